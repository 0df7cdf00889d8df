import {advanceTime, describe, expect, mockDate, queryAllTexts, test} from "@odoo/hoot";
import {contains, onRpc} from "@web/../tests/web_test_helpers";
import {definePaper, openPaper} from "./paper.esm";

describe.current.tags("desktop");

const WIDGET = `<widget name="cqtt_timeline"/>`;

function step(id, values = {}) {
    return {
        id,
        at: "2026-03-05 02:30:00",
        who: "Bùi Thị Hạnh",
        on_behalf_of: "",
        what: `Step ${id}`,
        from: "Draft",
        to: "Received",
        reason: "",
        ...values,
    };
}

function withSteps(...steps) {
    definePaper([{id: 1, name: "Đơn", lock_version: 7}]);
    onRpc("cqtt.journal", "timeline", ({args}) => {
        expect.step(`timeline of ${args}`);
        return steps;
    });
}

test("a course is told with the newest step first", async () => {
    mockDate("2026-03-20 08:00:00", +7);
    withSteps(
        step(1),
        step(2, {
            who: "Lan",
            on_behalf_of: "Đinh Văn Quân",
            from: "Received",
            to: "Draft",
            reason: "Thiếu chữ ký",
        }),
        step(3, {from: "Draft", to: "Draft"})
    );
    await openPaper(WIDGET, 1);
    expect.verifySteps(["timeline of paper,1"]);
    expect(queryAllTexts(".o_cqtt_timeline_what strong")).toEqual([
        "Step 3",
        "Step 2",
        "Step 1",
    ]);
    expect(queryAllTexts(".o_cqtt_timeline_move")).toEqual([
        "ReceivedDraft",
        "DraftReceived",
    ]);
    expect(".o_cqtt_timeline_reason").toHaveText("Thiếu chữ ký");
    expect(".o_cqtt_timeline_who:eq(1)").toHaveText(/^Lan, on behalf of Đinh Văn Quân/);
    expect(".o_cqtt_timeline_who:eq(2) time").toHaveText("09:30 03/05/2026");
    expect(".o_cqtt_timeline_who:eq(2) time").toHaveAttribute(
        "datetime",
        "2026-03-05T09:30:00.000+07:00"
    );
});

test("what happened today is told by its distance, and ages", async () => {
    mockDate("2026-03-05 04:30:00", +7);
    withSteps(step(1), step(2, {at: "2026-03-05 04:30:10"}));
    await openPaper(WIDGET, 1);
    expect.verifySteps(["timeline of paper,1"]);
    expect(queryAllTexts("time")).toEqual(["just now", "2 hours ago"]);
    await advanceTime(5 * 60 * 1000);
    expect(queryAllTexts("time")).toEqual(["4 minutes ago", "2 hours ago"]);
});

test("nothing has happened", async () => {
    withSteps();
    await openPaper(WIDGET, 1);
    expect.verifySteps(["timeline of paper,1"]);
    expect(".o_cqtt_timeline").toHaveText(/Nothing has happened yet/);
});

test("a new record has no course", async () => {
    withSteps(step(1));
    await openPaper(WIDGET);
    expect.verifySteps([]);
    expect(".o_cqtt_timeline").toHaveCount(0);
});

test("a long course is folded", async () => {
    withSteps(...Array.from({length: 23}, (_, index) => step(index + 1)));
    await openPaper(WIDGET, 1);
    expect.verifySteps(["timeline of paper,1"]);
    expect(".o_cqtt_timeline_step").toHaveCount(20);
    expect(".o_cqtt_timeline_step:first strong").toHaveText("Step 23");
    await contains(".o_cqtt_timeline_all:contains(23)").click();
    expect(".o_cqtt_timeline_step").toHaveCount(23);
    expect(".o_cqtt_timeline_all").toHaveCount(0);
});

test("it is read again after a save", async () => {
    withSteps(step(1));
    await openPaper(WIDGET, 1);
    expect.verifySteps(["timeline of paper,1"]);
    await contains("[name=name] input").edit("Đơn khác");
    expect.verifySteps([]);
    await contains(".o_form_button_save").click();
    expect.verifySteps(["timeline of paper,1"]);
});
