import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const inTime = ".o_cqtt_sheet_table tr[data-code='II.8']";
const theDossier = ".o_list_view .o_data_row:contains(H99.1.01-) .o_data_cell";

tours.add("cqtt_story_finish_late", {
    steps: () => [
        {
            content: "My work",
            trigger: ".o_data_row .o_data_cell:contains(H99.1.01-)",
            run: "click",
        },
        {
            content: "Finish",
            trigger: ".o_cqtt_verbs button[name=finish]:not(.o_cqtt_verb_closed)",
            run: "click",
        },
        {
            content: "It is late, and says so",
            trigger: ".o_field_widget[name=timeliness]:contains(Quá hạn)",
        },
    ],
});

tours.add("cqtt_story_ii06", {
    steps: () => [
        {
            content: "It stands in the report",
            trigger: ".o_cqtt_ii06 tbody tr:contains(Hộ tịch)",
        },
        {
            content: "Open what a figure is made of",
            trigger: ".o_cqtt_ii06 tbody tr:contains(Hộ tịch) button:last",
            run: "click",
        },
        {content: "It is the dossier", trigger: theDossier},
    ],
});

tours.add("cqtt_story_indicator", {
    steps: () => [
        {
            content: "Nothing was resolved in time",
            trigger: ".o_cqtt_figures_rate:contains('0,0 %'):first",
            run: "click",
        },
        {
            content: "Why: one was resolved late",
            trigger:
                ".modal .o_cqtt_figures_why tr:contains('quá hạn') .o_cqtt_figures_term",
            run: "click",
        },
        {content: "It is the dossier", trigger: theDossier},
    ],
});

tours.add("cqtt_story_self_score", {
    steps: () => [
        {
            content: "What the ledger says today",
            trigger: "button[name=action_fill_machine]",
            run: "click",
        },
        {
            content: "Of its figures, one is there",
            trigger: ".o_field_widget[name=machine_total]",
        },
        {
            content: "Open the sheet",
            trigger: "button[name=action_open_sheet]",
            run: "click",
        },
        {
            content: "The commune gives itself all points",
            trigger: `${inTime} input.o_cqtt_sheet_points`,
            run: "edit 3 && press Enter",
        },
        {
            content: "The machine gives none: a reason is asked",
            trigger: `${inTime}.table-warning`,
        },
        {
            content: "Why",
            trigger: `${inTime} input.o_cqtt_sheet_note`,
            run: "edit Một hồ sơ, đã xin lỗi && click body",
        },
        {
            content: "It is said",
            trigger: `${inTime}:not(.table-warning)`,
        },
    ],
});
