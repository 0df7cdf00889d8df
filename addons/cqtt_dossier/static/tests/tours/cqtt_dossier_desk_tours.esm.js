import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const CARD = "017090000123||Bùi Văn An|15031990|Nam|Tổ 3, Phường Thái Bình|01012022";

/** Type as fast as a scanner does, wherever the cursor stands. */
function scan(text) {
    for (const key of [...text, "Enter"]) {
        const target = document.activeElement || document.body;
        const event = new KeyboardEvent("keydown", {
            key,
            bubbles: true,
            cancelable: true,
        });
        const isTyped = target.dispatchEvent(event) && key.length === 1;
        if (isTyped && "value" in target) {
            target.value += key;
            target.dispatchEvent(new Event("input", {bubbles: true}));
        }
    }
}

const chooseMarriage = [
    {
        content: "The cursor stands in the procedure: type, and take the first",
        trigger: ".o_cqtt_desk_procedure input",
        // a click alone would close what a scanner has opened
        run: "edit Đăng ký kết hôn",
    },
    {
        content: "The registration of marriages",
        trigger: ".o_select_menu_item:contains(Đăng ký kết hôn)",
        run: "click",
    },
    {
        content: "The appointment is known",
        trigger: ".o_cqtt_desk_due:contains(/)",
    },
];

tours.add("cqtt_dossier_scan", {
    steps: () => [
        {
            content: "At home: scan the card",
            trigger: ".o_cqtt_home",
            run: () => scan(CARD),
        },
        {
            content: "The desk opens, and knows the name",
            trigger: ".o_cqtt_desk #owner_name:value(Bùi Văn An)",
        },
        {
            content: "The number",
            trigger: "#owner_national_id:value(017090000123)",
        },
        {
            content: "What no field shows",
            trigger: ".o_cqtt_desk:contains(15/03/1990)",
        },
        ...chooseMarriage,
        {
            content: "The cursor may stand in a field",
            trigger: "#subject",
            run: "edit Đăng ký kết hôn lần đầu",
        },
        {
            content: "Scanned there, the field keeps what it held",
            trigger: "#subject",
            run: () => {
                document.querySelector("#subject").focus();
                scan(CARD);
            },
        },
        {
            content: "It does",
            trigger: "#subject:value(Đăng ký kết hôn lần đầu)",
        },
        {
            content: "All papers that are needed are here",
            trigger: ".o_cqtt_desk_all",
            run: "click",
        },
        {
            content: "Receive",
            trigger: ".o_cqtt_desk_receive.btn-primary",
            run: "press Control+Enter",
        },
        {
            content: "It has a number; scan the receipt",
            trigger: ".o_cqtt_desk_code:contains(H99.1.01-)",
            run: ({anchor}) => scan(anchor.textContent.trim()),
        },
        {
            content: "Its dossier opens",
            trigger: ".o_form_view .oe_title:contains(H99.1.01-)",
        },
    ],
});

tours.add("cqtt_dossier_twin", {
    steps: () => [
        {
            content: "Scan the card of who was here before",
            trigger: ".o_cqtt_desk_receive",
            run: () => scan(CARD),
        },
        {
            content: "Known",
            trigger: "#owner_name:disabled:value(Bùi Văn An)",
        },
        ...chooseMarriage,
        {
            content: "The other one stands beside it, and what differs is marked",
            trigger:
                ".o_cqtt_desk_twins:contains(H99.1.01-) .o_cqtt_desk_differs:contains(lần đầu)",
        },
        {
            content: "All papers",
            trigger: ".o_cqtt_desk_all",
            run: "click",
        },
        {
            content: "Not before one says so",
            trigger: ".o_cqtt_desk [role=status]:contains(So sánh)",
        },
        {
            content: "It is another",
            trigger: "#is_another",
            run: "click",
        },
        {
            content: "Receive",
            trigger: ".o_cqtt_desk_receive.btn-primary",
            run: "click",
        },
        {
            content: "It is received",
            trigger: ".o_cqtt_desk_code:contains(H99.1.01-)",
        },
        {
            content: "The next",
            trigger: ".o_cqtt_desk_next",
            run: "click",
        },
        {
            content: "Like the last one",
            trigger: ".o_cqtt_desk_last",
            run: "click",
        },
        {
            content: "Citizen and procedure are there, the papers are not",
            trigger:
                ".o_cqtt_desk:has(#owner_name:value(Bùi Văn An)) .o_cqtt_desk_paper:has(input:not(:checked))",
        },
        {
            content: "And the warning is",
            trigger: ".o_cqtt_desk_twins",
        },
    ],
});

tours.add("cqtt_dossier_cash", {
    steps: () => [
        {
            content: "Scan the card",
            trigger: ".o_cqtt_desk_receive",
            run: () => scan(CARD),
        },
        {
            content: "Known",
            trigger: "#owner_name:disabled:value(Bùi Văn An)",
        },
        {
            content: "Open the list of procedures",
            trigger: ".o_cqtt_desk_procedure input",
            run: "click",
        },
        {
            content: "Copies from the register cost something",
            trigger: ".o_select_menu_item:contains(Chứng thực bản sao từ bản chính)",
            run: "click",
        },
        {
            content: "All papers",
            trigger: ".o_cqtt_desk_all",
            run: "click",
        },
        {
            content: "Receive",
            trigger: ".o_cqtt_desk_receive.btn-primary",
            run: "click",
        },
        {
            content: "Take the fee",
            trigger: ".o_cqtt_desk_fee:contains(2.000 đồng)",
            run: "click",
        },
        {
            content: "It is paid",
            trigger: ".o_cqtt_desk_fee:disabled:contains(Đã thu)",
        },
        {
            content: "One more of the same citizen",
            trigger: ".o_cqtt_desk_more",
            run: "click",
        },
        {
            content: "Who it is stays",
            trigger: "#owner_name:disabled:value(Bùi Văn An)",
        },
        {
            content: "Open the list of procedures",
            trigger: ".o_cqtt_desk_procedure input",
            run: "click",
        },
        {
            content: "A birth",
            trigger: ".o_select_menu_item:contains(Đăng ký khai sinh)",
            run: "click",
        },
        {
            content: "All papers",
            trigger: ".o_cqtt_desk_all",
            run: "click",
        },
        {
            content: "Receive",
            trigger: ".o_cqtt_desk_receive.btn-primary",
            run: "click",
        },
        {
            content: "Both stand on one receipt",
            trigger: ".o_cqtt_desk_print_all",
        },
    ],
});

tours.add("cqtt_dossier_cash_sheet", {
    steps: () => [
        {
            content: "The receipt of today",
            trigger: ".o_data_row:contains(01/PT-)",
        },
        {
            content: "The cash sheet",
            trigger: ".o_list_view .o_control_panel button:contains(Bảng kê thu)",
            run: "click",
        },
        {
            content: "Its total is that of the receipts",
            trigger: ".modal .o_field_widget[name=total]:contains(2.000)",
        },
    ],
});
