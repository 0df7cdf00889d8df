import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "checks",
        {
            menu: "cqtt_discipline.cqtt_check_menu",
            title: _t("Checks"),
            description: _t("Checks of your teams, planned and under way."),
            icon: "fa-check-square-o",
        },
        {sequence: 300}
    )
    .add(
        "findings",
        {
            menu: "cqtt_discipline.cqtt_finding_menu",
            title: _t("Findings"),
            description: _t("What was found, and by when it may be answered."),
            icon: "fa-gavel",
        },
        {sequence: 310}
    )
    .add(
        "checks_desk",
        {
            menu: "cqtt_discipline.cqtt_report_checks_menu",
            title: _t("Supervisor's desk"),
            description: _t("Communes beside each other, and where to look next."),
            icon: "fa-binoculars",
        },
        {sequence: 305}
    );
