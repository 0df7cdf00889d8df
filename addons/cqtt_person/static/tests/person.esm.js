import {defineModels, fields, models, mountView} from "@web/../tests/web_test_helpers";
import {mailModels} from "@mail/../tests/mail_test_helpers";

/** Somebody whose phone is stored, or not. */
export class Person extends models.Model {
    _name = "cqtt.person";

    name = fields.Char();
    phone = fields.Char({string: "Phone"});
    phone_masked = fields.Char({readonly: true});
}

/** Why one may look. */
export class Reason extends models.Model {
    _name = "cqtt.person.reason";

    name = fields.Char();
    needs_note = fields.Boolean();
    _records = [
        {id: 1, name: "Call about the dossier", needs_note: true},
        {id: 2, name: "The person asks", needs_note: false},
    ];
}

export function definePeople(...records) {
    Person._records = records;
    defineModels({...mailModels, Person, Reason});
}

export function openPerson(resId, attributes = "") {
    return mountView({
        type: "form",
        resModel: "cqtt.person",
        resId,
        resIds: Person._records.map(({id}) => id),
        arch: `
            <form ${attributes}>
                <field name="name"/>
                <field
                    name="phone"
                    widget="cqtt_protected"
                    options="{'masked': 'phone_masked'}"
                />
            </form>`,
    });
}
