"""Workbooks that somebody made to do harm, or that arrived damaged."""

import io
import random
import zipfile

SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FLIPPED, CUT = 16, 10


def sheet(rows: str, before: str = "") -> bytes:
    body = (
        f'<worksheet xmlns="{SPACE}">{before}<sheetData>{rows}</sheetData></worksheet>'
    )
    return (HEAD + body).encode()


def text(cell: str, value: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'


def entity(declared: str, used: str) -> bytes:
    """Return a sheet whose only cell is an entity declared in it."""
    kind = f"<!DOCTYPE worksheet [{declared}]>"
    row = f'<row r="1">{text("A1", used)}</row>'
    return (HEAD + kind).encode() + sheet(row)[len(HEAD) :]


def laughs() -> str:
    levels = "".join(
        f'<!ENTITY l{n} "{"".join([f"&l{n - 1};"] * 10)}">' for n in range(1, 10)
    )
    return f'<!ENTITY l0 "ha">{levels}'


#: sheets that take the place of a good one
SHEETS = {
    "a file of the server": entity('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
    "an address": entity('<!ENTITY x SYSTEM "http://127.0.0.1:1/">', "&x;"),
    "a billion laughs": entity(laughs(), "&l9;"),
    "no XML": b"no XML",
    "wrong UTF-8": sheet('<row r="1">').replace(b"row", b"\xff\xfe"),
    "half a sheet": sheet('<row r="1"><c r="A1"><v>1</v></c></row>')[:-40],
    "a row far below": sheet('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
    "all columns": sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    "a cell beyond all": sheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
    "a huge dimension": sheet("", '<dimension ref="A1:XFD1048576"/>'),
    "a string that is not there": sheet(
        '<row r="1"><c r="A1" t="s"><v>999999</v></c></row>'
    ),
    "a number that is none": sheet('<row r="1"><c r="A1"><v>1e99999</v></c></row>'),
    "a date far away": sheet('<row r="1"><c r="A1" t="d"><v>99999-99-99</v></c></row>'),
    "an error": sheet('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'),
    "a formula": sheet('<row r="1"><c r="A1"><f>cmd|" /C calc"!A0</f></c></row>'),
    "a mile of text": sheet(f'<row r="1">{text("A1", "x" * 2_000_000)}</row>'),
    "markup": sheet(
        f'<row r="1">{text("A1", "&lt;script&gt;alert(1)&lt;/script&gt;")}</row>'
    ),
}
FILES = {
    "nothing": b"",
    "a word": b"hello",
    "a page": b"<html><script>alert(1)</script></html>",
    "two letters": b"PK",
    "an encrypted workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
    "a PDF": b"%PDF-1.7\n" + bytes(1000),
    "noise": random.Random(1).randbytes(10_000),
    "text with nothing in it": b"a,b\n\x00,\x00\n",
    "an open quotation": b'a,b\n"' + b"x" * 500_000,
    "a line of commas": b"," * 2_000_000,
}


def with_part(good: bytes, name: str, content: bytes) -> bytes:
    """Return a workbook in which one part is another."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.namelist():
            if entry != name:
                target.writestr(entry, source.read(entry))
        target.writestr(name, content)
    return stream.getvalue()


def many_parts(good: bytes) -> bytes:
    stream = io.BytesIO(good)
    with zipfile.ZipFile(stream, "a") as target:
        for number in range(2000):
            target.writestr(f"xl/{number}", b"")
    return stream.getvalue()


def bad_workbooks(good: bytes, seed: int = 1) -> dict[str, bytes]:
    """Return bad files by what is bad about them, made from a good one."""
    luck = random.Random(seed)
    found = {f"sheet: {n}": with_part(good, SHEET, c) for n, c in SHEETS.items()}
    found |= {f"file: {name}": content for name, content in FILES.items()}
    found["a bomb"] = with_part(good, "xl/media/bomb", bytes(300 * 1024 * 1024))
    found["a bomb as sheet"] = with_part(good, SHEET, b" " * (90 * 1024 * 1024))
    found["a way out"] = with_part(good, "../../../../tmp/cqtt", b"x")
    found["2000 parts"] = many_parts(good)
    for number in range(FLIPPED):
        damaged = bytearray(good)
        for _place in range(number + 1):
            damaged[luck.randrange(len(damaged))] ^= 1 << luck.randrange(8)
        found[f"flipped {number}"] = bytes(damaged)
    for number in range(CUT):
        found[f"cut {number}"] = good[: luck.randrange(len(good))]
    return found
