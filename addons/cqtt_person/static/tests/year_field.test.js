import {
    contains,
    defineModels,
    fields,
    models,
    mountView,
    onRpc,
} from "@web/../tests/web_test_helpers";
import {describe, expect, queryAllTexts, test} from "@odoo/hoot";
import {mailModels} from "@mail/../tests/mail_test_helpers";

describe.current.tags("desktop");

class Birth extends models.Model {
    _name = "birth";

    year = fields.Integer();
    _records = [
        {id: 1, year: 1947},
        {id: 2, year: 0},
    ];
}

defineModels({...mailModels, Birth});

const FIELD = '<field name="year" widget="cqtt_year"/>';

test("a year has no separators, and an unknown one is empty", async () => {
    await mountView({type: "list", resModel: "birth", arch: `<list>${FIELD}</list>`});
    expect(queryAllTexts(".o_data_cell")).toEqual(["1947", ""]);
});

test("a year is entered and taken away", async () => {
    const saved = [];
    onRpc("birth", "web_save", ({args}) => {
        saved.push(args[1].year);
    });
    await mountView({
        type: "form",
        resModel: "birth",
        resId: 2,
        arch: `<form>${FIELD}</form>`,
    });
    expect("[name=year] input").toHaveValue("");
    await contains("[name=year] input").edit("1985");
    await contains(".o_form_button_save").click();
    await contains("[name=year] input").edit("");
    await contains(".o_form_button_save").click();
    expect(saved).toEqual([1985, 0]);
});
