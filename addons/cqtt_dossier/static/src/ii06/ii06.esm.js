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

    setup() {
        super.setup();
        this.state.by = "field";
    }

    get localState() {
        return {...super.localState, by: this.state.by};
    }

    restore(state) {
        super.restore(state);
        this.state.by = state.by || "field";
    }

    get isBroken() {
        const {lines, total} = this.state.found;
        return [...lines, total].some((line) => line.gap);
    }

    read() {
        return this.call("get_data", [], {by: this.state.by, ...this.choice});
    }

    /** Lines of fields, or of communes (II.06b). */
    onLines(by) {
        this.state.by = by;
        return this.load();
    }

    gapOf(line) {
        return _t("(3) is not (7) + (11): the difference is %s", this.number(line.gap));
    }

    /** Open what is behind a figure; the total is of no line. */
    onFigure(column, lineId) {
        return this.open("open_figure", [column], {
            line_id: lineId,
            by: this.state.found.by,
        });
    }

    /** Say what a column counts, and by which law. */
    onWhyColumn(column) {
        const {by} = this.state.found;
        this.addWhy(
            () => this.call("get_explanation", [column], {by, ...this.choice}),
            (term) => this.onFigure(term.id, null)
        );
    }

    onPrint(kind) {
        return this.open("print_report", [kind], {by: this.state.found.by});
    }
}

registry.category("actions").add("cqtt_ii06", ReportIi06);
