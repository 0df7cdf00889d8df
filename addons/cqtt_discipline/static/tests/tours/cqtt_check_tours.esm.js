import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (label) => `.o_arrow_button_current:contains(${label})`;
const confirmed = (label) => ({
    content: `Yes: ${label}`,
    trigger: `.modal .btn-primary:contains(${label})`,
    run: "click",
});
const press = (content, trigger) => ({content, trigger, run: "click"});
const item = (code) => `.o_cqtt_run_item[data-item=${code}]`;
const pass = (code) => press(`${code} is in order`, `${item(code)} .o_cqtt_run_pass`);
const fail = (code, note) => [
    press(`${code} is not in order`, `${item(code)} .o_cqtt_run_fail`),
    {
        content: "What exactly",
        trigger: `${item(code)} .o_cqtt_run_note`,
        run: `edit ${note}`,
    },
];
const next = press("Next", ".o_cqtt_run_next");
const finish = [
    {content: "Posts", trigger: "input[name=headcount]", run: "edit 3"},
    {content: "All are there", trigger: "input[name=present]", run: "edit 3"},
    {
        content: "Conclude",
        trigger: "textarea[name=conclusion]",
        run: "edit Đơn vị cần chấn chỉnh việc đeo thẻ",
    },
    press("Sign", ".o_cqtt_run_sign"),
    confirmed("Ký biên bản"),
    {content: "The minutes are signed", trigger: inState("Đoàn đã ký")},
];
const teamOfOne = [
    press("Open the drawn check", ".o_data_row .o_data_cell[name=unit_id]"),
    {
        content: "The decision",
        trigger: ".o_field_widget[name=decision_number] input",
        run: "edit 15/QĐ-UBND",
    },
    {
        content: "Its day",
        trigger: ".o_field_widget[name=decision_date] input",
        run: "edit 05/01/2026",
    },
    press("Name the team", "[name=member_ids] .o_field_x2many_list_row_add a"),
    {
        content: "The head",
        trigger: "[name=member_ids] [name=user_id] input",
        run: "edit Giám sát thử",
    },
    press(
        "Choose him",
        ".o-autocomplete--dropdown-item:contains(Giám sát thử) a, .ui-menu-item:contains(Giám sát thử) a"
    ),
    press("He is the head", "[name=member_ids] [name=is_head] input"),
    press("Put on the plan", verb("plan")),
    {content: "It is on the plan", trigger: inState("Theo kế hoạch")},
];
const begin = [
    press("Begin", verb("begin")),
    confirmed("Bắt đầu"),
    {content: "It is under way", trigger: inState("Đang kiểm tra")},
    press("Item by item", "button[name=action_run]"),
];

tours.add("cqtt_check_draw", {
    steps: () => [
        press("New draw", ".o_list_button_add"),
        {
            content: "Of which checklists",
            trigger: ".o_field_widget[name=checklist_ids] input",
            run: "edit Trang phục",
        },
        press(
            "Dress and card",
            ".o-autocomplete--dropdown-item:contains(Trang phục) a"
        ),
        press("Freeze and commit", verb("commit")),
        confirmed("Chốt"),
        {content: "The hash is there", trigger: "[name=commitment]:not(:empty)"},
    ],
});

tours.add("cqtt_check_witness", {
    steps: () => [
        press("The draw waits for a word", ".o_data_row .o_data_cell"),
        {content: "The hash is there", trigger: "[name=commitment]:not(:empty)"},
        press("Give the word", verb("witness")),
        {
            content: "What nobody expects",
            trigger: ".modal textarea",
            run: "edit Mưa to, 47 chiếc ô",
        },
        confirmed("Ghi từ ngẫu nhiên"),
        {content: "It is witnessed", trigger: inState("Đã chứng kiến")},
    ],
});

tours.add("cqtt_check_drawn", {
    steps: () => [
        press("The draw is witnessed", ".o_data_row .o_data_cell"),
        press("Draw", verb("draw")),
        confirmed("Bốc thăm"),
        {content: "It is drawn", trigger: inState("Đã bốc thăm")},
    ],
});

tours.add("cqtt_check_run", {
    steps: () => [
        ...teamOfOne,
        ...begin,
        pass("trang_phuc"),
        ...fail("deo_the", "Hai người không đeo thẻ"),
        next,
        ...fail("bien_ten", "Thiếu biển tên tại quầy 2"),
        next,
        ...finish,
    ],
});

tours.add("cqtt_finding_reply", {
    steps: () => [
        press("What was found", ".o_data_row .o_data_cell:contains(Đeo thẻ)"),
        {content: "By when", trigger: ".alert [name=reply_due_at]"},
        press("Answer", verb("reply")),
        {
            content: "What happened",
            trigger: ".modal [name=reply] textarea",
            run: "edit Thẻ đang được cấp đổi, có giấy hẹn kèm theo",
        },
        press("Send", ".modal button[name=action_reply]"),
        {content: "It is answered", trigger: inState("Đã giải trình")},
    ],
});

tours.add("cqtt_check_follow_up", {
    steps: () => [
        press("Open the planned check", ".o_data_row .o_data_cell[name=unit_id]"),
        ...begin,
        pass("trang_phuc"),
        pass("deo_the"),
        pass("bien_ten"),
        {content: "An old finding", trigger: ".o_cqtt_run_finding"},
        pass("deo_the"),
        ...fail("bien_ten", "Biển tên vẫn chưa có"),
        next,
        ...finish,
    ],
});
