import {defineModels, fields, models, mountView} from "@web/../tests/web_test_helpers";
import {mailModels} from "@mail/../tests/mail_test_helpers";

/** A verb as the server describes it. */
export function verb(name, values = {}) {
    return {
        verb: name,
        label: name,
        why_not: "",
        needs_reason: false,
        asks: "",
        confirm: "",
        is_primary: false,
        ...values,
    };
}

/** A record that is received and signed. */
export class Paper extends models.Model {
    _name = "paper";

    name = fields.Char({required: true});
    amount = fields.Integer();
    due = fields.Char();
    verbs = fields.Json({readonly: true});
    lock_version = fields.Integer({readonly: true, default: 1});
    request_uuid = fields.Char({default: "request-of-the-form"});
}

export function definePaper(records) {
    Paper._records = records;
    defineModels({...mailModels, Paper});
}

export function openPaper(body, resId) {
    return mountView({
        type: "form",
        resModel: "paper",
        resId,
        arch: `
            <form>
                <header><field name="verbs" widget="cqtt_verbs"/></header>
                <sheet><field name="name"/><field name="amount"/></sheet>
                ${body}
                <field name="request_uuid" invisible="1"/>
            </form>`,
    });
}
