import {Component, onWillUnmount, useState} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {useAutofocus} from "@web/core/utils/hooks";

/**
 * Asks why. It stays open, with what was typed, while the server refuses.
 */
export class ReasonDialog extends Component {
    static template = "cqtt_base.ReasonDialog";
    static components = {Dialog};
    static props = {
        close: Function,
        title: String,
        question: String,
        reason: String,
        // Gets the reason; a rejection keeps the dialog open
        send: Function,
        // Gets what is left unsent when the dialog closes
        keep: Function,
    };

    setup() {
        this.reasonRef = useAutofocus({refName: "reason", mobile: true});
        this.state = useState({
            reason: this.props.reason,
            isSending: false,
            isMissing: false,
        });
        onWillUnmount(() => this.props.keep(this.state.reason));
    }

    onInput() {
        this.state.isMissing = false;
    }

    onKeydown(ev) {
        if (ev.key === "Enter" && (ev.ctrlKey || ev.metaKey)) {
            ev.preventDefault();
            ev.stopPropagation();
            this.onSend();
        }
    }

    async onSend() {
        if (this.state.isSending) {
            return;
        }
        const reason = this.state.reason.trim();
        if (!reason) {
            this.state.isMissing = true;
            this.reasonRef.el.focus();
            return;
        }
        this.state.isSending = true;
        try {
            await this.props.send(reason);
        } finally {
            this.state.isSending = false;
        }
        this.state.reason = "";
        this.props.close();
    }
}
