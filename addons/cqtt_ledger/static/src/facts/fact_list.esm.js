import {ListController} from "@web/views/list/list_controller";
import {listView} from "@web/views/list/list_view";
import {registry} from "@web/core/registry";
import {tellWhy} from "../figures/why_action.esm";
import {useService} from "@web/core/utils/hooks";

/**
 * A list of facts, which says why its figure is what it is: as the screen would that it
 * was opened from, or else by what its facts count.
 */
export class FactListController extends ListController {
    setup() {
        super.setup();
        this.services = Object.fromEntries(
            ["action", "dialog", "orm"].map((name) => [name, useService(name)])
        );
    }

    /** The facts speak for themselves where no screen has said what they stand for. */
    get ownWhy() {
        const {domain} = this.model.root;
        return {
            model: "cqtt.fact",
            explain: "get_explanation",
            args: [domain, this.env.config.getDisplayName()],
            term: "open_measure",
            termArgs: [domain],
            choice: {},
        };
    }

    onWhy() {
        tellWhy(this.services, this.props.context.cqtt_why || this.ownWhy);
    }
}

export const factListView = {
    ...listView,
    Controller: FactListController,
    buttonTemplate: "cqtt_ledger.FactList.Buttons",
};

registry.category("views").add("cqtt_fact_list", factListView);
