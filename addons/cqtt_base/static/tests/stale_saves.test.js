import {
    MockServer,
    contains,
    makeServerError,
    mountView,
    onRpc,
} from "@web/../tests/web_test_helpers";
import {describe, expect, queryAllTexts, test, waitFor} from "@odoo/hoot";
import {definePaper, openPaper} from "./paper.esm";

describe.current.tags("desktop");

const FORM_COUNT = `<field name="lock_version" invisible="1"/>`;
const LIST_COUNT = `<field name="lock_version" column_invisible="1"/>`;

function withPapers() {
    definePaper([
        {id: 1, name: "Đơn 1", amount: 1, lock_version: 7},
        {id: 2, name: "Đơn 2", amount: 2, lock_version: 9},
        {id: 3, name: "Đơn 3", amount: 3, lock_version: 4},
    ]);
    for (const method of ["web_save", "web_save_multi"]) {
        onRpc("paper", method, ({args}) => {
            expect.step({[method]: args});
        });
    }
}

function openList(attributes, count = LIST_COUNT) {
    return mountView({
        type: "list",
        resModel: "paper",
        arch: `<list ${attributes}><field name="name"/><field name="amount"/>${count}</list>`,
    });
}

test("a saved form says which count it showed", async () => {
    withPapers();
    await openPaper(FORM_COUNT, 1);
    await contains("[name=amount] input").edit("8");
    await contains(".o_form_button_save").click();
    expect.verifySteps([{web_save: [[1], {amount: 8, lock_version: 7}]}]);
});

test("a new form brings back the name of its request", async () => {
    withPapers();
    await openPaper(FORM_COUNT);
    await contains("[name=name] input").edit("Đơn mới");
    await contains(".o_form_button_save").click();
    expect.verifySteps([
        {
            web_save: [
                [],
                {name: "Đơn mới", amount: 0, request_uuid: "request-of-the-form"},
            ],
        },
    ]);
});

test("where no count is loaded nothing is added", async () => {
    withPapers();
    await openList(`editable="bottom"`, "");
    await contains(".o_data_row:first [name=amount]").click();
    await contains(".o_data_row:first [name=amount] input").edit("8");
    await contains(".o_list_button_save").click();
    expect.verifySteps([{web_save: [[1], {amount: 8}]}]);
});

test("a line of a list says which count it showed", async () => {
    withPapers();
    await openList(`editable="bottom"`);
    await contains(".o_data_row:eq(1) [name=amount]").click();
    await contains(".o_data_row:eq(1) [name=amount] input").edit("8");
    await contains(".o_list_button_save").click();
    expect.verifySteps([{web_save: [[2], {amount: 8, lock_version: 9}]}]);
});

test("lines changed together are saved with a count each", async () => {
    withPapers();
    await openList(`multi_edit="1"`);
    await contains(".o_data_row:eq(0) .o_list_record_selector input").click();
    await contains(".o_data_row:eq(1) .o_list_record_selector input").click();
    await contains(".o_data_row:eq(0) [name=amount]").click();
    await contains(".o_data_row:eq(0) [name=amount] input").edit("8");
    await contains(".modal .btn-primary").click();
    expect.verifySteps([
        {
            web_save_multi: [
                [1, 2],
                [
                    {amount: 8, lock_version: 7},
                    {amount: 8, lock_version: 9},
                ],
            ],
        },
    ]);
    expect(queryAllTexts(".o_data_cell[name=amount]")).toEqual(["8", "8", "3"]);
});

test("a refused save leaves what was typed", async () => {
    expect.errors(1);
    withPapers();
    onRpc("paper", "web_save", () => {
        throw makeServerError({message: "Lan changed “Đơn 1” at 10:32."});
    });
    await openPaper(FORM_COUNT, 1);
    await contains("[name=amount] input").edit("8");
    await contains(".o_form_button_save").click();
    expect.verifyErrors(["Lan changed “Đơn 1” at 10:32."]);
    await waitFor(".o_error_dialog");
    expect(".o_error_dialog").toHaveText(/Lan changed “Đơn 1” at 10:32\./);
    await contains(".o_error_dialog button.btn-primary").click();
    expect("[name=amount] input").toHaveValue("8");
    expect(".o_form_button_save").toBeVisible();

    MockServer.env.paper.write([1], {amount: 3, lock_version: 8});
    await contains(".o_form_button_cancel").click();
    expect("[name=amount] input").toHaveValue("3");
});
