import {ConnectionLostError, RPCError} from "@web/core/network/rpc";
import {AnswerQueue} from "./answer_queue.esm";

/** Exceptions by which the server says no to what it was sent, now and later. */
const REFUSALS = ["UserError", "AccessError", "ValidationError"].map(
    (name) => `odoo.exceptions.${name}`
);

function isRefusal(error) {
    return error instanceof RPCError && REFUSALS.includes(error.exceptionName);
}

/**
 * A check between the device and the server, with a connection or without.
 *
 * Answers and counts are kept on the device until the server has confirmed them.
 */
export class CheckLink {
    /**
     * @param {Object} orm the service
     * @param {Storage} storage of the browser
     * @param {String} key under which things are kept, of one user and one check
     * @param {Number} checkId
     */
    constructor(orm, storage, key, checkId) {
        this.orm = orm;
        this.storage = storage;
        this.checkId = checkId;
        this.cacheKey = `${key}_data`;
        this.summaryKey = `${key}_summary`;
        this.refused = [];
        this.queue = new AnswerQueue(storage, key, (answers) => this.send(answers));
    }

    call(method, args = []) {
        return this.orm.silent.call("cqtt.check", method, [[this.checkId], ...args]);
    }

    /** Return the check; without a connection, as it was shown last on this device. */
    async fetch() {
        try {
            const check = await this.call("run_data");
            this.store(this.cacheKey, check);
            return check;
        } catch (error) {
            const kept = this.stored(this.cacheKey);
            if (!(error instanceof ConnectionLostError) || !kept) {
                throw error;
            }
            return kept;
        }
    }

    forget() {
        this.storage.removeItem(this.cacheKey);
    }

    // What waits to be sent

    get answers() {
        return this.queue.waiting;
    }

    get summary() {
        return this.stored(this.summaryKey) || {};
    }

    get waiting() {
        return this.answers.length + (Object.keys(this.summary).length ? 1 : 0);
    }

    get isFull() {
        return this.queue.isFull;
    }

    put(answer) {
        this.queue.put(answer);
    }

    putSummary(name, value) {
        this.store(this.summaryKey, {...this.summary, [name]: value});
    }

    /** Send what waits; it goes on waiting where this throws. */
    async flush() {
        await this.queue.flush();
        const sent = this.storage.getItem(this.summaryKey);
        if (sent) {
            await this.call("record_summary", [JSON.parse(sent)]);
            if (this.storage.getItem(this.summaryKey) === sent) {
                this.storage.removeItem(this.summaryKey);
            }
        }
    }

    /** Return answers that the server refused since this was asked last, and why. */
    takeRefused() {
        return this.refused.splice(0);
    }

    async send(answers) {
        try {
            return await this.call("record_answers", [answers]);
        } catch (error) {
            if (
                !isRefusal(error) ||
                (await this.call("run_data")).state !== "underway"
            ) {
                throw error;
            }
            return this.sendEach(answers);
        }
    }

    /** One answer that is refused does not hold up the others. */
    async sendEach(answers) {
        const done = [];
        for (const answer of answers) {
            try {
                done.push(...(await this.call("record_answers", [[answer]])));
            } catch (error) {
                if (!isRefusal(error)) {
                    throw error;
                }
                this.refused.push({answer, why: error.data.message});
                done.push(answer.uuid);
            }
        }
        return done;
    }

    // The device

    stored(key) {
        return JSON.parse(this.storage.getItem(key) || "null");
    }

    store(key, value) {
        try {
            this.storage.setItem(key, JSON.stringify(value));
        } catch {
            // A full device goes on with what the page holds
            this.storage.removeItem(key);
        }
    }
}
