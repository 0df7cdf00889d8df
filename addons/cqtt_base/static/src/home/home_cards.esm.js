import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "units",
        {
            menu: "cqtt_base.cqtt_unit_menu",
            title: _t("Units"),
            description: _t("Communes, provinces and agencies, with their hotlines."),
            icon: "fa-sitemap",
        },
        {sequence: 800}
    )
    .add(
        "role_grants",
        {
            menu: "cqtt_base.cqtt_role_grant_menu",
            title: _t("Role grants"),
            description: _t("Who holds which role where, and until when."),
            icon: "fa-id-badge",
        },
        {sequence: 810}
    )
    .add(
        "clusters",
        {
            menu: "cqtt_base.cqtt_cluster_menu",
            title: _t("Clusters"),
            description: _t("Which communes are supervised together."),
            icon: "fa-object-group",
        },
        {sequence: 820}
    )
    .add(
        "journal",
        {
            menu: "cqtt_base.cqtt_journal_menu",
            title: _t("Journal"),
            description: _t("Who did what and when, in your whole scope."),
            icon: "fa-history",
        },
        {sequence: 850}
    )
    .add(
        "load_units",
        {
            menu: "cqtt_base.cqtt_unit_load_menu",
            title: _t("Load units"),
            description: _t("Bring a province's official unit list into the system."),
            icon: "fa-download",
        },
        {sequence: 900}
    )
    .add(
        "number_patterns",
        {
            menu: "cqtt_base.cqtt_number_pattern_menu",
            title: _t("Number patterns"),
            description: _t("How dossiers and documents are numbered."),
            icon: "fa-hashtag",
        },
        {sequence: 910}
    );
