import {definePaper} from "./paper.esm";
import {expect} from "@odoo/hoot";
import {onRpc} from "@web/../tests/web_test_helpers";

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function withVerbs(...verbs) {
    definePaper([{id: 1, name: "Đơn", amount: 5, lock_version: 7, verbs}]);
}

/** Note what is sent, and let the server do what a test wants. */
export function onPerform(answer = () => true) {
    const sent = [];
    onRpc("paper", "perform", ({args, kwargs}) => {
        expect.step(`perform ${args[1]} of ${args[0]}`);
        sent.push(kwargs);
        return answer(sent.length);
    });
    return sent;
}
