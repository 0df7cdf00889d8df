"""The workbook that offices fill in."""

from __future__ import annotations

from collections.abc import Mapping

from odoo.addons.cqtt_base.sheets import Layout, write_template

from .columns import CLOSING, COLUMNS, MOMENTS, OPENING
from .reader import MAX_BYTES, MAX_ROWS
from .rows import Choices

GUIDE = (
    "Mỗi dòng một hồ sơ. Giữ nguyên dòng tiêu đề; không đổi tên, thêm hoặc bớt cột.",
    "Giờ ghi theo giờ Việt Nam. Ô chỉ có ngày: ngày nhận và bắt đầu tạm dừng tính "
    f"{OPENING:%H:%M}, hẹn trả, xong, trả và hết tạm dừng tính {CLOSING:%H:%M}.",
    "Ngày xong trước ngày nhận, ngày trả trước ngày xong, ngày trong tương lai (trừ "
    "hẹn trả) đều là lỗi.",
    "Bấm “Kiểm tra” trước: phần mềm cho biết mọi lỗi theo dòng, cột và không ghi gì. "
    "Còn một lỗi thì không dòng nào được nhập.",
    "Một tệp chỉ nhập được một lần; mã hồ sơ đã có ở đơn vị là lỗi.",
    f"Tối đa {MAX_ROWS // 1000}.000 dòng, {MAX_BYTES // 1024 // 1024} MB. Không dùng "
    "công thức.",
)


def template(choices: Choices) -> bytes:
    """Return an empty list with its titles, lists to choose from and a guide."""
    content: bytes = write_template(
        Layout(
            sheet="Hồ sơ cũ",
            columns=COLUMNS,
            offered={
                key: _offered(codes) for key, codes in choices.by_column().items()
            },
            formats=dict.fromkeys(MOMENTS, "dd/mm/yyyy hh:mm"),
            guide=GUIDE,
            max_rows=MAX_ROWS,
        )
    )
    return content


def _offered(codes: Mapping[str, str]) -> list[str]:
    first: dict[str, str] = {}
    for label, code in codes.items():
        first.setdefault(code, label)
    return list(first.values())
