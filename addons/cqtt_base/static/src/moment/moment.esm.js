import {DateTimeField, dateTimeField} from "@web/views/fields/datetime/datetime_field";
import {registry} from "@web/core/registry";

const WIDTH = 135;

/** A moment as Vietnamese papers write it, to the minute: 09:00 02/03/2026. */
export class Moment extends DateTimeField {
    getFormattedValue(valueIndex) {
        const value = this.values[valueIndex];
        return value ? value.toFormat("HH:mm dd/MM/yyyy") : "";
    }
}

registry.category("fields").add("cqtt_moment", {
    ...dateTimeField,
    component: Moment,
    listViewWidth: WIDTH,
});
