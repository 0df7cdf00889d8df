import {registry} from "@web/core/registry";

const CARD =
    "099190004568|123456789|Đinh Thị Hòa|02111990|Nữ|Tổ 3, Phường Thái Bình|15042021";

registry.category("web_tour.tours").add("cqtt_person_card", {
    steps: () => [
        {
            content: "The empty list says what to do",
            trigger: ".o_view_nocontent:contains(Chưa có ai ở đây)",
        },
        {
            content: "Scan a card",
            trigger: ".o_cqtt_person_box input",
            run: `edit ${CARD}`,
        },
        {
            content: "Look for it",
            trigger: ".o_cqtt_person_box button:contains(Tìm)",
            run: "click",
        },
        {
            content: "Nobody has it: take the holder in",
            trigger: ".modal .btn-primary:contains(Tiếp nhận)",
            run: "click",
        },
        {
            content: "The person is there, under a pseudonym",
            trigger: ".o_form_view .o_last_breadcrumb_item:contains(Công dân #)",
        },
        {
            content: "The number is masked",
            trigger: "[name=national_id] .o_cqtt_protected_value:contains(•568)",
        },
        {
            content: "Enter a phone",
            trigger: "[name=phone] input",
            run: "edit +84 900 000 111",
        },
        {
            content: "Save",
            trigger: ".o_form_button_save",
            run: "click",
        },
        {
            content: "The phone is masked at once",
            trigger: "[name=phone] .o_cqtt_protected_value:contains(•111)",
        },
        {
            content: "Ask to see the ID number",
            trigger: "[name=national_id] .o_cqtt_show",
            run: "click",
        },
        {
            content: "Choose why",
            trigger: ".modal select:has(option:contains(Đối chiếu))",
            run: "selectByLabel Đối chiếu với giấy tờ tại quầy",
        },
        {
            content: "Say it in words",
            trigger: ".modal textarea",
            run: "edit Đối chiếu bản gốc",
        },
        {
            content: "Look",
            trigger: ".modal .o_cqtt_reveal",
            run: "click",
        },
        {
            content: "Here it is",
            trigger:
                "[name=national_id] .o_cqtt_protected_value:contains(099190004568)",
        },
        {
            content: "Back to the list",
            trigger: ".o_back_button",
            run: "click",
        },
        {
            content: "It is masked there",
            trigger: ".o_data_row:contains(Đinh Thị Hòa):contains(•••••••••568)",
        },
    ],
});

registry.category("web_tour.tours").add("cqtt_person_consent", {
    steps: () => [
        {
            content: "Record a consent",
            trigger: "button:contains(Ghi nhận sự đồng ý)",
            run: "click",
        },
        {
            content: "Open the purposes",
            trigger: ".modal [name=purpose_id] input",
            run: "click",
        },
        {
            content: "Choose one",
            trigger: ".o-autocomplete--dropdown-item:contains(Thăm hỏi) a",
            run: "click",
        },
        {
            content: "Its words are there to be read out",
            trigger: ".modal [name=wording_text]:contains(rút lại)",
        },
        {
            content: "Save",
            trigger: ".modal .o_form_button_save",
            run: "click",
        },
        {
            content: "It is there; withdraw it",
            trigger:
                "body:not(:has(.modal)) [name=consent_ids] button[name=action_withdraw]",
            run: "click",
        },
        {
            content: "Save",
            trigger: ".modal .o_form_button_save",
            run: "click",
        },
        {
            content: "The withdrawal is a line of its own, the consent stays",
            trigger:
                "body:not(:has(.modal)) [name=consent_ids] .o_list_table:has(.badge:contains(Rút lại)):has(.badge:contains(Đồng ý))",
        },
    ],
});
