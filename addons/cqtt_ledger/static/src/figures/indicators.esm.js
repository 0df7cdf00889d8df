import {FiguresScreen} from "./figures_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {formatFloat} from "@web/views/fields/formatters";
import {registry} from "@web/core/registry";

const STANDINGS = {
    met: _t("Met"),
    missed: _t("Missed"),
    small: _t("Too few to judge"),
};

/**
 * Indicators of a place; a click on one puts its units beside each other.
 */
export class Indicators extends FiguresScreen {
    static template = "cqtt_ledger.Indicators";
    static displayName = _t("Indicators");
    static model = "cqtt.indicator.report";

    setup() {
        super.setup();
        this.state.indicatorId = null;
    }

    get localState() {
        return {...super.localState, indicatorId: this.state.indicatorId};
    }

    restore(state) {
        super.restore(state);
        this.state.indicatorId = state.indicatorId || null;
    }

    async read() {
        const {indicatorId} = this.state;
        const found = indicatorId
            ? await this.call("get_comparison", [indicatorId], this.choice)
            : await this.call("get_data", [], this.choice);
        return {...found, isComparison: Boolean(indicatorId)};
    }

    compare(indicatorId) {
        this.state.indicatorId = indicatorId;
        return this.load();
    }

    onPrint() {
        const {indicatorId} = this.state;
        return indicatorId
            ? this.print("comparison", {indicator_id: indicatorId})
            : this.print("indicators");
    }

    onFigure(indicatorId, part, unitId) {
        return this.open("open_figure", [indicatorId, part], {
            compared_id: unitId || null,
        });
    }

    value(line, rate) {
        if (rate === null) {
            return "–";
        }
        return line.display === "count" ? this.number(rate) : this.percent(rate);
    }

    target(line) {
        if (line.target === null) {
            return "";
        }
        const sign = line.direction === "down" ? "≤" : "≥";
        return `${sign} ${this.value(line, line.target)}`;
    }

    standing(line) {
        return STANDINGS[line.standing]?.toString() || "";
    }

    change(line) {
        const sign = line.change > 0 ? "+" : "";
        return line.display === "count"
            ? `${sign}${this.number(line.change)}`
            : `${sign}${formatFloat(line.change * 100, {digits: [16, 1]})}`;
    }

    changeTitle(line) {
        if (!line.change) {
            return _t("No change since the period before");
        }
        const better = line.is_better ? _t("Better") : _t("Worse");
        const clear = line.is_clear ? _t("clear") : _t("luck alone could explain it");
        return _t("%(better)s than in the period before; %(clear)s", {better, clear});
    }

    changeIcon(line) {
        if (!line.change) {
            return "fa-minus";
        }
        return line.change > 0 ? "fa-arrow-up" : "fa-arrow-down";
    }

    changeClass(line) {
        if (!line.change || !line.is_clear) {
            return "text-muted";
        }
        return line.is_better ? "o_cqtt_figures_good" : "o_cqtt_figures_bad";
    }

    /** Heights of the bars of the last periods, in percent of the highest. */
    bars(line) {
        const highest = Math.max(...line.history.map((rate) => rate || 0));
        return line.history.map((rate, place) => {
            const span = this.state.found.spans[place];
            return {
                height: highest > 0 && rate ? Math.max((100 * rate) / highest, 3) : 0,
                title: `${span.name}: ${this.value(line, rate)}`,
                open: () => this.onWhy(line.id, null, this.choiceFor(span)),
            };
        });
    }

    /** Say what the figure was in the period before, which the change is against. */
    onWhyBefore(indicatorId) {
        const span = this.state.found.spans.at(-2);
        return this.onWhy(indicatorId, null, this.choiceFor(span));
    }

    verdict(unit) {
        if (unit.is_small) {
            return STANDINGS.small.toString();
        }
        return {
            1: _t("clearly better").toString(),
            [-1]: _t("clearly worse").toString(),
            0: "",
        }[unit.verdict];
    }

    intervalTitle(unit) {
        const [low, high] = unit.interval.map((share) => this.percent(share));
        return _t("95 %% of luck: %(low)s to %(high)s", {low, high});
    }

    intervalStyle(unit) {
        const [low, high] = unit.interval;
        return `left: ${low * 100}%; width: ${Math.max((high - low) * 100, 0.5)}%`;
    }
}

registry.category("actions").add("cqtt_indicators", Indicators);
