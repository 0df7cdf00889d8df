"""Reads matrix.md: what each role may do with each model, and how far it reaches."""

from dataclasses import dataclass
from pathlib import Path

MATRIX = Path(__file__).with_name("matrix.md")
OPERATIONS = ("read", "create", "write", "unlink")
#: where a probe row stands, seen from the user
POSITIONS = (
    "own",
    "assigned",
    "same_unit",
    "cluster",
    "other_cluster",
    "other_province",
)
REACH = {
    "-": frozenset(),
    "o": frozenset({"own"}),
    "u": frozenset({"own", "assigned", "same_unit"}),
    "c": frozenset({"own", "assigned", "same_unit", "cluster"}),
    "x": frozenset(POSITIONS),
}


@dataclass(frozen=True)
class Cell:
    """How far a role reaches into a model, for each operation."""

    model: str
    role: str
    letters: tuple[str, ...]

    def reach(self, operation: str) -> frozenset[str]:
        """Return the positions of the rows the operation is allowed on."""
        return REACH[self.letters[OPERATIONS.index(operation)]]


def read_matrix() -> list[Cell]:
    """Return all cells of all tables that begin with a column ``model``."""
    cells, roles = [], []
    for line in MATRIX.read_text(encoding="utf-8").splitlines():
        words = [word.strip() for word in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            roles = []
        elif words[0] == "model":
            roles = words[1:]
        elif roles and not words[0].startswith("--"):
            model, *texts = words
            for role, text in zip(roles, texts, strict=True):
                cells.append(Cell(model, role, _letters(text)))
    return cells


def _letters(text: str) -> tuple[str, ...]:
    letters = ("-",) * 4 if text == "-" else tuple(text.split("·"))
    if len(letters) != 4 or not set(letters) <= set(REACH):
        raise ValueError(f"no cell of the matrix: {text!r}")
    return letters
