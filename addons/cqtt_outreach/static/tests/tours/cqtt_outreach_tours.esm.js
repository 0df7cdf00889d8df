import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (label) => `.o_arrow_button_current:contains(${label})`;

/** Receive a dossier whose papers are all here. */
const receive = (procedure, name) => [
    {
        content: "Open the list of procedures",
        trigger: ".o_cqtt_desk_procedure input",
        run: "click",
    },
    {
        content: "Choose the procedure",
        trigger: `.o_select_menu_item:contains(${procedure})`,
        run: "click",
    },
    {
        content: "The appointment is known",
        trigger: ".o_cqtt_desk_due:contains(/)",
    },
    {
        content: "The name",
        trigger: "#owner_name",
        run: `edit ${name}`,
    },
    {
        content: "The year of birth",
        trigger: "#owner_birth_year",
        run: "edit 1995",
    },
    {
        content: "The address",
        trigger: "#owner_address",
        run: "edit Số 5",
    },
];

const pressReceive = [
    {
        content: "Receive",
        trigger: ".o_cqtt_desk_receive.btn-primary",
        run: "click",
    },
    {
        content: "It has a number",
        trigger: ".o_cqtt_desk_code:contains(H99.1.01-)",
    },
];

/** Choose somebody or something by typing its name. */
const choose = (field, text) => [
    {
        content: `Type into ${field}`,
        trigger: `.o_field_widget[name=${field}] input`,
        run: `edit ${text}`,
    },
    {
        content: `Take what is offered for ${field}`,
        trigger: `.o-autocomplete--dropdown-item:contains(${text})`,
        run: "click",
    },
];

tours.add("cqtt_outreach_ask", {
    steps: () => [
        ...receive("Đăng ký kết hôn", "Bùi Văn An"),
        {
            content: "All papers",
            trigger: ".o_cqtt_desk_all",
            run: "click",
        },
        ...pressReceive,
        {
            content: "Nothing is noted before the wish is known",
            trigger: ".o_cqtt_outreach_save:disabled",
        },
        {
            content: "The other one",
            trigger: "#outreach_partner",
            run: "edit Đinh Thị Hòa",
        },
        {
            content: "They wish a ceremony",
            trigger: "label[for=outreach_wish_ceremony]",
            run: "click",
        },
        {
            content: "Nothing is ticked beforehand",
            trigger: "#outreach_consent_photo:not(:checked)",
        },
        {
            content: "They agree to be invited",
            trigger: "#outreach_consent_visit",
            run: "click",
        },
        {
            content: "Note it",
            trigger: ".o_cqtt_outreach_save:enabled",
            run: "click",
        },
        {
            content: "It is noted",
            trigger: ".o_cqtt_outreach_question [role=status]:contains(Đã ghi)",
        },
    ],
});

tours.add("cqtt_outreach_ceremony", {
    steps: () => [
        {
            content: "As a list",
            trigger: ".o_switch_view.o_list",
            run: "click",
        },
        {
            content: "Both couples are there",
            trigger: ".o_data_row:contains(Bùi Văn An – Đinh Thị Hòa)",
        },
        {
            content: "Tick all",
            trigger: ".o_list_record_selector input",
            run: "click",
        },
        {
            content: "Hold them together",
            trigger: "button[name=action_join]",
            run: "click",
        },
        {
            content: "One ceremony, two couples",
            trigger:
                ".o_field_widget[name=guest_ids] .o_data_row:contains(Hà Văn Cường)",
        },
        {
            content: "A closed button says why",
            trigger: `${verb("plan")}.o_cqtt_verb_closed`,
            run: "click",
        },
        {
            content: "There is no time yet",
            trigger: ".o_notification:contains(giờ bắt đầu)",
        },
        {
            content: "Open the time",
            trigger: ".o_field_widget[name=starts_at] :is(input, button)",
            run: "click",
        },
        {
            content: "When",
            trigger: ".o_field_widget[name=starts_at] input",
            run: "edit 05/03/2030 09:00:00",
        },
        ...choose("hall_id", "Hội trường UBND"),
        ...choose("host_id", "Hà Văn Chủ"),
        {
            content: "Save",
            trigger: ".o_form_button_save",
            run: "click",
        },
        {
            content: "Plan it",
            trigger: `${verb("plan")}:not(.o_cqtt_verb_closed)`,
            run: "click",
        },
        {
            content: "It is planned",
            trigger: inState("Đã lên lịch"),
        },
    ],
});

tours.add("cqtt_outreach_held", {
    steps: () => [
        {
            content: "It took place",
            trigger: `${verb("hold")}:not(.o_cqtt_verb_closed)`,
            run: "click",
        },
        {
            content: "It was held",
            trigger: inState("Đã diễn ra"),
        },
    ],
});

tours.add("cqtt_outreach_decline", {
    steps: () => [
        ...receive("Đăng ký khai tử (thử)", "Bùi Thị Con"),
        ...pressReceive,
        {
            content: "No visit is proposed yet, and they wish none",
            trigger: ".o_cqtt_outreach_decline",
            run: "click",
        },
        {
            content: "It is noted",
            trigger:
                ".o_cqtt_outreach_question [role=status]:contains(không bị làm phiền)",
        },
    ],
});
