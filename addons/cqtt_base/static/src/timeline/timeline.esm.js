import {Component, onMounted, onWillUnmount, useState} from "@odoo/owl";
import {deserializeDateTime, formatDateTime} from "@web/core/l10n/dates";
import {_t} from "@web/core/l10n/translation";
import {browser} from "@web/core/browser/browser";
import {localization} from "@web/core/l10n/localization";
import {registry} from "@web/core/registry";
import {standardWidgetProps} from "@web/views/widgets/standard_widget_props";
import {useRecordObserver} from "@web/model/relational_model/utils";
import {useService} from "@web/core/utils/hooks";

const SHOWN_AT_FIRST = 20;
const MINUTE_MS = 60000;

/**
 * A record's course as the journal tells it, newest first.
 *
 * It is read anew whenever the record is: after each save and each verb.
 */
export class Timeline extends Component {
    static template = "cqtt_base.Timeline";
    static props = {...standardWidgetProps};

    setup() {
        this.orm = useService("orm");
        this.turn = 0;
        this.state = useState({
            steps: null,
            isUnfolded: false,
            now: luxon.DateTime.now(),
        });
        useRecordObserver((record) => {
            // Read here, so that a change of the count wakes the observer
            this.load(record.resModel, record.resId, record.data.lock_version);
        });
        onMounted(() => {
            this.ticker = browser.setInterval(() => {
                this.state.now = luxon.DateTime.now();
            }, MINUTE_MS);
        });
        onWillUnmount(() => browser.clearInterval(this.ticker));
    }

    async load(model, id) {
        this.turn += 1;
        const {turn} = this;
        if (id !== this.id) {
            Object.assign(this.state, {steps: null, isUnfolded: false});
            this.id = id;
        }
        if (!id) {
            return;
        }
        const steps = await this.orm.call("cqtt.journal", "timeline", [model, id]);
        if (turn === this.turn) {
            Object.assign(this.state, {
                steps: steps.reverse(),
                now: luxon.DateTime.now(),
            });
        }
    }

    get shownSteps() {
        const {steps, isUnfolded} = this.state;
        return isUnfolded ? steps : steps.slice(0, SHOWN_AT_FIRST);
    }

    get hiddenCount() {
        return this.state.steps.length - this.shownSteps.length;
    }

    get showAllLabel() {
        return _t("Show all %s steps", this.state.steps.length);
    }

    isMove(step) {
        return step.to && step.from !== step.to;
    }

    who(step) {
        if (!step.on_behalf_of) {
            return step.who;
        }
        return _t("%(who)s, on behalf of %(other)s", {
            who: step.who,
            other: step.on_behalf_of,
        });
    }

    /** Today's steps are told by their distance, others by date and time. */
    when(step) {
        const at = deserializeDateTime(step.at);
        const full = this.formatted(at);
        const isToday = at.hasSame(this.state.now, "day");
        return {
            iso: at.toISO(),
            full,
            text: isToday ? this.distance(at) : full,
        };
    }

    distance(at) {
        // Clocks of browser and server differ: what has happened is not in the future
        const base = luxon.DateTime.max(at, this.state.now);
        return base.diff(at).valueOf() < MINUTE_MS
            ? _t("just now")
            : at.toRelative({base});
    }

    formatted(at) {
        const time = localization.timeFormat.replace(":ss", "");
        return formatDateTime(at, {format: `${time} ${localization.dateFormat}`});
    }
}

export const timeline = {
    component: Timeline,
    fieldDependencies: [{name: "lock_version", type: "integer", readonly: true}],
};

registry.category("view_widgets").add("cqtt_timeline", timeline);
