import {Component, useState} from "@odoo/owl";
import {Dropdown} from "@web/core/dropdown/dropdown";
import {DropdownItem} from "@web/core/dropdown/dropdown_item";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {standardFieldProps} from "@web/views/fields/standard_field_props";
import {useService} from "@web/core/utils/hooks";

/**
 * The menu of what can be printed of a dossier now.
 */
export class Papers extends Component {
    static template = "cqtt_dossier.Papers";
    static components = {Dropdown, DropdownItem};
    static props = {...standardFieldProps};

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.state = useState({isBusy: false});
    }

    get papers() {
        return this.props.record.data[this.props.name] || [];
    }

    /** What stands on a paper is what is saved. */
    async onPaper(code) {
        const {record} = this.props;
        if (this.state.isBusy || ((await record.isDirty()) && !(await record.save()))) {
            return;
        }
        this.state.isBusy = true;
        try {
            const action = await this.orm.call(record.resModel, "print_paper", [
                [record.resId],
                code,
            ]);
            await this.action.doAction(action);
        } finally {
            this.state.isBusy = false;
        }
    }
}

export const papers = {
    component: Papers,
    displayName: _t("Papers to print"),
    supportedTypes: ["json"],
    isEmpty: () => false,
};

registry.category("fields").add("cqtt_papers", papers);
