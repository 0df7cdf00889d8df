import {Component, useState} from "@odoo/owl";
import {Dropdown} from "@web/core/dropdown/dropdown";
import {registry} from "@web/core/registry";
import {useAutofocus, useService} from "@web/core/utils/hooks";
import {useDropdownState} from "@web/core/dropdown/dropdown_hooks";

class ScanInput extends Component {
    static template = "cqtt_dossier.ScanInput";
    static props = {onText: Function};

    setup() {
        useAutofocus();
        this.state = useState({text: ""});
    }

    onKeydown(ev) {
        const text = this.state.text.trim();
        if (ev.key === "Enter" && text) {
            this.state.text = "";
            this.props.onText(text);
        }
    }
}

/** The field of the top bar for who types a code, or scans without a scanner's Enter. */
export class ScanField extends Component {
    static template = "cqtt_dossier.ScanField";
    static components = {Dropdown, ScanInput};
    static props = {};

    setup() {
        this.scan = useService("cqtt_scan");
        this.dropdown = useDropdownState();
    }

    onText(text) {
        this.dropdown.close();
        return this.scan.read(text);
    }
}

registry
    .category("systray")
    .add("cqtt_dossier.scan", {Component: ScanField}, {sequence: 90});
