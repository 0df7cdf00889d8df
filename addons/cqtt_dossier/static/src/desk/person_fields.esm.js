import {Component, useState} from "@odoo/owl";
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
        const {person} = this.props;
        const text = person.national_id.trim();
        if (!text) {
            return;
        }
        const {found} = await this.orm.call("cqtt.person", "find_by_number", [text]);
        const [known] = found;
        if (known) {
            const [record] = await this.orm.read(
                "cqtt.person",
                [known.id],
                ["name", "birth_year", "address", "hamlet_id"]
            );
            this.choose({...record, hamlet: record.hamlet_id?.[1]});
        } else if (text.includes("|")) {
            this.readCard(text);
        }
    }

    /** The QR text of the ID card: number|old number|name|birth|sex|address|issued. */
    readCard(text) {
        const [number, , name, birth, , address] = text.split("|");
        Object.assign(this.props.person, {
            national_id: number,
            name: name || "",
            birth_year: (birth || "").slice(-4),
            address: address || "",
        });
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

    choose(known) {
        Object.assign(this.props.person, {
            id: known.id,
            name: known.name,
            birth_year: known.birth_year || "",
            national_id: "",
        });
        this.state.similar = [];
    }

    forget() {
        this.props.person.id = false;
    }
}
