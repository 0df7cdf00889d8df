import {
    contains,
    mockService,
    mountWithCleanup,
    onRpc,
} from "@web/../tests/web_test_helpers";
import {animationFrame, describe, expect, queryAllTexts, test} from "@odoo/hoot";
import {PersonBox} from "@cqtt_person/person_list/person_box.esm";
import {definePeople} from "./person.esm";

describe.current.tags("desktop");

async function openBox(found, isCard = false) {
    definePeople();
    onRpc("cqtt.person", "find_by_number", ({args}) => {
        expect.step(`find ${args[0]}`);
        return {found, is_card: isCard};
    });
    onRpc("cqtt.person", "create_from_card", ({args}) => {
        expect.step(`take in ${args[0]}`);
        return 9;
    });
    mockService("action", {
        doAction: (action, options) =>
            expect.step(`open ${action} ${options.viewType} ${options.props.resId}`),
    });
    await mountWithCleanup(PersonBox);
}

async function enter(text) {
    await contains("input").edit(text, {confirm: "enter"});
    await animationFrame();
}

const ONE = {id: 7, display_name: "Citizen #A7K2", unit: "Xã Nhà"};
const OTHER = {id: 8, display_name: "Citizen #B8M3", unit: "Xã Bạn"};

test("who is found is opened, and the number leaves the screen", async () => {
    await openBox([ONE]);
    await enter(" 099085000123 ");
    expect.verifySteps([
        "find 099085000123",
        "open cqtt_person.cqtt_person_action form 7",
    ]);
    expect("input").toHaveValue("");
});

test("of several one is chosen", async () => {
    await openBox([ONE, OTHER]);
    await enter("099085000123");
    expect.verifySteps(["find 099085000123"]);
    expect(queryAllTexts(".btn-link")).toEqual([
        "Citizen #A7K2 · Xã Nhà",
        "Citizen #B8M3 · Xã Bạn",
    ]);
    await contains(".btn-link:eq(1)").click();
    expect.verifySteps(["open cqtt_person.cqtt_person_action form 8"]);
});

test("nobody is said, nothing is not asked", async () => {
    mockService("notification", {add: (message) => expect.step(String(message))});
    await openBox([]);
    await enter("  ");
    expect.verifySteps([]);
    await enter("099085000123");
    expect.verifySteps([
        "find 099085000123",
        "Nobody here has this number. Check it, or press New.",
    ]);
});

test("the holder of an unknown card is taken in once that is confirmed", async () => {
    await openBox([], true);
    await enter("0990|x|y");
    expect.verifySteps(["find 0990|x|y"]);
    await contains(".modal .btn-secondary").click();
    expect.verifySteps([]);
    await enter("0990|x|y");
    await contains(".modal .btn-primary").click();
    expect.verifySteps([
        "find 0990|x|y",
        "take in 0990|x|y",
        "open cqtt_person.cqtt_person_action form 9",
    ]);
});
