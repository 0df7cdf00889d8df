import {registry} from "@web/core/registry";

registry.category("web_tour.tours").add("cqtt_notice_send_again", {
    steps: () => [
        {
            content: "What failed, and why",
            trigger: ".o_data_row:contains(Hồ sơ H99-1):contains(Busy) .o_data_cell",
            run: "click",
        },
        {
            content: "Send it again",
            trigger: ".o_cqtt_verbs button[name=send_again]",
            run: "click",
        },
        {
            content: "It waits for the job queue",
            trigger: ".o_arrow_button_current:contains(Chờ gửi)",
        },
    ],
});
