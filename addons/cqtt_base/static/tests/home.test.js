import {
    contains,
    defineActions,
    defineMenus,
    getService,
    mountWithCleanup,
    onRpc,
} from "@web/../tests/web_test_helpers";
import {
    animationFrame,
    describe,
    expect,
    queryAllTexts,
    test,
    waitFor,
} from "@odoo/hoot";
import {WebClient} from "@web/webclient/webclient";
import {definePaper} from "./paper.esm";

describe.current.tags("desktop");

async function openHome(data, panels = [], records = []) {
    definePaper(records);
    onRpc("cqtt.home", "get_data", () => data);
    onRpc("cqtt.home", "get_panels", () => panels);
    defineActions([
        {
            id: 1,
            type: "ir.actions.client",
            tag: "cqtt_home",
            name: "Home",
            path: "home",
        },
        {
            id: 2,
            xml_id: "cqtt_base.cqtt_unit_action",
            name: "Unit list",
            res_model: "paper",
            views: [
                [false, "list"],
                [false, "form"],
            ],
            path: "units",
        },
    ]);
    defineMenus([
        {
            id: 10,
            name: "Home",
            xmlid: "cqtt_base.cqtt_home_menu",
            actionID: 1,
            appID: 10,
        },
        {
            id: 11,
            name: "Unit list",
            xmlid: "cqtt_base.cqtt_unit_menu",
            actionID: 2,
            actionPath: "units",
            appID: 10,
        },
    ]);
    await mountWithCleanup(WebClient);
    await getService("action").doAction(1);
    await animationFrame();
}

test("a person sees what he is and what he may open", async () => {
    await openHome({
        name: "Bùi Thị Hạnh",
        roles: [
            {id: 1, label: "Officer", place: "Xã Bình Thanh", until: false},
            {id: 2, label: "Leader", place: "Xã Thung Nai", until: "2026-12-31"},
        ],
    });
    expect(".o_cqtt_home_greeting").toHaveText("Hello, Bùi Thị Hạnh");
    expect(queryAllTexts(".o_cqtt_home_role")).toEqual([
        "Officer · Xã Bình Thanh",
        "Leader · Xã Thung Nai · until 12/31/2026",
    ]);
    expect(".o_cqtt_home_empty").toHaveCount(0);
    // Cards of menus that are not there are not there
    expect(queryAllTexts(".o_cqtt_home_title")).toEqual(["Units"]);
    expect("[data-card=units]").toHaveAttribute("href", "/odoo/units");
    await contains("[data-card=units]").click();
    await waitFor(".o_list_view");
});

test("a person without a role is told whom to ask", async () => {
    await openHome({name: "Bùi Thị Hạnh", roles: []});
    expect(".o_cqtt_home_empty").toHaveText(/Ask the account administrator/);
});

test("the tab is named after its page and the product", async () => {
    await openHome({name: "Bùi Thị Hạnh", roles: []});
    expect(document.title).toBe("Home - Chính quyền thân thiện");
    await contains("[data-card=units]").click();
    await waitFor(".o_list_view");
    expect(document.title).toBe("Unit list - Chính quyền thân thiện");
});

test("panels show what is pressing, and open it without other filters", async () => {
    const opens = {
        action: "cqtt_base.cqtt_unit_action",
        domain: [["id", "in", [1]]],
        context: {},
        params: {},
    };
    const panel = {
        key: "day",
        title: "My day",
        figures: [
            {label: "late", value: "2", tone: "late", note: "", opens},
            {label: "open", value: "5", tone: "", note: "", opens: null},
        ],
        bars: [{label: "An", parts: {late: 1, soon: 3}, opens: null}],
        tones: {late: "Late", soon: "Soon"},
        heads: ["What"],
        rows: [{cells: ["Ceremony"], tone: "", opens}],
        empty: "",
        opens: null,
    };
    await openHome({name: "Bùi Thị Hạnh", roles: []}, [panel]);
    await waitFor("[data-panel=day]");
    expect(queryAllTexts(".o_cqtt_panel_figure")).toEqual(["2\nlate", "5\nopen"]);
    expect(".o_cqtt_panel_figure:last").not.toBeEnabled();
    expect(".o_cqtt_panel_total").toHaveText("4");
    expect(queryAllTexts(".o_cqtt_panel_rows td")).toEqual(["Ceremony"]);
    onRpc("paper", "web_search_read", ({kwargs}) => {
        expect.step(JSON.stringify(kwargs.domain));
    });
    await contains(".o_cqtt_panel_figure:first").click();
    await waitFor(".o_list_view");
    expect.verifySteps([JSON.stringify(opens.domain)]);
});

test("a panel with nothing in it says so", async () => {
    const nothing = {
        figures: [],
        bars: [],
        rows: [],
        heads: [],
        tones: {},
        opens: null,
    };
    const panel = {...nothing, key: "team", title: "Team", empty: "Nothing is open."};
    await openHome({name: "Bùi Thị Hạnh", roles: []}, [panel]);
    await waitFor("[data-panel=team]");
    expect("[data-panel=team] p").toHaveText("Nothing is open.");
});

test("a line of one record opens its form", async () => {
    const panel = {
        key: "day",
        title: "My day",
        figures: [],
        bars: [],
        tones: {},
        heads: ["What"],
        rows: [
            {
                cells: ["Ceremony"],
                tone: "",
                opens: {
                    action: "cqtt_base.cqtt_unit_action",
                    domain: [["id", "=", 1]],
                    context: {},
                    params: {},
                    record_id: 1,
                },
            },
        ],
        empty: "",
        opens: null,
    };
    await openHome({name: "Bùi Thị Hạnh", roles: []}, [panel], [{id: 1, name: "One"}]);
    await waitFor("[data-panel=day]");
    await contains(".o_cqtt_panel_rows button").click();
    await waitFor(".o_form_view");
});
