import {registry} from "@web/core/registry";

const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;

registry.category("web_tour.tours").add("cqtt_dossier_sync_conflict", {
    steps: () => [
        {
            content: "What the export contradicts waits",
            trigger: ".o_data_row td:contains(HS-XUNG-DOT)",
            run: "click",
        },
        {
            content: "Both sides are told in words: here",
            trigger: ".o_field_widget[name=ours_text]:contains(Đang xử lý)",
        },
        {
            content: "And there",
            trigger: ".o_field_widget[name=theirs_text]:contains(Đã xử lý xong)",
        },
        {
            content: "Take theirs",
            trigger: verb("take_theirs"),
            run: "click",
        },
        {
            content: "Say why",
            trigger: ".modal textarea",
            run: "edit Đã ký trên hệ thống tỉnh",
        },
        {
            content: "Confirm",
            trigger: ".modal .btn-primary",
            run: "click",
        },
        {
            content: "It is decided",
            trigger: ".o_arrow_button_current:contains(Theo hệ thống tỉnh)",
        },
        {
            content: "Open the dossier",
            trigger: ".o_field_widget[name=dossier_id] a",
            run: "click",
        },
        {
            content: "It has become what the provincial system says",
            trigger: ".o_arrow_button_current:contains(Đã xử lý xong)",
        },
    ],
});
