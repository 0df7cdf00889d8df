import {registry} from "@web/core/registry";

/** What stands in the bar, and what had no room in it. */
function hidden() {
    const bar = document.querySelector(".o_menu_sections");
    return [...bar.querySelectorAll(":scope > .d-none")].map(
        (menu) => menu.textContent
    );
}

registry.category("web_tour.tours").add("cqtt_menus_fit", {
    steps: () => [
        {
            content: "The menus stand in the bar",
            trigger: ".o_menu_sections [data-menu-xmlid]",
        },
        {
            content: "And the home page below it",
            trigger: ".o_cqtt_home .o_cqtt_home_cards",
        },
        {
            content: "None is hidden",
            trigger: ".o_main_navbar",
            run: () => {
                if (
                    document.querySelector(".o_menu_sections_more") ||
                    hidden().length
                ) {
                    throw new Error(`No room for ${hidden().join(", ")}`);
                }
            },
        },
    ],
});
