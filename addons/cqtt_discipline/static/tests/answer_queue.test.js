import {expect, test} from "@odoo/hoot";
import {AnswerQueue} from "@cqtt_discipline/run/answer_queue.esm";
import {Memory} from "./memory.esm";

const answer = (uuid, at, result = "pass") => ({uuid, at, result});
const uuids = (answers) => answers.map(({uuid}) => uuid);

test("what could not be sent waits, also for the next page", async () => {
    const memory = new Memory();
    const offline = new AnswerQueue(memory, "k", () =>
        Promise.reject(new Error("off"))
    );
    offline.put(answer("a", "1"));
    offline.put(answer("b", "2"));
    await expect(offline.flush()).rejects.toThrow();
    const sent = [];
    const online = new AnswerQueue(memory, "k", async (answers) => {
        sent.push(...answers);
        return uuids(answers);
    });
    await online.flush();
    expect(uuids(sent)).toEqual(["a", "b"]);
    expect(online.waiting).toEqual([]);
});

test("an answer given again takes the place of the one that waits", () => {
    const queue = new AnswerQueue(new Memory(), "k", async () => []);
    queue.put(answer("a", "1"));
    queue.put(answer("a", "1", "fail"));
    expect(queue.waiting.map(({result}) => result)).toEqual(["fail"]);
});

test("what is answered again while it is sent is sent once more", async () => {
    const memory = new Memory();
    const sent = [];
    const queue = new AnswerQueue(memory, "k", async (answers) => {
        sent.push(answers.map(({result}) => result));
        if (sent.length === 1) {
            // within the same second
            queue.put(answer("a", "1", "fail"));
        }
        return uuids(answers);
    });
    queue.put(answer("a", "1"));
    await queue.flush();
    expect(sent).toEqual([["pass"], ["fail"]]);
    expect(queue.waiting).toEqual([]);
});

test("two sendings at a time are one", async () => {
    let count = 0;
    const queue = new AnswerQueue(new Memory(), "k", async (answers) => {
        count += 1;
        return uuids(answers);
    });
    queue.put(answer("a", "1"));
    await Promise.all([queue.flush(), queue.flush()]);
    expect(count).toBe(1);
});

test("what the server does not confirm goes on waiting", async () => {
    const queue = new AnswerQueue(new Memory(), "k", async () => ["a"]);
    queue.put(answer("a", "1"));
    queue.put(answer("b", "1"));
    await queue.flush();
    expect(uuids(queue.waiting)).toEqual(["b"]);
});
