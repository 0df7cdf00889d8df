"""No way past the door moves a protected field."""

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import Form, tagged

from .common import PaperCase

PROTECTED = {
    "state": "signed",
    "number": "H99.01-260101-0001",
    "signed_at": "2020-01-01 00:00:00",
}


@tagged("post_install", "-at_install")
class TestDoor(PaperCase):
    def papers(self, user=None, **context):
        model = self.env["test.cqtt.paper"].with_user(user or self.officer)
        return model.with_context(**context)

    def values(self, **more):
        return {"name": "Đơn", "unit_id": self.commune.id, "amount": 5, **more}

    def assert_untouched(self, paper):
        paper.invalidate_recordset()
        self.assertRecordValues(
            paper, [{"state": "draft", "number": False, "signed_at": False}]
        )

    def test_write_is_refused(self):
        for name, value in PROTECTED.items():
            with self.subTest(name), self.assertRaises(AccessError):
                self.paper.write({name: value})
        self.assert_untouched(self.paper)

    def test_write_by_superuser_and_sudo_is_refused(self):
        for paper in (
            self.paper.sudo(),
            self.env["test.cqtt.paper"].browse(self.paper.id),
        ):
            with self.assertRaises(AccessError):
                paper.write({"state": "signed"})
        self.assert_untouched(self.paper)

    def test_assignment_is_refused(self):
        with self.assertRaises(AccessError):
            self.paper.state = "signed"
        self.assert_untouched(self.paper)

    def test_create_is_refused(self):
        for name, value in PROTECTED.items():
            with self.subTest(name), self.assertRaises(AccessError):
                self.papers().create(self.values(**{name: value}))

    def test_no_context_key_opens_it(self):
        keys = dict.fromkeys(
            ("force", "door_open", "workflow", "install_mode", "import_file"), True
        )
        with self.assertRaises(AccessError):
            self.paper.with_context(**keys).write({"state": "signed"})
        self.assert_untouched(self.paper)

    def test_default_context_is_dropped(self):
        context = {f"default_{name}": value for name, value in PROTECTED.items()}
        papers = self.papers(**context, default_lock_version=7)
        self.assertEqual(papers.default_get(["state", "number"]), {"state": "draft"})
        paper = papers.create(self.values())
        self.assert_untouched(paper)
        self.assertEqual(paper.lock_version, 1)

    def test_user_default_is_dropped(self):
        self.env["ir.default"].set("test.cqtt.paper", "number", "H99.01-260101-0009")
        self.assert_untouched(self.papers().create(self.values()))

    def test_form_does_not_offer_it(self):
        papers = self.papers(default_state="signed", default_unit_id=self.commune.id)
        with Form(papers) as form:
            form.name = "Đơn"
        self.assert_untouched(form.record)

    def test_web_save_is_refused(self):
        with self.assertRaises(AccessError):
            self.paper.web_save({"state": "signed"}, {"state": {}})
        with self.assertRaises(AccessError):
            self.papers().web_save(self.values(number="1"), {"state": {}})
        self.assert_untouched(self.paper)

    def test_web_save_multi_is_refused(self):
        two = self.paper + self.new_paper()
        with self.assertRaises(AccessError):
            two.web_save_multi([{"name": "A"}, {"state": "signed"}], {"state": {}})
        self.assert_untouched(two[1])

    def test_import_is_refused(self):
        self.env["ir.model.data"].create(
            {
                "name": "paper",
                "module": "__import__",
                "model": "test.cqtt.paper",
                "res_id": self.paper.id,
            }
        )
        result = self.papers().load(["id", "state"], [["__import__.paper", "signed"]])
        self.assertFalse(result["ids"])
        self.assertIn("cannot be entered", result["messages"][0]["message"])
        result = self.papers().load(
            ["name", "unit_id/.id", "number"], [["Đơn", str(self.commune.id), "9"]]
        )
        self.assertFalse(result["ids"])
        self.assert_untouched(self.paper)

    def test_copy_starts_anew(self):
        copy = self.signed_paper().copy({"amount": 6})
        self.assert_untouched(copy)
        self.assertEqual(copy.lock_version, 1)
        with self.assertRaises(AccessError):
            self.paper.copy({"state": "signed"})

    def test_parent_does_not_pass(self):
        folder = self.env["test.cqtt.folder"].with_user(self.officer).create({})
        for command in (
            Command.create(self.values(state="signed")),
            Command.update(self.paper.id, {"number": "1"}),
        ):
            with self.subTest(command), self.assertRaises(AccessError):
                folder.write({"paper_ids": [command]})
        folder.write({"paper_ids": [Command.link(self.paper.id)]})
        self.assert_untouched(self.paper)

    def test_unit_is_settled_when_made(self):
        with self.assertRaises(AccessError):
            self.paper.write({"unit_id": self.other_commune.id})
        self.assertEqual(self.paper.unit_id, self.commune)

    def test_private_way_is_not_callable(self):
        from odoo.service.model import get_public_method

        for name in ("_perform", "_write_behind_door", "_write_transition"):
            with self.subTest(name), self.assertRaises(AccessError):
                get_public_method(self.paper, name)

    def test_stored_compute_follows_but_opens_nothing(self):
        version = self.paper.lock_version
        self.paper.amount = 8
        self.assertEqual(self.paper.double, 16)
        self.assertEqual(self.paper.lock_version, version + 1)

    def test_protected_compute_does_not_load(self):
        field = self.env["test.cqtt.paper"]._fields["number"]
        self.patch(field, "compute", "_compute_double")
        with self.assertRaisesRegex(TypeError, "is not computed"):
            self.env["test.cqtt.paper"]._register_hook()

    def test_deletion_only_before_it_begins(self):
        self.new_paper().unlink()
        paper = self.new_paper()
        paper.perform("receive")
        with self.assertRaises(UserError):
            paper.unlink()
