import {BadgeField, badgeField} from "@web/views/fields/badge/badge_field";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

const FAMILY = ["early", "on_time", "soon", "late", "done", "frozen", "waiting"];

/**
 * A badge in the colours of the family. Odoo's own decorations have no colour for some
 * of its meanings, and white on their green is hard to read.
 *
 * The value is one of the family's names, or the option `family` says which one it
 * means: `options="{'family': {'signed': 'done'}}"`.
 */
export class FamilyBadge extends BadgeField {
    static props = {...BadgeField.props, family: {type: Object, optional: true}};

    get badgeClass() {
        const value = this.props.record.data[this.props.name];
        const name = this.props.family?.[value] || value;
        return FAMILY.includes(name) ? `o_cqtt_badge_${name}` : super.badgeClass;
    }
}

export const familyBadge = {
    ...badgeField,
    component: FamilyBadge,
    displayName: _t("Badge of the family"),
    supportedTypes: ["selection", "char"],
    extractProps: (info, dynamicInfo) => ({
        ...badgeField.extractProps(info, dynamicInfo),
        family: info.options.family,
    }),
};

registry.category("fields").add("cqtt_badge", familyBadge);
