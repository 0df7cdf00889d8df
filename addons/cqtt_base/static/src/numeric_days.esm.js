import "@web/views/fields/datetime/datetime_field";
import "@web/views/fields/datetime/list_datetime_field";
import {formatDate} from "@web/views/fields/formatters";
import {registry} from "@web/core/registry";

const fields = registry.category("fields");
const NAMES = ["date", "datetime", "daterange"];

function withDigits(info) {
    return {...info, options: {numeric: true, ...info.options}};
}

/** Days stand as on Vietnamese papers, with their year: 02/03/2026, not “2 thg 3”. */
for (const name of NAMES.flatMap((each) => [each, `list.${each}`])) {
    const field = fields.get(name);
    fields.add(
        name,
        {
            ...field,
            extractProps: (info, dynamic) =>
                field.extractProps(withDigits(info), dynamic),
            listViewWidth: (info) => field.listViewWidth(withDigits(info)),
        },
        {force: true}
    );
}

// Lists write their cells themselves; moments ask what days ask
const {extractOptions} = formatDate;
formatDate.extractOptions = (info) => extractOptions(withDigits(info));
