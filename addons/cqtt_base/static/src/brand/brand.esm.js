import {patch} from "@web/core/utils/patch";
import {titleService} from "@web/core/browser/title_service";

/** A proper name, the same in all languages. */
export const BRAND = "Chính quyền thân thiện";

patch(titleService, {
    start() {
        const title = super.start(...arguments);
        const setParts = (parts) => {
            // Parts stand in the order they were set; what differs between tabs is first
            title.setParts({...parts, brand: ""});
            title.setParts({brand: BRAND});
        };
        setParts({});
        return Object.assign(Object.create(title), {setParts});
    },
});
