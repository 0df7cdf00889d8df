import {Component} from "@odoo/owl";
import {ReasonDialog} from "@cqtt_base/verb_buttons/reason_dialog.esm";
import {_t} from "@web/core/l10n/translation";
import {deskValues} from "./desk_values.esm";
import {missingPapers} from "./desk_checks.esm";
import {useService} from "@web/core/utils/hooks";

/** What the desk hands out when it cannot receive: form 02, or form 03. */
export class TurnAway extends Component {
    static template = "cqtt_dossier.DossierDesk.TurnAway";
    static props = {desk: Object, onDone: Function};

    setup() {
        this.dialog = useService("dialog");
        this.orm = useService("orm");
    }

    get isKnown() {
        const {procedureId, promise, owner} = this.props.desk;
        return procedureId && !promise.why_not && owner.name.trim();
    }

    get missing() {
        return missingPapers(this.props.desk);
    }

    guide() {
        const names = this.missing.map((paper) => `- ${paper.name}`).join("\n");
        this.ask("desk_guide", _t("Hand out form 02"), names);
    }

    refuse() {
        this.ask("desk_refuse", _t("Refuse with form 03"), "");
    }

    ask(method, title, question) {
        this.dialog.add(ReasonDialog, {
            title,
            question,
            reason: "",
            keep: () => true,
            send: async (reason) => {
                const values = deskValues(this.props.desk, 0);
                this.props.onDone(
                    await this.orm.call("cqtt.dossier", method, [values, reason])
                );
            },
        });
    }
}

/** What was handed out, to be printed. */
export class TurnedAway extends Component {
    static template = "cqtt_dossier.DossierDesk.TurnedAway";
    static props = {turned: Object, onNext: Function};

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.scan = useService("cqtt_scan");
    }

    async print() {
        const {id, paper} = this.props.turned;
        const action = await this.orm.call("cqtt.dossier", "print_paper", [
            [id],
            paper,
        ]);
        await this.action.doAction(action);
    }

    open() {
        return this.scan.openDossier(this.props.turned.id);
    }
}
