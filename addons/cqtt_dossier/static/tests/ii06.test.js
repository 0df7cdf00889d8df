import {
    contains,
    defineActions,
    defineModels,
    getService,
    mockService,
    mountWithCleanup,
    onRpc,
} from "@web/../tests/web_test_helpers";
import {animationFrame, describe, expect, queryAllTexts, test} from "@odoo/hoot";
import {WebClient} from "@web/webclient/webclient";
import {mailModels} from "@mail/../tests/mail_test_helpers";

describe.current.tags("desktop");

const OPTIONS = {
    places: [
        {kind: "cluster", id: 7, name: "Cụm Sổ"},
        {kind: "unit", id: 5, name: "Xã An"},
    ],
    periods: [{id: 3, name: "Kỳ 14/3", date_from: "2026-02-15", date_to: "2026-03-14"}],
    today: "2026-05-20",
};

function line(label, received, fieldId, gap = 0) {
    const figures = [];
    for (let number = 3; number <= 13; number++) {
        figures.push([number, number < 5 ? received : 0]);
    }
    return {label, line_id: fieldId, figures, gap};
}

const REPORT = {
    place: "Cụm Sổ",
    period: "Tháng 5/2026",
    date_from: "2026-05-01",
    date_to: "2026-05-31",
    as_of: "2026-05-20 02:00:00",
    head: [
        [
            {text: "TT", rows: 1, columns: 1},
            {text: "Tiếp nhận", rows: 1, columns: 12},
        ],
    ],
    numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    lines: [line("Tư pháp", 1234, 11), line("Không rõ", 2, false, 2)],
    total: line("Tổng cộng", 1236, false, 2),
};

async function openReport(values = {}) {
    defineModels(mailModels);
    onRpc("cqtt.report.ii06", "get_options", () => ({...OPTIONS, ...values}));
    onRpc("cqtt.report.ii06", "get_data", ({kwargs}) => {
        const {unit_id, cluster_id, period_id, date_from, date_to} = kwargs;
        const place = unit_id ? `unit ${unit_id}` : `cluster ${cluster_id}`;
        const days = period_id || `${date_from} ${date_to}`;
        expect.step(`${place}: ${days}`);
        return REPORT;
    });
    defineActions([
        {id: 1, type: "ir.actions.client", tag: "cqtt_ii06", name: "II.06"},
        {id: 2, type: "ir.actions.client", tag: "cqtt_ii06", name: "Elsewhere"},
    ]);
    await mountWithCleanup(WebClient);
    await getService("action").doAction(1);
    await animationFrame();
}

async function choose(id, label) {
    await contains(`#cqtt_figures_${id}`).click();
    await contains(`.o_select_menu_item:contains(${label})`).click();
    await animationFrame();
}

test("the first place and this month come by themselves", async () => {
    await openReport();
    expect.verifySteps(["cluster 7: 2026-05-01 2026-05-31"]);
    expect(".o_cqtt_figures_said h2").toHaveText("Cụm Sổ · Tháng 5/2026");
    expect(queryAllTexts("tbody th")).toEqual(["Tư pháp", "Không rõ"]);
    // Only figures that are not zero open something
    expect(queryAllTexts("tbody tr:first .o_cqtt_ii06_figure")).toEqual([
        "1,234",
        "1,234",
    ]);
    expect(queryAllTexts(".o_cqtt_ii06_numbers td")).toHaveLength(13);
});

test("lines that do not add up are marked", async () => {
    await openReport();
    expect.verifySteps(["cluster 7: 2026-05-01 2026-05-31"]);
    expect(".o_cqtt_ii06_broken").toHaveCount(2);
    expect("tbody .o_cqtt_ii06_mark").toHaveAttribute("title", /difference is 2/);
    expect(".o_cqtt_ii06_warning").toHaveCount(1);
});

test("another place and another period", async () => {
    await openReport();
    await choose("place", "Xã An");
    await choose("period", "Kỳ 14/3");
    expect("#cqtt_figures_from").toHaveValue("02/15/2026");
    await choose("period", "This year");
    expect.verifySteps([
        "cluster 7: 2026-05-01 2026-05-31",
        "unit 5: 2026-05-01 2026-05-31",
        "unit 5: 3",
        "unit 5: 2026-01-01 2026-12-31",
    ]);
});

test("days of one's own; backwards is said, not asked", async () => {
    await openReport();
    await contains("#cqtt_figures_to").edit("05/10/2026");
    await animationFrame();
    expect.verifySteps([
        "cluster 7: 2026-05-01 2026-05-31",
        "cluster 7: 2026-05-01 2026-05-10",
    ]);
    expect("#cqtt_figures_period").toHaveValue("Days of your own");
    await contains("#cqtt_figures_to").edit("04/10/2026");
    await animationFrame();
    expect.verifySteps([]);
    expect(".o_cqtt_figures_empty").toHaveText(/last day may not lie before/);
    expect(".o_cqtt_ii06_table").toHaveCount(0);
});

test("a figure opens what is behind it, a button makes a file", async () => {
    await openReport();
    onRpc("cqtt.report.ii06", "open_figure", ({args, kwargs}) => {
        expect.step(`open ${args[0]} of ${kwargs.line_id} at ${kwargs.cluster_id}`);
        return {type: "facts"};
    });
    onRpc("cqtt.report.ii06", "print_report", ({args}) => {
        expect.step(`print ${args[0]}`);
        return {type: "file"};
    });
    mockService("action", {
        doAction: (action) => expect.step(action.type),
    });
    await contains("tbody tr:first [data-column='4']").click();
    await contains("tbody tr:last [data-column='3']").click();
    await contains("tfoot [data-column='3']").click();
    await contains("button:contains(XLSX)").click();
    expect.verifySteps([
        "cluster 7: 2026-05-01 2026-05-31",
        "open 4 of 11 at 7",
        "facts",
        "open 3 of false at 7",
        "facts",
        "open 3 of null at 7",
        "facts",
        "print xlsx",
        "file",
    ]);
});

test("who comes back finds what was chosen", async () => {
    await openReport();
    await choose("place", "Xã An");
    await choose("period", "Kỳ 14/3");
    await getService("action").doAction(2);
    await contains(".o_back_button, .breadcrumb-item a:contains(II.06)").click();
    await animationFrame();
    expect("#cqtt_figures_place").toHaveValue("Xã An");
    expect("#cqtt_figures_period").toHaveValue("Kỳ 14/3");
    expect.verifySteps([
        "cluster 7: 2026-05-01 2026-05-31",
        "unit 5: 2026-05-01 2026-05-31",
        "unit 5: 3",
        "cluster 7: 2026-05-01 2026-05-31",
        "unit 5: 3",
    ]);
});

test("nobody without a place is left with an empty page", async () => {
    await openReport({places: []});
    expect.verifySteps([]);
    expect(".o_cqtt_figures_empty").toHaveText(/no role at a unit/);
});
