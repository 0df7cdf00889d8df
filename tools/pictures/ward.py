"""Pictures of the ward: `./cqtt up`."""

from acts import (
    by_figure,
    certify,
    fill_desk,
    guide,
    open_ceremony,
    open_first,
    open_form_set,
    open_in,
    open_row,
    open_scheme,
    open_sheet,
    open_tally,
    open_visit,
    run_check,
    search,
    share_out,
    why,
    year_2017,
)
from picture import LONG, PHONE, TABLET, Picture


def home(name: str, login: str) -> Picture:
    """Return the picture of a home page with its panels."""
    wait = ".o_cqtt_home .o_cqtt_panel"
    return Picture(f"trang-chu-{name}", login, "trang-chu", wait, size=LONG)


PICTURES = [
    Picture("dang-nhap", "", "/web/login", ".oe_login_form"),
    home("can-bo", "canbo"),
    home("quan-ly", "quanly"),
    home("lanh-dao", "lanhdao"),
    home("giam-sat", "giamsat"),
    home("hoi-dong", "hoidong"),
    home("quyet-dinh", "quyetdinh"),
    home("tai-khoan", "taikhoan"),
    home("quan-tri", "quantri"),
    home("kiem-toan", "kiemtoan"),
    Picture("toan-tinh", "quantri", "toan-tinh", ".o_cqtt_overview tbody", by_figure),
    Picture("vi-sao", "quanly", "chi-so", ".o_cqtt_figures_rate", why),
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
