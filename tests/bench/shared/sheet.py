"""The sheet of a bench: each figure with its spread, its budget, and what lies beside.

What a bench found is printed as a table and kept as lines of JSON in the folder that
`CQTT_FIGURES` names; `./cqtt bench --write` makes docs/benchmarks.md of them.
"""

import json
import os
import statistics
import time
from dataclasses import asdict, dataclass
from pathlib import Path

QUICK = bool(os.environ.get("CQTT_QUICK"))


def size(whole, quick):
    """Return how much to measure: less for `./cqtt bench --quick`."""
    return quick if QUICK else whole


@dataclass(frozen=True)
class Figure:
    """Something measured.

    :param samples: one or more values in the unit
    :param budget: what the median may be at most, or at least where more is better
    :param is_beside: measured only for comparison
    """

    what: str
    samples: tuple[float, ...]
    unit: str
    budget: float | None = None
    is_more_better: bool = False
    is_beside: bool = False
    note: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.samples)

    @property
    def is_kept(self) -> bool:
        """Whether the budget is kept, as far as there is one."""
        if self.budget is None:
            return True
        if self.is_more_better:
            return self.median >= self.budget
        return self.median <= self.budget

    def row(self) -> str:
        """Return the line of the table."""
        spread = "–"
        if len(self.samples) > 1:
            least, most = written(min(self.samples)), written(max(self.samples))
            spread = f"{least} … {most} ({len(self.samples)})"
        what = f"_{self.what}_" if self.is_beside else self.what
        cells = what, f"{written(self.median)} {self.unit}".strip(), spread
        return f"| {' | '.join((*cells, self._verdict(), self.note))} |"

    def _verdict(self) -> str:
        if self.budget is None:
            return ""
        sign = "≥" if self.is_more_better else "≤"
        kept = "kept" if self.is_kept else "**over**"
        return f"{sign} {written(self.budget)}: {kept}"


HEAD = "| what | median | spread (samples) | budget | note |\n|---|---:|---:|---|---|"


def written(value: float) -> str:
    """Return a number with three digits that count."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"


class Sheet:
    """Takes figures as they are found.

    :param name: the bench
    :param title: what it measures, in one sentence
    """

    def __init__(self, name: str, title: str) -> None:
        folder = os.environ.get("CQTT_FIGURES")
        self.file = Path(folder, f"{name}.jsonl") if folder else None
        self.figures: list[Figure] = []
        load = os.getloadavg()[0]
        self._keep({"title": title, "at": time.time(), "load": load}, is_first=True)
        print(f"\n{title}\n\n{HEAD}", flush=True)

    def add(self, what: str, samples, unit: str = "", **about) -> Figure:
        """Take a figure: one value, or several of which the median counts."""
        values = tuple(samples) if hasattr(samples, "__iter__") else (samples,)
        figure = Figure(what, values, unit, **about)
        self.figures.append(figure)
        self._keep(asdict(figure))
        print(figure.row(), flush=True)
        return figure

    def _keep(self, line: dict, is_first: bool = False) -> None:
        if self.file:
            with self.file.open("w" if is_first else "a") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")


def timed(act, times: int = 1) -> tuple[list[float], object]:
    """Do something several times; return the seconds of each, and the last result."""
    seconds, result = [], None
    for _time in range(times):
        begin = time.monotonic()
        result = act()
        seconds.append(time.monotonic() - begin)
    return seconds, result
