import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "citizens",
        {
            menu: "cqtt_person.cqtt_person_menu",
            title: _t("Citizens"),
            description: _t("Find by card or name, take in, ask for consent."),
            icon: "fa-users",
        },
        {sequence: 300}
    )
    .add(
        "person_access",
        {
            menu: "cqtt_person.cqtt_person_access_menu",
            title: _t("Access to personal data"),
            description: _t("Who looked at whose ID number or phone, and why."),
            icon: "fa-eye",
        },
        {sequence: 840}
    );
