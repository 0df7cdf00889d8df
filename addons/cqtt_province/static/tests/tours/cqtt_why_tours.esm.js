import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const why = ".modal .o_cqtt_figures_why";
const source = ".o_list_view .o_data_row button[name=action_open_source]";

/** In the explanation: rule and source; then the facts, and the record of one. */
function toTheRecord(basis, record) {
    return [
        {
            content: "The source",
            trigger: `${why}:contains(${basis})`,
        },
        {
            content: "The facts",
            trigger: `${why} .o_cqtt_figures_term:last`,
            run: "click",
        },
        {
            content: "The record",
            trigger: source,
            run: "click",
        },
        {
            content: "It is the dossier",
            trigger: record,
        },
    ];
}

const dossier = ".o_form_view .o_breadcrumb:contains(H99.1.01-)";

tours.add("cqtt_why_machine", {
    steps: () => [
        {
            content: "Open the sheet",
            trigger: "button[name=action_open_sheet]",
            run: "click",
        },
        {
            content: "What the machine gives",
            trigger: ".o_cqtt_sheet_table tr[data-code='II.8'] .o_cqtt_sheet_machine",
            run: "click",
        },
        {
            content: "The points and why",
            trigger: `${why} .o_cqtt_figures_scored:contains('/ 3')`,
        },
        ...toTheRecord("118/2025", dossier),
    ],
});

tours.add("cqtt_why_ii06", {
    steps: () => [
        {
            content: "What column (10) counts",
            trigger: ".o_cqtt_ii06_why[data-column='10']",
            run: "click",
        },
        ...toTheRecord("01/2020/TT-VPCP", dossier),
    ],
});

tours.add("cqtt_why_ii06_cell", {
    steps: () => [
        {
            content: "The facts of a cell",
            trigger: "tbody .o_cqtt_ii06_figure[data-column='10']",
            run: "click",
        },
        {
            content: "Their rule and source",
            trigger: ".o_list_view .o_cqtt_facts_why",
            run: "click",
        },
        {
            content: "Both are said",
            trigger: `${why}:contains(01/2020/TT-VPCP)`,
        },
        {
            content: "Back to the facts",
            trigger: ".modal-footer .btn-primary",
            run: "click",
        },
        {
            content: "The record",
            trigger: `body:not(:has(.modal)) ${source}`,
            run: "click",
        },
        {
            content: "It is the dossier",
            trigger: dossier,
        },
    ],
});

tours.add("cqtt_why_home", {
    steps: () => [
        {
            content: "What the province resolved in time",
            trigger:
                ".o_cqtt_panel[data-panel=province_overview] button:contains('0,0')",
            run: "click",
        },
        ...toTheRecord("118/2025", ".o_form_view"),
    ],
});

tours.add("cqtt_why_officer", {
    steps: () => [
        {
            content: "What an officer resolved in time",
            trigger: ".o_cqtt_officers_line .o_cqtt_figures_rate",
            run: "click",
        },
        ...toTheRecord("118/2025", dossier),
    ],
});

tours.add("cqtt_why_overview", {
    steps: () => [
        {
            content: "What the commune resolved in time",
            trigger:
                ".o_cqtt_overview tr:contains('Xã Thử') td button:contains('0'):first",
            run: "click",
        },
        ...toTheRecord("118/2025", ".o_form_view"),
    ],
});
