import {Component, onWillStart, onWillUnmount, useState} from "@odoo/owl";
import {AnswerQueue} from "./answer_queue.esm";
import {ConfirmationDialog} from "@web/core/confirmation_dialog/confirmation_dialog";
import {ConnectionLostError} from "@web/core/network/rpc";
import {Layout} from "@web/search/layout";
import {_t} from "@web/core/l10n/translation";
import {browser} from "@web/core/browser/browser";
import {debounce} from "@web/core/utils/timing";
import {newRequestUuid} from "@cqtt_base/request_uuid.esm";
import {readPhoto} from "./photo.esm";
import {registry} from "@web/core/registry";
import {serializeDateTime} from "@web/core/l10n/dates";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {user} from "@web/core/user";
import {useService} from "@web/core/utils/hooks";

const {DateTime} = luxon;
const RETRY_MS = 10000;
const SOON_MS = 300;
const SEVERITIES = [
    ["minor", _t("Minor")],
    ["moderate", _t("Moderate")],
    ["serious", _t("Serious")],
];
const COUNTS = [
    ["headcount", _t("Posts")],
    ["present", _t("Present")],
    ["absent_reasoned", _t("Absent with a reason")],
    ["absent_unreasoned", _t("Absent without a reason")],
];

/**
 * A check on a tablet: one item a screen, big buttons, photo, person.
 *
 * Answers are kept on the device first, with the moment of the hand, and sent when
 * there is a connection.
 */
export class CheckRun extends Component {
    static template = "cqtt_discipline.CheckRun";
    static components = {Layout};
    static displayName = _t("Check");
    static props = {...standardActionServiceProps};

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.checkId = this.props.action.params?.check_id || this.props.state?.checkId;
        this.state = useState({check: null, place: 0, waiting: 0, isOffline: false});
        const key = `cqtt_check_${user.userId}_${this.checkId}`;
        this.cacheKey = `${key}_data`;
        this.queue = new AnswerQueue(browser.localStorage, key, (answers) =>
            this.call("record_answers", [answers])
        );
        this.flush = this.flush.bind(this);
        this.flushSoon = debounce(this.flush, SOON_MS);
        browser.addEventListener("online", this.flush);
        this.timer = browser.setInterval(this.flush, RETRY_MS);
        onWillStart(() => this.start());
        onWillUnmount(() => {
            browser.removeEventListener("online", this.flush);
            browser.clearInterval(this.timer);
        });
    }

    call(method, args = []) {
        return this.orm.silent.call("cqtt.check", method, [[this.checkId], ...args]);
    }

    async start() {
        this.state.check = await this.fetch();
        for (const answer of this.queue.waiting) {
            this.remember(answer);
        }
        await this.flush();
    }

    /** Return the check; without a connection, as it was shown last on this device. */
    async fetch() {
        try {
            const check = await this.call("run_data");
            browser.localStorage.setItem(this.cacheKey, JSON.stringify(check));
            return check;
        } catch (error) {
            const kept = browser.localStorage.getItem(this.cacheKey);
            if (!(error instanceof ConnectionLostError) || !kept) {
                throw error;
            }
            this.state.isOffline = true;
            return JSON.parse(kept);
        }
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

    get counts() {
        return COUNTS.map(([name, label]) => ({name, label: label.toString()}));
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
        this.queue.put(sent);
        this.state.waiting = this.queue.waiting.length;
        this.flushSoon();
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

    async takeBack(answer) {
        await this.flush();
        this.queue.drop(answer.uuid);
        await this.call("withdraw_answer", [answer.uuid]);
        const {answers} = this.state.check;
        answers.splice(
            answers.findIndex(({uuid}) => uuid === answer.uuid),
            1
        );
    }

    async onPhoto(answer, ev) {
        const [file] = ev.target.files;
        if (file) {
            this.change(answer, "photo", await readPhoto(file));
        }
    }

    /** Send what waits; without a connection it goes on waiting on the device. */
    async flush() {
        try {
            await this.queue.flush();
            this.state.isOffline = false;
        } catch (error) {
            if (!(error instanceof ConnectionLostError)) {
                throw error;
            }
            this.state.isOffline = true;
        }
        this.state.waiting = this.queue.waiting.length;
    }

    // The end

    onSummary(name, value) {
        this.state.check.summary[name] = value;
    }

    async saveSummary() {
        const {summary} = this.state.check;
        await this.call("record_summary", [{...summary}]);
        this.state.check.verbs = (await this.call("run_data")).verbs;
    }

    async onSign() {
        await this.flush();
        await this.saveSummary();
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
        browser.localStorage.removeItem(this.cacheKey);
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
