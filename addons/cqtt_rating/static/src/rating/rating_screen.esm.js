import {FiguresScreen} from "@cqtt_ledger/figures/figures_screen.esm";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {_t} from "@web/core/l10n/translation";

/**
 * What the screens of the rating have in common: a scheme, and what is assumed where
 * people give the points.
 */
export class RatingScreen extends FiguresScreen {
    static components = {...FiguresScreen.components, SelectMenu};
    static model = "cqtt.rating.report";
    static period = "year";

    setup() {
        super.setup();
        this.state.schemeId = null;
        this.state.assumed = 90;
    }

    get localState() {
        const {schemeId, assumed} = this.state;
        return {...super.localState, schemeId, assumed};
    }

    restore(state) {
        super.restore(state);
        this.state.schemeId = state.schemeId || this.options.schemes[0]?.id || null;
        this.state.assumed = state.assumed ?? 90;
    }

    get schemes() {
        return this.options.schemes.map(({id, name, state}) => ({
            value: id,
            label: state === "draft" ? _t("%s (draft)", name).toString() : name,
        }));
    }

    get assumptions() {
        return [100, 95, 90, 85, 80, 70, 50, 0].map((value) => ({
            value,
            label: `${value} %`,
        }));
    }

    get canRead() {
        return super.canRead && Boolean(this.state.schemeId);
    }

    onScheme(schemeId) {
        this.state.schemeId = schemeId;
        return this.load();
    }

    onAssumed(assumed) {
        this.state.assumed = assumed;
        return this.load();
    }

    /** Show one commune's criteria, under one of the schemes. */
    showUnit(unitId, schemeId) {
        const place = `unit_id,${unitId}`;
        return this.action.doAction({
            type: "ir.actions.client",
            tag: "cqtt_rating_machine",
            params: {
                choice: {...this.state.choice, place},
                schemeId,
                assumed: this.state.assumed,
            },
        });
    }

    stars(star) {
        return star ? `${star}★` : "–";
    }
}
