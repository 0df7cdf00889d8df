import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const press = (content, trigger) => ({content, trigger, run: "click"});
const verb = (name) => `.o_cqtt_verbs button[name=${name}]`;
const inState = (state) => `.o_arrow_button_current[data-value=${state}]`;
const confirm = press("Yes", ".modal footer .btn-primary");

/** A stroke of the hand across the canvas. */
function draw({anchor}) {
    const box = anchor.getBoundingClientRect();
    const at = (share, type, buttons = 1) =>
        anchor.dispatchEvent(
            new PointerEvent(type, {
                bubbles: true,
                cancelable: true,
                buttons,
                clientX: box.left + box.width * share,
                clientY: box.top + box.height * (0.3 + share / 2),
                isPrimary: true,
                pointerId: 1,
                pressure: 0.5,
            })
        );
    at(0.2, "pointerdown");
    [0.3, 0.45, 0.6, 0.8].forEach((share) => at(share, "pointermove"));
    at(0.8, "pointerup", 0);
}

tours.add("cqtt_pledge_person", {
    steps: () => [
        press("My pledge of the year", ".o_data_row .o_data_cell:first"),
        {content: "Read it", trigger: "[name=body]:contains(3 xin)"},
        {
            content: "Without a signature it cannot be signed",
            trigger: `${verb("sign")}[aria-disabled=true]`,
        },
        press("Sign by hand", ".o_field_widget[name=signature] .o_signature"),
        {content: "Draw", trigger: ".modal canvas.o_web_sign_signature", run: draw},
        press("Take it", ".modal footer .btn-primary:not([disabled])"),
        press("Sign", verb("sign")),
        confirm,
        {content: "It is signed", trigger: inState("signed")},
        {content: "The paper is there", trigger: "button[name=action_print]"},
    ],
});

tours.add("cqtt_pledge_unit", {
    steps: () => [
        press(
            "That of the commune",
            ".o_data_row:contains(Của đơn vị) .o_data_cell:first"
        ),
        {content: "To those above", trigger: "[name=addressee]:contains(Tỉnh Thử)"},
        {
            content: "Type the full name",
            trigger: ".o_field_widget[name=typed_name] input",
            run: "edit Trần Văn Chủ",
        },
        press("Sign", verb("sign")),
        confirm,
        {content: "It is signed", trigger: inState("signed")},
    ],
});

tours.add("cqtt_training_log", {
    steps: () => [
        press("A new course", ".o_list_button_add"),
        {
            content: "About what",
            trigger: ".o_field_widget[name=name] input",
            run: "edit Kỹ năng giao tiếp với công dân",
        },
        press("Who was there", "[name=attendance_ids] .o_field_x2many_list_row_add a"),
        {
            content: "An was",
            trigger: "[name=attendance_ids] [name=staff_id] input",
            run: "edit Nguyễn Thị An",
        },
        press("Choose her", ".o-autocomplete--dropdown-item:contains(Nguyễn Thị An) a"),
        {
            content: "For a day",
            trigger: "[name=attendance_ids] [name=hours] input",
            run: "edit 8",
        },
        press("It was held", verb("confirm")),
        confirm,
        {content: "It is in the log", trigger: inState("held")},
        {content: "Eight hours", trigger: "[name=hour_count]:contains(8)"},
    ],
});
