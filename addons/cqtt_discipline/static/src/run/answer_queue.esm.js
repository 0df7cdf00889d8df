/**
 * Answers that the server has not confirmed yet, kept on the device.
 *
 * What is put here survives a closed browser. An answer put again under its uuid
 * replaces the one that waits; it leaves when just that version was sent.
 */
export class AnswerQueue {
    /**
     * @param {Storage} storage of the browser
     * @param {String} key under which the answers are kept
     * @param {Function} send takes a list of answers and returns confirmed uuids
     */
    constructor(storage, key, send) {
        this.storage = storage;
        this.key = key;
        this.send = send;
        this.sending = null;
        this.overflow = null;
    }

    get waiting() {
        return this.overflow || JSON.parse(this.storage.getItem(this.key) || "[]");
    }

    /** Whether the device has no room left, so that only this page holds what waits. */
    get isFull() {
        return Boolean(this.overflow);
    }

    keep(answers) {
        this.overflow = null;
        if (!answers.length) {
            this.storage.removeItem(this.key);
            return;
        }
        try {
            this.storage.setItem(this.key, JSON.stringify(answers));
        } catch {
            this.overflow = answers;
        }
    }

    put(answer) {
        const {waiting} = this;
        const before = waiting.find(({uuid}) => uuid === answer.uuid);
        const others = waiting.filter(({uuid}) => uuid !== answer.uuid);
        this.keep([...others, {...answer, stamp: (before?.stamp || 0) + 1}]);
    }

    /** Send what waits, one sending at a time; what fails goes on waiting. */
    flush() {
        if (!this.sending) {
            this.sending = this.sendAll().finally(() => {
                this.sending = null;
            });
        }
        return this.sending;
    }

    async sendAll() {
        let answers = this.waiting;
        while (answers.length) {
            const confirmed = new Set(await this.send(answers));
            const sent = new Map(answers.map(({uuid, stamp}) => [uuid, stamp]));
            // What was answered again meanwhile is sent once more
            this.keep(
                this.waiting.filter(
                    ({uuid, stamp}) => !confirmed.has(uuid) || sent.get(uuid) !== stamp
                )
            );
            const left = this.waiting;
            if (left.every(({uuid, stamp}) => sent.get(uuid) === stamp)) {
                return;
            }
            answers = left;
        }
    }
}
