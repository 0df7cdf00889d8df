import {Component, onWillStart, useRef, useState} from "@odoo/owl";
import {deserializeDateTime} from "@web/core/l10n/dates";
import {PersonFields} from "./person_fields.esm";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {_t} from "@web/core/l10n/translation";
import {newRequestUuid} from "@cqtt_base/request_uuid.esm";
import {registry} from "@web/core/registry";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useHotkey} from "@web/core/hotkeys/hotkey_hook";
import {useService} from "@web/core/utils/hooks";

const EMPTY_PERSON = {
    id: false,
    name: "",
    birth_year: "",
    national_id: "",
    phone: "",
    address: "",
    hamlet_id: false,
};

/**
 * The desk of the one-stop shop: procedure, citizen, papers, and one request that
 * receives the dossier. What the citizen said of himself stays in this page until then.
 */
export class DossierDesk extends Component {
    static template = "cqtt_dossier.DossierDesk";
    static components = {PersonFields, SelectMenu};
    static props = {...standardActionServiceProps};

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.notification = useService("notification");
        this.form = useRef("form");
        this.state = useState({isBusy: false, received: false, ...this.blank()});
        useHotkey("control+enter", () => this.receive(), {
            bypassEditableProtection: true,
        });
        onWillStart(async () => {
            this.choices = await this.orm.call("cqtt.dossier", "desk_setup", []);
            this.state.unitId = this.choices.units[0]?.id || false;
            this.state.channelId = this.choices.channels[0]?.id || false;
        });
    }

    blank() {
        return {
            procedureId: false,
            promise: false,
            papers: [],
            subject: "",
            feeCount: 1,
            setCount: 1,
            returnMethod: "desk",
            owner: {...EMPTY_PERSON},
            submitter: {...EMPTY_PERSON},
            hasSubmitter: false,
            requestUuid: newRequestUuid(),
        };
    }

    get procedures() {
        return this.choices.procedures.map(({id, name}) => ({value: id, label: name}));
    }

    get hamlets() {
        return this.choices.hamlets.filter(
            (hamlet) => hamlet.unit_id[0] === this.state.unitId
        );
    }

    get missing() {
        return this.state.papers.filter((p) => p.is_required && !p.is_handed_in);
    }

    /** Say why the button is closed, or nothing. */
    get whyNot() {
        const {procedureId, promise, owner} = this.state;
        if (!procedureId) {
            return _t("Choose the procedure first.");
        }
        if (promise.why_not) {
            return promise.why_not;
        }
        if (!owner.name.trim()) {
            return _t("Enter whose dossier it is first.");
        }
        if (this.missing.length) {
            return _t("Papers are missing: %s.", this.missing.length);
        }
        return "";
    }

    get due() {
        return this.formatTime(this.state.promise.due_at);
    }

    get fee() {
        const {promise, feeCount} = this.state;
        return (promise.fee || 0) * (promise.fee_per ? feeCount : 1);
    }

    formatTime(text) {
        return text ? deserializeDateTime(text).toFormat("HH:mm, cccc dd/MM/yyyy") : "";
    }

    formatMoney(amount) {
        return amount ? `${amount.toLocaleString("vi-VN")} đồng` : _t("Free");
    }

    async onProcedure(procedureId) {
        this.state.procedureId = procedureId;
        await this.loadPapers();
    }

    async onChannel(channelId) {
        this.state.channelId = channelId;
        await this.loadPapers();
    }

    async loadPapers() {
        const {procedureId, channelId, unitId} = this.state;
        if (!procedureId) {
            return;
        }
        const before = Object.fromEntries(this.state.papers.map((p) => [p.id, p]));
        const promise = await this.orm.call("cqtt.dossier", "desk_papers", [
            procedureId,
            channelId,
            unitId,
        ]);
        this.state.promise = promise;
        this.state.papers = promise.papers.map((paper) => ({
            ...paper,
            is_handed_in: before[paper.id]?.is_handed_in || false,
        }));
    }

    ofPerson(person) {
        return Object.fromEntries(
            Object.entries(person)
                .map(([name, value]) => [
                    name,
                    typeof value === "string" ? value.trim() : value,
                ])
                .filter(([, value]) => value)
                .map(([name, value]) => [
                    name,
                    name === "birth_year" ? parseInt(value, 10) || 0 : value,
                ])
        );
    }

    values() {
        const s = this.state;
        const values = {
            unit_id: s.unitId,
            procedure_id: s.procedureId,
            channel_id: s.channelId,
            subject: s.subject.trim(),
            set_count: s.setCount,
            return_method: s.returnMethod,
            fee: this.fee,
            request_uuid: s.requestUuid,
            papers: Object.fromEntries(
                s.papers.map((paper) => [
                    paper.id,
                    {
                        is_handed_in: paper.is_handed_in,
                        originals: paper.originals,
                        certified: paper.certified,
                        photocopies: paper.photocopies,
                    },
                ])
            ),
        };
        for (const who of s.hasSubmitter ? ["owner", "submitter"] : ["owner"]) {
            if (s[who].id) {
                values[`${who}_id`] = s[who].id;
            } else {
                values[who] = this.ofPerson(s[who]);
            }
        }
        return values;
    }

    async receive() {
        if (this.state.isBusy || this.state.received) {
            return;
        }
        if (this.whyNot) {
            this.notification.add(this.whyNot, {
                type: "warning",
                title: _t("Not yet"),
            });
            return;
        }
        this.state.isBusy = true;
        try {
            this.state.received = await this.orm.call("cqtt.dossier", "quick_receive", [
                this.values(),
            ]);
        } finally {
            this.state.isBusy = false;
        }
    }

    async print() {
        const action = await this.orm.call("cqtt.dossier", "action_print_receipt", [
            [this.state.received.id],
        ]);
        await this.action.doAction(action);
    }

    open() {
        return this.action.doAction({
            type: "ir.actions.act_window",
            res_model: "cqtt.dossier",
            res_id: this.state.received.id,
            views: [[false, "form"]],
        });
    }

    next() {
        Object.assign(this.state, this.blank(), {received: false});
    }
}

registry.category("actions").add("cqtt_dossier_desk", DossierDesk);
