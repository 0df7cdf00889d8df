import {contains, makeServerError, onRpc} from "@web/../tests/web_test_helpers";
import {definePeople, openPerson} from "./person.esm";
import {describe, expect, test} from "@odoo/hoot";

describe.current.tags("desktop");

const MASKED = "•••••••456";
const NUMBER = "0900000456";

/** Note what is asked, and let the server answer as a test wants. */
function onReveal(answer = () => ({values: {phone: NUMBER}})) {
    const asked = [];
    onRpc("cqtt.person", "action_reveal", ({args, kwargs}) => {
        asked.push([...args, kwargs.note, kwargs.confirmed]);
        return answer(asked.length);
    });
    return asked;
}

function onSave() {
    const saved = [];
    onRpc("cqtt.person", "web_save", ({args}) => {
        saved.push(args[1]);
    });
    return saved;
}

test("what is stored is shown masked, and clear once a reason is given", async () => {
    definePeople({id: 1, name: "Bùi Văn Mường", phone_masked: MASKED});
    const asked = onReveal();
    await openPerson(1);
    expect(".o_cqtt_protected_value").toHaveText(MASKED);
    expect("[name=phone] input").toHaveCount(0);

    await contains(".o_cqtt_show").click();
    expect(".modal-title").toHaveText("Show: Phone");
    expect(".modal select option").toHaveCount(3);
    await contains(".modal .o_cqtt_reveal").click();
    expect(".modal .invalid-feedback").toHaveCount(1);
    expect(asked).toEqual([]);

    await contains(".modal select").select("1");
    await contains(".modal .o_cqtt_reveal").click();
    expect(".modal textarea").toHaveClass("is-invalid");
    await contains(".modal textarea").edit("Gọi báo kết quả", {confirm: false});
    await contains(".modal .o_cqtt_reveal").click();
    expect(asked).toEqual([[[1], ["phone"], 1, "Gọi báo kết quả", false]]);
    expect(".modal").toHaveCount(0);
    expect(".o_cqtt_protected_value").toHaveText(NUMBER);

    await contains(".o_cqtt_hide").click();
    expect(".o_cqtt_protected_value").toHaveText(MASKED);
});

test("a reason may need no words", async () => {
    definePeople({id: 1, phone_masked: MASKED});
    const asked = onReveal();
    await openPerson(1);
    await contains(".o_cqtt_show").click();
    await contains(".modal select").select("2");
    await contains(".modal .o_cqtt_reveal").click();
    expect(asked).toEqual([[[1], ["phone"], 2, "", false]]);
});

test("the server asks again, and the user goes on or not", async () => {
    definePeople({id: 1, phone_masked: MASKED});
    const asked = onReveal((time) =>
        time === 1 ? {ask: "30 times. Go on?"} : {values: {phone: NUMBER}}
    );
    await openPerson(1);
    await contains(".o_cqtt_show").click();
    await contains(".modal select").select("2");
    await contains(".modal .o_cqtt_reveal").click();
    expect(".modal [role=alert]").toHaveText("30 times. Go on?");
    expect(".o_cqtt_protected_value").toHaveText(MASKED);
    expect(".modal .o_cqtt_reveal").toHaveText("Look anyway");
    await contains(".modal .o_cqtt_reveal").click();
    expect(asked.map((one) => one.at(-1))).toEqual([false, true]);
    expect(".o_cqtt_protected_value").toHaveText(NUMBER);
});

test("a refusal keeps the dialog and what was typed", async () => {
    expect.errors(1);
    definePeople({id: 1, phone_masked: MASKED});
    onReveal(() => {
        throw makeServerError({message: "Leave numbers out."});
    });
    await openPerson(1);
    await contains(".o_cqtt_show").click();
    await contains(".modal select").select("1");
    await contains(".modal textarea").edit("Gọi 0900000456", {confirm: false});
    await contains(".modal .o_cqtt_reveal").click();
    expect.verifyErrors(["RPC_ERROR"]);
    await contains(
        ".modal:has(.o_error_dialog) .btn-primary, .o_error_dialog .btn-primary"
    ).click();
    expect(".modal textarea").toHaveValue("Gọi 0900000456");
    expect(".o_cqtt_protected_value").toHaveText(MASKED);
});

test("another record shows its own", async () => {
    definePeople({id: 1, phone_masked: MASKED}, {id: 2, phone_masked: "•••••••789"});
    onReveal();
    await openPerson(1);
    await contains(".o_cqtt_show").click();
    await contains(".modal select").select("2");
    await contains(".modal .o_cqtt_reveal").click();
    expect(".o_cqtt_protected_value").toHaveText(NUMBER);
    await contains(".o_pager_next").click();
    expect(".o_cqtt_protected_value").toHaveText("•••••••789");
    await contains(".o_pager_previous").click();
    expect(".o_cqtt_protected_value").toHaveText(MASKED);
});

test("what is not stored yet is entered", async () => {
    definePeople({id: 1, name: "Bùi Văn Mường"});
    const saved = onSave();
    await openPerson(1);
    expect(".o_cqtt_show").toHaveCount(0);
    await contains("[name=phone] input").edit(NUMBER);
    await contains(".o_form_button_save").click();
    expect(saved).toEqual([{phone: NUMBER}]);
});

test("what is stored is changed, or kept after all", async () => {
    definePeople({id: 1, phone_masked: MASKED});
    const saved = onSave();
    await openPerson(1);
    await contains(".o_cqtt_change").click();
    expect("[name=phone] input").toHaveValue("");
    await contains(".o_cqtt_keep").click();
    expect(".o_cqtt_protected_value").toHaveText(MASKED);

    await contains(".o_cqtt_change").click();
    await contains("[name=phone] input").edit("0900000");
    await contains(".o_cqtt_keep").click();
    expect(".o_cqtt_protected_value").toHaveText(MASKED);

    await contains(".o_cqtt_change").click();
    await contains("[name=phone] input").edit("0900000789");
    await contains(".o_form_button_save").click();
    expect(saved).toEqual([{phone: "0900000789"}]);
});

test("what is stored is removed with the next save", async () => {
    definePeople({id: 1, phone_masked: MASKED});
    const saved = onSave();
    await openPerson(1);
    await contains(".o_cqtt_remove").click();
    expect("[name=phone] .text-decoration-line-through").toHaveText(MASKED);
    await contains(".o_cqtt_keep").click();
    expect(".o_cqtt_protected_value").toHaveText(MASKED);
    await contains(".o_cqtt_remove").click();
    await contains(".o_form_button_save").click();
    expect(saved).toEqual([{phone: "-"}]);
});

test("who only reads looks, and changes nothing", async () => {
    definePeople({id: 1, phone_masked: MASKED}, {id: 2});
    await openPerson(1, 'edit="0"');
    expect(".o_cqtt_show").toHaveCount(1);
    expect(".o_cqtt_change, .o_cqtt_remove, [name=phone] input").toHaveCount(0);
});
