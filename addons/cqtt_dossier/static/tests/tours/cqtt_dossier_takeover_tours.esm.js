import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (label) => `.o_arrow_button_current:contains(${label})`;
const rows = (count) => `.o_list_view:has(.o_data_row:count(${count}))`;

/** Choose a verb of the menu of seldom ones. */
const rare = (name) => [
    {
        content: "More that can be done",
        trigger: ".o_cqtt_verbs .dropdown-toggle",
        run: "click",
    },
    {
        content: "It stands there",
        trigger: `.dropdown-menu [name=${name}]`,
        run: "click",
    },
];

tours.add("cqtt_dossier_deputy", {
    steps: () => [
        {
            content: "What the absent colleague holds is among my work",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "It is still the colleague's",
            trigger: ".o_field_widget[name=holder_id]:contains(test_take_absent)",
        },
        {
            content: "I pass it on for them",
            trigger: verb("pass_on"),
            run: "click",
        },
        {
            content: "It waits for the leader",
            trigger: ".o_field_widget[name=step_role]:contains(Lãnh đạo)",
        },
        {
            content: "The course tells for whom it was done",
            trigger: ".o_cqtt_timeline:contains(test_take_absent)",
        },
    ],
});

tours.add("cqtt_dossier_reassign", {
    steps: () => [
        {
            content: "The work of the team",
            trigger: rows(2),
        },
        {
            content: "All of it",
            trigger: "thead .o_list_record_selector input",
            run: "click",
        },
        {
            content: "What can be done with them",
            trigger: ".o_cp_action_menus .dropdown-toggle:has(.fa-cog)",
            run: "click",
        },
        {
            content: "Share out",
            trigger: ".o-dropdown--menu .o_menu_item:contains(Phân công)",
            run: "click",
        },
        {
            content: "To whom",
            trigger: ".modal [name=user_ids] input",
            run: "edit test_take_colleague",
        },
        {
            content: "The colleague",
            trigger: ".o-autocomplete--dropdown-item:contains(test_take_colleague)",
            run: "click",
        },
        {
            content: "How many there will be is told before",
            trigger: ".modal [name=said]:contains(2)",
        },
        {
            content: "Nothing is taken from anybody without a reason",
            trigger: ".modal button[name=action_assign]",
            run: "click",
        },
        {
            content: "It is asked for",
            trigger: ".modal .o_field_invalid[name=reason]",
        },
        {
            content: "Why",
            trigger: ".modal [name=reason] input",
            run: "edit Nghỉ ốm từ hôm nay",
        },
        {
            content: "Share out",
            trigger: ".modal button[name=action_assign]",
            run: "click",
        },
        {
            content: "Both are the colleague's now",
            trigger:
                ".o_list_view:has(.o_data_row:count(2)):has(.o_data_row:contains(test_take_colleague)):not(:has(.modal))",
        },
        {
            content: "Open one",
            trigger: ".o_data_row:first .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "The course tells why",
            trigger: ".o_cqtt_timeline:contains(Nghỉ ốm từ hôm nay)",
        },
    ],
});

tours.add("cqtt_dossier_pause", {
    steps: () => [
        {
            content: "The work of the team",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        ...rare("pause"),
        {
            content: "Why",
            trigger: ".modal textarea",
            run: "edit Chờ cơ quan công an xác minh",
        },
        {
            content: "Pause",
            trigger: ".modal .btn-primary",
            run: "click",
        },
        {
            content: "It is still in progress, and says that it rests",
            trigger: `.o_form_view:has(${inState("Đang xử lý")}) ${verb("resume")}`,
            run: "click",
        },
        {
            content: "It goes on",
            trigger: `.o_form_view:not(:has(${verb("resume")})) ${verb("pass_on")}`,
        },
    ],
});
