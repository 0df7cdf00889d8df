import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const press = (content, trigger) => ({content, trigger, run: "click"});
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (state) => `.o_arrow_button_current[data-value=${state}]`;
const confirm = press("Yes", ".modal footer .btn-primary");
const first = press("The case", ".o_data_row .o_data_cell:first");
const type = (content, field, text, tag = "input") => ({
    content,
    trigger: `.o_field_widget[name=${field}] ${tag}`,
    run: `edit ${text}`,
});
const choose = (content, field, text, of = "") => [
    {
        content,
        trigger: `${of} .o_field_widget[name=${field}] input`,
        run: `edit ${text}`,
    },
    press(text, `.o-autocomplete--dropdown-item:contains(${text}) a`),
];

tours.add("cqtt_case_open", {
    steps: () => [
        press("A new case", ".o_list_button_add"),
        ...choose("Who", "staff_id", "Nguyễn Thị An"),
        press("Of which kind", ".o_field_widget[name=kind] input"),
        press("A legal form", ".o_select_menu_item:contains(Hình thức kỷ luật)"),
        type("When", "violated_on", "02/11/2026"),
        type("By when to answer", "answer_due_on", "31/12/2099"),
        type("What", "violation", "Yêu cầu giấy tờ ngoài quy định", "textarea"),
        press("Ask the person", verb("hear")),
        confirm,
        {content: "The person is asked", trigger: inState("answering")},
    ],
});

tours.add("cqtt_case_answer", {
    steps: () => [
        press("What is said of me", ".o_data_row .o_data_cell:first"),
        {content: "What", trigger: "[name=question]:contains(ngoài quy định)"},
        type("Answer", "answer", "Tôi đã xin lỗi người dân", "textarea"),
        press("Hand it in", verb("answer")),
        confirm,
        {content: "It is answered", trigger: inState("answered")},
    ],
});

tours.add("cqtt_case_convene", {
    steps: () => [
        first,
        {content: "The answer", trigger: "[name=answer]:contains(xin lỗi)"},
        ...["Cao Thị Chi", "Đỗ Văn Dũng", "Hà Thị Em"].flatMap((name) =>
            choose("A member", "council_user_ids", name)
        ),
        press("Convene", verb("convene")),
        {content: "It is before the council", trigger: inState("council")},
        {
            content: "The chair has no vote",
            trigger: `body:not(:has(.modal)) .o_form_view:not(:has(${verb("vote")}))`,
        },
    ],
});

tours.add("cqtt_case_vote", {
    steps: () => [
        first,
        {content: "No sum yet", trigger: ".o_form_view:not(:has([name=tally]))"},
        press("Vote", verb("vote")),
        ...choose("For what", "measure_id", "Khiển trách", ".modal"),
        press("Vote", ".modal button[name=action_vote]"),
        {
            content: "Once",
            trigger: `body:not(:has(.modal)) .o_form_view:not(:has(${verb("vote")}))`,
        },
    ],
});

tours.add("cqtt_case_decide", {
    steps: () => [
        first,
        {content: "The sum", trigger: "[name=tally]:contains(Khiển trách: 3)"},
        ...choose("The measure", "measure_id", "Khiển trách"),
        press("Decide", verb("decide")),
        confirm,
        {content: "It is decided", trigger: inState("decided")},
        {content: "It has a number", trigger: "[name=decision_number]:contains(/QĐ-)"},
        {content: "And a paper", trigger: "button[name=action_open_paper]"},
    ],
});

tours.add("cqtt_case_told", {
    steps: () => [
        press("What was said of me", ".o_data_row .o_data_cell:first"),
        {content: "The outcome", trigger: "[name=outcome]:contains(Khiển trách)"},
        {content: "The paper is mine too", trigger: "button[name=action_open_paper]"},
    ],
});
