"""Papers that nobody was given, to look at a letterhead with.

The case is invented; persons' names and numbers are none that are in use.
"""

from __future__ import annotations

from datetime import date, datetime

from .letter import Letter
from .papers import Component
from .receipt import COPIES, Receipt
from .signature import Authority, Recipients, Signature

MARK = "BẢN IN THỬ"


def sample_receipt(receiving_unit: str, day: date) -> Receipt:
    """Return a filled in form 01 as of a day."""
    return Receipt(
        code=f"H00.00.00-{day:%y%m%d}-0001",
        number="01/GTN-TTPVHCC",
        day=day,
        receiving_unit=receiving_unit,
        owner_name="Nguyễn Thị Mẫu",
        owner_id_number="000000000000",
        address="Tổ dân phố số 1",
        phone="0900 000 000",
        email="nguyenthimau@example.org",
        subject="Đăng ký kết hôn",
        components=(
            Component("Tờ khai đăng ký kết hôn theo mẫu", originals=1),
            Component("Giấy xác nhận tình trạng hôn nhân", originals=2),
            Component("Căn cước công dân của hai bên nam, nữ", photocopies=2),
        ),
        received_at=datetime(day.year, day.month, day.day, 8, 5),
        due_at=datetime(day.year, day.month, day.day, 16, 30),
        time_limit="Trong ngày làm việc",
        receiver_name="Trần Văn Thử",
        return_place=receiving_unit,
        register_book="01",
        register_serial="0001",
        fee=30_000,
        notes=(
            "Hồ sơ có thể được giải quyết xong trước hẹn; khi đó Ông/Bà được báo qua "
            "tin nhắn hoặc thư điện tử.",
        ),
        copies=COPIES,
        form_name="Mẫu số 01",
    )


def sample_letter(day: date) -> Letter:
    """Return the frame of a notice signed by a deputy."""
    authority = Authority(
        "Phó Chủ tịch", collective="Ủy ban nhân dân", deputises="Chủ tịch"
    )
    return Letter(
        number="01/TB-UBND",
        day=day,
        title="THÔNG BÁO",
        subtitle="Về việc in thử tiêu đề văn bản",
        signatures=(Signature(authority.lines, "Trần Văn Thử"),),
        recipients=Recipients(("Các bộ phận chuyên môn", "Trưởng thôn")),
    )
