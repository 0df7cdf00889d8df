import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

tours.add("test_cqtt_base_receive", {
    steps: () => [
        {
            content: "Begin a paper",
            trigger: ".o_list_button_add",
            run: "click",
        },
        {
            content: "Name it",
            trigger: "[name=name] input",
            run: "edit Đơn từ trình duyệt",
        },
        {
            content: "Look for the unit",
            trigger: "[name=unit_id] input",
            run: "edit Xã Một",
        },
        {
            content: "Choose the unit",
            trigger: ".o-autocomplete--dropdown-item:contains(Xã Một)",
            run: "click",
        },
        {
            content: "Try to receive it: the new form is saved first",
            trigger: "button[name=receive].btn-primary",
            run: "click",
        },
        {
            content: "Read why it is not possible yet",
            trigger: ".o_notification:contains(Enter the amount first.)",
        },
        {
            content: "The button stays and says the same",
            trigger:
                "button[name=receive][aria-disabled=true][data-tooltip='Enter the amount first.']",
        },
        {
            content: "Nothing has happened so far",
            trigger: ".o_cqtt_timeline_empty",
        },
        {
            content: "Enter the amount",
            trigger: "[name=amount] input",
            run: "edit 5",
        },
        {
            content: "Press the closed button: what was typed opens it",
            trigger: "button[name=receive][aria-disabled=true]",
            run: "click",
        },
        {
            content: "It is received",
            trigger: ".o_arrow_button_current:contains(Received)",
        },
        {
            content: "The timeline tells it",
            trigger: ".o_cqtt_timeline_step:contains(Receive):contains(vừa xong)",
        },
        {
            content: "To sign it is for others",
            trigger: "button[name=sign][aria-disabled=true]",
            run: "click",
        },
        {
            content: "Read for whom",
            trigger: ".o_notification:contains(Lãnh đạo):contains(Xã Một)",
        },
    ],
});

tours.add("test_cqtt_base_sign", {
    steps: () => [
        {
            content: "Ask to send it back",
            trigger: "button[name=send_back]",
            run: "click",
        },
        {
            content: "Think better of it",
            trigger: ".modal:has(textarea[name=reason]) .btn-secondary",
            run: "click",
        },
        {
            content: "Sign",
            trigger: "body:not(:has(.modal)) button[name=sign].btn-primary",
            run: "click",
        },
        {
            content: "It is signed",
            trigger: ".o_arrow_button_current:contains(Signed)",
        },
        {
            content: "The timeline tells it first",
            trigger: ".o_cqtt_timeline_step:first:contains(Sign)",
        },
        {
            content: "And still who received it",
            trigger: ".o_cqtt_timeline_step:contains(paper_officer)",
        },
        {
            content: "Revoke it",
            trigger: "button[name=revoke]",
            run: "click",
        },
        {
            content: "Say why",
            trigger: ".modal:contains(Revoke the paper?) textarea[name=reason]",
            run: "edit Ký nhầm",
        },
        {
            content: "Send",
            trigger: ".modal .o_cqtt_send",
            run: "click",
        },
        {
            content: "The timeline tells why",
            trigger:
                ".o_cqtt_timeline_step:first .o_cqtt_timeline_reason:contains(Ký nhầm)",
        },
    ],
});

tours.add("test_cqtt_base_stale_save", {
    steps: () => [
        {
            content: "Change the amount",
            trigger: "[name=amount] input",
            run: "edit 8",
        },
        {
            content: "Save: somebody else was quicker",
            trigger: ".o_form_button_save",
            run: "click",
        },
        {
            content: "Read who it was",
            trigger: ".o_error_dialog:contains(paper_manager):contains(tải lại trang)",
        },
        {
            content: "Close the message",
            trigger: ".o_error_dialog footer button",
            run: "click",
        },
        {
            content: "What was typed is still there, unsaved",
            trigger: ".o_form_dirty [name=amount] input:value(8)",
        },
        {
            content: "Give it up",
            trigger: ".o_form_button_cancel",
            run: "click",
        },
        {
            content: "The form shows what was there before",
            trigger: ".o_form_saved [name=amount] input:value(5)",
        },
    ],
});
