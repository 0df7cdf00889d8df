"""Files that somebody hands in who means harm, and a few that are as they should be."""

import gzip
import io
import struct
import zipfile
import zlib
from typing import NamedTuple

SCRIPT = "<script>window.hit=1</script>"
PAGE = f"<!DOCTYPE html><html><body>{SCRIPT}</body></html>".encode()
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" onload="hit=1">{SCRIPT}</svg>'.encode()
XHTML = (
    f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">{SCRIPT}</html>'
)
XSLT = (
    '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?>'
    '<xsl:stylesheet id="x" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'
)
MHTML = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    b"Content-Type: text/html\n\n" + PAGE + b"\n--x--"
)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
WINDOWS = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200) + b"PE\x00\x00"
LINUX = b"\x7fELF\x02\x01\x01" + bytes(100)
SHELL = b"#!/bin/sh\nid > /tmp/cqtt_hit\n"
MIB = 1024 * 1024
#: a name that leads here would show
OUTSIDE = "cqtt_outside"


class File(NamedTuple):
    """A file as it is sent.

    :param mimetype: what its sender says of it
    :param is_good: it is to be taken
    """

    name: str
    content: bytes
    mimetype: str = ""
    is_good: bool = False


def png(width: int, height: int, more: bytes = b"") -> bytes:
    """Return a picture of one grey; it is packed a thousand times smaller."""

    def chunk(kind, data):
        checked = kind + data
        return (
            struct.pack(">I", len(data))
            + checked
            + struct.pack(">I", zlib.crc32(checked))
        )

    packer, rows = zlib.compressobj(9), []
    for _row in range(height):
        rows.append(packer.compress(bytes(1 + width)))
    packed = b"".join(rows) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"tEXt", b"Comment\0" + more)
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def packed(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", "<Types/>")
        target.writestr(name, content)
    return stream.getvalue()


def hostile_files() -> list[File]:
    picture = png(40, 30)
    bomb = packed("xl/worksheets/sheet1.xml", b" " * (300 * MIB))
    return [
        File("don.pdf", PDF, is_good=True),
        File("anh.png", picture, is_good=True),
        File("ghi chu.txt", "Đơn xin cấp bản sao".encode(), is_good=True),
        File("bang.csv", b"a,b\n1,2\n", is_good=True),
        # programs
        File("don.exe", WINDOWS),
        File("don.pdf", WINDOWS, "application/pdf"),
        File("don.pdf.exe", PDF, "application/pdf"),
        File("don.exe.pdf", WINDOWS),
        File("don.pdf.exe.", PDF),
        File("don.exe::$DATA", PDF),
        File("don", LINUX),
        File("don.txt", SHELL, "text/plain"),
        File("don.bat", b"@echo off\r\ndel *\r\n"),
        File("don.js", b"alert(1)", "application/javascript"),
        File("don.hta", PAGE, "application/hta"),
        File("don.lnk", b"L\0\0\0" + bytes(80)),
        File("don.jar", packed("META-INF/MANIFEST.MF", b"")),
        File("don.docm", packed("word/vbaProject.bin", b"x")),
        File("don.xlsm", packed("xl/vbaProject.bin", b"x")),
        # pages
        File("don.html", PAGE, "text/html"),
        File("don.HTML", PAGE, "TEXT/HTML"),
        File("don.pdf", PAGE, "application/pdf"),
        File("don.txt", PAGE, "text/html;charset=utf-8"),
        File("don", PAGE, " text/html"),
        File("don.xhtml", XHTML.encode(), "application/xhtml+xml"),
        File("don.xml", XHTML.encode(), "text/xml"),
        File("don.xml", XSLT.encode(), "application/xml"),
        File("don.mht", MHTML, "multipart/related"),
        File("anh.svg", SVG, "image/svg+xml"),
        File("anh.png", SVG, "image/png"),
        File("anh.svgz", gzip.compress(SVG), "image/svg+xml"),
        File("anh", b"\xef\xbb\xbf  " + SVG, "image/SVG+XML"),
        # two things at once
        File("don.pdf", PDF + PAGE, "text/html"),
        File("don.html", PDF + PAGE, "text/html"),
        File("anh.gif", b"GIF89a/*" + bytes(20) + b"*/=1;hit=1;//" + PAGE, "text/html"),
        File("anh.png", png(1, 1, PAGE), "text/html"),
        File("anh.png", picture + packed("x.html", PAGE), "application/zip"),
        File("anh.jpg", b"\xff\xd8\xff\xe0" + PAGE, "text/html"),
        # bombs
        File("bang.xlsx", bomb),
        File("bang.zip", packed("x.zip", bomb)),
        File("anh.png", png(20_000, 20_000), "image/png"),
        File("anh.png", png(13_000, 13_000), "image/png"),
        # names
        File("don\u202efdp.exe", PDF),
        File("don\u202egnp.pdf", PDF),
        File("don.pdf\0.exe", PDF),
        File("don\r\nSet-Cookie: a=b.pdf", PDF),
        File(f"../../../../../../tmp/{OUTSIDE}.pdf", PDF),
        File(f"..\\..\\{OUTSIDE}.pdf", PDF),
        File(f"/tmp/{OUTSIDE}.pdf", PDF),
        File('"><img src=x onerror=hit=1>.pdf', PDF),
        File("d" * 5000 + ".pdf", PDF),
        File("...", PDF),
        # sizes
        File("don.pdf", b""),
        File("don.txt", b""),
        File("don.pdf", PDF + bytes(26 * MIB)),
    ]
