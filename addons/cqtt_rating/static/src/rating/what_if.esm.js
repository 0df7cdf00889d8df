import {RatingScreen} from "./rating_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

/**
 * What another scheme would have meant: stars of all communes under both.
 */
export class RatingWhatIf extends RatingScreen {
    static template = "cqtt_rating.WhatIf";
    static displayName = _t("What if");

    setup() {
        super.setup();
        this.state.otherId = null;
    }

    get localState() {
        return {...super.localState, otherId: this.state.otherId};
    }

    restore(state) {
        super.restore(state);
        const [first, second] = this.options.schemes;
        this.state.otherId = state.otherId || second?.id || first?.id || null;
    }

    get canRead() {
        return super.canRead && Boolean(this.state.otherId);
    }

    read() {
        const {schemeId, otherId, assumed} = this.state;
        return this.call("get_what_if", [schemeId, otherId, assumed], this.choice);
    }

    onOther(otherId) {
        this.state.otherId = otherId;
        return this.load();
    }

    get recognised() {
        const [now, then] = this.state.found.recognised;
        return _t("Recognised: %(now)s → %(then)s of %(communes)s communes", {
            now,
            then,
            communes: this.state.found.communes,
        });
    }

    /** The communes that have a star, now or then. */
    onStar(row, when) {
        const {schemeId, otherId, found} = this.state;
        const rows = row[when].map((unitId) => ({
            key: unitId,
            name: found.names[unitId],
            value: this.stars(row.star),
            open: () => this.showUnit(unitId, when === "after" ? otherId : schemeId),
        }));
        this.addParts(this.stars(row.star), _t("Communes that have it:"), rows);
    }

    onRecognised() {
        const {stars, names} = this.state.found;
        const rows = stars
            .filter((row) => row.star)
            .flatMap((row) => row.after.map((unitId) => [unitId, row.star]))
            .map(([unitId, star]) => ({
                key: unitId,
                name: names[unitId],
                value: this.stars(star),
                open: () => this.showUnit(unitId, this.state.otherId),
            }));
        this.addParts(this.recognised, _t("Communes that have it:"), rows);
    }

    /** Widths of bars, in percent of all communes. */
    width(count) {
        return `width: ${(100 * count) / Math.max(this.state.found.communes, 1)}%`;
    }
}

registry.category("actions").add("cqtt_rating_what_if", RatingWhatIf);
