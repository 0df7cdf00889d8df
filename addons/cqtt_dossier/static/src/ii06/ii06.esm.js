import {Component, onWillStart, useState} from "@odoo/owl";
import {
    deserializeDate,
    deserializeDateTime,
    formatDate,
    formatDateTime,
    serializeDate,
} from "@web/core/l10n/dates";
import {DateTimeInput} from "@web/core/datetime/datetime_input";
import {KeepLast} from "@web/core/utils/concurrency";
import {Layout} from "@web/search/layout";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {_t} from "@web/core/l10n/translation";
import {formatInteger} from "@web/views/fields/formatters";
import {localization} from "@web/core/l10n/localization";
import {registry} from "@web/core/registry";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useService} from "@web/core/utils/hooks";
import {useSetupAction} from "@web/search/action_hook";

const MODEL = "cqtt.report.ii06";
const FREE = "free";

/** The stretches of time that contain a day and need no record of a period. */
const CURRENT = [
    {value: "month", label: _t("This month")},
    {value: "quarter", label: _t("This quarter")},
    {value: "year", label: _t("This year")},
];

const PLACES = [
    {kind: "province", label: _t("Province")},
    {kind: "cluster", label: _t("Clusters")},
    {kind: "unit", label: _t("Units")},
    {kind: "former", label: _t("Units of the past")},
];

/**
 * Report II.06 on the screen: choose whose and when, and look behind each figure.
 */
export class ReportIi06 extends Component {
    static template = "cqtt_dossier.ReportIi06";
    static components = {DateTimeInput, Layout, SelectMenu};
    static props = {...standardActionServiceProps};
    static displayName = _t("Report II.06");

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.last = new KeepLast();
        this.state = useState({
            place: null,
            period: "month",
            from: null,
            to: null,
            report: null,
            isLoading: false,
        });
        useSetupAction({
            getLocalState: () => ({
                choice: {
                    place: this.state.place,
                    period: this.state.period,
                    from: this.state.from,
                    to: this.state.to,
                },
            }),
        });
        onWillStart(() => this.start());
    }

    async start() {
        this.options = await this.orm.call(MODEL, "get_options", []);
        const {place, period, from, to} = this.props.state?.choice || {};
        this.state.place = place || this.places[0]?.choices[0]?.value;
        if (from && to) {
            Object.assign(this.state, {period, from, to});
        } else {
            this.setPeriod("month");
        }
        await this.load();
    }

    get places() {
        return PLACES.map(({kind, label}) => ({
            label: label.toString(),
            choices: this.options.places
                .filter((place) => place.kind === kind)
                .map((place) => ({value: this.placeKey(place), label: place.name})),
        })).filter((group) => group.choices.length);
    }

    get periods() {
        const recorded = this.options.periods.map((period) => ({
            value: period.id,
            label: period.name,
        }));
        return [
            {label: _t("Now").toString(), choices: this.named(CURRENT)},
            {label: _t("Reporting periods").toString(), choices: recorded},
            {
                label: _t("Free").toString(),
                choices: [{value: FREE, label: _t("Days of your own").toString()}],
            },
        ].filter((group) => group.choices.length);
    }

    get from() {
        return this.state.from ? deserializeDate(this.state.from) : false;
    }

    get to() {
        return this.state.to ? deserializeDate(this.state.to) : false;
    }

    /** Days are kept as the server writes them, which sorts as they do. */
    get isBackwards() {
        const {from, to} = this.state;
        return !from || !to || to < from;
    }

    get asOf() {
        return _t(
            "Figures as of %s",
            formatDateTime(deserializeDateTime(this.state.report.as_of), {
                format: `HH:mm ${localization.dateFormat}`,
            })
        );
    }

    get days() {
        const {date_from, date_to} = this.state.report;
        return _t("%(first)s to %(last)s", {
            first: formatDate(deserializeDate(date_from)),
            last: formatDate(deserializeDate(date_to)),
        });
    }

    get isBroken() {
        const {lines, total} = this.state.report;
        return [...lines, total].some((line) => line.gap);
    }

    /** What the server is asked: a period that is kept, or days. */
    get choice() {
        const {place, period, from, to} = this.state;
        const [kind, id] = place.split(",");
        const days = {date_from: from, date_to: to};
        return {
            [kind]: Number(id),
            ...(typeof period === "number" ? {period_id: period} : days),
        };
    }

    placeKey({kind, id}) {
        return `${kind === "cluster" ? "cluster_id" : "unit_id"},${id}`;
    }

    named(choices) {
        return choices.map(({value, label}) => ({value, label: label.toString()}));
    }

    format(figure) {
        return formatInteger(figure);
    }

    gapOf(line) {
        return _t("(3) is not (7) + (11): the difference is %s", this.format(line.gap));
    }

    /** Set the days that a period stands for; its own days stay as they are. */
    setPeriod(period) {
        this.state.period = period;
        if (CURRENT.some(({value}) => value === period)) {
            const today = deserializeDate(this.options.today);
            this.state.from = serializeDate(today.startOf(period));
            this.state.to = serializeDate(today.endOf(period));
        } else if (period !== FREE) {
            const record = this.options.periods.find(({id}) => id === period);
            this.state.from = record.date_from;
            this.state.to = record.date_to;
        }
    }

    async load() {
        if (!this.state.place || this.isBackwards) {
            this.state.report = null;
            return;
        }
        this.state.isLoading = true;
        try {
            this.state.report = await this.last.add(
                this.orm.call(MODEL, "get_data", [], this.choice)
            );
        } finally {
            this.state.isLoading = false;
        }
    }

    onPlace(place) {
        this.state.place = place;
        return this.load();
    }

    onPeriod(period) {
        this.setPeriod(period);
        return this.load();
    }

    /** The picker also says so when its day is emptied, or still the same. */
    onDay(end, day) {
        if (!day || serializeDate(day) === this.state[end]) {
            return;
        }
        this.state[end] = serializeDate(day);
        this.state.period = FREE;
        return this.load();
    }

    /** Open what is behind a figure; the total has no field. */
    async onFigure(column, fieldId) {
        const action = await this.orm.call(MODEL, "open_figure", [column], {
            field_id: fieldId,
            ...this.choice,
        });
        return this.action.doAction(action);
    }

    async onPrint(kind) {
        const action = await this.orm.call(MODEL, "print_report", [kind], this.choice);
        return this.action.doAction(action);
    }
}

registry.category("actions").add("cqtt_ii06", ReportIi06);
