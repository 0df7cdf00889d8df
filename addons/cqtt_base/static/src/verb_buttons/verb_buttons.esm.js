import {Component, useState} from "@odoo/owl";
import {ConfirmationDialog} from "@web/core/confirmation_dialog/confirmation_dialog";
import {Dropdown} from "@web/core/dropdown/dropdown";
import {DropdownItem} from "@web/core/dropdown/dropdown_item";
import {ReasonDialog} from "./reason_dialog.esm";
import {_t} from "@web/core/l10n/translation";
import {newRequestUuid} from "../request_uuid.esm";
import {registry} from "@web/core/registry";
import {standardFieldProps} from "@web/views/fields/standard_field_props";
import {useService} from "@web/core/utils/hooks";

const EXPLANATION_MS = 10000;

/**
 * The buttons of a form's header: the verbs that lead on from a record's state.
 *
 * A verb that is closed for the user keeps its button and says why: as a tooltip, to
 * screen readers, and when it is pressed.
 */
export class VerbButtons extends Component {
    static template = "cqtt_base.VerbButtons";
    static components = {Dropdown, DropdownItem};
    static props = {...standardFieldProps};

    setup() {
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.orm = useService("orm");
        this.state = useState({isBusy: false});
        this.reasons = {};
    }

    /** What can be done; a record that is not saved yet is judged once it is. */
    get verbs() {
        const {record, name} = this.props;
        const verbs = record.data[name] || [];
        if (record.isNew) {
            return verbs
                .filter((verb) => verb.is_primary)
                .map((verb) => ({...verb, why_not: ""}));
        }
        return verbs;
    }

    get usualVerbs() {
        return this.verbs.filter((verb) => !verb.is_rare);
    }

    get rareVerbs() {
        return this.verbs.filter((verb) => verb.is_rare);
    }

    get hotkeyVerb() {
        return this.verbs.find((verb) => verb.is_primary && !verb.why_not)?.verb;
    }

    buttonClass(verb) {
        if (verb.why_not) {
            return "btn-secondary o_cqtt_verb_closed";
        }
        return verb.is_primary ? "btn-primary" : "btn-secondary";
    }

    explanationId(verb) {
        return `${this.props.id || this.props.name}_${verb.verb}_why_not`;
    }

    /**
     * A second press while the first is at work does nothing. Nor does the second half
     * of a double click: by then the next verb may stand where the first was.
     */
    async onPress(verb, ev) {
        if (this.state.isBusy || ev.detail > 1) {
            return;
        }
        this.state.isBusy = true;
        try {
            await this.press(verb.verb);
        } finally {
            this.state.isBusy = false;
        }
    }

    async press(name) {
        const {record} = this.props;
        if ((record.isNew || (await record.isDirty())) && !(await record.save())) {
            return;
        }
        // What has just been saved may have opened or closed the verb
        const verb = this.verbs.find((one) => one.verb === name);
        if (!verb) {
            return;
        }
        if (verb.why_not) {
            this.explain(verb);
            return;
        }
        const click = {version: record.data.lock_version, uuid: newRequestUuid()};
        if (verb.asks) {
            await this.ask(verb, click);
        } else if (verb.needs_reason) {
            await this.askReason(verb, click);
        } else if (verb.confirm) {
            await this.confirm(verb, click);
        } else {
            await this.perform(verb, click);
        }
    }

    explain(verb) {
        this.closeExplanation?.();
        this.closeExplanation = this.notification.add(verb.why_not, {
            title: _t("Not possible now: %s", verb.label),
            type: "warning",
            autocloseDelay: EXPLANATION_MS,
        });
    }

    ask(verb, click) {
        const {record} = this.props;
        return this.action.doAction(verb.asks, {
            additionalContext: {
                active_id: record.resId,
                active_ids: [record.resId],
                active_model: record.resModel,
                expected_version: click.version,
                request_uuid: click.uuid,
            },
            onClose: () => record.load(),
        });
    }

    askReason(verb, click) {
        return this.open(ReasonDialog, {
            title: verb.label,
            question: verb.confirm || "",
            reason: this.reasons[verb.verb] || "",
            send: (reason) => this.perform(verb, click, reason),
            keep: (reason) => {
                this.reasons[verb.verb] = reason;
            },
        });
    }

    confirm(verb, click) {
        return this.open(ConfirmationDialog, {
            title: verb.label,
            body: verb.confirm,
            confirmLabel: verb.label,
            confirm: () => this.perform(verb, click),
            cancel: () => true,
        });
    }

    open(dialog, props) {
        return new Promise((resolve) => {
            this.dialog.add(dialog, props, {onClose: resolve});
        });
    }

    async perform(verb, click, reason = false) {
        const {record} = this.props;
        const action = await this.send(verb, click, reason);
        await record.load();
        if (action && typeof action === "object") {
            await this.action.doAction(action, {onClose: () => record.load()});
        }
    }

    async send(verb, click, reason) {
        const {record} = this.props;
        try {
            return await this.orm.call(
                record.resModel,
                "perform",
                [[record.resId], verb.verb],
                {reason, expected_version: click.version, request_uuid: click.uuid}
            );
        } catch (error) {
            // Show what the record has become; the error itself is shown by Odoo
            await record.load().catch(() => null);
            throw error;
        }
    }
}

export const verbButtons = {
    component: VerbButtons,
    displayName: _t("Verbs of the workflow"),
    supportedTypes: ["json"],
    isEmpty: () => false,
    fieldDependencies: [{name: "lock_version", type: "integer", readonly: true}],
};

registry.category("fields").add("cqtt_verbs", verbButtons);
