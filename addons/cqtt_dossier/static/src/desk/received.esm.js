import {Component, useState} from "@odoo/owl";
import {formatMoney, formatTime} from "./format.esm";
import {useService} from "@web/core/utils/hooks";

/** What the desk shows once a dossier is received: its number, and what comes next. */
export class Received extends Component {
    static template = "cqtt_dossier.DossierDesk.Received";
    static props = {received: Object, onNext: Function, onMore: Function};

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.scan = useService("cqtt_scan");
        this.state = useState({isPaid: false, isBusy: false});
        Object.assign(this, {formatMoney, formatTime});
    }

    get others() {
        return this.props.received.batch.filter((c) => c !== this.props.received.code);
    }

    async run(method) {
        const ids = [this.props.received.id];
        const action = await this.orm.call("cqtt.dossier", method, [ids]);
        await this.action.doAction(action);
    }

    /** Print form 01, or the one paper that lists all of this visit. */
    print() {
        return this.run("action_print_receipt");
    }

    printAll() {
        return this.run("action_print_batch");
    }

    async takeFee() {
        if (this.state.isBusy || this.state.isPaid) {
            return;
        }
        this.state.isBusy = true;
        try {
            const ids = [this.props.received.id];
            await this.orm.call("cqtt.dossier", "perform", [ids, "take_payment"]);
            this.state.isPaid = true;
        } finally {
            this.state.isBusy = false;
        }
        await this.run("action_print_payment");
    }

    open() {
        return this.scan.openDossier(this.props.received.id);
    }
}
