"""Three levels of satisfaction, as the counters of one-stop shops ask for them."""

from typing import NamedTuple


class RatingLevel(NamedTuple):
    """A level: what it is called in the code, on the page, and in figures."""

    code: str
    label: str
    words: str
    score: int

    @property
    def measure(self) -> str:
        return f"dossier.rating.{self.code}"


LEVELS = (
    RatingLevel("happy", "Satisfied", "Hài lòng", 2),
    RatingLevel("neutral", "Neutral", "Bình thường", 1),
    RatingLevel("unhappy", "Not satisfied", "Không hài lòng", 0),
)
BY_CODE = {level.code: level for level in LEVELS}
SELECTION = [(level.code, level.label) for level in LEVELS]
#: whoever says this is answered
UNHAPPY = "unhappy"
