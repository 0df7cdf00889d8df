import {registry} from "@web/core/registry";

/** Someone asks for a marriage, and brings nothing. */
function visitor(name) {
    return [
        {
            content: "What it is about",
            trigger: ".o_cqtt_desk_procedure input",
            run: "click",
        },
        {
            content: "The registration of marriages",
            trigger: ".o_select_menu_item:contains(Đăng ký kết hôn)",
            run: "click",
        },
        {
            content: "Its papers are known",
            trigger: ".o_cqtt_desk_paper",
        },
        {
            content: "Who comes",
            trigger: "#owner_name",
            run: `edit ${name}`,
        },
    ];
}

function turnAway(button, reason, number) {
    return [
        {
            content: "Nothing is received",
            trigger: button,
            run: "click",
        },
        {
            content: "The citizen learns why",
            trigger: "#cqtt_reason",
            run: `edit ${reason}`,
        },
        {
            content: "Hand it out",
            trigger: ".o_cqtt_send",
            run: "click",
        },
        {
            content: "It has a number",
            trigger: `.o_cqtt_desk_turned .o_cqtt_desk_code:contains(${number})`,
        },
        {
            content: "The next citizen",
            trigger: ".o_cqtt_desk_turned .o_cqtt_desk_next",
            run: "click",
        },
    ];
}

registry.category("web_tour.tours").add("cqtt_dossier_turn_away", {
    steps: () => [
        ...visitor("Bùi Văn An"),
        ...turnAway(".o_cqtt_desk_guide", "Chưa đủ giấy tờ", "01/PBS"),
        ...visitor("Lê Thị Nụ"),
        ...turnAway(".o_cqtt_desk_refuse", "Không thuộc thẩm quyền", "01/PTC"),
        {
            content: "The desk is empty again",
            trigger: "#owner_name:not(:value(Lê))",
        },
        ...visitor("Bùi Văn An"),
        {
            content: "Leave the name, and people of that name are offered",
            trigger: "#owner_national_id",
            run: "click",
        },
        {
            content: "It is the one who was here",
            trigger: ".o_cqtt_desk_similar button",
            run: "click",
        },
        {
            content: "What was told is not asked again",
            trigger: ".o_cqtt_desk_guided .o_cqtt_desk_go_on",
            run: "click",
        },
        {
            content: "All was brought",
            trigger: ".o_cqtt_desk_all",
            run: "click",
        },
        {
            content: "Receive it",
            trigger: ".o_cqtt_desk_receive:not(:disabled)",
            run: "click",
        },
        {
            content: "It has a code",
            trigger: ".o_cqtt_desk_code:contains(H99.1.01-)",
        },
    ],
});
