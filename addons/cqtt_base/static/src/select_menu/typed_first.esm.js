import {SelectMenu} from "@web/core/select_menu/select_menu";
import {patch} from "@web/core/utils/patch";

/**
 * A menu that opens because somebody types shows what he has typed.
 *
 * Odoo opens it with all choices, after it has filtered them: who types fast saw the
 * whole list, and Enter took its first line.
 */
patch(SelectMenu.prototype, {
    async onBeforeOpen() {
        return this.onInput(this.state.searchValue || "");
    },
});
