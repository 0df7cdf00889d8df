"""What the book says: its head, its columns and a row."""

from __future__ import annotations

from dataclasses import dataclass

GROUP = "Nhận và trả kết quả"


@dataclass(frozen=True)
class Column:
    """A column of the form.

    :param width: in millimetres, of 262 on a sheet of A4 across
    :param group: what stands above it and its neighbours
    """

    name: str
    head: str
    width: float
    group: str = ""
    is_centred: bool = False


COLUMNS = (
    Column("number", "STT", 12, is_centred=True),
    Column("code", "Mã hồ sơ", 37),
    Column("procedure", "Tên TTHC", 43),
    Column("owner", "Tên tổ chức, cá nhân", 32),
    Column("contact", "Địa chỉ, số điện thoại", 32),
    Column("authority", "Cơ quan chủ trì giải quyết", 24),
    Column("received", "Nhận hồ sơ", 18, GROUP, is_centred=True),
    Column("due", "Hẹn trả kết quả", 18, GROUP, is_centred=True),
    Column("returned", "Trả kết quả", 18, GROUP, is_centred=True),
    Column("method", "Phương thức nhận kết quả", 16, GROUP),
    Column("signature", "Ký nhận", 12, GROUP),
)

#: the same with how many sets came in, and room for notes, as in 2018
SETS_COLUMNS = (
    Column("number", "STT", 10, is_centred=True),
    Column("code", "Mã hồ sơ", 37),
    Column("procedure", "Tên TTHC", 31),
    Column("sets", "Số lượng hồ sơ (bộ)", 12, is_centred=True),
    Column("owner", "Tên cá nhân, tổ chức", 29),
    Column("contact", "Địa chỉ, số điện thoại", 29),
    Column("authority", "Cơ quan chủ trì giải quyết", 21),
    *COLUMNS[6:9],
    Column("method", "Phương thức nhận kết quả", 15, GROUP),
    Column("signature", "Ký nhận", 12, GROUP),
    Column("remark", "Ghi chú", 12),
)


@dataclass(frozen=True)
class Row:
    """A dossier in the book, as text; its number counts within the year."""

    number: int
    code: str
    procedure: str
    owner: str
    contact: str
    authority: str
    received: str
    due: str
    returned: str
    method: str
    sets: int = 1
    signature: str = ""
    remark: str = ""

    def texts(self, columns: tuple[Column, ...]) -> tuple[str, ...]:
        """Return the texts of columns, from left to right."""
        return tuple(str(getattr(self, column.name)) for column in columns)


@dataclass(frozen=True)
class Book:
    """What stands above the rows, and which columns they have.

    :param superior: the body above the office, in one line
    :param office: who keeps the book, in lines
    :param days: which days it holds, if not the whole year
    """

    superior: str
    office: tuple[str, ...]
    year: int
    days: str = ""
    form_name: str = ""
    title: str = "SỔ THEO DÕI HỒ SƠ"
    columns: tuple[Column, ...] = COLUMNS

    @property
    def subtitle(self) -> str:
        return self.days or f"Năm {self.year}"
