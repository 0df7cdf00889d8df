import {browser} from "@web/core/browser/browser";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

/** Mark on the page what the server answered: its status and the kind of the file. */
function mark(status, type) {
    document.body.dataset.cqttPaper = `${status} ${type}`;
}

/** Watch what comes: reports by request, papers in a window of their own. */
function watch() {
    delete document.body.dataset.cqttPaper;
    const {open} = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, url, ...others) {
        if (new URL(url, location).pathname === "/report/download") {
            XMLHttpRequest.prototype.open = open;
            this.addEventListener("load", () =>
                mark(this.status, this.getResponseHeader("Content-Type"))
            );
        }
        return open.call(this, method, url, ...others);
    };
    const openWindow = browser.open;
    browser.open = async (url) => {
        browser.open = openWindow;
        const answer = await fetch(url);
        mark(answer.status, answer.headers.get("Content-Type"));
        return {closed: false, focus: () => undefined};
    };
}

/** Click what prints, and see that a PDF came. */
const print = (content, trigger) => [
    {content: "Watch what comes", trigger, run: watch},
    {content, trigger, run: "click"},
    {
        content: "It came",
        trigger: "body[data-cqtt-paper^='200 '][data-cqtt-paper*=pdf]",
    },
];

const paper = (label) =>
    print(`Print: ${label}`, `.o_cqtt_outreach_papers button:contains(${label})`);

/** Tick every line of the list; what was done to some of them ticks them off. */
const tickAll = {
    content: "Tick all",
    trigger: "thead .o_list_record_selector input:not(:checked)",
    run: "click",
};

/** Start a batch in its dialog and wait until all is done. */
const runBatch = [
    {
        content: "Start",
        trigger: ".modal .o_cqtt_document_batch button[name=start]:enabled",
        run: "click",
    },
    {
        content: "All are done",
        trigger:
            ".modal .o_cqtt_document_batch:not(:has(button[name=start])) .progress-bar",
    },
];

const close = {
    content: "Close the dialog",
    trigger: ".modal .btn-close",
    run: "click",
};

tours.add("cqtt_outreach_papers", {
    steps: () => [
        {
            content: "Both couples are invited",
            trigger:
                ".o_field_widget[name=guest_ids] .o_data_row:contains(Hà Văn Cường)",
        },
        ...paper("Giấy mời"),
        ...paper("Chương trình"),
        ...paper("Lời phát biểu"),
        ...paper("Thiệp cảm ơn"),
    ],
});

tours.add("cqtt_outreach_write_letters", {
    steps: () => [
        {
            content: "Both couples are registered",
            trigger: ".o_data_row:contains(Đinh Thị Hòa):contains(Đã xác nhận)",
        },
        tickAll,
        {
            content: "What can be done with them",
            trigger: ".o_cp_action_menus .dropdown-toggle:has(.fa-cog)",
            run: "click",
        },
        {
            content: "Write letters",
            trigger: ".o-dropdown--menu .o_menu_item:contains(Viết thư)",
            run: "click",
        },
        {
            content: "Two letters",
            trigger: ".modal .o_field_widget[name=total]:contains(2)",
        },
        ...runBatch,
        {
            content: "Show the letters",
            trigger: ".modal button[name=action_show]",
            run: "click",
        },
        {
            content: "Two letters wait to be signed",
            trigger: ".o_list_view .o_data_row:eq(1):contains(Chờ gửi)",
        },
    ],
});

tours.add("cqtt_outreach_sign_letters", {
    steps: () => [
        {
            content: "The letters",
            trigger: ".o_data_row:contains(Đinh Thị Hòa)",
        },
        tickAll,
        {
            content: "Sign",
            trigger: "button[name=action_sign_together]",
            run: "click",
        },
        ...runBatch,
        close,
    ],
});

tours.add("cqtt_outreach_send_letters", {
    steps: () => [
        {
            content: "They are signed",
            trigger: ".o_data_row:contains(Đinh Thị Hòa):contains(TCM)",
        },
        tickAll,
        ...print("Address pages", "button[name=action_print_envelopes]"),
        tickAll,
        {
            content: "One file of all letters",
            trigger: "button[name=action_print_together]",
            run: "click",
        },
        ...runBatch,
        close,
        tickAll,
        {
            content: "They go to the post office",
            trigger: "button[name=action_posted]",
            run: "click",
        },
        {
            content: "They were sent",
            trigger: ".o_data_row:contains(Đinh Thị Hòa):contains(Đã gửi)",
        },
        {
            content: "Open one",
            trigger: ".o_data_row:contains(Đinh Thị Hòa) td[name=kind_id]",
            run: "click",
        },
        ...print("The letter as it was signed", "button[name=action_print_paper]"),
        ...print("Its address page", "button[name=action_print_envelopes]"),
    ],
});

tours.add("cqtt_outreach_route", {
    steps: () => [
        {
            content: "The day",
            trigger: ".modal .o_field_widget[name=day] :is(input, button)",
        },
        ...print("The visits of the day", ".modal button[name=action_print]"),
    ],
});

tours.add("cqtt_outreach_visit", {
    steps: () => [
        {
            content: "Whom to visit, and where",
            trigger: ".o_form_view .o_field_widget[name=place_text]:contains(Số 7)",
        },
        {
            content: "It took place",
            trigger: ".o_cqtt_verbs button[name=hold]:not(.o_cqtt_verb_closed)",
            run: "click",
        },
        {
            content: "It was held; the report is not closed without a word",
            trigger: ".o_cqtt_verbs button[name=report].o_cqtt_verb_closed",
        },
        {
            content: "What came of it",
            trigger: ".o_field_widget[name=note] textarea",
            run: "edit Gia đình khỏe, cảm ơn xã.",
        },
        {
            content: "Save",
            trigger: ".o_form_button_save",
            run: "click",
        },
        {
            content: "Close the report",
            trigger: ".o_cqtt_verbs button[name=report]:not(.o_cqtt_verb_closed)",
            run: "click",
        },
        {
            content: "For good",
            trigger: ".modal .btn-primary",
            run: "click",
        },
        {
            content: "It is reported",
            trigger: ".o_cqtt_timeline:contains(Chốt báo cáo)",
        },
    ],
});
