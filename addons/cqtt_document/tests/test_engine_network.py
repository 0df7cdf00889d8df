import socket
import urllib.request
from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests import BaseCase, tagged
from odoo.tools import mute_logger

from ..engine import PageFormat, Printer
from .common import read_pages

OUTSIDE = (
    '<img src="{}"/>',
    '<link rel="stylesheet" href="{}"/>',
    '<style>@import "{}";</style>',
    '<style>@font-face {{ font-family: f; src: url("{}") }}</style>',
    '<style>p {{ background: url("{}") }}</style>',
    '<object data="{}"></object>',
    '<svg viewBox="0 0 9 9"><image href="{}" width="9" height="9"/></svg>',
)
ADDRESSES = (
    "http://outside.example/x",
    "https://192.0.2.1/x",
    "//outside.example/x",
    "ftp://outside.example/x",
    "file:///etc/hostname",
    "HTTP://outside.example/x",
)


@contextmanager
def network_trap():
    """Note, and refuse, every way out of the process."""
    opened = []

    def refuse(name):
        def opener(*args, **kwargs):
            opened.append((name, args))
            raise OSError("no way out")

        return opener

    with (
        patch.object(socket.socket, "connect", refuse("connect")),
        patch.object(socket.socket, "connect_ex", refuse("connect_ex")),
        patch.object(socket, "getaddrinfo", refuse("getaddrinfo")),
        patch("urllib.request.FileHandler.file_open", refuse("file")),
    ):
        yield opened


@tagged("post_install", "-at_install")
class TestEngineNetwork(BaseCase):
    def print(self, html):
        printer = Printer(lambda path, query: None)
        return printer.print(f"<body>{html}<p>chữ</p></body>", PageFormat())

    def test_the_trap_catches(self):
        with network_trap() as opened:
            for address in ("http://192.0.2.1/x", "file:///etc/hostname"):
                with self.assertRaises(OSError):
                    urllib.request.urlopen(address, timeout=1)  # noqa: S310
        self.assertEqual({name for name, _args in opened}, {"getaddrinfo", "file"})

    @mute_logger("weasyprint")
    def test_no_request_leaves_the_machine(self):
        fetcher = "odoo.addons.cqtt_document.engine.fetcher"
        for template in OUTSIDE:
            for address in ADDRESSES:
                with (
                    self.subTest(template=template, address=address),
                    network_trap() as opened,
                    self.assertLogs(fetcher, "WARNING") as logs,
                ):
                    pdf = self.print(template.format(address))
                    self.assertEqual(read_pages(pdf), ["chữ"])
                self.assertEqual(opened, [])
                tail = address.lower().partition(":")[2] or address
                self.assertIn(tail, logs.output[0].lower())

    @mute_logger("weasyprint", "odoo.addons.cqtt_document.engine.fetcher")
    def test_base_address_does_not_lead_out(self):
        with network_trap() as opened:
            html = "<html><head><base href='http://outside.example/'/></head>{}</html>"
            self.print(html.format("<img src='x.png'/>"))
        self.assertEqual(opened, [])

    @mute_logger("weasyprint")
    def test_log_names_another_server_once(self):
        address = "<img src='http://{}.example/{}'/>"
        pictures = [address.format(server, i) for server in "ab" for i in range(9)]
        with self.assertLogs("odoo.addons.cqtt_document.engine.fetcher") as logs:
            self.print("".join(pictures))
        self.assertEqual(len(logs.output), 2)

    def test_pictures_within_the_page(self):
        dot = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"
        with network_trap() as opened, self.assertNoLogs("weasyprint", "ERROR"):
            self.print(f'<img src="{dot}"/>')
        self.assertEqual(opened, [])
