import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

function verb(name, confirm = false) {
    const steps = [
        {
            content: name,
            trigger: `.o_cqtt_verbs button[name=${name}]:not([aria-disabled])`,
            run: "click",
        },
    ];
    if (confirm) {
        steps.push({
            content: "Yes",
            trigger: ".modal-footer .btn-primary",
            run: "click",
        });
    }
    return steps;
}

function state(label) {
    return {
        content: label,
        trigger: `.o_statusbar_status .o_arrow_button_current:contains('${label}')`,
    };
}

const openSheet = {
    content: "Open the sheet",
    trigger: "button[name=action_open_sheet]",
    run: "click",
};

function row(code) {
    return `.o_cqtt_sheet_table tr[data-code='${code}']`;
}

function score(code, points) {
    return {
        content: `${points} for ${code}`,
        trigger: `${row(code)} input.o_cqtt_sheet_points`,
        run: `edit ${points} && press Enter`,
    };
}

function note(code, text) {
    return {
        content: `Say why at ${code}`,
        trigger: `${row(code)} input.o_cqtt_sheet_note`,
        run: `edit ${text} && click body`,
    };
}

function scored(number) {
    return {
        content: `${number} are scored`,
        trigger: `.o_cqtt_sheet_progress:contains('${number}/2')`,
    };
}

const back = [
    {
        content: "All reasons are given",
        trigger: ".o_cqtt_sheet_table:not(:has(tr.table-warning))",
    },
    {
        content: "Back",
        trigger: ".o_cqtt_sheet_head button:contains('Về hồ sơ')",
        run: "click",
    },
];

tours.add("cqtt_campaign_leader", {
    steps: () => [
        openSheet,
        score("I.1", "61"),
        {
            content: "More than the criterion is worth: refused, and said why",
            trigger: ".o_cqtt_sheet_refused:contains('vượt quá điểm chuẩn')",
        },
        score("I.1", "60"),
        scored(1),
        score("I.2", "30"),
        {
            content: "It differs from the machine",
            trigger: `${row("I.2")}.table-warning`,
        },
        note("I.2", "Số liệu giấy"),
        scored(2),
        ...back,
        ...verb("complete"),
        state("Đã tự chấm"),
        ...verb("submit", true),
        state("Đã nộp"),
    ],
});

tours.add("cqtt_campaign_team", {
    steps: () => [
        ...verb("begin"),
        state("Đang thẩm định"),
        openSheet,
        {
            content: "The machine column is sealed",
            trigger: `${row("I.2")} .fa-lock`,
        },
        score("I.1", "60"),
        scored(1),
        score("I.2", "30"),
        scored(2),
        ...back,
        ...verb("conclude"),
        state("Đã thẩm định"),
    ],
});

tours.add("cqtt_campaign_board", {
    steps: () => [
        ...verb("start"),
        state("Đang biểu quyết"),
        {
            content: "Vote for it",
            trigger: ".o_data_row button[name=action_approve]",
            run: "click",
        },
        {
            content: "My vote stands there",
            trigger: ".o_data_row td[name=my_vote]:contains('Tán thành')",
        },
        ...verb("count", true),
        state("Đang kiểm phiếu"),
    ],
});

tours.add("cqtt_campaign_close", {
    steps: () => [
        ...verb("close", true),
        state("Đã đóng"),
        {
            content: "Counted",
            trigger: ".o_data_row td[name=outcome]:contains('Thông qua')",
        },
    ],
});

tours.add("cqtt_campaign_decider", {
    steps: () => [...verb("sign", true), state("Đã ký")],
});
