"""What is done on a page before its picture is taken; nothing is saved."""

from collections.abc import Callable

from playwright.sync_api import Page


def search(text: str) -> Callable[[Page], None]:
    """Type into the search box, as the person would."""

    def act(page: Page) -> None:
        box = page.locator(".o_searchview_input")
        box.fill(text)
        box.press("Enter")
        page.wait_for_timeout(800)

    return act


def fill_desk(page: Page) -> None:
    """Choose a procedure and enter a citizen, as far as before the last key."""
    page.click(".o_cqtt_desk_procedure input")
    page.click(".o_select_menu_item:has-text('Đăng ký khai sinh')")
    page.fill("#owner_national_id", "017090000123")
    page.fill("#owner_name", "Bùi Văn An")
    page.fill("#owner_birth_year", "1990")
    page.fill("#owner_address", "Số 12, đường Cù Chính Lan")
    for paper in page.locator(".o_cqtt_desk_paper input").all()[:2]:
        paper.check()


def open_first(page: Page) -> None:
    page.click(".o_data_row:has-text('Đang xử lý'):has-text('H28') .o_data_cell")
    page.wait_for_selector(".o_cqtt_timeline")


def year_2017(page: Page) -> None:
    """Ask for the year that is published."""
    for field, day in (("from", "01/01/2017"), ("to", "31/12/2017")):
        page.fill(f"#cqtt_figures_{field}", day)
        page.press(f"#cqtt_figures_{field}", "Tab")
    page.wait_for_selector(".o_cqtt_ii06 tbody tr:has-text('4.995')")


def open_scheme(page: Page) -> None:
    page.click(".o_data_row .o_data_cell")
    page.wait_for_selector("[name=criterion_ids] .o_data_row")


def share_out(page: Page) -> None:
    """Choose all that is open and ask to whom it goes."""
    page.click("thead .o_list_record_selector input")
    page.click(".o_cp_action_menus .dropdown-toggle:has(.fa-cog)")
    page.click(".o-dropdown--menu .o_menu_item:has-text('Phân công')")
    page.wait_for_selector(".modal [name=user_ids]")


def open_ceremony(page: Page) -> None:
    page.click(".o_kanban_record:has-text('kết hôn'):has-text('Bùi Văn Khánh')")
    page.wait_for_selector("[name=guest_ids] .o_data_row")


def open_visit(page: Page) -> None:
    page.click(".o_kanban_record:has-text('Thăm viếng')")
    page.wait_for_selector("[name=place_text]")


def open_row(page: Page) -> None:
    page.click(".o_data_row .o_data_cell")
    page.wait_for_selector(".o_form_view .o_cqtt_timeline")


def open_in(state: str) -> Callable[[Page], None]:
    """Open the first that is in a state."""

    def act(page: Page) -> None:
        page.click(f".o_data_row:has-text('{state}') .o_data_cell")
        page.wait_for_selector(".o_form_view .o_cqtt_timeline")

    return act


def choose_procedure(page: Page, name: str) -> None:
    page.click(".o_cqtt_desk_procedure input")
    page.click(f".o_select_menu_item:has-text('{name}')")
    page.fill("#owner_name", "Bùi Văn An")
    page.wait_for_selector(".o_cqtt_desk_paper")


def certify(page: Page) -> None:
    """Take down what is to be certified."""
    choose_procedure(page, "Chứng thực bản sao")
    page.check(".o_cqtt_desk_paper input >> nth=0")
    counts = page.locator(".o_cqtt_desk_certified input")
    counts.nth(0).fill("4")
    counts.nth(1).fill("3")
    counts.nth(2).check()


def guide(page: Page) -> None:
    """Say what the citizen has to bring."""
    choose_procedure(page, "Đăng ký kết hôn")
    page.click(".o_cqtt_desk_guide")
    page.fill("#cqtt_reason", "Chưa có tờ khai theo mẫu")


def open_tally(page: Page) -> None:
    """Open a tally sheet that waits for its confirmation."""
    page.click(".o_data_row:has-text('nơi làm việc') .o_data_cell")
    page.wait_for_selector(".o_cqtt_tally")


def open_sheet(page: Page) -> None:
    """Open the scoring sheet of the first appraisal."""
    page.click(".o_data_row .o_data_cell")
    page.click("button[name=action_open_sheet]")
    page.wait_for_selector(".o_cqtt_sheet_table tbody tr")


def open_form_set(page: Page) -> None:
    page.click(".o_data_row .o_data_cell")
    page.wait_for_selector("[name=line_ids] .o_data_row")


def run_check(page: Page) -> None:
    """Go item by item, to one that is not in order."""
    page.click(".o_data_row:has-text('Qua camera') .o_data_cell >> nth=0")
    page.click("button[name=action_run]")
    page.wait_for_selector(".o_cqtt_run_item")
    while not page.locator(".o_cqtt_run_fail.active").count():
        page.click(".o_cqtt_run_next")


def insight(tab: str, wait: str) -> Callable[[Page], None]:
    """Open a page of the insight into the campaign of 2023."""

    def act(page: Page) -> None:
        page.click(".o_cqtt_insight_choice .o_select_menu_toggler")
        page.click(".o_select_menu_item:has-text('2023')")
        page.click(f".nav-link[data-tab={tab}]")
        page.wait_for_selector(wait)

    return act


def try_out(page: Page) -> None:
    """Ask what an easier first star would mean."""
    insight("what_if", ".o_cqtt_insight_try input[data-star]")(page)
    page.fill("input[data-star='1']", "78")
    page.press("input[data-star='1']", "Tab")
    page.wait_for_selector(".o_cqtt_rating_moved")


def open_session(page: Page) -> None:
    page.click(".o_data_row .o_data_cell")
    page.wait_for_selector("[name=item_ids] .o_data_row")


def open_decision(page: Page) -> None:
    page.click(".o_data_row .o_data_cell")
    page.wait_for_selector("[name=recognition_ids] .o_data_row")


def open_campaign(page: Page) -> None:
    page.click(".o_data_row:has-text('2024') .o_data_cell")
    page.wait_for_selector("[name=team_ids] .o_data_row")


def why(page: Page) -> None:
    """Ask why the first figure that is known is what it is."""
    page.click(".o_cqtt_figures_rate >> nth=0")
    page.wait_for_selector(".modal .o_cqtt_figures_why table")


def by_figure(page: Page) -> None:
    """Put the communes that have something on top."""
    page.click(".o_cqtt_overview thead th:nth-child(3) button")
    page.wait_for_selector(".o_cqtt_overview th[aria-sort=descending]")
