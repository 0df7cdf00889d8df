import {Component, onWillStart, useState} from "@odoo/owl";
import {HomePanels} from "./panels.esm";
import {_t} from "@web/core/l10n/translation";
import {deserializeDate, formatDate} from "@web/core/l10n/dates";
import {formatInteger} from "@web/views/fields/formatters";
import {registry} from "@web/core/registry";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useBus, useService} from "@web/core/utils/hooks";

const cards = registry.category("cqtt_home_cards");

cards.addValidation({
    // Xml id of the menu the card opens; who does not see the menu does not see the card
    menu: String,
    title: {type: [String, {toString: Function}]},
    description: {type: [String, {toString: Function}]},
    // Font Awesome 4
    icon: String,
});

/**
 * Where everybody begins: who I am here, and what I may open.
 */
export class Home extends Component {
    static template = "cqtt_base.Home";
    static components = {HomePanels};
    static props = {...standardActionServiceProps};
    static displayName = _t("Home");

    setup() {
        this.menus = useService("menu");
        this.orm = useService("orm");
        this.state = useState({name: "", roles: [], counts: {}});
        useBus(this.env.bus, "MENUS:APP-CHANGED", () => this.render());
        onWillStart(async () => {
            Object.assign(this.state, await this.orm.call("cqtt.home", "get_data", []));
        });
    }

    get greeting() {
        return _t("Hello, %s", this.state.name);
    }

    get cards() {
        const menus = Object.fromEntries(
            this.menus.getAll().map((menu) => [menu.xmlid, menu])
        );
        return cards
            .getEntries()
            .map(([key, card]) => ({
                ...card,
                key,
                target: menus[card.menu],
                count: this.state.counts[key],
            }))
            .filter((card) => card.target);
    }

    until(role) {
        return _t("until %s", formatDate(deserializeDate(role.until)));
    }

    late(count) {
        return _t("%s late", formatInteger(count.late));
    }

    total(count) {
        return formatInteger(count.total);
    }

    href(card) {
        const {actionID, actionPath} = card.target;
        return `/odoo/${actionPath || `action-${actionID}`}`;
    }

    /** Open here; a new tab, if that is asked for, is the browser's work. */
    onOpen(ev, card) {
        if (!ev.ctrlKey && !ev.metaKey && !ev.shiftKey) {
            ev.preventDefault();
            this.menus.selectMenu(card.target);
        }
    }
}

registry.category("actions").add("cqtt_home", Home);
