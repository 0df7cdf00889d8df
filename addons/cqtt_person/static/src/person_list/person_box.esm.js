import {Component, useRef, useState} from "@odoo/owl";
import {ConfirmationDialog} from "@web/core/confirmation_dialog/confirmation_dialog";
import {_t} from "@web/core/l10n/translation";
import {useService} from "@web/core/utils/hooks";

/**
 * The box for an ID number, or for a card under the scanner.
 *
 * What is entered goes to the server and nowhere else: not into the search bar, whose
 * content is kept, and not into the address of the page.
 */
export class PersonBox extends Component {
    static template = "cqtt_person.PersonBox";
    static props = {};

    setup() {
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.orm = useService("orm");
        this.inputRef = useRef("input");
        this.state = useState({isBusy: false, found: []});
    }

    async onKeydown(ev) {
        if (ev.key === "Enter") {
            ev.preventDefault();
            ev.stopPropagation();
            await this.search();
        }
    }

    async search() {
        const text = this.inputRef.el.value.trim();
        if (!text || this.state.isBusy) {
            return;
        }
        this.state.isBusy = true;
        try {
            const answer = await this.ask(text);
            this.inputRef.el.value = "";
            await this.follow(answer, text);
        } finally {
            this.state.isBusy = false;
        }
    }

    ask(text) {
        return this.orm.call("cqtt.person", "find_by_number", [text]);
    }

    async follow({found, is_card: isCard}, text) {
        this.state.found = [];
        if (found.length === 1) {
            await this.open(found[0].id);
        } else if (found.length) {
            this.state.found = found;
        } else if (isCard) {
            this.offerCard(text);
        } else {
            this.notification.add(
                _t("Nobody here has this number. Check it, or press New."),
                {type: "warning"}
            );
        }
    }

    offerCard(text) {
        this.dialog.add(ConfirmationDialog, {
            title: _t("Nobody here has this card yet"),
            body: _t("Take its holder in, with what the card says?"),
            confirmLabel: _t("Take in"),
            confirm: async () => {
                const id = await this.orm.call("cqtt.person", "create_from_card", [
                    text,
                ]);
                await this.open(id);
            },
            cancel: () => true,
        });
    }

    open(resId) {
        return this.action.doAction("cqtt_person.cqtt_person_action", {
            viewType: "form",
            props: {resId},
        });
    }
}
