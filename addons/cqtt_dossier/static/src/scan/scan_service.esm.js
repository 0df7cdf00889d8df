import {onMounted, onWillUnmount} from "@odoo/owl";
import {Burst} from "./burst.esm";
import {registry} from "@web/core/registry";
import {session} from "@web/session";
import {useService} from "@web/core/utils/hooks";

const DESK = "cqtt_dossier.cqtt_dossier_desk_action";

/** Give a field back what it held before the scanner typed into it. */
function restore({target, value}) {
    if (target && target.isConnected && target.value !== value) {
        target.value = value;
        target.dispatchEvent(new Event("input", {bubbles: true}));
    }
}

/**
 * Scanners type like keyboards. Wherever the cursor stands, a receipt opens its dossier
 * and an ID card the desk; the desk itself asks to be told first.
 */
export const scanService = {
    dependencies: ["action", "orm"],

    start(env, {action, orm}) {
        const listeners = [];
        const scan = {
            isOpen: Boolean(session.cqtt_scan),
            /** The card that was scanned before the desk was open. */
            card: "",
            take() {
                const {card} = scan;
                scan.card = "";
                return card;
            },
            listen(listener) {
                listeners.push(listener);
                return () => listeners.splice(listeners.indexOf(listener), 1);
            },
            openDossier(id) {
                return action.doAction({
                    type: "ir.actions.act_window",
                    res_model: "cqtt.dossier",
                    res_id: id,
                    views: [[false, "form"]],
                });
            },
            async read(text) {
                const listener = listeners.at(-1);
                if (listener) {
                    return listener(text);
                }
                if (text.includes("|")) {
                    scan.card = text;
                    return action.doAction(DESK, {clearBreadcrumbs: true});
                }
                const {id} = await orm.call("cqtt.dossier", "desk_scan", [text]);
                return scan.openDossier(id);
            },
        };
        if (!scan.isOpen) {
            return scan;
        }
        const burst = new Burst();
        let before = {};
        const onKey = (ev) => {
            if (ev.ctrlKey || ev.altKey || ev.metaKey) {
                return;
            }
            const text = burst.push(ev.key || "", performance.now());
            if (burst.text.length === 1) {
                before = {target: ev.target, value: ev.target.value};
            }
            if (text) {
                ev.preventDefault();
                ev.stopImmediatePropagation();
                restore(before);
                scan.read(text);
            }
        };
        window.addEventListener("keydown", onKey, {capture: true});
        return scan;
    },
};

registry.category("services").add("cqtt_scan", scanService);

/**
 * Hear of everything that is scanned while a component is on the page.
 *
 * @param {Function} listener gets the text
 * @returns {Object} the service
 */
export function useScan(listener) {
    const scan = useService("cqtt_scan");
    let stop = null;
    onMounted(() => {
        stop = scan.listen(listener);
    });
    onWillUnmount(() => stop?.());
    return scan;
}
