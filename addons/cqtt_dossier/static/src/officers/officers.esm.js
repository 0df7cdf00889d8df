import {FiguresScreen} from "@cqtt_ledger/figures/figures_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

/**
 * What each officer received, finished and holds; each figure opens what is behind it.
 */
export class Officers extends FiguresScreen {
    static template = "cqtt_dossier.Officers";
    static displayName = _t("Work of officers");
    static model = "cqtt.report.officers";
    static period = "month";

    get figures() {
        return ["received", "early", "on_time", "late", "rate", "open", "overdue"];
    }

    read() {
        return this.call("get_data", [], this.choice);
    }

    onFigure(figure, staffId) {
        return this.open("open_figure", [figure, staffId]);
    }

    onWhyRate(staffId) {
        this.addWhy(
            () => this.call("get_explanation", [staffId], this.choice),
            (term) => this.onFigure(term.id, staffId)
        );
    }

    onPrint() {
        return this.open("print_report", []);
    }
}

registry.category("actions").add("cqtt_officers", Officers);
