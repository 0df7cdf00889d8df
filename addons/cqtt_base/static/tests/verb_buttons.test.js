import {
    Deferred,
    advanceTime,
    animationFrame,
    beforeEach,
    describe,
    expect,
    press,
    queryOne,
    test,
} from "@odoo/hoot";
import {
    MockServer,
    contains,
    mockService,
    onRpc,
    patchWithCleanup,
} from "@web/../tests/web_test_helpers";
import {UUID, onPerform, withVerbs} from "./verbs.esm";
import {Paper, openPaper, verb} from "./paper.esm";

describe.current.tags("desktop");

beforeEach(() => {
    onRpc("paper", "web_save", ({args}) => {
        expect.step(`save ${Object.keys(args[1])}`);
    });
});

test("an open verb is carried out with the version shown, and shown anew", async () => {
    withVerbs(verb("receive", {is_primary: true}), verb("send_back"));
    const sent = onPerform(() => {
        MockServer.env.paper.write([1], {verbs: [verb("sign")]});
        return true;
    });
    await openPaper("", 1);
    expect("button[name=receive]").toHaveClass("btn-primary");
    expect("button[name=send_back]").toHaveClass("btn-secondary");
    expect("button[name=send_back]").not.toHaveAttribute("aria-disabled");

    await contains("button[name=receive]").click();
    expect.verifySteps(["perform receive of 1"]);
    expect(sent[0].expected_version).toBe(7);
    expect(sent[0].request_uuid).toMatch(UUID);
    expect("button[name=receive]").toHaveCount(0);
    expect("button[name=sign]").toHaveCount(1);
});

test("what was typed is saved before", async () => {
    withVerbs(verb("receive"));
    onPerform();
    await openPaper("", 1);
    await contains("[name=amount] input").edit("8");
    await contains("button[name=receive]").click();
    expect.verifySteps(["save amount,lock_version", "perform receive of 1"]);
});

test("an incomplete form stops the verb", async () => {
    withVerbs(verb("receive"));
    onPerform();
    await openPaper("", 1);
    await contains("[name=name] input").edit("");
    await contains("button[name=receive]").click();
    expect.verifySteps([]);
    expect("[name=name]").toHaveClass("o_field_invalid");
});

test("a closed verb can be reached and says why", async () => {
    withVerbs(verb("receive", {why_not: "Enter the amount first."}));
    onPerform();
    await openPaper("", 1);
    const button = queryOne("button[name=receive]");
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).not.toHaveAttribute("disabled");
    expect(button).toHaveAttribute("data-tooltip", "Enter the amount first.");
    const explanation = document.getElementById(
        button.getAttribute("aria-describedby")
    );
    expect(explanation).toHaveText("Enter the amount first.");

    button.focus();
    await press("Enter");
    await animationFrame();
    expect(".o_notification").toHaveText(/Enter the amount first\./);
    expect.verifySteps([]);
});

test("a closed verb is judged anew once the form is saved", async () => {
    withVerbs(verb("receive", {why_not: "Enter the amount first."}));
    onPerform();
    onRpc("paper", "web_save", () => {
        MockServer.env.paper.write([1], {verbs: [verb("receive")]});
    });
    await openPaper("", 1);
    await contains("[name=amount] input").edit("8");
    await contains("button[name=receive]").click();
    expect.verifySteps(["save amount,lock_version", "perform receive of 1"]);
    expect(".o_notification").toHaveCount(0);
});

test("a new record is saved, then the verb carried out", async () => {
    withVerbs();
    onPerform();
    const verbs = [
        verb("receive", {is_primary: true, why_not: "Not saved yet."}),
        verb("drop"),
    ];
    onRpc("paper", "onchange", async ({parent}) => {
        const {value} = await parent();
        return {value: {...value, verbs}};
    });
    patchWithCleanup(Paper.prototype, {
        create() {
            const ids = super.create(...arguments);
            this.write(ids, {verbs: [verb("receive", {is_primary: true})]});
            return ids;
        },
    });
    await openPaper("");
    expect("button[name=drop]").toHaveCount(0);
    await contains("[name=name] input").edit("Đơn mới");
    await contains("button[name=receive]").click();
    expect.verifySteps(["save name,amount,request_uuid", "perform receive of 2"]);
});

