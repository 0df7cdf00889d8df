import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (label) => `.o_arrow_button_current:contains(${label})`;

tours.add("cqtt_dossier_receive", {
    steps: () => [
        {
            content: "What is missing is said before anything is sent",
            trigger: ".o_cqtt_desk [role=status]:contains(Hãy chọn thủ tục trước)",
        },
        {
            content: "Open the list of procedures",
            trigger: ".o_cqtt_desk_procedure input",
            run: "click",
        },
        {
            content: "Choose the registration of marriages",
            trigger: ".o_select_menu_item:contains(Đăng ký kết hôn)",
            run: "click",
        },
        {
            content: "The appointment is known at once",
            trigger: ".o_cqtt_desk_due:contains(/)",
        },
        {
            content: "The ID number",
            trigger: "#owner_national_id",
            run: "edit 017090000123",
        },
        {
            content: "The name",
            trigger: "#owner_name",
            run: "edit Bùi Văn An",
        },
        {
            content: "The year of birth",
            trigger: "#owner_birth_year",
            run: "edit 1990",
        },
        {
            content: "The paper that is always needed",
            trigger: ".o_cqtt_desk_paper:contains(Tờ khai đăng ký kết hôn) input",
            run: "click",
        },
        {
            content: "Receive",
            trigger: ".o_cqtt_desk_receive.btn-primary",
            run: "click",
        },
        {
            content: "It has a number",
            trigger: ".o_cqtt_desk_code:contains(H99.1.01-)",
        },
        {
            content: "Open it",
            trigger: ".o_cqtt_desk_open",
            run: "click",
        },
        {
            content: "What can be printed",
            trigger: ".o_cqtt_papers button",
            run: "click",
        },
        {
            content: "The receipt can",
            trigger: ".dropdown-item[name=receipt]",
        },
        {
            content: "Not now",
            trigger: ".o_cqtt_papers button",
            run: "click",
        },
        {
            content: "Take it over",
            trigger: verb("claim"),
            run: "click",
        },
        {
            content: "It is being worked on",
            trigger: inState("Đang xử lý"),
        },
        {
            content: "A closed button says why",
            trigger: `${verb("finish")}.o_cqtt_verb_closed`,
            run: "click",
        },
        {
            content: "It is not signed",
            trigger: ".o_notification:contains(chưa được ký)",
        },
        {
            content: "Lay it before the leader",
            trigger: verb("pass_on"),
            run: "click",
        },
        {
            content: "It waits for the leader",
            trigger: ".o_field_widget[name=step_role]:contains(Lãnh đạo)",
        },
    ],
});

tours.add("cqtt_dossier_sign", {
    steps: () => [
        {
            content: "What is to be signed",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "Sign",
            trigger: verb("sign"),
            run: "click",
        },
        {
            content: "Yes",
            trigger: ".modal .btn-primary:contains(Ký)",
            run: "click",
        },
        {
            content: "It goes back to who had it",
            trigger: ".o_field_widget[name=holder_id]:contains(test_tour_officer)",
        },
        {
            content: "The course tells who signed",
            trigger: ".o_cqtt_timeline:contains(test_tour_leader)",
        },
    ],
});

tours.add("cqtt_dossier_return", {
    steps: () => [
        {
            content: "My work",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "Finish",
            trigger: `${verb("finish")}:not(.o_cqtt_verb_closed)`,
            run: "click",
        },
        {
            content: "It is done, early",
            trigger: ".o_field_widget[name=timeliness]:contains(Trước hạn)",
        },
        {
            content: "Hand the result over",
            trigger: verb("return_result"),
            run: "click",
        },
        {
            content: "It is returned",
            trigger: inState("Đã trả kết quả"),
        },
    ],
});

tours.add("cqtt_dossier_ii06", {
    steps: () => [
        {
            content: "It stands in this month's report, resolved early",
            trigger: ".o_cqtt_ii06 tbody tr:contains(Hộ tịch)",
        },
        {
            content: "Open what the figure is made of",
            trigger: ".o_cqtt_ii06 tbody tr:contains(Hộ tịch) button:first",
            run: "click",
        },
        {
            content: "The facts",
            trigger: ".o_list_view .o_data_row:contains(H99.1.01-) .o_data_cell",
        },
    ],
});

tours.add("cqtt_dossier_course", {
    steps: () => [
        {
            content: "A supervisor sees the course of the dossier",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "And who it belongs to, he does not",
            trigger: ".o_form_view:has([name=received_at]):not(:contains(Bùi Văn An))",
        },
    ],
});
