"""What stands around the table: who reports to whom, and on which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

#: what stands above the labels of the lines
LABEL_HEADS = {
    "field": "Lĩnh vực, công việc giải quyết theo cấp",
    "unit": "Đơn vị giải quyết",
}


@dataclass(frozen=True)
class Heading:
    """The words above and below the table, in Vietnamese.

    :param place: who reports, such as "UBND xã An"
    :param superior: who gets the report
    :param period: name of the period, such as "Tháng 3/2026"; may be empty
    :param as_of: the moment of the figures, in Viet Nam's time
    :param is_consolidated: several offices together report on form II.06b
    :param by: what the lines are about, ``field`` or ``unit``
    """

    place: str
    superior: str
    first: date
    last: date
    as_of: datetime
    period: str = ""
    is_consolidated: bool = False
    by: str = "field"

    @property
    def form(self) -> str:
        return f"Biểu số II.06{'b' if self.is_consolidated else 'a'}/VPCP/KSTT"

    @property
    def label_head(self) -> str:
        """The head of column (2)."""
        return LABEL_HEADS[self.by]

    @property
    def title(self) -> str:
        return "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"

    @property
    def at(self) -> str:
        return f"TẠI {self.place.upper()}"

    @property
    def period_line(self) -> str:
        days = f"Từ ngày {_day(self.first)} đến ngày {_day(self.last)}"
        if not self.period:
            return f"Kỳ báo cáo: {days}"
        return f"Kỳ báo cáo: {self.period} ({days})"

    @property
    def reporter_line(self) -> str:
        return f"Đơn vị báo cáo: {self.place}"

    @property
    def recipient_line(self) -> str:
        return f"Đơn vị nhận báo cáo: {self.superior}"

    @property
    def unit_line(self) -> str:
        return "Đơn vị tính: Số hồ sơ TTHC."

    @property
    def as_of_line(self) -> str:
        return f"Số liệu tính đến {self.as_of:%H:%M} ngày {_day(self.as_of.date())}."

    @property
    def signers(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Who signs on the left and on the right, and what is asked of them."""
        return (
            ("NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)"),
            ("THỦ TRƯỞNG ĐƠN VỊ", "(Ký, ghi rõ họ tên, đóng dấu)"),
        )

    @property
    def broken_line(self) -> str:
        return (
            "(*) Tổng số tiếp nhận (3) khác tổng số đã giải quyết (7) và đang giải "
            "quyết (11): cần kiểm tra lại trước khi gửi báo cáo."
        )


def _day(day: date) -> str:
    return f"{day:%d/%m}/{day.year:04}"
