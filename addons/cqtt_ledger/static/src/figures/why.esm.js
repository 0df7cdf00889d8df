import {Component, onWillStart, useState} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {_t} from "@web/core/l10n/translation";
import {number, percent} from "./format.esm";

/**
 * Why a figure is what it is: the rule, what was counted and by which step, the law.
 * A number in it opens the facts, and a fact opens its record.
 */
export class FigureWhy extends Component {
    static template = "cqtt_ledger.FigureWhy";
    static components = {Dialog};
    static props = {
        // Returns the explanation; opens the facts of one of its terms
        explain: Function,
        onTerm: Function,
        close: Function,
    };

    setup() {
        this.state = useState({told: null});
        onWillStart(async () => {
            this.state.told = await this.props.explain();
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
        const isCount = this.state.told.indicator.display === "count";
        return isCount && rate !== null ? number(rate) : percent(rate);
    }

    number = number;

    onTerm(term) {
        this.props.close();
        return this.props.onTerm(term, this.state.told);
    }
}
