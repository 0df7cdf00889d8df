"""The book on A4 across, drawn line by line: thousands of rows in seconds.

The layout of the other papers looks at a whole table before it draws any of it, which
takes minutes and much memory for the book of a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .book import Book, Column, Row

#: margins of Decree 30/2020/NĐ-CP, annex I, on A4 across
WIDTH, HEIGHT = 297 * mm, 210 * mm
TOP, RIGHT, BOTTOM, LEFT = 20 * mm, 15 * mm, 20 * mm, 20 * mm
SIZE, LEADING, PADDING = 9.5, 11.2, 1.1 * mm
HEAD_SIZE = 9
NORMAL, BOLD, ITALIC = "CqttSerif", "CqttSerif-Bold", "CqttSerif-Italic"
#: serif fonts with all letters of Vietnamese, as Debian installs them
PLACES = (
    ("/usr/share/fonts/truetype/croscore", "Tinos"),
    ("/usr/share/fonts/truetype/liberation", "LiberationSerif"),
    ("/usr/share/fonts/truetype/liberation2", "LiberationSerif"),
)


def write_paper(file: BinaryIO, book: Book, rows: Iterable[Row]) -> int:
    """Write the book as PDF and return how many pages it has.

    :raise FileNotFoundError: no serif font is installed
    """
    _load_fonts()
    page = _Pages(file, book)
    for row in rows:
        page.add(row)
    return page.close()


@lru_cache(maxsize=1)
def _load_fonts() -> None:
    for place, family in PLACES:
        if Path(place, f"{family}-Regular.ttf").exists():
            break
    else:
        raise FileNotFoundError("Install the package fonts-croscore.")
    for name, style in ((NORMAL, "Regular"), (BOLD, "Bold"), (ITALIC, "Italic")):
        pdfmetrics.registerFont(TTFont(name, f"{place}/{family}-{style}.ttf"))


class _Pages:
    """The pages of one book; ``y`` is where the next row begins."""

    def __init__(self, file: BinaryIO, book: Book) -> None:
        self.book = book
        self.columns = tuple(_placed(book.columns))
        self.canvas: Any = Canvas(file, pagesize=(WIDTH, HEIGHT), pageCompression=1)
        self.canvas.setTitle(f"{book.title} {book.year}")
        self.number = 0
        self.y = 0.0
        self._begin()

    def add(self, row: Row) -> None:
        lines = [
            wrapped(text, width - 2 * PADDING)
            for (_left, width, _column), text in zip(
                self.columns, row.texts(self.book.columns), strict=True
            )
        ]
        height = max(map(len, lines)) * LEADING + 2 * PADDING
        if self.y - height < BOTTOM:
            self._end()
            self._begin()
        for (left, width, column), texts in zip(self.columns, lines, strict=True):
            self._cell(left, width, height, texts, NORMAL, SIZE, column.is_centred)
        self.y -= height

    def close(self) -> int:
        self._end()
        self.canvas.save()
        return self.number

    def _begin(self) -> None:
        self.number += 1
        self.y = HEIGHT - TOP
        self.canvas.setLineWidth(0.5)
        if self.number == 1:
            self._title()
        self._head()

    def _end(self) -> None:
        canvas = self.canvas
        canvas.setFont(ITALIC, SIZE)
        canvas.drawString(LEFT, BOTTOM - 6 * mm, self.book.form_name)
        canvas.setFont(NORMAL, SIZE)
        canvas.drawRightString(WIDTH - RIGHT, BOTTOM - 6 * mm, f"Trang {self.number}")
        canvas.showPage()

    def _title(self) -> None:
        book, canvas = self.book, self.canvas
        left, right = LEFT + 50 * mm, WIDTH - RIGHT - 60 * mm
        self._centred(left, [book.superior], NORMAL)
        below = self._centred(left, book.office, BOLD, down=14)
        self._centred(right, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], BOLD)
        self._centred(right, ["Độc lập - Tự do - Hạnh phúc"], BOLD, down=14)
        canvas.line(right - 27 * mm, self.y - 18, right + 27 * mm, self.y - 18)
        canvas.line(left - 15 * mm, below + 10, left + 15 * mm, below + 10)
        self.y = below - 12
        self._centred(WIDTH / 2, [book.title], BOLD, size=15)
        self._centred(WIDTH / 2, [book.subtitle], ITALIC, down=16)
        self.y -= 28

    def _centred(
        self,
        x: float,
        lines: Iterable[str],
        font: str,
        down: float = 0,
        size: float = 12,
    ) -> float:
        y = self.y - down
        self.canvas.setFont(font, size)
        for line in lines:
            self.canvas.drawCentredString(x, y, line)
            y -= size + 2
        return y

    def _head(self) -> None:
        """Draw the head of the table: groups, heads, numbers of the columns."""
        top, group, heads = self.y, 5.5 * mm, 17 * mm
        for left, width, text in _groups(self.columns):
            self._cell(left, width, group, [text], BOLD, HEAD_SIZE, True)
        for left, width, column in self.columns:
            self.y = top - group if column.group else top
            height = heads if column.group else group + heads
            texts = wrapped(column.head, width - 2 * PADDING, BOLD, HEAD_SIZE)
            self._cell(left, width, height, texts, BOLD, HEAD_SIZE, True, middle=True)
        self.y = top - group - heads
        for number, (left, width, _column) in enumerate(self.columns, 1):
            self._cell(left, width, group, [f"({number})"], ITALIC, HEAD_SIZE, True)
        self.y -= group

    def _cell(
        self,
        left: float,
        width: float,
        height: float,
        texts: Iterable[str],
        font: str,
        size: float,
        is_centred: bool,
        middle: bool = False,
    ) -> None:
        canvas, texts = self.canvas, list(texts)
        canvas.rect(left, self.y - height, width, height)
        canvas.setFont(font, size)
        spare = (height - 2 * PADDING - len(texts) * LEADING) / 2 if middle else 0
        y = self.y - PADDING - spare - size
        for text in texts:
            if is_centred:
                canvas.drawCentredString(left + width / 2, y, text)
            else:
                canvas.drawString(left + PADDING, y, text)
            y -= LEADING


def _placed(columns: Iterable[Column]) -> Iterator[tuple[float, float, Column]]:
    """Yield where each column begins and how wide it is, in points."""
    left: float = LEFT
    for column in columns:
        yield left, column.width * mm, column
        left += column.width * mm


def _groups(
    placed: Sequence[tuple[float, float, Column]],
) -> Iterator[tuple[float, float, str]]:
    """Yield where each group of columns begins, how wide it is, and its name."""
    for name in dict.fromkeys(column.group for _left, _width, column in placed):
        inside = [place for place in placed if place[2].group == name]
        if name:
            yield inside[0][0], sum(width for _left, width, _column in inside), name


@lru_cache(maxsize=4096)
def wrapped(
    text: str, width: float, font: str = NORMAL, size: float = SIZE
) -> tuple[str, ...]:
    """Return a text in lines that are not wider than a width, in points.

    A word that is wider than a line is broken, at a hyphen if it has one.
    """
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _measure(longer, font, size) <= width:
            lines[-1] = longer
            continue
        pieces = _broken(word, width, font, size)
        if lines[-1]:
            lines += pieces
        else:
            lines[-1:] = pieces
    return tuple(lines)


def _broken(word: str, width: float, font: str, size: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and _measure(pieces[-1] + letter, font, size) > width:
            head, hyphen, tail = pieces[-1].rpartition("-")
            pieces[-1:] = [head + hyphen, tail] if head else [tail, ""]
        pieces[-1] += letter
    return pieces


def _measure(text: str, font: str, size: float) -> float:
    width: float = pdfmetrics.stringWidth(text, font, size)
    return width
