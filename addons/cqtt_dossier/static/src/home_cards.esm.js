import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "dossier_desk",
        {
            menu: "cqtt_dossier.cqtt_dossier_desk_menu",
            title: _t("Receive a dossier"),
            description: _t("A citizen is at the counter: papers in, appointment out."),
            icon: "fa-inbox",
        },
        {sequence: 10}
    )
    .add(
        "dossier_mine",
        {
            menu: "cqtt_dossier.cqtt_dossier_mine_menu",
            title: _t("My work"),
            description: _t("The dossiers you hold, the most urgent first."),
            icon: "fa-tasks",
        },
        {sequence: 20}
    )
    .add(
        "dossier_to_sign",
        {
            menu: "cqtt_dossier.cqtt_dossier_to_sign_menu",
            title: _t("To sign"),
            description: _t("Results that are laid before you."),
            icon: "fa-pencil-square-o",
        },
        {sequence: 25}
    )
    .add(
        "dossier_apologies",
        {
            menu: "cqtt_dossier.cqtt_dossier_extension_menu",
            title: _t("Apologies"),
            description: _t("Letters for what will be late, before the day is over."),
            icon: "fa-envelope-o",
        },
        {sequence: 27}
    )
    .add(
        "dossier_team",
        {
            menu: "cqtt_dossier.cqtt_dossier_team_menu",
            title: _t("Work of the team"),
            description: _t("What is open in the unit, what is late and who holds it."),
            icon: "fa-users",
        },
        {sequence: 30}
    )
    .add(
        "dossier_to_return",
        {
            menu: "cqtt_dossier.cqtt_dossier_to_return_menu",
            title: _t("To be returned"),
            description: _t("Results that wait for the citizen."),
            icon: "fa-handshake-o",
        },
        {sequence: 40}
    )
    .add(
        "dossier_visit",
        {
            menu: "cqtt_dossier.cqtt_dossier_visit_menu",
            title: _t("Appointments at home"),
            description: _t("Who cannot come to the counter, and when you go there."),
            icon: "fa-home",
        },
        {sequence: 42}
    )
    .add(
        "dossier_followup",
        {
            menu: "cqtt_dossier.cqtt_dossier_followup_menu",
            title: _t("Answers to citizens"),
            description: _t("Who was not satisfied, and waits to hear from you."),
            icon: "fa-commenting-o",
        },
        {sequence: 45}
    )
    .add(
        "dossier_sync",
        {
            menu: "cqtt_dossier.cqtt_dossier_sync_export_menu",
            title: _t("Daily export"),
            description: _t(
                "What the provincial system knows comes in: nothing is typed twice."
            ),
            icon: "fa-exchange",
        },
        {sequence: 46}
    )
    .add(
        "dossier_sync_conflict",
        {
            menu: "cqtt_dossier.cqtt_dossier_sync_conflict_menu",
            title: _t("Conflicts with the province"),
            description: _t(
                "Dossiers that the provincial system tells otherwise: you decide."
            ),
            icon: "fa-balance-scale",
        },
        {sequence: 47}
    )
    .add(
        "dossier_meta",
        {
            menu: "cqtt_dossier.cqtt_dossier_meta_menu",
            title: _t("Course of dossiers"),
            description: _t("Received, due, finished: the work of your communes."),
            icon: "fa-road",
        },
        {sequence: 55}
    )
    .add(
        "report_ii06",
        {
            menu: "cqtt_dossier.cqtt_report_ii06_menu",
            title: _t("Report II.06"),
            description: _t("Received, resolved, in progress: any period, any unit."),
            icon: "fa-table",
        },
        {sequence: 60}
    );
