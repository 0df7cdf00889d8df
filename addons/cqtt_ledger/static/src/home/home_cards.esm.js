import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry.category("cqtt_home_cards").add(
    "ledger",
    {
        menu: "cqtt_ledger.cqtt_fact_menu",
        title: _t("Figures"),
        description: _t("What has been counted, down to each record behind it."),
        icon: "fa-bar-chart",
    },
    {sequence: 600}
);
