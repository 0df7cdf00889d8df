import {Component} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";
import {deserializeDateTime} from "@web/core/l10n/dates";

function plain(value) {
    return String(value ?? "")
        .normalize("NFC")
        .trim()
        .toLowerCase();
}

/**
 * Lay a dossier that is here already beside the one that is being entered.
 *
 * @param {Object} mine subject, channel, submitter, set_count and papers, as entered
 * @param {Object} theirs the same of the other
 * @returns {Array<Object>} name, mine, theirs, isSame
 */
export function compare(mine, theirs) {
    const papers = (list) => [...list].sort((a, b) => a.localeCompare(b)).join("; ");
    return ["subject", "channel", "submitter", "set_count", "papers"].map((name) => {
        const [left, right] = [mine, theirs].map((of) =>
            name === "papers" ? papers(of.papers) : String(of[name] ?? "")
        );
        return {
            name,
            mine: left,
            theirs: right,
            isSame: plain(left) === plain(right),
        };
    });
}

/** The warning that somebody has handed in the same before, and how the two differ. */
export class Twins extends Component {
    static template = "cqtt_dossier.Twins";
    static props = {twins: Array, mine: Object, desk: Object, onOpen: Function};

    labels = {
        subject: _t("What is asked for"),
        channel: _t("Way of submitting"),
        submitter: _t("Brought by"),
        set_count: _t("Sets"),
        papers: _t("Papers handed in"),
    };

    get pairs() {
        return this.props.twins.map((twin) => ({
            twin,
            rows: compare(this.props.mine, twin),
        }));
    }

    time(text) {
        return text ? deserializeDateTime(text).toFormat("HH:mm dd/MM/yyyy") : "";
    }
}
