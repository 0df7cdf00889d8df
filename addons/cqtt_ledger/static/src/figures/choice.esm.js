import {Component} from "@odoo/owl";
import {
    deserializeDate,
    deserializeDateTime,
    serializeDate,
    serializeDateTime,
} from "@web/core/l10n/dates";
import {DateTimeInput} from "@web/core/datetime/datetime_input";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {_t} from "@web/core/l10n/translation";

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

/** Return what the server is asked: a period that is kept, or days. */
export function serverChoice({place, period, from, to, asOf}) {
    const [kind, id] = place.split(",");
    return {
        [kind]: Number(id),
        ...(typeof period === "number"
            ? {period_id: period}
            : {date_from: from, date_to: to}),
        ...(asOf ? {as_of: asOf} : {}),
    };
}

/** Days are kept as the server writes them, which sorts as they do. */
export function isBackwards({from, to}) {
    return !from || !to || to < from;
}

/** Set the days that a period stands for; its own days stay as they are. */
function withPeriod(choice, period, options) {
    if (CURRENT.some(({value}) => value === period)) {
        const today = deserializeDate(options.today);
        return {
            ...choice,
            period,
            from: serializeDate(today.startOf(period)),
            to: serializeDate(today.endOf(period)),
        };
    }
    const record = options.periods.find(({id}) => id === period);
    return {
        ...choice,
        period,
        ...(record ? {from: record.date_from, to: record.date_to} : {}),
    };
}

function placeKey({kind, id}) {
    return `${kind === "cluster" ? "cluster_id" : "unit_id"},${id}`;
}

/** Return what is chosen before anybody has: the largest place, and a current period. */
export function firstChoice(options, period) {
    const place = options.places[0];
    const choice = {place: place ? placeKey(place) : null, asOf: null};
    return withPeriod(choice, period, options);
}

/**
 * Whose figures, when, and as of when: the row above figures of the ledger.
 */
export class FiguresChoice extends Component {
    static template = "cqtt_ledger.FiguresChoice";
    static components = {DateTimeInput, SelectMenu};
    static props = {
        options: Object,
        choice: Object,
        onChange: Function,
        slots: {type: Object, optional: true},
    };

    get places() {
        return PLACES.map(({kind, label}) => ({
            label: label.toString(),
            choices: this.props.options.places
                .filter((place) => place.kind === kind)
                .map((place) => ({value: placeKey(place), label: place.name})),
        })).filter((group) => group.choices.length);
    }

    get periods() {
        const recorded = this.props.options.periods.map((period) => ({
            value: period.id,
            label: period.name,
        }));
        const current = CURRENT.map(({value, label}) => ({
            value,
            label: label.toString(),
        }));
        return [
            {label: _t("Now").toString(), choices: current},
            {label: _t("Reporting periods").toString(), choices: recorded},
            {
                label: _t("Free").toString(),
                choices: [{value: FREE, label: _t("Days of your own").toString()}],
            },
        ].filter((group) => group.choices.length);
    }

    get from() {
        return this.props.choice.from ? deserializeDate(this.props.choice.from) : false;
    }

    get to() {
        return this.props.choice.to ? deserializeDate(this.props.choice.to) : false;
    }

    get asOf() {
        const {asOf} = this.props.choice;
        return asOf ? deserializeDateTime(asOf) : false;
    }

    onPlace(place) {
        this.props.onChange({...this.props.choice, place});
    }

    onPeriod(period) {
        const {choice, options} = this.props;
        this.props.onChange(withPeriod(choice, period, options));
    }

    /** The picker also says so when its day is emptied, or still the same. */
    onDay(end, day) {
        if (day && serializeDate(day) !== this.props.choice[end]) {
            const days = {[end]: serializeDate(day), period: FREE};
            this.props.onChange({...this.props.choice, ...days});
        }
    }

    onAsOf(moment) {
        const asOf = moment ? serializeDateTime(moment.startOf("second")) : null;
        if (asOf !== this.props.choice.asOf) {
            this.props.onChange({...this.props.choice, asOf});
        }
    }
}
