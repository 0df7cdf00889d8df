import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry.category("cqtt_home_cards").add(
    "province_overview",
    {
        menu: "cqtt_province.cqtt_province_overview_menu",
        title: _t("All communes"),
        description: _t("Key figures and stars of every commune, in any period."),
        icon: "fa-table",
    },
    {sequence: 590}
);
