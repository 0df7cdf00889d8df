import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry
    .category("cqtt_home_cards")
    .add(
        "outreach_events",
        {
            menu: "cqtt_outreach.cqtt_outreach_event_menu",
            title: _t("Near the people"),
            description: _t("Ceremonies, visits and dialogues: suggested and planned."),
            icon: "fa-heart",
        },
        {sequence: 48}
    )
    .add(
        "outreach_families",
        {
            menu: "cqtt_outreach.cqtt_outreach_family_menu",
            title: _t("Families"),
            description: _t("Who has married, has a new-born, or mourns."),
            icon: "fa-home",
        },
        {sequence: 49}
    );
