import {Component, onWillStart, useRef, useState} from "@odoo/owl";
import {EvidenceDialog} from "./evidence_dialog.esm";
import {FigureWhy} from "@cqtt_ledger/figures/why.esm";
import {Layout} from "@web/search/layout";
import {_t} from "@web/core/l10n/translation";
import {getDataURLFromFile} from "@web/core/utils/urls";
import {registry} from "@web/core/registry";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useService} from "@web/core/utils/hooks";

const MODEL = "cqtt.appraisal";
const COLUMNS = ["machine", "self", "member", "team", "board", "final"];

/**
 * The sheet of an appraisal: all criteria by group, the columns side by side, and one of
 * them open to fill in. Enter and the arrows go from line to line; each line is saved as
 * it is left, and what is refused stays on the screen with the reason.
 */
export class AppraisalSheet extends Component {
    static template = "cqtt_rating.AppraisalSheet";
    static components = {Layout};
    static props = {...standardActionServiceProps};
    static displayName = _t("Scoring sheet");

    setup() {
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.orm = useService("orm");
        this.root = useRef("root");
        this.state = useState({sheet: null, filter: "all", refused: {}, typed: {}});
        onWillStart(() => this.load());
    }

    get appraisalId() {
        return this.props.action.context.active_id || this.props.state?.appraisalId;
    }

    async load() {
        this.state.sheet = await this.orm.call(MODEL, "get_sheet", [
            [this.appraisalId],
        ]);
    }

    get columnNames() {
        const {shows_members: showsMembers} = this.state.sheet;
        return COLUMNS.filter((name) => name !== "member" || showsMembers);
    }

    get columns() {
        const labels = {
            machine: _t("Machine"),
            self: _t("Self"),
            member: _t("Mine"),
            team: _t("Team"),
            board: _t("Board"),
            final: _t("Final"),
        };
        return this.columnNames.map((name) => ({name, label: labels[name]}));
    }

    get column() {
        return this.state.sheet.column;
    }

    get lines() {
        return this.state.sheet.groups.flatMap((group) => group.lines);
    }

    get counted() {
        return this.lines.filter((line) => !line.is_dry);
    }

    get done() {
        return this.counted.filter((line) => line[this.column] !== "").length;
    }

    get progress() {
        return _t("%(done)s of %(all)s criteria are scored", {
            done: this.done,
            all: this.counted.length,
        });
    }

    get pathTitle() {
        return _t("The shortest way to %s:", `${this.state.sheet.path.star}★`);
    }

    get width() {
        return `width: ${(100 * this.done) / Math.max(this.counted.length, 1)}%`;
    }

    get groups() {
        return this.state.sheet.groups
            .map((group) => ({
                ...group,
                lines: group.lines.filter((l) => this.isShown(l)),
            }))
            .filter((group) => group.lines.length);
    }

    isShown(line) {
        const {filter} = this.state;
        if (filter === "missing") {
            return line[this.column] === "" || this.state.refused[line.id];
        }
        return filter !== "reason" || line.lacks_reason;
    }

    noteHint(line) {
        return line.lacks_reason ? _t("Say why it differs") : "";
    }

    isOpen(column) {
        return column.name === this.column;
    }

    value(line) {
        return this.state.typed[line.id] ?? line[this.column];
    }

    onKeydown(ev) {
        if (ev.key === "Enter" && ev.ctrlKey) {
            ev.preventDefault();
            this.onNextMissing();
            return;
        }
        const step = {Enter: 1, ArrowDown: 1, ArrowUp: -1}[ev.key];
        if (!step) {
            return;
        }
        ev.preventDefault();
        const inputs = [...this.root.el.querySelectorAll("input.o_cqtt_sheet_points")];
        const next = inputs[inputs.indexOf(ev.target) + step];
        if (next) {
            next.focus();
            next.select();
        } else {
            ev.target.blur();
        }
    }

    onPoints(line, ev) {
        const text = ev.target.value.trim();
        const points = text === "" ? null : Number(text.replace(",", "."));
        this.state.typed[line.id] = text;
        if (Number.isNaN(points)) {
            this.state.refused[line.id] = _t("Enter a number.");
            return null;
        }
        return this.save(line, {points});
    }

    onNote(line, ev) {
        return this.save(line, {note: ev.target.value});
    }

    async save(line, values) {
        const rows = [{id: line.id, ...values}];
        const sheet = await this.orm.call(MODEL, "save_sheet", [
            [this.appraisalId],
            this.column,
            rows,
        ]);
        const said = sheet.refused[line.id];
        // the way to the next star is looked for once, when the sheet is opened
        this.state.sheet = {...sheet, path: this.state.sheet.path};
        delete this.state.refused[line.id];
        if (said) {
            this.state.refused[line.id] = said;
        } else if ("points" in values) {
            delete this.state.typed[line.id];
        }
    }

    async onFile(place, ev) {
        const [file] = ev.target.files;
        if (!file) {
            return;
        }
        const url = await getDataURLFromFile(file);
        ev.target.value = "";
        const {today, days} = this.state.sheet;
        this.dialog.add(EvidenceDialog, {
            name: file.name,
            today,
            days,
            onConfirm: (values) =>
                this.attach({
                    ...place,
                    ...values,
                    name: file.name,
                    file: url.split(",")[1],
                }),
        });
    }

    async attach(values) {
        await this.orm.create("cqtt.appraisal.evidence", [
            {...values, appraisal_id: this.appraisalId},
        ]);
        await this.load();
    }

    /** Say by which rule the machine scores; what is sealed shows its seal. */
    onMachine(line) {
        if (line.is_sealed || !line.has_rule) {
            return this.openMachine(line);
        }
        return this.dialog.add(FigureWhy, {
            explain: () =>
                this.orm.call("cqtt.appraisal.line", "get_machine_explanation", [
                    [line.id],
                ]),
            onTerm: (term, {choice}) => this.openTerm(term, choice),
        });
    }

    async openTerm(term, choice) {
        const report = "cqtt.rating.report";
        return this.action.doAction(
            await this.orm.call(report, "open_term", [term.id], choice)
        );
    }

    async openMachine(line) {
        const action = await this.orm.call(
            "cqtt.appraisal.line",
            "action_open_machine",
            [[line.id]]
        );
        return this.action.doAction(action);
    }

    async onPrint(paper) {
        const action = await this.orm.call(MODEL, "action_print_paper", [
            [this.appraisalId],
            paper.code,
        ]);
        return this.action.doAction(action);
    }

    onNextMissing() {
        const inputs = [...this.root.el.querySelectorAll("input.o_cqtt_sheet_points")];
        const from = inputs.indexOf(document.activeElement);
        const order = [...inputs.slice(from + 1), ...inputs.slice(0, from + 1)];
        const next = order.find((input) => input.value === "");
        if (next) {
            next.scrollIntoView({block: "center"});
            next.focus();
        }
    }

    async onRemove(evidence) {
        await this.orm.unlink("cqtt.appraisal.evidence", [evidence.id]);
        await this.load();
    }

    onBack() {
        return this.action.doAction({
            type: "ir.actions.act_window",
            res_model: MODEL,
            res_id: this.appraisalId,
            views: [[false, "form"]],
        });
    }
}

registry.category("actions").add("cqtt_appraisal_sheet", AppraisalSheet);
