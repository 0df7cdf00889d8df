import {definePaper} from "./paper.esm";
import {expect, queryOne, test} from "@odoo/hoot";
import {mountView} from "@web/../tests/web_test_helpers";

const NAMES = ["early", "on_time", "soon", "late", "done", "frozen", "waiting"];

function openBadges(dues, options = "") {
    definePaper(dues.map((due, index) => ({id: index + 1, name: due, due})));
    return mountView({
        type: "list",
        resModel: "paper",
        arch: `<list><field name="due" widget="cqtt_badge" ${options}/></list>`,
    });
}

/** Relative luminance of a CSS colour, as WCAG 2 defines it. */
function luminance(colour) {
    const [red, green, blue] = colour.match(/\d+/g).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(element) {
    const {color, backgroundColor} = getComputedStyle(element);
    const [dark, light] = [luminance(color), luminance(backgroundColor)].sort(
        (a, b) => a - b
    );
    return (light + 0.05) / (dark + 0.05);
}

test("each meaning has a look of its own that can be read", async () => {
    await openBadges(NAMES);
    const looks = new Set();
    for (const name of NAMES) {
        const badge = queryOne(`.badge.o_cqtt_badge_${name}`);
        looks.add(getComputedStyle(badge).backgroundColor);
        expect(contrast(badge)).toBeGreaterThan(4.5);
    }
    expect(looks.size).toBe(NAMES.length);
});

test("a value can stand for a meaning, and others stay grey", async () => {
    await openBadges(["signed", "other"], `options="{'family': {'signed': 'done'}}"`);
    expect(".badge:contains(signed)").toHaveClass("o_cqtt_badge_done");
    expect(".badge:contains(other)").toHaveClass("text-bg-300");
});
