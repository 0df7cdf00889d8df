import {Component, xml} from "@odoo/owl";
import {
    animationFrame,
    describe,
    edit,
    expect,
    queryAllTexts,
    queryOne,
    runAllTimers,
    test,
} from "@odoo/hoot";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {definePaper} from "./paper.esm";
import {mountWithCleanup} from "@web/../tests/web_test_helpers";

describe.current.tags("desktop");

class Procedures extends Component {
    static components = {SelectMenu};
    static props = {};
    static template = xml`<SelectMenu choices="choices" required="true" />`;

    choices = [
        {value: 1, label: "Đăng ký khai tử"},
        {value: 2, label: "Đăng ký kết hôn"},
    ];
}

test("who types fast into a closed menu sees what he typed, not all there is", async () => {
    definePaper([]);
    await mountWithCleanup(Procedures);
    queryOne(".o_select_menu_input").focus();
    await edit("kết hôn");
    await runAllTimers();
    await animationFrame();
    expect(queryAllTexts(".o_select_menu_item")).toEqual(["Đăng ký kết hôn"]);
});
