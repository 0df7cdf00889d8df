import {Component, onWillStart, useState} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {_t} from "@web/core/l10n/translation";

/**
 * Why a figure is what it is: the rule, what was counted and by which step, the law.
 * A number in it opens the facts, and a fact opens its record.
 */
export class FigureWhy extends Component {
    static template = "cqtt_ledger.FigureWhy";
    static components = {Dialog};
    static props = {
        // The screen of figures that asks
        screen: Object,
        indicatorId: Number,
        unitId: {type: [Number, {value: null}], optional: true},
        close: Function,
    };

    setup() {
        this.state = useState({told: null});
        onWillStart(async () => {
            const {screen, indicatorId, unitId} = this.props;
            this.state.told = await screen.call("get_explanation", [indicatorId], {
                compared_id: unitId || null,
                ...screen.choice,
            });
        });
    }

    get parts() {
        const {terms, indicator} = this.state.told;
        return [
            {name: "numerator", label: _t("Counted")},
            {name: "denominator", label: _t("Of all these")},
        ]
            .map(({name, label}) => ({
                label: label.toString(),
                total: indicator[name],
                terms: terms.filter((term) => term.part === name),
            }))
            .filter((part) => part.terms.length);
    }

    get target() {
        const {indicator} = this.state.told;
        if (indicator.target === null) {
            return "";
        }
        const sign = indicator.direction === "down" ? "≤" : "≥";
        return _t("Target: %s", `${sign} ${this.value(indicator.target)}`);
    }

    value(rate) {
        const {screen} = this.props;
        if (rate === null) {
            return "–";
        }
        return this.state.told.indicator.display === "count"
            ? screen.number(rate)
            : screen.percent(rate);
    }

    number(figure) {
        return this.props.screen.number(figure);
    }

    onTerm(term) {
        this.props.close();
        return this.props.screen.open("open_term", [term.id], {
            compared_id: this.props.unitId || null,
        });
    }
}
