import {ListController} from "@web/views/list/list_controller";
import {PersonBox} from "./person_box.esm";
import {listView} from "@web/views/list/list_view";
import {registry} from "@web/core/registry";

export class PersonListController extends ListController {
    static template = "cqtt_person.PersonListView";
    static components = {...ListController.components, PersonBox};
}

export const personListView = {
    ...listView,
    Controller: PersonListController,
};

registry.category("views").add("cqtt_person_list", personListView);
