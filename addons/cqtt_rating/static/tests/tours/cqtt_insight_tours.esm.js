import {registry} from "@web/core/registry";

function tab(name) {
    return {
        content: `Page ${name}`,
        trigger: `.o_cqtt_insight .nav-link[data-tab=${name}]`,
        run: "click",
    };
}

function star(number, before, after) {
    const row = `.o_cqtt_rating_stars tr[data-star='${number}']`;
    return {
        content: `${before} communes with ${number} stars, then ${after}`,
        trigger: `${row}:has(td:eq(0):contains(/^${before}$/)):has(td:eq(2):contains(/^${after}$/))`,
    };
}

registry.category("web_tour.tours").add("cqtt_campaign_insight", {
    steps: () => [
        {
            content: "The communes stand in their districts",
            trigger: ".o_cqtt_insight_grid tbody tr:contains('Xã An')",
        },
        tab("what_if"),
        star(1, 2, 2),
        {
            content: "One star asks for more",
            trigger: ".o_cqtt_insight_try input[data-star='1']",
            run: "edit 91 && click body",
        },
        star(1, 2, 1),
        {
            content: "One commune loses it",
            trigger: ".o_cqtt_rating_moved tbody tr:contains('Xã Chi')",
        },
        {
            content: "Stars cannot stand upside down",
            trigger: ".o_cqtt_insight_try input[data-star='2']",
            run: "edit 50 && click body",
        },
        {
            content: "It is said why",
            trigger: ".o_cqtt_insight_outcome .alert:contains('mỗi sao bắt đầu')",
        },
        {
            content: "As it was",
            trigger: ".o_cqtt_insight_form button:contains('Như ban đầu')",
            run: "click",
        },
        star(1, 2, 2),
        tab("criteria"),
        {
            content: "A mean opens its scores",
            trigger: ".o_cqtt_insight_criteria tr:contains('I.2') td:eq(2) button",
            run: "click",
        },
        {
            content: "One line for each commune, and their mean",
            trigger: ".o_list_view tr.o_data_row:contains('Xã An')",
        },
        {
            content: "Back",
            trigger: ".o_back_button, .breadcrumb-item a",
            run: "click",
        },
        {
            content: "The same page as before",
            trigger: ".o_cqtt_insight_criteria",
        },
        tab("ranking"),
        {
            content: "No ranking unless the province wants one",
            trigger: ".o_cqtt_insight_no_ranking",
        },
        tab("history"),
        {
            content: "The way to the next star",
            trigger:
                ".o_cqtt_insight_history tr:contains('Xã An') td:last-child button",
            run: "click",
        },
        {
            content: "It names what to lift",
            trigger: ".o_cqtt_insight_path li:contains('I.2')",
        },
    ],
});
