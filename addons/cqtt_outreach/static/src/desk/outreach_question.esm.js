import {Component, useState} from "@odoo/owl";
import {Received} from "@cqtt_dossier/desk/received.esm";
import {patch} from "@web/core/utils/patch";
import {useService} from "@web/core/utils/hooks";

/**
 * What the counter asks once a marriage, a birth or a death is handed in: the wish of
 * the family and what it agrees to. Nothing is ticked beforehand.
 */
export class OutreachQuestion extends Component {
    static template = "cqtt_outreach.OutreachQuestion";
    static props = {question: Object};

    setup() {
        this.orm = useService("orm");
        this.state = useState({
            wish: "",
            wishNote: "",
            partner: "",
            partnerYear: "",
            consents: {},
            isBusy: false,
            isDone: false,
            isDeclined: false,
        });
    }

    get isMarriage() {
        return this.props.question.life_event === "marriage";
    }

    get isDeath() {
        return this.props.question.life_event === "death";
    }

    async send(answer) {
        if (this.state.isBusy) {
            return;
        }
        this.state.isBusy = true;
        try {
            await this.orm.call("cqtt.outreach.family", "desk_answer", [
                [this.props.question.family_id],
                answer,
            ]);
            this.state.isDone = true;
            this.state.isDeclined = Boolean(answer.declines);
        } finally {
            this.state.isBusy = false;
        }
    }

    save() {
        const {wish, wishNote, partner, partnerYear, consents} = this.state;
        const year = parseInt(partnerYear, 10) || false;
        return this.send({
            wish,
            wish_note: wishNote.trim(),
            partner: partner.trim()
                ? {name: partner.trim(), ...(year ? {birth_year: year} : {})}
                : {},
            consents: Object.keys(consents).filter((code) => consents[code]),
        });
    }

    decline() {
        return this.send({declines: true});
    }
}

patch(Received, {
    components: {...Received.components, OutreachQuestion},
});
