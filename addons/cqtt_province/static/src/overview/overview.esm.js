import {FiguresScreen} from "@cqtt_ledger/figures/figures_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {normalize} from "@web/core/l10n/utils";
import {registry} from "@web/core/registry";

/** Order: by name, by star, or by the number of a column. */
const BY_NAME = "name";
const BY_STAR = "star";

/**
 * All communes of a place on one screen; a click on a figure shows its facts, a click
 * on a column puts the communes beside each other.
 */
export class ProvinceOverview extends FiguresScreen {
    static template = "cqtt_province.Overview";
    static displayName = _t("All communes");
    static model = "cqtt.province.overview";
    static period = "year";

    setup() {
        super.setup();
        Object.assign(this.state, {order: BY_NAME, isDown: false, wanted: ""});
    }

    get localState() {
        const {order, isDown, wanted} = this.state;
        return {...super.localState, order, isDown, wanted};
    }

    restore(state) {
        super.restore(state);
        const {order = BY_NAME, isDown = false, wanted = ""} = state;
        Object.assign(this.state, {order, isDown, wanted});
    }

    read() {
        return this.call("get_data", [], this.choice);
    }

    get units() {
        const wanted = normalize(this.state.wanted.trim());
        const units = this.state.found.units.filter((unit) =>
            normalize(unit.name).includes(wanted)
        );
        const sign = this.state.isDown ? -1 : 1;
        return units.sort((one, other) => sign * this.compareUnits(one, other));
    }

    compareUnits(one, other) {
        const {order} = this.state;
        const by = {
            [BY_NAME]: () => 0,
            [BY_STAR]: () => one.star - other.star,
        }[order];
        const difference = by ? by() : this.rank(one) - this.rank(other);
        return difference || one.name.localeCompare(other.name, "vi");
    }

    /** Of what was not counted, nothing is known: it stands before the lowest. */
    rank(unit) {
        return unit.cells[this.state.order].rate ?? -1;
    }

    sort(order) {
        const isSame = this.state.order === order;
        this.state.isDown = isSame ? !this.state.isDown : order !== BY_NAME;
        this.state.order = order;
    }

    ariaSort(order) {
        if (this.state.order !== order) {
            return "none";
        }
        return this.state.isDown ? "descending" : "ascending";
    }

    onSearch(ev) {
        this.state.wanted = ev.target.value;
    }

    value(column, {rate}) {
        if (rate === null) {
            return "–";
        }
        return column.display === "count" ? this.number(rate) : this.percent(rate);
    }

    cellTitle(column, {numerator, denominator}) {
        return column.display === "count"
            ? column.name
            : `${column.name}: ${this.number(numerator)} / ${this.number(denominator)}`;
    }

    stars(unit) {
        return "★".repeat(unit.star);
    }

    /** The decisions by which a commune has its stars. */
    onStars(unit) {
        return this.action.doAction({
            type: "ir.actions.act_window",
            name: unit.name,
            res_model: "cqtt.recognition",
            views: [
                [false, "list"],
                [false, "form"],
            ],
            domain: [
                ["unit_id", "=", unit.unit_id],
                ["state", "=", "signed"],
            ],
        });
    }

    starTitle(unit) {
        return unit.star ? _t("%s stars", unit.star) : _t("Not recognised");
    }
}

registry.category("actions").add("cqtt_province_overview", ProvinceOverview);
