import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

/** Open the facts behind a figure, look for the record they come from, and go back. */
function facts(figure, name, rows) {
    return [
        {content: "Open the facts", trigger: figure, run: "click"},
        {
            content: "The breadcrumb says what they are of",
            trigger: `.o_breadcrumb .active:contains(${name})`,
        },
        {
            content: "These are the facts",
            trigger: `.o_list_view .o_data_row:nth-child(${rows})`,
        },
        {
            content: "Open what one comes from",
            trigger: ".o_data_row:first button[name=action_open_source]",
            run: "click",
        },
        {content: "Its record", trigger: ".o_form_view"},
        {
            content: "Back to the facts",
            trigger: `.o_breadcrumb .o_back_button`,
            run: "click",
        },
        {content: "The facts again", trigger: ".o_list_view .o_data_row"},
        {
            content: "Back to the figures",
            trigger: ".breadcrumb-item:contains(Chỉ số) a",
            run: "click",
        },
    ];
}

/** Take the figures home as a workbook, and see that one came. */
function download() {
    const mark = "cqttDownloaded";
    return [
        {
            content: "Watch what comes",
            trigger: ".o_cqtt_figures",
            run: () => {
                delete document.body.dataset[mark];
                const {open} = XMLHttpRequest.prototype;
                XMLHttpRequest.prototype.open = function (method, url, ...others) {
                    if (new URL(url, location).pathname === "/report/download") {
                        XMLHttpRequest.prototype.open = open;
                        this.addEventListener("load", () => {
                            const type = this.getResponseHeader("Content-Type");
                            document.body.dataset[mark] = `${this.status} ${type}`;
                        });
                    }
                    return open.call(this, method, url, ...others);
                };
            },
        },
        {
            content: "Download",
            trigger: "button[data-hotkey=x]:contains(XLSX)",
            run: "click",
        },
        {
            content: "A workbook came",
            trigger: "body[data-cqtt-downloaded^='200 '][data-cqtt-downloaded*=sheet]",
        },
    ];
}

/** Look at the figures as they were known at a moment, and come back to now. */
function past(moment, shown) {
    return [
        {
            content: "Choose the moment",
            trigger: "#cqtt_figures_as_of",
            run: `edit ${moment} && press Enter`,
        },
        {
            content: "The figures say that they are of the past",
            trigger: `.o_cqtt_figures_as_of.fw-bold:contains('${shown}')`,
        },
        {
            content: "Back to now",
            trigger: "#cqtt_figures_as_of",
            run: "clear && press Enter",
        },
        {
            content: "They are of now",
            trigger: ".o_cqtt_figures_as_of:not(.fw-bold)",
        },
    ];
}

tours.add("cqtt_figures_officer", {
    steps: () => [
        {
            content: "The officer's own unit, and no other",
            trigger: ".o_cqtt_figures_said h2:contains(Xã An)",
        },
        {
            content: "Rate and standing",
            trigger: "tr:contains(Tỷ lệ thử):contains('71,4 %'):contains(Chưa đạt)",
        },
        ...facts("tr:contains(Tỷ lệ thử) [data-part=numerator]", "Tỷ lệ thử", 1),
        {
            content: "The figures are where they were",
            trigger: ".o_cqtt_figures_said h2:contains(Xã An)",
        },
        ...past("01/01/2020 08:00:00", "08:00"),
        ...download(),
    ],
});

tours.add("cqtt_figures_supervisor", {
    steps: () => [
        {
            content: "The cluster comes first",
            trigger: ".o_cqtt_figures_said h2:contains(Cụm Sổ)",
        },
        {
            content: "Put its communes beside each other",
            trigger: ".o_cqtt_figures_compare:contains(Tỷ lệ thử)",
            run: "click",
        },
        {
            content: "The best first",
            trigger: "tbody tr:first:contains(Xã Bình):contains('100,0 %')",
        },
        {
            content: "What luck allows is drawn",
            trigger: "tbody tr:nth-child(2) .o_cqtt_figures_interval[title]",
        },
        {
            content: "Sums are divided, never averaged: 13 of 15",
            trigger: "tfoot:contains('86,7 %')",
        },
        ...facts("tbody tr:nth-child(2) [data-part=numerator]", "Tỷ lệ thử", 1),
        {
            content: "Still the comparison",
            trigger: "tbody tr:first:contains(Xã Bình)",
        },
        ...download(),
        {
            content: "All indicators",
            trigger: ".o_cqtt_figures_back",
            run: "click",
        },
        {
            content: "There they are",
            trigger: "tr:contains(Tỷ lệ thử) .o_cqtt_figures_bars button:last-child",
            run: "click",
        },
        {
            content: "A bar says why",
            trigger: ".o_cqtt_figures_why:contains(Tỷ lệ thử)",
        },
    ],
});

tours.add("cqtt_figures_province", {
    steps: () => [
        {
            content: "Open the periods",
            trigger: ".o_cqtt_figures_period .o_select_menu_input",
            run: "click",
        },
        {
            content: "Choose the quarter",
            trigger: ".o_select_menu_item:contains('Quý I/2031')",
            run: "click",
        },
        {
            content: "Its days and when they were read",
            trigger:
                ".o_cqtt_figures_said:contains('Quý I/2031'):contains(Số liệu tính đến)",
        },
        {
            content: "The index of the province",
            trigger: "tr[data-number='II.1']:contains('95,5 %'):contains('19,10')",
        },
        ...download(),
        {
            content: "Its communes beside each other: look at one",
            trigger: ".o_cqtt_figures_units tr:contains(Xã An) button",
            run: "click",
        },
        {
            content: "Its points",
            trigger: ".o_cqtt_figures_said h2:contains(Xã An)",
        },
        {
            content: "Open the facts of a figure",
            trigger: "tr[data-number='II.1'] [data-part=numerator]",
            run: "click",
        },
        {
            content: "The breadcrumb names it",
            trigger: ".o_breadcrumb .active:contains('II.1')",
        },
        {content: "Facts", trigger: ".o_list_view .o_data_row:contains(955)"},
    ],
});

tours.add("cqtt_facts_pivot", {
    steps: () => [
        {
            content: "The ledger as a list",
            trigger: ".o_list_view .o_data_row",
        },
        {
            content: "As a pivot table",
            trigger: ".o_switch_view.o_pivot",
            run: "click",
        },
        {
            content: "Its total",
            trigger: ".o_pivot table td.o_pivot_cell_value",
            run: "click",
        },
        {
            content: "A figure opens its facts",
            trigger: ".o_list_view .o_data_row",
        },
        {
            content: "Back",
            trigger: ".o_breadcrumb .o_back_button",
            run: "click",
        },
        {
            content: "As a chart",
            trigger: ".o_switch_view.o_graph",
            run: "click",
        },
        {content: "Drawn", trigger: ".o_graph_renderer canvas"},
    ],
});
