import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

function page(name, content) {
    return {
        content,
        trigger: `.o_notebook .nav-link[name=${name}]`,
        run: "click",
    };
}

/** Set the points of the first criterion, in the window that opens for it. */
function points(value) {
    return [
        page("criteria", "Criteria"),
        {
            content: "Open the first criterion",
            trigger: "[name=criterion_ids] .o_data_row:contains('I.1') [name=code]",
            run: "click",
        },
        {
            content: "Its points",
            trigger: ".modal [name=maximum] input",
            run: `edit ${value}`,
        },
        {
            content: "Save it",
            trigger: ".modal .o_form_button_save",
            run: "click",
        },
        {
            content: "The window is gone",
            trigger: "body:not(:has(.modal))",
        },
        {
            content: "Save the scheme",
            trigger: ".o_form_button_save",
            run: "click",
        },
        {content: "Saved", trigger: ".o_form_saved"},
    ];
}

tours.add("cqtt_rating_editor", {
    steps: () => [
        {
            content: "Import",
            trigger: ".o_control_panel button:contains('Nhập bộ tiêu chí')",
            run: "click",
        },
        {
            content: "Begin with the sample",
            trigger: ".modal footer button[name=action_sample]",
            run: "click",
        },
        {
            content: "42 criteria, each in its row",
            trigger: "[name=criterion_ids] .o_data_row:contains('III.10')",
        },
        ...points("3"),
        {
            content: "The form warns",
            trigger: ".o_cqtt_rating_check:visible:contains('3')",
        },
        page("check", "The check"),
        {
            content: "It says what does not add up",
            trigger: "[name=findings] li:contains('101')",
        },
        {
            content: "The button is closed",
            trigger: ".o_cqtt_verbs button[name=put_in_force] .fa-lock",
        },
        ...points("2"),
        page("stars", "Stars and gates"),
        {
            content: "Bands with their bounds",
            trigger: "[name=star_ids] .o_data_row:contains('80 ≤ s < 85')",
        },
        {
            content: "Five stars at 100 alone",
            trigger: "[name=star_ids] .o_data_row:contains('s = 100')",
        },
        {
            content: "Gates",
            trigger: "[name=gate_ids] .o_data_row:contains('G4')",
        },
        {
            content: "Put in force",
            trigger: ".o_cqtt_verbs button[name=put_in_force]",
            run: "click",
        },
        {
            content: "Sure",
            trigger: ".modal footer .btn-primary",
            run: "click",
        },
        {
            content: "It is in force",
            trigger: ".o_statusbar_status .o_arrow_button_current:contains('hiệu lực')",
        },
    ],
});

tours.add("cqtt_rating_next_year", {
    steps: () => [
        {
            content: "Copy",
            trigger: "button[name=action_copy_next_year]",
            run: "click",
        },
        {
            content: "A draft of the year after",
            trigger: "[name=name] input:value('Bộ thử 2032')",
        },
        ...points("50"),
        page("changes", "What is new"),
        {
            content: "Every difference",
            trigger: "[name=changes] li:contains('60 → 50')",
        },
        {
            content: "All criteria as a list",
            trigger: "button[name=action_open_criteria]",
            run: "click",
        },
        {
            content: "By group",
            trigger: ".o_list_view .o_group_header:contains('I. Nội dung')",
        },
    ],
});

tours.add("cqtt_rating_machine", {
    steps: () => [
        {
            content: "The best first",
            trigger: ".o_cqtt_rating_units tbody tr:first:contains('Xã Bình')",
        },
        {
            content: "28.5 points of 40 from the ledger, and a star",
            trigger:
                ".o_cqtt_rating_units tr:contains('Xã An'):contains('28,5'):contains('1★')",
        },
        {
            content: "Look at one",
            trigger: ".o_cqtt_rating_units tr:contains('Xã An') button",
            run: "click",
        },
        {
            content: "Why",
            trigger: "tr[data-code='I.2']:contains('71,42… %')",
        },
        {
            content: "The way to the next star",
            trigger: ".o_cqtt_rating_path:contains('2★'):contains('I.2: 28,5 → 40')",
        },
        {
            content: "The facts behind it",
            trigger: "tr[data-code='I.2'] [data-part=numerator]",
            run: "click",
        },
        {content: "Facts", trigger: ".o_list_view .o_data_row"},
        {
            content: "Back",
            trigger: ".o_breadcrumb .o_back_button",
            run: "click",
        },
        {
            content: "The commune again",
            trigger: ".o_cqtt_figures_said h2:contains('Xã An')",
        },
    ],
});

tours.add("cqtt_rating_commune", {
    steps: () => [
        {
            content: "The officer's own commune, criterion by criterion",
            trigger: ".o_cqtt_figures_said h2:contains('Xã An')",
        },
        {
            content: "With the figure it comes from",
            trigger: "tr[data-code='I.2'] [data-part=denominator]:contains('7')",
        },
    ],
});

tours.add("cqtt_rating_what_if", {
    steps: () => [
        {
            content: "Two of three now, one then",
            trigger: ".o_cqtt_figures_total:contains('2 → 1')",
        },
        {
            content: "Who would fall",
            trigger: ".o_cqtt_rating_moved tr:contains('Xã An')",
        },
        {
            content: "Assume less",
            trigger: ".o_cqtt_rating_assumed .o_select_menu_input",
            run: "click",
        },
        {
            content: "Half",
            trigger: ".o_select_menu_item:contains('50 %')",
            run: "click",
        },
        {
            content: "Nobody is recognised",
            trigger: ".o_cqtt_figures_total:contains('0 → 0')",
        },
    ],
});
