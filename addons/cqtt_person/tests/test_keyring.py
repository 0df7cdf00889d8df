"""The key file, and a server that has another one than its database."""

import os
import stat
from base64 import urlsafe_b64encode
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import BaseCase, tagged
from odoo.tools import config, mute_logger

from .. import keyring
from .common import NUMBER, PersonCase

LOGGER = "odoo.addons.cqtt_person.models.cqtt_person_sealing"


def write_key(folder, byte):
    """Write a key of one byte, repeated, and return its file."""
    file = Path(folder, f"key-{byte[0]}")
    file.write_bytes(urlsafe_b64encode(byte * 32) + b"\n")
    return file


class KeyFileCase(BaseCase):
    def setUp(self):
        super().setUp()
        self.folder = self.enterContext(TemporaryDirectory())
        self.enterContext(patch.dict(os.environ))
        os.environ.pop(keyring.VARIABLE, None)

    def use(self, file):
        os.environ[keyring.VARIABLE] = str(file)


@tagged("post_install", "-at_install")
class TestKeyFile(KeyFileCase):
    def use_data_folder(self):
        folder = Path(self.folder, "data")
        self.enterContext(patch.dict(config.options, {"data_dir": str(folder)}))
        return folder / keyring.FILE_NAME

    def test_made_for_its_owner_alone(self):
        file = self.use_data_folder()
        first = keyring.load()
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertEqual(list(file.parent.iterdir()), [file])
        self.assertEqual(keyring.load(), first)

    def test_two_who_make_it_have_one(self):
        file = self.use_data_folder()
        first = keyring.load()
        keyring._make(file)
        self.assertEqual(keyring.load(), first)
        self.assertEqual(list(file.parent.iterdir()), [file])

    def test_variable_names_the_file(self):
        self.use(write_key(self.folder, b"a"))
        self.assertEqual(keyring.load().master, b"a" * 32)

    def test_option_names_the_file(self):
        file = write_key(self.folder, b"b")
        with patch.dict(config.options, {keyring.OPTION: str(file)}):
            self.assertEqual(keyring.load().master, b"b" * 32)

    def test_changed_file_counts_at_once(self):
        file = write_key(self.folder, b"c")
        self.use(file)
        before = keyring.load()
        file.write_bytes(urlsafe_b64encode(b"d" * 32))
        os.utime(file, ns=(1, 1))
        self.assertNotEqual(keyring.load(), before)

    def test_a_named_file_is_never_made(self):
        missing = Path(self.folder, "missing")
        self.use(missing)
        with self.assertRaisesRegex(keyring.KeyFileError, "missing"):
            keyring.load()
        self.assertFalse(missing.exists())

    def test_no_key_in_the_file(self):
        for content in (b"", b"abc", b"\xff\xff", urlsafe_b64encode(b"short")):
            with self.subTest(content=content):
                file = Path(self.folder, f"bad-{len(content)}")
                file.write_bytes(content)
                self.use(file)
                with self.assertRaises(keyring.KeyFileError):
                    keyring.load()


@tagged("post_install", "-at_install")
class TestOtherKey(KeyFileCase, PersonCase):
    def assert_stopped(self, pattern):
        for attempt in (
            self.look,
            lambda: self.Person.find_by_number(NUMBER),
            lambda: self.Person.create({"name": "Lê Thị Nụ", "phone": "0900000111"}),
            lambda: self.Person._find_or_create({"name": "X", "national_id": NUMBER}),
        ):
            with self.assertLogs(LOGGER) if "read" in pattern else mute_logger(LOGGER):
                with self.assert_refused(UserError, pattern):
                    attempt()

    def test_server_with_another_key_does_nothing(self):
        count = self.env["cqtt.person"].search_count([])
        self.use(write_key(self.folder, b"z"))
        self.assert_stopped("sealed with the key [0-9a-f]{8}, the server has")
        self.assertEqual(self.env["cqtt.person"].search_count([]), count)
        # what is not sealed can still be read, what is masked stays so
        self.assertEqual(self.person.national_id_masked, "•••••••••123")

    def test_server_without_key_does_nothing(self):
        self.use(Path(self.folder, "missing"))
        self.assert_stopped("cannot read the key")

    def test_right_key_back_and_all_is_well(self):
        self.use(write_key(self.folder, b"z"))
        with self.assert_refused(UserError, "sealed with the key"):
            self.look()
        os.environ.pop(keyring.VARIABLE)
        self.assertEqual(self.look()["values"], {"national_id": NUMBER})

    def test_value_moved_to_another_record(self):
        other = self.Person.create({"name": "Lê Thị Nụ"})
        other.sudo().national_id_enc = self.person.sudo().national_id_enc
        with self.assertLogs(LOGGER) as log:
            with self.assert_refused(UserError, "cannot be opened"):
                self.look(other)
        self.assertNotIn(NUMBER, str(log.output))
