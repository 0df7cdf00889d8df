import {Component} from "@odoo/owl";
import "@web/webclient/user_menu/user_menu_items";
import {_t} from "@web/core/l10n/translation";
import {browser} from "@web/core/browser/browser";
import {registry} from "@web/core/registry";

const GUIDE = "/huong-dan";

/** The question mark of the top bar: the chapter that tells of the screen one sees. */
export class GuideLink extends Component {
    static template = "cqtt_base.GuideLink";
    static props = {};

    href = GUIDE;

    /** Only now is it known which screen that is. */
    onClick(ev) {
        const screen = encodeURIComponent(browser.location.pathname);
        ev.currentTarget.href = `${GUIDE}?trang=${screen}`;
    }
}

registry
    .category("systray")
    .add("cqtt_base.guide", {Component: GuideLink}, {sequence: 95});

/** In place of Odoo's own help, which is on another server and tells of other things. */
function guideItem() {
    return {
        type: "item",
        id: "support",
        description: _t("Guide"),
        href: GUIDE,
        callback: () => browser.open(GUIDE, "_blank"),
        sequence: 20,
    };
}

registry
    .category("user_menuitems")
    .add("support", guideItem, {force: true})
    .remove("odoo_account");
