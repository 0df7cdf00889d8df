import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (label) => `.o_arrow_button_current:contains(${label})`;
const lines = ".o_field_widget[name=line_ids]";
const personRow = (name) => `.o_data_row:contains(${name})`;
const confirm = {
    content: "Yes",
    trigger: ".modal footer .btn-primary",
    run: "click",
};

function enter(column, row, value) {
    const cell = `${lines} .o_data_row:eq(${row}) td[name=${column}]`;
    return [
        {content: `Choose ${column}`, trigger: cell, run: "click"},
        {
            content: `Enter ${value}`,
            trigger: `${cell} input`,
            run: `edit ${value}`,
        },
    ];
}

tours.add("cqtt_evaluation_open", {
    steps: () => [
        {
            content: "The evaluation of March",
            trigger: `${personRow("Tháng 3/2026")} .o_data_cell:first`,
            run: "click",
        },
        {content: "Open all sheets", trigger: verb("open"), run: "click"},
        {content: "It is open", trigger: inState("Đang mở")},
        {
            content: "Nine specialists, one contract worker, the manager",
            trigger: `${personRow("Nguyễn Thị An")}:contains(Tự đánh giá)`,
        },
    ],
});

tours.add("cqtt_evaluation_self", {
    steps: () => [
        {
            content: "My sheet",
            trigger: `${personRow("Tháng 3/2026")} .o_data_cell:first`,
            run: "click",
        },
        {
            content: "What the ledger counted stands there",
            trigger: `${lines} .o_data_row:contains(II.c):contains(95)`,
        },
        ...[0, 2, 3, 4].flatMap((row) => enter("self_points", row, "4")),
        // what was found of him is proposed: nothing, so full points
        ...enter("self_points", 1, "6"),
        ...enter("self_points", 5, "90"),
        ...enter("self_points", 6, "90"),
        {content: "Hand it in", trigger: verb("submit"), run: "click"},
        confirm,
        {content: "It is with the head", trigger: inState("Quản lý chấm")},
    ],
});

tours.add("cqtt_evaluation_head", {
    steps: () => [
        {
            content: "Her sheet",
            trigger: `${personRow("Nguyễn Thị An")} .o_data_cell:first`,
            run: "click",
        },
        {
            content: "What she gave herself is there",
            trigger: `${lines} .o_data_row:eq(5) td[name=self_points]:contains(90)`,
        },
        ...enter("head_points", 5, "95"),
        ...enter("head_reason", 5, "Làm thay người nghỉ phép"),
        {content: "On to the approver", trigger: verb("propose"), run: "click"},
        {content: "It is to be approved", trigger: inState("Chờ phê duyệt")},
    ],
});

const march = {
    content: "The evaluation of March",
    trigger: `${personRow("Tháng 3/2026")} .o_data_cell:first`,
    run: "click",
};

tours.add("cqtt_evaluation_lower", {
    steps: () => [
        march,
        {
            content: "Too many are best: said in words",
            trigger: ".o_cqtt_evaluation_excess:contains(Cần hạ 1 người)",
        },
        {
            content: "It cannot be closed",
            trigger: `${verb("close")}[aria-disabled=true]`,
        },
        {
            content: "All sheets",
            trigger: "button[name=action_open_sheets]",
            run: "click",
        },
        {
            content: "They are listed",
            trigger: ".o_breadcrumb .active:contains(Phiếu đánh giá)",
        },
        {
            content: "One of the two",
            trigger: `${personRow("Bùi Văn Bình")} .o_data_cell:first`,
            run: "click",
        },
        {content: "Take it up again", trigger: verb("reopen"), run: "click"},
        {
            content: "Why",
            trigger: ".modal textarea",
            run: "edit Vượt tỷ lệ xuất sắc của nhóm",
        },
        confirm,
        {
            content: "Lower the grade",
            trigger: ".o_field_widget[name=chosen_grade_id] input",
            run: "edit Hoàn thành tốt",
        },
        {
            content: "To good",
            trigger: ".o-autocomplete--dropdown-item:contains(Hoàn thành tốt)",
            run: "click",
        },
        {
            content: "Why lower",
            trigger: ".o_field_widget[name=grade_reason] input",
            run: "edit Chỉ một người được xếp xuất sắc",
        },
        {content: "Approve", trigger: verb("approve"), run: "click"},
        {content: "It is approved", trigger: inState("Đã phê duyệt")},
    ],
});

tours.add("cqtt_evaluation_close", {
    steps: () => [
        march,
        {content: "Now it closes", trigger: verb("close"), run: "click"},
        confirm,
        {content: "It is closed", trigger: inState("Đã chốt")},
    ],
});
