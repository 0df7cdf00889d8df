import {registry} from "@web/core/registry";

const openMenu = (item) => [
    {
        content: "Open the list of applications",
        trigger: ".o_navbar_apps_menu button:enabled",
        run: "click",
    },
    {
        content: "Open the application",
        trigger: ".o_app[data-menu-xmlid='cqtt_base.cqtt_menu_root']",
        run: "click",
    },
    {
        content: "Open the menu that working time stands in",
        trigger: "[data-menu-xmlid='cqtt_base.cqtt_administration_menu']",
        run: "click",
    },
    {
        content: "Choose the item",
        trigger: `.o-dropdown--menu [data-menu-xmlid='${item}']`,
        run: "click",
    },
];

registry.category("web_tour.tours").add("cqtt_worktime_ask", {
    steps: () => [
        ...openMenu("cqtt_worktime.cqtt_calendar_ask_menu"),
        {
            content: "Change when it is received",
            trigger: ".modal [name=start] button",
            run: "click",
        },
        {
            // A Saturday, in whatever time zone the browser of the test is
            content: "Enter the day before Tết",
            trigger: ".modal [name=start] input",
            run: "edit 14/02/2026 02:00",
        },
        {
            content: "Enter the limit",
            trigger: ".modal [name=amount] input",
            run: "edit 2",
        },
        {
            content: "Leave the field",
            trigger: ".modal [name=limit_unit] input",
            run: "click",
        },
        {
            content: "The due time is shown, in Vietnamese",
            trigger: ".modal .o_cqtt_explanation :contains(17:00 Thứ Ba, 24/02/2026)",
        },
        {
            content: "Days off are named",
            trigger: ".modal .o_cqtt_explanation .badge:contains(Mùng 1 Tết)",
        },
        {
            content: "Close",
            trigger: ".modal-footer button.btn-primary",
            run: "click",
        },
        {
            content: "The box is closed",
            trigger: "body:not(:has(.modal))",
        },
    ],
});

registry.category("web_tour.tours").add("cqtt_worktime_propose", {
    steps: () => [
        ...openMenu("cqtt_worktime.cqtt_calendar_propose_menu"),
        {
            content: "Choose the year",
            trigger: ".modal [name=year] input",
            run: "edit 2028",
        },
        {
            content: "Enter the document",
            trigger: ".modal [name=source] input",
            run: "edit 15/TB-BNV",
        },
        {
            content: "The days of the year are listed",
            trigger: ".modal [name=line_ids] .o_data_row:contains(26/01/2028)",
        },
        {
            content: "Enter and confirm them",
            trigger: ".modal button[name=action_confirm]",
            run: "click",
        },
        {
            content: "They are confirmed",
            trigger:
                "body:not(:has(.modal)) .o_list_view .o_data_row:contains(26/01/2028) .badge:contains(Đã xác nhận)",
        },
    ],
});
