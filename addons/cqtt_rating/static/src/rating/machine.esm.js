import {RatingScreen} from "./rating_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

/**
 * The machine column: all communes of a place, or one of them criterion by criterion.
 */
export class RatingMachine extends RatingScreen {
    static template = "cqtt_rating.Machine";
    static displayName = _t("Machine column");

    read() {
        const {schemeId, assumed} = this.state;
        return this.call("get_data", [schemeId, assumed], this.choice);
    }

    onUnit(unitId) {
        return this.onChoice({...this.state.choice, place: `unit_id,${unitId}`});
    }

    onFigure(criterionId, part) {
        return this.open("open_line", [criterionId, part]);
    }

    onWhyPoints(line) {
        this.addWhy(
            () => this.call("get_criterion_explanation", [line.id], this.choice),
            (term) => this.open("open_term", [term.id])
        );
    }

    /** The criteria that a total is the sum of, those that people judge too or not. */
    onTotal(withAssumed) {
        const lines = this.state.found.lines.filter(
            (line) => withAssumed || line.count
        );
        const rows = lines.map((line) => ({
            key: line.id,
            name: `${line.code} ${line.name}`,
            value: line.points,
            note: line.count ? line.said : _t("assumed: people give the points"),
            open: line.has_rule && line.count ? () => this.onWhyPoints(line) : null,
        }));
        const said = withAssumed
            ? _t(
                  "The sum of the points below; each gains its part of what does not apply."
              )
            : _t("The sum of the points below.");
        this.addParts(this.state.found.units[0].name, said, rows);
    }

    /** What people give points for, where the ledger says nothing. */
    onCriterion({id}) {
        return this.action.doAction({
            type: "ir.actions.act_window",
            res_model: "cqtt.criterion",
            res_id: id,
            views: [[false, "form"]],
        });
    }

    get asked() {
        return _t("%(scheme)s: the ledger scores %(asked)s of %(criteria)s criteria.", {
            ...this.state.found,
        });
    }

    get pathTitle() {
        return _t("The shortest way to %s:", this.stars(this.state.found.path.star));
    }

    get groups() {
        const groups = new Map();
        for (const line of this.state.found.lines) {
            groups.set(line.group, [...(groups.get(line.group) || []), line]);
        }
        return [...groups].map(([name, lines]) => ({name, lines}));
    }
}

registry.category("actions").add("cqtt_rating_machine", RatingMachine);
