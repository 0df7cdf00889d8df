import {FiguresScreen} from "@cqtt_ledger/figures/figures_screen.esm";
import {_t} from "@web/core/l10n/translation";
import {deserializeDate, formatDate} from "@web/core/l10n/dates";
import {formatFloat} from "@web/core/utils/numbers";
import {registry} from "@web/core/registry";

/** A late share above it is shown in red; the desk warns, it does not judge. */
const HIGH = 0.1;

/**
 * Communes beside each other: checks, open findings by age, late and unhappy shares,
 * when they were checked last and will be next. Each figure opens what is behind it.
 */
export class ChecksDesk extends FiguresScreen {
    static template = "cqtt_discipline.ChecksDesk";
    static displayName = _t("Supervisor's desk");
    static model = "cqtt.report.checks";
    static period = "quarter";

    get counts() {
        return [
            "checks",
            "surprise",
            "found",
            "closed",
            "fresh",
            "older",
            "old",
            "overdue",
            "evaluations",
        ];
    }

    get shares() {
        return ["late", "unhappy"];
    }

    /** A number; a dash where the reader may not know it, or there is none. */
    figure(value) {
        return value === null || value === undefined ? "–" : this.number(value);
    }

    rate(value) {
        return value === null ? "–" : formatFloat(value, {digits: [16, 1]});
    }

    /** Whether a share says too little to be compared. */
    isFew(line, share) {
        return line[`${share}_of`] < this.state.found.few;
    }

    of(line, share) {
        return _t("of %s", this.number(line[`${share}_of`]));
    }

    read() {
        return this.call("get_data", [], this.choice);
    }

    isBad(name, figure) {
        return ["old", "overdue", "evaluations"].includes(name) && figure > 0;
    }

    isHigh(share) {
        return share !== null && share > HIGH;
    }

    months(line) {
        return line.months === null ? _t("never") : this.number(line.months);
    }

    day(day) {
        return formatDate(deserializeDate(day));
    }

    /** Heights of the bars of the last periods, in percent of the highest. */
    bars(name) {
        const figures = this.state.found.trend.map((point) => point[name] || 0);
        const highest = Math.max(...figures);
        return this.state.found.trend.map((point, place) => ({
            height: highest > 0 ? Math.max((100 * figures[place]) / highest, 3) : 0,
            title: `${point.name}: ${
                name === "late" ? this.percent(point.late) : this.number(figures[place])
            }`,
            open: () => this.onBar(name, point),
        }));
    }

    onBar(name, span) {
        const choice = this.choiceFor(span);
        return this.isShare(name)
            ? this.onWhyShare(name, null, choice)
            : this.open("open_figure", [name], {}, choice);
    }

    isShare(name) {
        return this.shares.includes(name);
    }

    onFigure(figure, unitId) {
        return this.open("open_figure", [figure], {compared_id: unitId});
    }

    /** Say what a share counts, and of what. */
    onWhyShare(share, unitId, choice = this.choice) {
        const compared = {compared_id: unitId || null};
        this.addWhy(
            () => this.call("get_explanation", [share], {...compared, ...choice}),
            (term) => this.open("open_measure", [term.id], compared, choice)
        );
    }

    /** Show the communes by a figure, from the highest down, with the middle marked. */
    onMedian(name, title) {
        const {median, lines} = this.state.found;
        const known = lines
            .filter((line) => this.isCompared(line, name))
            .sort((one, other) => other[name] - one[name]);
        const middle = [
            Math.floor((known.length - 1) / 2),
            Math.ceil((known.length - 1) / 2),
        ];
        const rows = known.map((line, place) => ({
            key: line.unit_id,
            name: line.name,
            value: this.shown(name, line[name]),
            note: this.isShare(name) ? this.of(line, name) : "",
            isMarked: middle.includes(place),
            open: () =>
                this.isShare(name)
                    ? this.onWhyShare(name, line.unit_id)
                    : this.onFigure(name, line.unit_id),
        }));
        const said = _t(
            "%(median)s: half of these communes have no less, half no more. Communes with too few cases are left out.",
            {median: this.shown(name, median[name])}
        );
        this.addParts(title, said, rows);
    }

    /** Whether a commune counts for what stands in the middle. */
    isCompared(line, name) {
        return this.isShare(name)
            ? line[name] !== null && !this.isFew(line, name)
            : line[name] !== null;
    }

    shown(name, figure) {
        return this.isShare(name) ? this.percent(figure) : this.rate(figure);
    }

    get medians() {
        return [
            ["per_check", _t("Findings per check")],
            ["late", _t("Late dossiers")],
            ["unhappy", _t("Not satisfied")],
        ].map(([name, label]) => ({name, label: label.toString()}));
    }

    onPrint() {
        return this.open("print_report", ["xlsx"]);
    }

    onPaper() {
        return this.open("print_report", ["pdf"]);
    }
}

registry.category("actions").add("cqtt_checks_desk", ChecksDesk);
