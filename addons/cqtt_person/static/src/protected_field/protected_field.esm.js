import {Component, useState} from "@odoo/owl";
import {RevealDialog} from "./reveal_dialog.esm";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {standardFieldProps} from "@web/views/fields/standard_field_props";
import {useInputField} from "@web/views/fields/input_field_hook";
import {useRecordObserver} from "@web/model/relational_model/utils";
import {useService} from "@web/core/utils/hooks";

// What the server takes as the wish to remove the stored value
const REMOVED = "-";

/**
 * A value that is entered openly and then shown masked.
 *
 * The server never sends it with the record; the eye asks for a reason and gets it for
 * this form only. The field's own value is what was typed and not saved yet.
 */
export class ProtectedField extends Component {
    static template = "cqtt_person.ProtectedField";
    static props = {
        ...standardFieldProps,
        masked: String,
        placeholder: {type: String, optional: true},
    };

    setup() {
        this.dialog = useService("dialog");
        this.state = useState({value: "", isChanging: false});
        useInputField({getValue: () => this.typed || "", refName: "input"});
        this.last = {};
        // Read here, so that another record and each save wake it
        useRecordObserver((record) => this.onRecord(record));
    }

    onRecord({resId, data}) {
        const {[this.props.masked]: masked, [this.props.name]: typed} = data;
        const isOther = resId !== this.last.resId || masked !== this.last.masked;
        if (isOther || typed) {
            this.state.value = "";
        }
        if (isOther || (this.last.typed && !typed)) {
            this.state.isChanging = false;
        }
        this.last = {resId, masked, typed};
    }

    get typed() {
        return this.props.record.data[this.props.name];
    }

    get maskedValue() {
        return this.props.record.data[this.props.masked];
    }

    get label() {
        return this.props.record.fields[this.props.name].string;
    }

    get isInput() {
        return (
            !this.props.readonly &&
            !this.isRemoved &&
            (Boolean(this.typed) || this.state.isChanging || !this.maskedValue)
        );
    }

    /** What is stored goes with the next save. */
    get isRemoved() {
        return this.typed === REMOVED;
    }

    onReveal() {
        const {record, name} = this.props;
        this.dialog.add(RevealDialog, {
            resModel: record.resModel,
            resId: record.resId,
            fieldName: name,
            label: this.label,
            show: (value) => {
                this.state.value = value;
            },
        });
    }

    onHide() {
        this.state.value = "";
    }

    onChange() {
        this.state.isChanging = true;
    }

    onRemove() {
        return this.props.record.update({[this.props.name]: REMOVED});
    }

    /** An empty value changes nothing. */
    async onKeep() {
        await this.props.record.update({[this.props.name]: ""});
        this.state.isChanging = false;
    }
}

export const protectedField = {
    component: ProtectedField,
    displayName: _t("Protected value"),
    supportedTypes: ["char"],
    isEmpty: () => false,
    extractProps: ({options, attrs}) => ({
        masked: options.masked,
        placeholder: attrs.placeholder,
    }),
    fieldDependencies: ({options}) => [
        {name: options.masked, type: "char", readonly: true},
    ],
};

registry.category("fields").add("cqtt_protected", protectedField);
