"""Take the pictures of the documentation in headless Chromium.

usage: take.py ADDRESS FOLDER [NAME...]

Each picture says as whom one logs in, which page is opened and what is done there.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

SIZE = (1280, 720)
PHONE = (390, 844)
TABLET = (820, 1180)


@dataclass(frozen=True)
class Picture:
    """One picture of the documentation.

    :param name: file name without suffix
    :param login: the demo account that looks
    :param path: page under ``/odoo``
    :param wait: selector that tells when the page is complete
    :param act: what is done before the picture is taken
    :param size: of the window
    """

    name: str
    login: str
    path: str
    wait: str
    act: Callable[[Page], None] = lambda page: None
    size: tuple[int, int] = SIZE


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


#: of ./cqtt demo bac-giang: taken by name, of a server that shows its database
PROVINCE = [
    Picture("dot-cham", "quantri", "chien-dich", ".o_data_row", open_campaign),
    Picture("tien-do", "quantri", "tien-do-cham-sao", ".o_group_header"),
    Picture(
        "phan-tich-luoi",
        "hoidong1",
        "phan-tich-dot-cham",
        ".nav-tabs",
        insight("grid", ".o_cqtt_insight_grid"),
    ),
    Picture("phan-tich-thu", "hoidong1", "phan-tich-dot-cham", ".nav-tabs", try_out),
    Picture(
        "phan-tich-to",
        "hoidong1",
        "phan-tich-dot-cham",
        ".nav-tabs",
        insight("teams", ".o_cqtt_insight_teams"),
    ),
    Picture("phien-hop", "hoidong1", "phien-hop-hoi-dong", ".o_data_row", open_session),
    Picture(
        "quyet-dinh", "quyetdinh", "quyet-dinh-cong-nhan", ".o_data_row", open_decision
    ),
    Picture("xa-dat-chuan", "", "/xa-dat-chuan", ".register table"),
]

PICTURES = [
    Picture("dang-nhap", "", "/web/login", ".oe_login_form"),
    Picture("trang-chu", "quanly", "trang-chu", ".o_cqtt_home"),
    Picture("don-vi", "quantri", "don-vi", ".o_list_view", search("thai binh")),
    Picture("cap-quyen", "quantri", "cap-quyen", ".o_list_view"),
    Picture("cum", "quantri", "cum-giam-sat", ".o_list_view, .o_view_nocontent"),
    Picture("tiep-nhan", "canbo", "tiep-nhan", ".o_cqtt_desk", fill_desk),
    Picture("chung-thuc", "canbo", "tiep-nhan", ".o_cqtt_desk", certify),
    Picture("huong-dan", "canbo", "tiep-nhan", ".o_cqtt_desk", guide),
    Picture("bo-bieu-mau", "quantri", "bo-bieu-mau", ".o_data_row", open_form_set),
    Picture("viec-cua-bo-phan", "canbo", "viec-cua-bo-phan", ".o_data_row"),
    Picture("ho-so", "canbo", "viec-cua-bo-phan", ".o_data_row", open_first),
    Picture("cho-ky", "lanhdao", "cho-ky", ".o_data_row"),
    Picture("bao-cao-ii06", "quanly", "bao-cao-ii06", ".o_cqtt_ii06", year_2017),
    Picture("chi-so", "quanly", "chi-so", ".o_content table tbody tr"),
    Picture("bo-chi-so", "quanly", "bo-chi-so", ".o_content table tbody tr"),
    Picture("bo-tieu-chi", "quantri", "bo-tieu-chi", ".o_data_row", open_scheme),
    Picture("cot-diem-may", "quantri", "may-cham", ".o_cqtt_rating_units tbody tr"),
    Picture("cot-diem-may-xa", "quanly", "may-cham", ".o_cqtt_rating_lines"),
    Picture("khao-sat", "quanly", "phieu-tong-hop-khao-sat", ".o_data_row", open_tally),
    Picture("trang-thiet-bi", "canbo", "trang-thiet-bi", ".o_data_row"),
    Picture("bang-cham-diem", "quanly", "ho-so-cham-sao", ".o_data_row", open_sheet),
    Picture("kiem-tra", "", "/kiem-tra", "form"),
    Picture("phan-cong", "quanly", "viec-cua-bo-phan", ".o_data_row", share_out),
    Picture("xung-dot", "quanly", "xung-dot-dong-bo", ".o_data_row", open_row),
    Picture("gan-dan", "canbo", "gan-dan", ".o_kanban_record"),
    Picture("gan-dan-lich", "canbo", "lich-gan-dan", ".fc-event"),
    Picture("gan-dan-le", "canbo", "gan-dan", ".o_kanban_record", open_ceremony),
    Picture(
        "chuyen-tham", "canbo", "chuyen-tham", ".o_kanban_record", open_visit, PHONE
    ),
    Picture("gia-dinh", "canbo", "gia-dinh", ".o_data_row"),
    Picture("thu", "canbo", "thu", ".o_data_row"),
    Picture("loi-hua", "canbo", "loi-hua", ".o_data_row"),
    Picture(
        "phieu-xin-loi", "lanhdao", "phieu-xin-loi", ".o_data_row", open_in("Chờ ký")
    ),
    Picture(
        "phieu-danh-gia", "canbo", "danh-gia-cua-toi", ".o_data_row", open_in("Tự")
    ),
    Picture(
        "danh-gia-don-vi", "lanhdao", "danh-gia-don-vi", ".o_data_row", open_in("chốt")
    ),
    Picture("cam-ket", "canbo", "cam-ket", ".o_data_row", open_row),
    Picture(
        "vu-viec", "lanhdao", "vu-viec-ky-luat", ".o_data_row", open_in("Đã quyết")
    ),
    Picture("tra-cuu", "", "/tra-cuu", "form"),
    Picture("qua-trinh-ho-so", "giamsat", "qua-trinh-ho-so", ".o_data_row"),
    Picture("ban-giam-sat", "giamsat", "ban-giam-sat", ".o_cqtt_checks_line"),
    Picture("ke-hoach", "giamsat", "ke-hoach-kiem-tra", ".o_data_row", open_row),
    Picture("boc-tham", "giamsat", "boc-tham-kiem-tra", ".o_data_row", open_row),
    Picture("ket-luan", "canbo", "ket-luan-kiem-tra", ".o_data_row", open_row),
    Picture(
        "kiem-tra-bang",
        "giamsat",
        "kiem-tra-cong-vu",
        ".o_data_row",
        run_check,
        TABLET,
    ),
    Picture("nhan-su", "taikhoan", "nhan-su", ".o_list_view, .o_view_nocontent"),
]


def log_in(
    browser: Browser, address: str, login: str, size: tuple[int, int] = SIZE
) -> Page:
    """Return a page of a fresh session in Vietnamese; logged in if a login is given."""
    page = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    ).new_page()
    if login:
        page.goto(f"{address}/web/login")
        page.fill("input[name=login]", login)
        page.fill("input[name=password]", f"{login}@cqtt")
        page.click("button[type=submit]")
        page.wait_for_selector(".o_main_navbar")
    return page


def take(browser: Browser, address: str, picture: Picture, folder: Path) -> None:
    """Take one picture; a page that does not become complete stops the run."""
    page = log_in(browser, address, picture.login, picture.size)
    prefix = "" if picture.path.startswith("/") else "/odoo/"
    page.goto(f"{address}{prefix}{picture.path}")
    page.wait_for_selector(picture.wait)
    picture.act(page)
    page.wait_for_timeout(500)  # images and transitions
    page.screenshot(path=folder / f"{picture.name}.png")
    page.context.close()


def main(address: str, folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [p for p in [*PICTURES, *PROVINCE] if p.name in names] or PICTURES
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for picture in wanted:
            take(browser, address, picture, folder)
            print(f"   {picture.name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
