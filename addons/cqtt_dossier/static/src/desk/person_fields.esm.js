import {Component, useState} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";
import {fillPerson} from "./desk_values.esm";
import {useService} from "@web/core/utils/hooks";

/**
 * Who a dossier belongs to: an ID number or a scanned card finds who is known, a name
 * offers people of that name, and otherwise a new record is made with the dossier.
 */
export class PersonFields extends Component {
    static template = "cqtt_dossier.PersonFields";
    static props = {
        person: Object,
        unitId: [Number, Boolean],
        hamlets: Array,
        prefix: String,
    };

    setup() {
        this.orm = useService("orm");
        this.state = useState({similar: []});
    }

    async onNumber() {
        const {person, unitId} = this.props;
        const text = person.national_id.trim();
        if (!text) {
            return;
        }
        if (text.includes("|")) {
            const asked = [text, unitId];
            const found = await this.orm.call("cqtt.dossier", "desk_scan", asked);
            fillPerson(person, found.person);
            return;
        }
        const {found} = await this.orm.call("cqtt.person", "find_by_number", [text]);
        if (found.length) {
            const [record] = await this.orm.read(
                "cqtt.person",
                [found[0].id],
                ["name", "birth_date", "birth_year", "sex", "address"]
            );
            this.choose(record);
        }
    }

    /** What the card told and no field shows. */
    get card() {
        const {birth_date: birth, sex} = this.props.person;
        return [
            birth && _t("born %s", birth.split("-").reverse().join("/")),
            {male: _t("male"), female: _t("female")}[sex],
        ]
            .filter(Boolean)
            .join(" · ");
    }

    onYear() {
        this.props.person.birth_date = false;
        return this.onName();
    }

    async onName() {
        const {person, unitId} = this.props;
        if (person.id || !person.name.trim()) {
            this.state.similar = [];
            return;
        }
        this.state.similar = await this.orm.call("cqtt.dossier", "desk_similar", [
            unitId,
            person.name,
            parseInt(person.birth_year, 10) || false,
        ]);
    }

    choose({id, name, birth_date, birth_year, sex, address}) {
        fillPerson(this.props.person, {
            id,
            name,
            birth_date: birth_date || false,
            birth_year,
            sex: sex || false,
            address: address || "",
        });
        this.state.similar = [];
    }

    forget() {
        fillPerson(this.props.person, {name: this.props.person.name});
    }
}
