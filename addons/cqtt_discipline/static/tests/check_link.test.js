import {expect, test} from "@odoo/hoot";
import {CheckLink} from "@cqtt_discipline/run/check_link.esm";
import {Memory} from "./memory.esm";
import {RPCError} from "@web/core/network/rpc";

const answer = (uuid) => ({uuid, at: "1", result: "pass"});

function refusal(message) {
    return Object.assign(new RPCError(), {
        exceptionName: "odoo.exceptions.AccessError",
        data: {message},
    });
}

/** A server that refuses some answers; it tells what it was asked. */
class Server {
    constructor(refused = [], state = "underway") {
        Object.assign(this, {refused, state, stored: [], summaries: []});
        this.silent = {call: (model, method, args) => this[method](...args)};
    }

    async record_answers(ids, answers) {
        if (answers.some(({uuid}) => this.refused.includes(uuid))) {
            throw refusal("a relative");
        }
        this.stored.push(...answers.map(({uuid}) => uuid));
        return answers.map(({uuid}) => uuid);
    }

    async record_summary(ids, values) {
        this.summaries.push(values);
    }

    async run_data() {
        return {state: this.state};
    }
}

const linked = (server, memory = new Memory()) => new CheckLink(server, memory, "k", 1);

test("an answer that is refused holds up no other", async () => {
    const server = new Server(["b"]);
    const link = linked(server);
    for (const uuid of ["a", "b", "c"]) {
        link.put(answer(uuid));
    }
    await link.flush();
    expect(server.stored).toEqual(["a", "c"]);
    expect(link.waiting).toBe(0);
    const [{answer: refused, why}] = link.takeRefused();
    expect([refused.uuid, why]).toEqual(["b", "a relative"]);
    expect(link.takeRefused()).toEqual([]);
});

test("what a check that is over refuses stays on the device", async () => {
    const link = linked(new Server(["a"], "signed"));
    link.put(answer("a"));
    await expect(link.flush()).rejects.toThrow();
    expect(link.waiting).toBe(1);
    expect(link.takeRefused()).toEqual([]);
});

test("counts wait until they are sent, each as it was entered last", async () => {
    const memory = new Memory();
    const server = new Server();
    linked(server, memory).putSummary("present", 2);
    const later = linked(server, memory);
    later.putSummary("present", 3);
    later.putSummary("conclusion", "Tốt");
    expect(later.waiting).toBe(1);
    await later.flush();
    expect(server.summaries).toEqual([{present: 3, conclusion: "Tốt"}]);
    expect(later.waiting).toBe(0);
});

test("a device without room keeps answers while the page is open", async () => {
    const memory = new Memory();
    memory.setItem = () => {
        throw new Error("quota exceeded");
    };
    const server = new Server();
    const link = linked(server, memory);
    link.put(answer("a"));
    link.put(answer("b"));
    expect(link.isFull).toBe(true);
    expect(link.waiting).toBe(2);
    await link.flush();
    expect(server.stored).toEqual(["a", "b"]);
    expect(link.isFull).toBe(false);
});
