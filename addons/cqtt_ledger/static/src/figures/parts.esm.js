import {Component} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";

/**
 * What a sum, a mean or a median was computed of: one line for each part, in the order
 * given; a click on a figure opens what is behind it.
 *
 * A row has `key`, `name` and the `value` as it is shown; `isMarked` makes it stand out,
 * `note` says something beside it, `open` is left out where nothing is behind it.
 */
export class FigureParts extends Component {
    static template = "cqtt_ledger.FigureParts";
    static components = {Dialog};
    static props = {
        title: String,
        // How the figure came of its parts
        said: String,
        rows: Array,
        close: Function,
    };

    onOpen(row) {
        this.props.close();
        return row.open();
    }
}
