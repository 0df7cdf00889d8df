"""The workbook that offices fill in."""

from __future__ import annotations

from collections.abc import Mapping

from ..sheets import Layout, write_template
from .columns import COLUMNS
from .reader import MAX_ROWS
from .rows import Choices

GUIDE = (
    "Mỗi dòng một người. Giữ nguyên dòng tiêu đề; không đổi tên, thêm hoặc bớt cột.",
    "Nhập lại cùng một dòng không làm thay đổi gì. Người đã có được nhận ra theo tên "
    "đăng nhập, nếu không thì theo họ tên và đơn vị.",
    "Bấm “Kiểm tra” trước: phần mềm cho biết sẽ thêm, sửa những gì và mọi lỗi theo "
    "dòng, cột. Còn một lỗi thì không dòng nào được nhập.",
    f"Tối đa {MAX_ROWS:,} dòng, 10 MB. Không dùng công thức.".replace(",", ".", 1),
)


def template(choices: Choices) -> bytes:
    """Return an empty list with its titles, lists to choose from and a guide."""
    days = (column.key for column in COLUMNS if column.key.startswith("date"))
    return write_template(
        Layout(
            sheet="Nhân sự",
            columns=COLUMNS,
            offered={
                "category": _offered(choices.categories),
                "role": _offered(choices.roles),
            },
            formats=dict.fromkeys(days, "dd/mm/yyyy"),
            guide=GUIDE,
            max_rows=MAX_ROWS,
        )
    )


def _offered(codes: Mapping[str, str]) -> list[str]:
    first: dict[str, str] = {}
    for label, code in codes.items():
        first.setdefault(code, label)
    return list(first.values())
