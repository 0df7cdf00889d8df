import {animationFrame, describe, expect, press, test} from "@odoo/hoot";
import {contains, makeServerError} from "@web/../tests/web_test_helpers";
import {onPerform, withVerbs} from "./verbs.esm";
import {openPaper, verb} from "./paper.esm";

describe.current.tags("desktop");

test("a reason is asked for, and cannot be empty", async () => {
    withVerbs(verb("send_back", {needs_reason: true, confirm: "Really?"}));
    const sent = onPerform();
    await openPaper("", 1);
    await contains("button[name=send_back]").click();
    expect(".modal p").toHaveText("Really?");
    expect(".modal textarea").toBeFocused();

    await contains(".modal textarea").edit("   ", {confirm: false});
    await contains(".modal .o_cqtt_send").click();
    expect(".modal textarea").toHaveAttribute("aria-invalid", "true");
    expect.verifySteps([]);

    await contains(".modal textarea").edit(" Thiếu chữ ký ", {confirm: false});
    await press(["ctrl", "Enter"]);
    await animationFrame();
    expect.verifySteps(["perform send_back of 1"]);
    expect(sent[0].reason).toBe("Thiếu chữ ký");
    expect(".modal").toHaveCount(0);
});

test("a refusal leaves the reason where it was typed", async () => {
    expect.errors(1);
    withVerbs(verb("send_back", {needs_reason: true}));
    const sent = onPerform((turn) => {
        if (turn === 1) {
            throw makeServerError({message: "Lan has changed it."});
        }
        return true;
    });
    await openPaper("", 1);
    await contains("button[name=send_back]").click();
    await contains(".modal textarea").edit("Thiếu chữ ký", {confirm: false});
    await contains(".modal .o_cqtt_send").click();
    expect.verifyErrors(["Lan has changed it."]);
    await contains(".o_error_dialog button.btn-primary").click();
    expect(".modal textarea").toHaveValue("Thiếu chữ ký");

    await contains(".modal .btn-secondary").click();
    await contains("button[name=send_back]").click();
    expect(".modal textarea").toHaveValue("Thiếu chữ ký");
    await contains(".modal .o_cqtt_send").click();
    expect.verifySteps(["perform send_back of 1", "perform send_back of 1"]);
    expect(sent[1].reason).toBe("Thiếu chữ ký");

    await contains("button[name=send_back]").click();
    expect(".modal textarea").toHaveValue("");
});

test("sent again from the same dialog, it is the same request", async () => {
    expect.errors(1);
    withVerbs(verb("send_back", {needs_reason: true}));
    const sent = onPerform((turn) => {
        if (turn === 1) {
            throw makeServerError({message: "Not now."});
        }
        return true;
    });
    await openPaper("", 1);
    await contains("button[name=send_back]").click();
    await contains(".modal textarea").edit("Thiếu chữ ký", {confirm: false});
    await contains(".modal .o_cqtt_send").click();
    expect.verifyErrors(["Not now."]);
    await contains(".o_error_dialog button.btn-primary").click();
    await contains(".modal .o_cqtt_send").click();
    expect.verifySteps(["perform send_back of 1", "perform send_back of 1"]);
    expect(sent[1].request_uuid).toBe(sent[0].request_uuid);
});

test("a question is answered first", async () => {
    withVerbs(verb("revoke", {confirm: "Revoke the paper?"}));
    onPerform();
    await openPaper("", 1);
    await contains("button[name=revoke]").click();
    expect(".modal-body").toHaveText("Revoke the paper?");
    await contains(".modal .btn-secondary").click();
    expect.verifySteps([]);
    await contains("button[name=revoke]").click();
    await contains(".modal .btn-primary").click();
    expect.verifySteps(["perform revoke of 1"]);
});
