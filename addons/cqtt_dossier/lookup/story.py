"""What a citizen is told of a dossier, in plain words and without personal data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Waiting(str, Enum):
    """Who is to act."""

    OFFICER = "officer"
    MANAGER = "manager"
    LEADER = "leader"
    CITIZEN = "citizen"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Move:
    """Why the appointment is another one than that of the receipt.

    :param kind: of a time not counted, or "extension"
    :param begin: local time
    :param end: local time; ``None`` while it lasts, or where it has no length
    """

    kind: str
    begin: datetime
    end: datetime | None = None


@dataclass(frozen=True)
class Story:
    """How it stands, what comes next, for whom it waits, why the time moved."""

    state: str
    next: str
    waits_for: str
    tone: str
    moves: tuple[str, ...] = ()


STATES = {
    "received": ("Đã tiếp nhận", "Hồ sơ sẽ được chuyển đến người giải quyết."),
    "not_received": (
        "Không tiếp nhận",
        "Xem lý do trên phiếu từ chối, hoặc hỏi nơi nộp hồ sơ.",
    ),
    "processing": ("Đang giải quyết", "Khi xong, hồ sơ được chuyển sang trả kết quả."),
    "supplement": (
        "Chờ bổ sung giấy tờ",
        "Ông/bà nộp các giấy tờ ghi trên phiếu yêu cầu bổ sung; sau đó việc giải quyết "
        "được tiếp tục và thời gian hẹn được tính lại.",
    ),
    "financial": (
        "Chờ thực hiện nghĩa vụ tài chính",
        "Ông/bà nộp tiền theo thông báo; sau đó việc giải quyết được tiếp tục.",
    ),
    "withdrawn": (
        "Đã rút hồ sơ",
        "Hồ sơ đã được rút theo yêu cầu; không còn bước nào.",
    ),
    "stopped": (
        "Đã dừng giải quyết",
        "Xem lý do trên thông báo dừng giải quyết, hoặc hỏi nơi nộp hồ sơ.",
    ),
    "done": ("Đã có kết quả", "Kết quả đã sẵn sàng: ông/bà nhận theo cách đã đăng ký."),
    "returned": ("Đã trả kết quả", "Hồ sơ đã hoàn tất."),
}
TONES = {
    "supplement": "waiting",
    "financial": "waiting",
    "done": "good",
    "returned": "good",
    "not_received": "bad",
    "withdrawn": "bad",
    "stopped": "bad",
}
MOVES = {
    "supplement": "chờ ông/bà bổ sung giấy tờ",
    "obligation": "chờ ông/bà thực hiện nghĩa vụ tài chính",
    "pause": "tạm dừng theo quy định",
    "extension": "cơ quan xin lỗi và hẹn lại",
}


def tell(
    state: str, unit: str, role: str = "", moves: Iterable[Move] = (), note: str = ""
) -> Story:
    """Return the story of a dossier.

    :param state: of the national list
    :param unit: the name of the one that answers for it
    :param role: of the step it waits for
    :param note: more words about the state
    """
    name, following = STATES[state]
    return Story(
        name,
        f"{following} {note}".strip(),
        _waits_for(_waiting(state, role), unit),
        TONES.get(state, "working"),
        tuple(_moved(move) for move in moves),
    )


def _waiting(state: str, role: str) -> Waiting:
    if state in ("supplement", "financial", "done"):
        return Waiting.CITIZEN
    if state in ("received", "processing"):
        return Waiting(role or "officer")
    return Waiting.NOBODY


def _waits_for(who: Waiting, unit: str) -> str:
    return {
        Waiting.OFFICER: f"Cán bộ giải quyết của {unit}",
        Waiting.MANAGER: f"Người phụ trách một cửa của {unit}",
        Waiting.LEADER: f"Lãnh đạo {unit} (ký duyệt)",
        Waiting.CITIZEN: "Ông/bà",
        Waiting.NOBODY: "",
    }[who]


def _moved(move: Move) -> str:
    what = MOVES.get(move.kind, MOVES["pause"])
    begin = f"{move.begin:%d/%m/%Y}"
    if move.kind == "extension":
        return f"Ngày {begin}: {what}."
    if not move.end:
        return f"Từ {begin} đến nay: {what}; thời gian này không tính vào thời hạn."
    return (
        f"Từ {begin} đến {move.end:%d/%m/%Y}: {what}; thời gian này không tính vào "
        "thời hạn."
    )