test("two presses at once make one call", async () => {
    withVerbs(verb("receive"));
    const answer = new Deferred();
    onPerform(() => answer);
    await openPaper("", 1);
    queryOne("button[name=receive]").click();
    queryOne("button[name=receive]").click();
    await animationFrame();
    expect("button[name=receive]").toHaveAttribute("aria-disabled", "true");
    queryOne("button[name=receive]").click();
    answer.resolve(true);
    await animationFrame();
    expect.verifySteps(["perform receive of 1"]);
    await contains("button[name=receive]:not([aria-disabled])").click();
    expect.verifySteps(["perform receive of 1"]);
});

test("the second half of a double click spares the verb that comes next", async () => {
    withVerbs(verb("receive"));
    onPerform(() => {
        MockServer.env.paper.write([1], {verbs: [verb("sign")]});
        return true;
    });
    await openPaper("", 1);
    await contains("button[name=receive]").click();
    expect.verifySteps(["perform receive of 1"]);
    const half = new MouseEvent("click", {detail: 2, bubbles: true, cancelable: true});
    queryOne("button[name=sign]").dispatchEvent(half);
    await animationFrame();
    expect.verifySteps([]);
    await contains("button[name=sign]").click();
    expect.verifySteps(["perform sign of 1"]);
});

test("each click has a name of its own", async () => {
    withVerbs(verb("receive"));
    const sent = onPerform();
    await openPaper("", 1);
    await contains("button[name=receive]").click();
    await advanceTime(1000);
    await contains("button[name=receive]:not([aria-disabled])").click();
    expect.verifySteps(["perform receive of 1", "perform receive of 1"]);
    expect(sent[0].request_uuid).not.toBe(sent[1].request_uuid);
});

test("without randomUUID, as over plain HTTP, a click has a name too", async () => {
    withVerbs(verb("receive"));
    const sent = onPerform();
    patchWithCleanup(crypto, {randomUUID: undefined});
    await openPaper("", 1);
    await contains("button[name=receive]").click();
    expect.verifySteps(["perform receive of 1"]);
    expect(sent[0].request_uuid).toMatch(UUID);
    expect(sent[0].request_uuid).toMatch(/^.{14}4.{4}[89ab]/);
});

test("a verb that asks for more opens its action", async () => {
    withVerbs(verb("assign", {asks: "paper.assign_action"}));
    onPerform();
    mockService("action", {
        doAction(action, {additionalContext, onClose}) {
            expect.step(action);
            expect(additionalContext.active_id).toBe(1);
            expect(additionalContext.active_model).toBe("paper");
            expect(additionalContext.expected_version).toBe(7);
            expect(additionalContext.request_uuid).toMatch(UUID);
            MockServer.env.paper.write([1], {verbs: [verb("sign")]});
            return onClose();
        },
    });
    await openPaper("", 1);
    await contains("button[name=assign]").click();
    expect.verifySteps(["paper.assign_action"]);
    expect("button[name=sign]").toHaveCount(1);
});

test("an action that comes back is carried out", async () => {
    withVerbs(verb("print"));
    onPerform(() => ({type: "ir.actions.act_url", url: "/slip"}));
    mockService("action", {
        doAction: (action) => expect.step(action.url),
    });
    await openPaper("", 1);
    await contains("button[name=print]").click();
    expect.verifySteps(["perform print of 1", "/slip"]);
});

test("a rare verb stands in a menu behind the others", async () => {
    withVerbs(
        verb("receive", {is_primary: true}),
        verb("stop", {is_rare: true}),
        verb("pause", {is_rare: true, why_not: "It is paused already."})
    );
    onPerform();
    await openPaper("", 1);
    expect(".o_cqtt_verbs button[name=receive]").toHaveCount(1);
    expect("[name=stop]").toHaveCount(0);
    await contains(".o_cqtt_verbs_more").click();
    await contains(".o-dropdown-item[name=pause]").click();
    expect(".o_notification").toHaveText(/It is paused already/);
    await contains(".o_cqtt_verbs_more").click();
    await contains(".o-dropdown-item[name=stop]").click();
    expect.verifySteps(["perform stop of 1"]);
});
