import {Component, onWillStart, onWillUpdateProps, useState} from "@odoo/owl";
import {KeepLast} from "@web/core/utils/concurrency";
import {_t} from "@web/core/l10n/translation";
import {useService} from "@web/core/utils/hooks";

const MODEL = "cqtt.campaign.insight";

/**
 * Other points, bounds and gates, tried out: the stars of all communes move at once.
 */
export class InsightWhatIf extends Component {
    static template = "cqtt_rating.InsightWhatIf";
    static props = {
        campaignId: Number,
        openAppraisal: Function,
        openCommunes: Function,
    };

    setup() {
        this.orm = useService("orm");
        this.last = new KeepLast();
        this.state = useState({scheme: null, found: null, problem: ""});
        onWillStart(() => this.start(this.props.campaignId));
        onWillUpdateProps(({campaignId}) => {
            if (campaignId !== this.props.campaignId) {
                return this.start(campaignId);
            }
        });
    }

    async start(campaignId) {
        this.campaignId = campaignId;
        this.state.scheme = await this.orm.call(MODEL, "get_scheme", [campaignId]);
        return this.reset();
    }

    reset() {
        this.state.changed = {maxima: {}, lows: {}, shares: {}};
        return this.load();
    }

    async load() {
        const {maxima, lows, shares} = this.state.changed;
        const asked = this.orm.silent.call(MODEL, "get_what_if", [
            this.campaignId,
            maxima,
            lows,
            shares,
        ]);
        try {
            this.state.found = await this.last.add(asked);
            this.state.problem = "";
        } catch (error) {
            this.state.problem = error.data?.message || error.message;
        }
    }

    /** A number was typed: what is as it was, or is none, is not tried out. */
    onNumber(kind, key, was, event) {
        const value = Number(event.target.value.replace(",", "."));
        if (event.target.value.trim() === "" || isNaN(value) || value === was) {
            delete this.state.changed[kind][key];
            event.target.value = this.shown(was);
        } else {
            this.state.changed[kind][key] = value;
        }
        return this.load();
    }

    value(kind, key, was) {
        return this.shown(this.state.changed[kind][key] ?? was);
    }

    isChanged(kind, key) {
        return key in this.state.changed[kind];
    }

    get hasChanges() {
        return Object.values(this.state.changed).some(
            (each) => Object.keys(each).length
        );
    }

    shown(number) {
        return String(number).replace(".", ",");
    }

    get groups() {
        const groups = new Map();
        for (const each of this.state.scheme.criteria) {
            groups.set(each.group, [...(groups.get(each.group) || []), each]);
        }
        return [...groups].map(([name, criteria]) => ({name, criteria}));
    }

    get recognised() {
        const [now, then] = this.state.found.recognised;
        return _t("Recognised: %(now)s → %(then)s of %(communes)s communes", {
            now,
            then,
            communes: this.state.found.communes,
        });
    }

    get sum() {
        return _t(
            "The criteria add up to %s points: move the bounds of the stars too.",
            this.state.found.maximum
        );
    }

    stars(star) {
        return star ? `${star}★` : "–";
    }

    openStar(row, ids) {
        return this.props.openCommunes(this.stars(row.star), ids);
    }

    openRecognised() {
        const rows = this.state.found.stars.filter((row) => row.star);
        return this.props.openCommunes(
            this.recognised,
            rows.flatMap((row) => row.after)
        );
    }

    width(count) {
        return `width: ${(100 * count) / Math.max(this.state.found.communes, 1)}%`;
    }
}
