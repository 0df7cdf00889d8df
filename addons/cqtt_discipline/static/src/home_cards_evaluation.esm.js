import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "evaluation_mine",
        {
            menu: "cqtt_discipline.cqtt_evaluation_mine_menu",
            title: _t("My evaluation"),
            description: _t("Your own part, what was counted of you, your grade."),
            icon: "fa-user-circle-o",
        },
        {sequence: 320}
    )
    .add(
        "evaluation_sheets",
        {
            menu: "cqtt_discipline.cqtt_evaluation_sheets_menu",
            title: _t("Evaluation sheets"),
            description: _t("Sheets that wait for you as head or as approver."),
            icon: "fa-list-ol",
        },
        {sequence: 322}
    )
    .add(
        "evaluation_rounds",
        {
            menu: "cqtt_discipline.cqtt_evaluation_round_menu",
            title: _t("Evaluation of the unit"),
            description: _t("Months to be opened or closed, and who is not done."),
            icon: "fa-flag-checkered",
        },
        {sequence: 324}
    )
    .add(
        "pledge",
        {
            menu: "cqtt_discipline.cqtt_pledge_menu",
            title: _t("Pledges"),
            description: _t("The pledge of the year: read it and sign it."),
            icon: "fa-pencil-square-o",
        },
        {sequence: 330}
    )
    .add(
        "hearing",
        {
            menu: "cqtt_discipline.cqtt_discipline_hearing_menu",
            title: _t("Asked of me"),
            description: _t("What is said of you, and by when you may answer."),
            icon: "fa-comment-o",
        },
        {sequence: 340}
    )
    .add(
        "case_votes",
        {
            menu: "cqtt_discipline.cqtt_discipline_case_menu",
            title: _t("Disciplinary cases"),
            description: _t("Cases you handle, and those in which you vote."),
            icon: "fa-balance-scale",
        },
        {sequence: 342}
    );
