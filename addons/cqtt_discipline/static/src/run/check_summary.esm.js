import {Component} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";

const COUNTS = [
    ["headcount", _t("Posts")],
    ["present", _t("Present")],
    ["absent_reasoned", _t("Absent with a reason")],
    ["absent_unreasoned", _t("Absent without a reason")],
];

/** The last screen of a check: who was there, what the team concludes, signing. */
export class CheckSummary extends Component {
    static template = "cqtt_discipline.CheckSummary";
    static props = {
        check: Object,
        unanswered: Number,
        onChange: Function,
        onLeave: Function,
        onSign: Function,
    };

    get counts() {
        return COUNTS.map(([name, label]) => ({name, label: label.toString()}));
    }

    get sign() {
        return this.props.check.verbs.find(({verb}) => verb === "sign");
    }

    count(ev) {
        return Number(ev.target.value);
    }

    id(ev) {
        return Number(ev.target.value) || false;
    }
}
