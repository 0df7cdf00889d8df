import os
import time
from unittest.mock import patch

from odoo.tests import TransactionCase


class TestAttachment(TransactionCase):
    """A file has its name when it is whole."""

    def setUp(self):
        super().setUp()
        self.files = self.env["ir.attachment"]
        self.raw = b"whole" * 1000 + os.urandom(8)

    def store(self):
        return self.files.create({"name": "x", "raw": self.raw})

    def aside(self):
        folder = self.files._full_path("aside")
        return sorted(os.listdir(folder)) if os.path.isdir(folder) else []

    def test_what_fails_leaves_nothing_and_can_be_sent_again(self):
        before = self.aside()
        for name in ("fsync", "rename"):
            with (
                patch.object(os, name, side_effect=OSError("full")),
                self.assertRaises(OSError),
            ):
                self.store()
            self.assertEqual(self.aside(), before)
        self.assertEqual(self.store().raw, self.raw)

    def test_what_a_dead_process_left_goes_after_a_day(self):
        self.store()
        path = self.files._full_path("aside/left")
        for age, is_there in ((3600, True), (25 * 3600, False)):
            with open(path, "wb") as file:
                file.write(b"half")
            os.utime(path, (time.time() - age,) * 2)
            self.files._gc_aside()
            self.assertEqual(os.path.exists(path), is_there)
