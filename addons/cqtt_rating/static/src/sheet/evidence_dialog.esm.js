import {Component, useState} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {_t} from "@web/core/l10n/translation";

/**
 * Asks for what stands on a paper before it is attached: its own date and number. A date
 * to come is refused, one outside the days of the campaign is warned of.
 */
export class EvidenceDialog extends Component {
    static template = "cqtt_rating.EvidenceDialog";
    static components = {Dialog};
    static props = {
        close: Function,
        name: String,
        today: String,
        days: {type: Array, element: String},
        onConfirm: Function,
    };

    setup() {
        this.state = useState({date: "", number: "", isBusy: false});
    }

    get title() {
        return _t("Attach %s", this.props.name);
    }

    get refusal() {
        if (!this.state.date) {
            return _t("Enter the date that stands on the paper itself.");
        }
        return this.state.date > this.props.today
            ? _t("A paper is not dated in the future.")
            : "";
    }

    get isClosed() {
        return Boolean(this.refusal) || this.state.isBusy;
    }

    get warning() {
        const [first, last] = this.props.days;
        const {date} = this.state;
        return !this.refusal && (date < first || date > last)
            ? _t(
                  "The paper is of another time than the campaign asks about. The team will see that."
              )
            : "";
    }

    onKeydown(ev) {
        if (ev.key === "Enter" && !this.isClosed) {
            ev.preventDefault();
            this.onAttach();
        }
    }

    async onAttach() {
        if (this.isClosed) {
            return;
        }
        this.state.isBusy = true;
        try {
            await this.props.onConfirm({
                doc_date: this.state.date,
                doc_number: this.state.number,
            });
            this.props.close();
        } finally {
            this.state.isBusy = false;
        }
    }
}
