import {Component, onWillStart, useEffect, useRef, useState} from "@odoo/owl";
import {blankDesk, comparedValues, deskValues, fillPerson} from "./desk_values.esm";
import {missingPapers, whyNotYet} from "./desk_checks.esm";
import {Guided} from "./guided.esm";
import {PersonFields} from "./person_fields.esm";
import {Received} from "./received.esm";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {TurnAway, TurnedAway} from "./turn_away.esm";
import {Twins} from "./twins.esm";
import {_t} from "@web/core/l10n/translation";
import {formatMoney, formatTime} from "./format.esm";
import {registry} from "@web/core/registry";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useHotkey} from "@web/core/hotkeys/hotkey_hook";
import {useScan} from "../scan/scan_service.esm";
import {useService} from "@web/core/utils/hooks";

/**
 * The desk of the one-stop shop: procedure, citizen, papers, and one request that
 * receives the dossier. What the citizen said of himself stays in this page until then.
 */
export class DossierDesk extends Component {
    static template = "cqtt_dossier.DossierDesk";
    static components = {
        Guided,
        PersonFields,
        Received,
        SelectMenu,
        TurnAway,
        TurnedAway,
        Twins,
    };
    static props = {...standardActionServiceProps};

    setup() {
        this.orm = useService("orm");
        this.notification = useService("notification");
        this.form = useRef("form");
        this.state = useState({isBusy: false, ...blankDesk()});
        this.scan = useScan((text) => this.onScan(text));
        useHotkey("control+enter", () => this.receive(), {
            bypassEditableProtection: true,
        });
        onWillStart(async () => {
            this.choices = await this.orm.call("cqtt.dossier", "desk_setup", []);
            this.state.unitId = this.choices.units[0]?.id || false;
            this.state.channelId = this.choices.channels[0]?.id || false;
        });
        useEffect(
            () => {
                this.focus(".o_cqtt_desk_procedure input");
                const card = this.scan.take();
                if (card) {
                    this.onScan(card);
                }
            },
            () => [this.state.requestUuid]
        );
        useEffect(
            () => {
                this.findEarlier();
            },
            () => [this.state.owner.id, this.state.procedureId, this.state.unitId]
        );
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
        return missingPapers(this.state);
    }

    get whyNot() {
        return whyNotYet(this.state);
    }

    get due() {
        return formatTime(this.state.promise.due_at);
    }

    formatMoney = formatMoney;
    get fee() {
        const {promise, feeCount} = this.state;
        return (promise.fee || 0) * (promise.fee_per ? feeCount : 1);
    }

    /** What of this dossier is compared with those that are here already. */
    get mine() {
        return comparedValues(this.state, this.choices.channels);
    }

    focus(selector) {
        this.form.el?.querySelector(selector)?.focus();
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

    /** All that must be there is there: one key instead of one tick each. */
    tickRequired() {
        for (const paper of this.state.papers) {
            paper.is_handed_in = paper.is_handed_in || paper.is_required;
        }
    }

    /** What the citizen has handed in of it before, or was told to bring. */
    async findEarlier() {
        const {unitId, procedureId, owner} = this.state;
        const nothing = {twins: [], isAnother: false, guided: false, resumes: false};
        Object.assign(this.state, nothing);
        if (procedureId && owner.id) {
            const asked = [unitId, procedureId, owner.id];
            const [twins, guided] = await Promise.all(
                ["desk_twins", "desk_guided"].map((method) =>
                    this.orm.call("cqtt.dossier", method, asked)
                )
            );
            if (this.state.owner.id === asked[2]) {
                Object.assign(this.state, {twins, guided});
            }
        }
    }

    async onScan(text) {
        const found = await this.orm.call("cqtt.dossier", "desk_scan", [
            text,
            this.state.unitId,
        ]);
        if (found.kind === "dossier") {
            return this.offer(found);
        }
        if (this.state.received || this.state.turned) {
            this.next();
        }
        fillPerson(this.state[this.scannedWho()], found.person);
    }

    /** Return whose card it is: the first is the owner's, then who brings it. */
    scannedWho() {
        const {owner, submitter, hasSubmitter} = this.state;
        const isInSubmitter = document.activeElement?.id.startsWith("submitter_");
        const isNext = owner.name && !submitter.name;
        return hasSubmitter && (isInSubmitter || isNext) ? "submitter" : "owner";
    }

    /** Open a receipt that was scanned; a form that is begun is not left unasked. */
    offer({id, code}) {
        const isBegun = this.state.procedureId || this.state.owner.name;
        if (!isBegun || this.state.received) {
            return this.scan.openDossier(id);
        }
        this.notification.add(_t("What is entered here is lost when you leave."), {
            title: code,
            type: "info",
            sticky: true,
            buttons: [
                {
                    name: _t("Open the dossier"),
                    primary: true,
                    onClick: () => this.scan.openDossier(id),
                },
            ],
        });
    }

    async cloneLast() {
        const last = await this.orm.call("cqtt.dossier", "desk_last", [
            this.state.unitId,
        ]);
        if (!last) {
            this.notification.add(_t("You have received nothing here these days."), {
                type: "warning",
            });
            return;
        }
        Object.assign(this.state, blankDesk(), {
            channelId: last.channel_id,
            returnMethod: last.return_method,
            hasSubmitter: Boolean(last.submitter),
        });
        fillPerson(this.state.owner, last.owner);
        fillPerson(this.state.submitter, last.submitter || {});
        await this.onProcedure(last.procedure_id);
    }

    async receive() {
        if (this.state.isBusy || this.state.received || this.state.turned) {
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
                deskValues(this.state, this.fee),
            ]);
        } finally {
            this.state.isBusy = false;
        }
    }

    /** The same visitor has more: who it is stays, and one receipt lists them all. */
    more() {
        const {owner, submitter, hasSubmitter, channelId, received} = this.state;
        Object.assign(this.state, blankDesk(), {
            owner: {...owner, id: received.owner_id, national_id: ""},
            submitter: {...submitter, id: received.submitter_id, national_id: ""},
            hasSubmitter,
            channelId,
            togetherWith: received.id,
        });
    }

    next() {
        Object.assign(this.state, blankDesk());
    }
}

registry.category("actions").add("cqtt_dossier_desk", DossierDesk);
