import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (label) => `.o_arrow_button_current:contains(${label})`;
const firstPaper = ".o_field_widget[name=component_ids] .o_data_row:first";
const openClock = {
    content: "Why it is due when it is",
    trigger: ".o_notebook .nav-link:contains(Vì sao hẹn ngày này)",
    run: "click",
};

tours.add("cqtt_dossier_ask_supplement", {
    steps: () => [
        {
            content: "My work",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "Read the first paper",
            trigger: `${firstPaper} td[name=fault]`,
            run: "click",
        },
        {
            content: "Say what is wrong with it",
            trigger: `${firstPaper} [name=fault] input`,
            run: "edit Chưa có chữ ký",
        },
        {
            content: "Ask for it",
            trigger: verb("ask_supplement"),
            run: "click",
        },
        {
            content: "What failed stands there already",
            trigger: ".modal .o_data_row:contains(Chưa có chữ ký)",
        },
        {
            content: "Why",
            trigger: ".modal [name=reason] textarea",
            run: "edit Tờ khai phải do người yêu cầu ký",
        },
        {
            content: "Ask",
            trigger: ".modal button[name=action_ask]",
            run: "click",
        },
        {
            content: "It is the citizen's turn",
            trigger: inState("Yêu cầu bổ sung giấy tờ"),
        },
        {
            content: "What can be printed",
            trigger: ".o_cqtt_papers button",
            run: "click",
        },
        {
            content: "Form 02 can be printed",
            trigger: ".dropdown-item[name=supplement]",
        },
        {
            content: "Close the menu",
            trigger: ".o_cqtt_papers button",
            run: "click",
        },
        openClock,
        {
            content: "The clock stands still",
            trigger: "[name=due_story]:contains(Đồng hồ đang dừng)",
        },
    ],
});

tours.add("cqtt_dossier_take_supplement", {
    steps: () => [
        {
            content: "Who waits for the citizen",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "The papers are here",
            trigger: verb("take_supplement"),
            run: "click",
        },
        {
            content: "All of them",
            trigger: ".modal button[name=action_take]",
            run: "click",
        },
        {
            content: "It is being worked on again",
            trigger: inState("Đang xử lý"),
        },
        openClock,
        {
            content: "The due time has moved, and why",
            trigger: "[name=due_story] tbody tr b:contains(/)",
        },
    ],
});

tours.add("cqtt_dossier_apologise", {
    steps: () => [
        {
            content: "My work",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "It will be late",
            trigger: "button[name=action_apologise]",
            run: "click",
        },
        {
            content: "Why",
            trigger: "[name=reason] textarea",
            run: "edit Cần xác minh tại nơi thường trú trước đây",
        },
        {
            content: "Lay the apology before the leader",
            trigger: verb("propose"),
            run: "click",
        },
        {
            content: "It waits for the signature",
            trigger: inState("Chờ ký"),
        },
    ],
});

tours.add("cqtt_dossier_sign_apology", {
    steps: () => [
        {
            content: "Apologies",
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
            content: "The letter is there",
            trigger: "button[name=action_open_letter]",
        },
    ],
});
