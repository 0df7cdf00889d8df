import {registry} from "@web/core/registry";

const link = ".o_menu_systray a.o_cqtt_guide";

registry.category("web_tour.tours").add("cqtt_base_guide", {
    steps: () => [
        {content: "A list", trigger: ".o_list_view"},
        {
            content: "Ask what it is, and stay here",
            trigger: link,
            run: ({anchor}) => {
                const stay = (ev) => ev.preventDefault();
                anchor.addEventListener("click", stay, {once: true});
                anchor.click();
            },
        },
        {
            content: "The guide knows which screen is meant",
            trigger: `${link}[href*="don-vi"]`,
        },
        {
            content: "The menu of the user",
            trigger: ".o_user_menu button",
            run: "click",
        },
        {
            content: "It leads to the same guide, and to nothing outside",
            trigger:
                ".dropdown-item[data-menu=support][href='/huong-dan']:contains(Hướng dẫn)",
        },
    ],
});
