import {ConnectionLostError, RPCError} from "@web/core/network/rpc";
import {onWillStart, onWillUnmount, useState} from "@odoo/owl";
import {CheckLink} from "./check_link.esm";
import {_t} from "@web/core/l10n/translation";
import {browser} from "@web/core/browser/browser";
import {debounce} from "@web/core/utils/timing";
import {user} from "@web/core/user";
import {useService} from "@web/core/utils/hooks";

const RETRY_MS = 10000;
const SOON_MS = 300;

/**
 * The link of a screen to its check, and how it stands.
 *
 * What is put on it is sent soon, when the connection is back, and again and again
 * until it is.
 *
 * @param {Number} checkId
 * @param {Function} onRefused is told each answer that the server refused for good
 * @returns {Object} link, state, flush, sendSoon and isSent
 */
export function useCheckLink(checkId, onRefused) {
    const notification = useService("notification");
    const key = `cqtt_check_${user.userId}_${checkId}`;
    const link = new CheckLink(useService("orm"), browser.localStorage, key, checkId);
    const state = useState({waiting: 0, isOffline: false, isFull: false, problem: ""});

    function tell() {
        Object.assign(state, {waiting: link.waiting, isFull: link.isFull});
    }

    function fail(error) {
        if (error instanceof ConnectionLostError) {
            state.isOffline = true;
        } else if (error instanceof RPCError) {
            state.problem = error.data?.message || error.message;
        } else {
            throw error;
        }
    }

    /** Send what waits; without a connection it goes on waiting on the device. */
    async function flush() {
        try {
            await link.flush();
            Object.assign(state, {isOffline: false, problem: ""});
        } catch (error) {
            fail(error);
        }
        for (const {answer, why} of link.takeRefused()) {
            notification.add(why, {type: "danger", sticky: true});
            onRefused(answer);
        }
        tell();
    }

    const flushSoon = debounce(flush, SOON_MS);

    function sendSoon() {
        tell();
        flushSoon();
    }

    /** Send what waits, and say so where something could not be sent. */
    async function isSent() {
        await flush();
        const {waiting, isOffline} = state;
        if (waiting || isOffline) {
            const text = _t("Wait until everything is sent: this needs a connection.");
            notification.add(text, {type: "warning"});
        }
        return !waiting && !isOffline;
    }

    const timer = browser.setInterval(flush, RETRY_MS);
    browser.addEventListener("online", flush);
    onWillStart(tell);
    onWillUnmount(() => {
        browser.removeEventListener("online", flush);
        browser.clearInterval(timer);
    });
    return {link, state, flush, sendSoon, isSent};
}
