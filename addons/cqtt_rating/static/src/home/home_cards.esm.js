import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

registry.category("cqtt_home_cards").add(
    "rating",
    {
        menu: "cqtt_rating.cqtt_rating_machine_menu",
        title: _t("Star appraisal"),
        description: _t(
            "What the daily work is worth in points, and what a star takes."
        ),
        icon: "fa-star",
    },
    {sequence: 550}
);
