"""What a commune hands in: submission, report, registration of its model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature

from .papers import LEADER, STAR, ScoreRow


@dataclass(frozen=True)
class Submission:
    """The submission of the People's Committee (Tờ trình).

    :param addressees: whom it goes to
    :param total: what the commune gives itself, as it is printed
    :param star: that comes to, 0 for none
    :param previous_star: of the recognition before, 0 for none
    :param attached: names of the documents that go with it
    """

    commune: str
    year: int
    day: date
    addressees: tuple[str, ...]
    total: str
    maximum: str
    star: int
    previous_star: int
    attached: tuple[str, ...]
    signature: Signature = LEADER

    @property
    def stars(self) -> str:
        return STAR * self.star

    @property
    def body(self) -> str:
        """The People's Committee; within a sentence the kind of unit is not capital."""
        return f"Ủy ban nhân dân {self.commune[:1].lower()}{self.commune[1:]}"

    @property
    def title(self) -> str:
        return (
            "Về việc đề nghị công nhận đạt chuẩn chính quyền thân thiện năm "
            f"{self.year}"
        )

    @property
    def basis(self) -> str:
        return (
            f"Căn cứ Bộ tiêu chí chính quyền thân thiện năm {self.year} và kết quả tự "
            f"chấm điểm của đơn vị, {self.body} báo cáo như sau:"
        )

    @property
    def result(self) -> str:
        points = f"{self.total}/{self.maximum} điểm"
        return f"1. Kết quả tự chấm: {points}. {self.before}"

    @property
    def closing(self) -> str:
        return (
            f"{self.body} chịu trách nhiệm về tính chính xác của hồ sơ và kính trình "
            "xem xét, quyết định./."
        )

    @property
    def request(self) -> str:
        """The sentence that asks for recognition."""
        star = f" {self.star} sao ({self.stars})" if self.star else ""
        return (
            f"đề nghị thẩm định, xét công nhận {self.commune} đạt chuẩn{star} "
            f"chính quyền thân thiện năm {self.year}"
        )

    @property
    def before(self) -> str:
        if not self.previous_star:
            return "Đơn vị chưa được công nhận ở các năm trước."
        return f"Lần công nhận gần nhất: {self.previous_star} sao."


@dataclass(frozen=True)
class GroupResult:
    """Points of a group of criteria, as they are printed.

    :param short: criteria below their maximum
    """

    name: str
    points: str
    maximum: str
    full: int
    count: int
    short: tuple[ScoreRow, ...]


@dataclass(frozen=True)
class SelfReport:
    """The report on friendly government (Báo cáo kết quả)."""

    commune: str
    year: int
    day: date
    groups: tuple[GroupResult, ...]
    total: str
    maximum: str
    star: int
    done: tuple[str, ...]
    lacking: tuple[str, ...]
    proposals: tuple[str, ...]
    figures: tuple[str, ...]
    signature: Signature = LEADER

    @property
    def title(self) -> str:
        return (
            f"Kết quả xây dựng chính quyền thân thiện năm {self.year} của "
            f"{self.commune}"
        )

    @property
    def result(self) -> str:
        return f"Theo Bộ tiêu chí, đơn vị tự đánh giá: {self.stars}."

    @property
    def stars(self) -> str:
        return f"{self.star} sao ({STAR * self.star})" if self.star else "chưa đạt sao"


@dataclass(frozen=True)
class ModelRegistration:
    """The registration of a model or good practice."""

    commune: str
    year: int
    day: date
    name: str
    plan: tuple[str, ...]
    signature: Signature = LEADER

    @property
    def title(self) -> str:
        return (
            f"Xây dựng mô hình, cách làm hay về chính quyền thân thiện năm {self.year}"
        )
