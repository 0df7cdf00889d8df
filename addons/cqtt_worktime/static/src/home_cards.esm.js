import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "due",
        {
            menu: "cqtt_worktime.cqtt_calendar_ask_menu",
            title: _t("When is it due?"),
            description: _t("Enter a time and a limit: the due time, and why."),
            icon: "fa-hourglass-half",
        },
        {sequence: 700}
    )
    .add(
        "days_off",
        {
            menu: "cqtt_worktime.cqtt_calendar_exception_menu",
            title: _t("Days off and make-up days"),
            description: _t("Which days of the year are worked and which are not."),
            icon: "fa-calendar",
        },
        {sequence: 710}
    );
