import {defineModels, fields, models, mountView} from "@web/../tests/web_test_helpers";
import {describe, expect, test} from "@odoo/hoot";
import {mailModels} from "@mail/../tests/mail_test_helpers";

describe.current.tags("desktop");

class Meeting extends models.Model {
    _name = "meeting";

    day = fields.Date();
    at = fields.Datetime();

    _records = [{id: 1, day: "2026-03-02", at: "2026-03-02 08:00:00"}];
}

async function show(type, field) {
    defineModels({...mailModels, Meeting});
    await mountView({
        type,
        resModel: "meeting",
        resId: 1,
        arch: `<${type}><field name="${field}" readonly="1"/></${type}>`,
    });
}

test("days bear their year in a form", async () => {
    await show("form", "day");
    expect(".o_field_widget[name=day]").toHaveText("03/02/2026");
});

test("days bear their year in a list", async () => {
    await show("list", "day");
    expect(".o_data_cell[name=day]").toHaveText("03/02/2026");
});

test("moments bear their year", async () => {
    await show("form", "at");
    expect(".o_field_widget[name=at]").toHaveText(/03\/02\/2026/);
});
