import {Component} from "@odoo/owl";
import {formatTime} from "./format.esm";
import {takeUp} from "./desk_values.esm";

/** What a citizen was told to bring, for whoever stands at the desk the next time. */
export class Guided extends Component {
    static template = "cqtt_dossier.Guided";
    static props = {desk: Object};

    formatTime = formatTime;

    goOn() {
        takeUp(this.props.desk, this.props.desk.guided);
    }
}
