import {FiguresScreen} from "@cqtt_ledger/figures/figures_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

/**
 * Report II.06: a legal table of figures, each of which opens what is behind it.
 */
export class ReportIi06 extends FiguresScreen {
    static template = "cqtt_dossier.ReportIi06";
    static displayName = _t("Report II.06");
    static model = "cqtt.report.ii06";
    static period = "month";

    get isBroken() {
        const {lines, total} = this.state.found;
        return [...lines, total].some((line) => line.gap);
    }

    read() {
        return this.call("get_data", [], this.choice);
    }

    gapOf(line) {
        return _t("(3) is not (7) + (11): the difference is %s", this.number(line.gap));
    }

    /** Open what is behind a figure; the total has no field. */
    onFigure(column, fieldId) {
        return this.open("open_figure", [column], {field_id: fieldId});
    }

    onPrint(kind) {
        return this.open("print_report", [kind]);
    }
}

registry.category("actions").add("cqtt_ii06", ReportIi06);
