import {Component, onWillStart, useState} from "@odoo/owl";
import {CheckSummary} from "./check_summary.esm";
import {ConfirmationDialog} from "@web/core/confirmation_dialog/confirmation_dialog";
import {Layout} from "@web/search/layout";
import {_t} from "@web/core/l10n/translation";
import {newRequestUuid} from "@cqtt_base/request_uuid.esm";
import {readPhoto} from "./photo.esm";
import {registry} from "@web/core/registry";
import {serializeDateTime} from "@web/core/l10n/dates";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useCheckLink} from "./use_check_link.esm";
import {useService} from "@web/core/utils/hooks";

const {DateTime} = luxon;
const SEVERITIES = [
    ["minor", _t("Minor")],
    ["moderate", _t("Moderate")],
    ["serious", _t("Serious")],
];

/**
 * A check on a tablet: one item a screen, big buttons, photo, person.
 *
 * Answers are kept on the device first, with the moment of the hand, and sent when
 * there is a connection.
 */
export class CheckRun extends Component {
    static template = "cqtt_discipline.CheckRun";
    static components = {CheckSummary, Layout};
    static displayName = _t("Check");
    static props = {...standardActionServiceProps};

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.checkId = this.props.action.params?.check_id || this.props.state?.checkId;
        this.state = useState({check: null, place: 0});
        this.sending = useCheckLink(this.checkId, (answer) =>
            this.forgetAnswer(answer)
        );
        onWillStart(() => this.start());
    }

    async start() {
        const {link, flush} = this.sending;
        this.state.check = await link.fetch();
        for (const answer of link.answers) {
            this.remember(answer);
        }
        Object.assign(this.state.check.summary, link.summary);
        await flush();
    }

    // What is asked, one thing a screen

    get screens() {
        const {items, findings} = this.state.check;
        return [
            ...items.map((item) => ({kind: "item", item, key: `item${item.id}`})),
            ...findings.map((finding) => ({
                kind: "finding",
                finding,
                item: items.find(({id}) => id === finding.item_id),
                key: `finding${finding.id}`,
            })),
            {kind: "summary", key: "summary"},
        ];
    }

    get screen() {
        return this.screens[this.state.place];
    }

    get answers() {
        const {item, finding, kind} = this.screen;
        return this.state.check.answers.filter((answer) =>
            kind === "finding"
                ? answer.finding_id === finding.id
                : answer.item_id === item.id && !answer.finding_id
        );
    }

    get unanswered() {
        const answered = new Set(this.state.check.answers.map((a) => a.item_id));
        return this.state.check.items.filter(({id}) => !answered.has(id)).length;
    }

    get severities() {
        return SEVERITIES.map(([value, label]) => ({value, label: label.toString()}));
    }

    get sign() {
        return this.state.check.verbs.find(({verb}) => verb === "sign");
    }

    go(step) {
        const place = this.state.place + step;
        this.state.place = Math.min(Math.max(place, 0), this.screens.length - 1);
    }

    // Answering

    choose(result) {
        const [first] = this.answers;
        this.answer({...(first || this.blank()), result});
        if (result !== "fail" && this.screen.item.answer !== "text") {
            this.go(1);
        }
    }

    addPerson() {
        this.answer({...this.blank(), result: "fail"});
    }

    blank() {
        const {item, finding} = this.screen;
        return {
            uuid: newRequestUuid(),
            item_id: item.id,
            finding_id: finding ? finding.id : false,
            staff_id: (finding && finding.staff_id) || false,
            severity: item.severity,
            note: "",
            quantity: 0,
        };
    }

    count(ev) {
        return Number(ev.target.value);
    }

    id(ev) {
        return Number(ev.target.value) || false;
    }

    change(answer, name, value) {
        this.answer({...answer, [name]: value});
    }

    answer(answer) {
        const changed = {...answer, at: serializeDateTime(DateTime.now())};
        this.remember(changed);
        const sent = {...changed};
        delete sent.has_photo;
        this.sending.link.put(sent);
        this.sending.sendSoon();
    }

    remember(answer) {
        const {answers} = this.state.check;
        const place = answers.findIndex(({uuid}) => uuid === answer.uuid);
        const shown = {...answer, has_photo: answer.has_photo || Boolean(answer.photo)};
        if (place < 0) {
            answers.push(shown);
        } else {
            answers[place] = shown;
        }
    }

    forgetAnswer({uuid}) {
        const {check} = this.state;
        check.answers = check.answers.filter((answer) => answer.uuid !== uuid);
    }

    async takeBack(answer) {
        if (await this.sending.isSent()) {
            await this.sending.link.call("withdraw_answer", [answer.uuid]);
            this.forgetAnswer(answer);
        }
    }

    async onPhoto(answer, ev) {
        const [file] = ev.target.files;
        if (file) {
            this.change(answer, "photo", await readPhoto(file));
        }
    }

    // The end

    onSummary(name, value) {
        this.state.check.summary[name] = value;
        this.sending.link.putSummary(name, value);
        this.sending.sendSoon();
    }

    async onSign() {
        if (!(await this.sending.isSent())) {
            return;
        }
        this.state.check.verbs = (await this.sending.link.fetch()).verbs;
        const sign = this.sign;
        if (sign.why_not) {
            this.notification.add(sign.why_not, {type: "warning"});
            return;
        }
        this.dialog.add(ConfirmationDialog, {
            title: sign.label,
            body: sign.confirm,
            confirmLabel: sign.label,
            confirm: () => this.finish(),
            cancel: () => true,
        });
    }

    async finish() {
        await this.orm.call("cqtt.check", "perform", [[this.checkId], "sign"], {
            request_uuid: newRequestUuid(),
        });
        this.sending.link.forget();
        await this.open();
    }

    async leave() {
        await this.sending.flush();
        await this.open();
    }

    open() {
        return this.action.doAction(
            {
                type: "ir.actions.act_window",
                res_model: "cqtt.check",
                res_id: this.checkId,
                views: [[false, "form"]],
            },
            {clearBreadcrumbs: true}
        );
    }
}

registry.category("actions").add("cqtt_check_run", CheckRun);
