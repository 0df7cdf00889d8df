import {FiguresScreen} from "./figures_screen.esm";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

/**
 * An index of a place: groups, sub-indicators and points, and its units beside it.
 */
export class Index extends FiguresScreen {
    static template = "cqtt_ledger.Index";
    static components = {...FiguresScreen.components, SelectMenu};
    static displayName = _t("Index");
    static model = "cqtt.index.report";

    setup() {
        super.setup();
        this.state.schemeId = null;
    }

    get localState() {
        return {...super.localState, schemeId: this.state.schemeId};
    }

    restore(state) {
        super.restore(state);
        this.state.schemeId = state.schemeId || this.options.schemes[0]?.id || null;
    }

    get schemes() {
        return this.options.schemes.map(({id, name}) => ({value: id, label: name}));
    }

    get canRead() {
        return super.canRead && Boolean(this.state.schemeId);
    }

    read() {
        return this.call("get_data", [this.state.schemeId], this.choice);
    }

    onScheme(schemeId) {
        this.state.schemeId = schemeId;
        return this.load();
    }

    onPrint() {
        return this.print("index", {scheme_id: this.state.schemeId});
    }

    onFigure(itemId, part) {
        return this.open("open_item", [itemId, part]);
    }

    /** Say what a sub-indicator counts, and how that becomes points. */
    onWhyItem(itemId) {
        this.addWhy(
            () => this.call("get_item_explanation", [itemId], this.choice),
            (term) => this.open("open_term", [term.id])
        );
    }

    onUnit(unitId) {
        return this.onChoice({...this.state.choice, place: `unit_id,${unitId}`});
    }

    onGroup({name, items}) {
        const rows = items
            .filter((item) => item.points !== null)
            .map((item) => ({
                key: item.id,
                name: `${item.number} ${item.name}`,
                value: this.points(item.points),
                open: () => this.onWhyItem(item.id),
            }));
        this.addParts(name, _t("The sum of the points below."), rows);
    }

    onTotal() {
        const {groups, place} = this.state.found;
        const rows = groups.map((group) => ({
            key: group.id,
            name: `${group.number} ${group.name}`,
            value: this.points(group.points),
            open: () => this.onGroup(group),
        }));
        this.addParts(place, _t("The sum of the points below."), rows);
    }

    split(item) {
        return _t("%(declared)s, and its part of what does not apply", {
            declared: this.points(item.declared),
        });
    }
}

registry.category("actions").add("cqtt_index", Index);
