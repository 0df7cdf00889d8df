import {Component} from "@odoo/owl";
import {formatTime} from "./format.esm";
import {useService} from "@web/core/utils/hooks";

/** What the desk shows once a dossier is received: its number, and what comes next. */
export class Received extends Component {
    static template = "cqtt_dossier.DossierDesk.Received";
    static props = {received: Object, onNext: Function};

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.scan = useService("cqtt_scan");
        this.formatTime = formatTime;
    }

    async print() {
        const action = await this.orm.call("cqtt.dossier", "action_print_receipt", [
            [this.props.received.id],
        ]);
        await this.action.doAction(action);
    }

    open() {
        return this.scan.openDossier(this.props.received.id);
    }
}
