import {registry} from "@web/core/registry";

registry.category("web_tour.tours").add("cqtt_base_find_unit", {
    steps: () => [
        {
            content: "Open the list of applications",
            trigger: ".o_navbar_apps_menu button:enabled",
            run: "click",
        },
        {
            content: "Open the application by its Vietnamese name",
            trigger:
                ".o_app[data-menu-xmlid='cqtt_base.cqtt_menu_root']:contains(Chính quyền thân thiện)",
            run: "click",
        },
        {
            content: "Home greets, and leads on to the units",
            trigger: ".o_cqtt_home [data-card=units]",
            run: "click",
        },
        {
            content: "The units in force are listed",
            trigger: ".o_list_view .o_facet_value:contains(Đang hoạt động)",
        },
        {
            content: "Type a name without accents",
            trigger: ".o_searchview_input",
            run: "edit thong nhat",
        },
        {
            content: "Search it among the names",
            trigger: ".o_searchview_autocomplete .dropdown-item:contains(Tên hoặc mã)",
            run: "click",
        },
        {
            content: "Open the ward that is found",
            trigger: ".o_data_row .o_data_cell:contains(Phường Thống Nhất)",
            run: "click",
        },
        {
            content: "Its province is shown",
            trigger: ".o_form_view [name=province_id]:contains(Tỉnh Phú Thọ)",
        },
    ],
});

registry.category("web_tour.tours").add("cqtt_base_load_province", {
    steps: () => [
        {
            content: "The empty list says what to do",
            trigger: ".o_view_nocontent:contains(Chưa có đơn vị nào)",
        },
        {
            content: "Open the wizard",
            trigger: ".o_list_view .o_control_panel button:contains(Nạp đơn vị)",
            run: "click",
        },
        {
            content: "Open the provinces of the newest list",
            trigger: ".modal [name=province] input",
            run: "click",
        },
        {
            content: "Choose one",
            trigger: ".o_select_menu_item:contains(Tỉnh Điện Biên)",
            run: "click",
        },
        {
            content: "See how many units are new",
            trigger: ".modal [name=units_created]:contains(46)",
        },
        {
            content: "Load them",
            trigger: ".modal button[name=action_load]",
            run: "click",
        },
        {
            content: "The result is told",
            trigger: ".o_notification:contains(46)",
        },
        {
            content: "The list shows the units",
            trigger: "body:not(:has(.modal)) .o_data_row:contains(Tỉnh Điện Biên)",
        },
    ],
});
