import {Burst, looksScanned} from "@cqtt_dossier/scan/burst.esm";
import {describe, expect, test} from "@odoo/hoot";
import {compare} from "@cqtt_dossier/desk/twins.esm";

describe.current.tags("desktop");

const CARD = "017090000123||Bùi Văn An|15031990|Nam|Tổ 3|01012022";

function type(text, gap, end = "Enter") {
    const burst = new Burst();
    let at = 0;
    for (const key of text) {
        burst.push(key, (at += gap));
    }
    return burst.push(end, at + gap);
}

test("a scanner types faster than fingers", () => {
    expect(type(CARD, 8)).toBe(CARD);
    expect(type(CARD, 8, "Tab")).toBe(CARD);
    expect(type(CARD, 120)).toBe("");
    expect(type(CARD, 8, "a")).toBe("");
});

test("one slow key begins anew", () => {
    const burst = new Burst();
    burst.push("x", 0);
    let at = 500;
    for (const key of CARD) {
        burst.push(key, (at += 5));
    }
    expect(burst.push("Enter", at + 5)).toBe(CARD);
});

test("keys without a letter are none, letters in two parts are one", () => {
    const burst = new Burst();
    const keys = ["Shift", ..."H99.1.01-260302-0001"];
    keys.forEach((key, at) => burst.push(key, at));
    expect(burst.push("Enter", keys.length)).toBe("H99.1.01-260302-0001");
    expect(type(CARD.normalize("NFD"), 2)).toBe(CARD);
});

test("what is scanned is told from what is typed", () => {
    for (const text of [
        CARD,
        "https://cqtt.example.org/tra-cuu?code=H99-260302-0001&secret=ABCD1234",
        "H99.1.01-260302-0001",
        "h99-260302-10001",
    ]) {
        expect(looksScanned(text)).toBe(true, {message: text});
    }
    for (const text of ["", "Bùi Văn An", "017090000123", "a|b", "2026-03-02"]) {
        expect(looksScanned(text)).toBe(false, {message: text});
    }
});

test("what differs of two dossiers", () => {
    const mine = {
        subject: "Kết hôn ",
        channel: "Trực tiếp",
        submitter: "",
        set_count: 1,
        papers: ["B", "A"],
    };
    const theirs = {...mine, subject: "kết hôn", channel: "Trực tuyến"};
    const rows = compare(mine, {...theirs, papers: ["A", "B"], submitter: "Lê Nụ"});
    expect(rows.filter((row) => !row.isSame).map((row) => row.name)).toEqual([
        "channel",
        "submitter",
    ]);
});
