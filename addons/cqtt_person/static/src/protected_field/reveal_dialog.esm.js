import {Component, onWillStart, useState} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {_t} from "@web/core/l10n/translation";
import {useAutofocus, useService} from "@web/core/utils/hooks";

/**
 * Asks why somebody needs to see a protected value, and gets it.
 *
 * It stays open, with what was typed, while the server refuses or asks again.
 */
export class RevealDialog extends Component {
    static template = "cqtt_person.RevealDialog";
    static components = {Dialog};
    static props = {
        close: Function,
        resModel: String,
        resId: Number,
        fieldName: String,
        label: String,
        // Gets the value
        show: Function,
    };

    setup() {
        this.orm = useService("orm");
        useAutofocus({refName: "reason", mobile: true});
        this.state = useState({
            reasons: [],
            reasonId: 0,
            note: "",
            question: "",
            isSending: false,
            isMissing: false,
        });
        onWillStart(async () => {
            this.state.reasons = await this.orm.searchRead(
                "cqtt.person.reason",
                [],
                ["name", "needs_note"]
            );
        });
    }

    get title() {
        return _t("Show: %s", this.props.label);
    }

    get reason() {
        return this.state.reasons.find(({id}) => id === this.state.reasonId);
    }

    get isNoteMissing() {
        return Boolean(this.reason?.needs_note) && !this.state.note.trim();
    }

    choose(ev) {
        this.state.reasonId = Number(ev.target.value);
        this.state.isMissing = false;
    }

    onInput() {
        this.state.isMissing = false;
    }

    onKeydown(ev) {
        if (ev.key === "Enter" && !ev.shiftKey && ev.target.tagName === "TEXTAREA") {
            ev.preventDefault();
            ev.stopPropagation();
            this.send();
        }
    }

    async send() {
        if (this.state.isSending) {
            return;
        }
        this.state.isMissing = !this.reason || this.isNoteMissing;
        if (this.state.isMissing) {
            return;
        }
        this.state.isSending = true;
        try {
            await this.ask();
        } finally {
            this.state.isSending = false;
        }
    }

    async ask() {
        const {resModel, resId, fieldName} = this.props;
        const answer = await this.orm.call(
            resModel,
            "action_reveal",
            [[resId], [fieldName], this.state.reasonId],
            {note: this.state.note, confirmed: Boolean(this.state.question)}
        );
        if (answer.ask) {
            this.state.question = answer.ask;
            return;
        }
        this.props.show(answer.values[fieldName]);
        this.props.close();
    }
}
