from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import DossierCommon
from .paper_common import PaperTexts

REASON = "Chưa đủ giấy tờ"


@tagged("post_install", "-at_install")
class TestTurnedAway(PaperTexts, DossierCommon):
    """Forms 02 and 03 handed out at the desk: nothing is received."""

    def setUp(self):
        super().setUp()
        self.desk = self.Dossier.with_user(self.officer)
        self.values = self.desk_values(
            self.marriage, papers={}, request_uuid="guided-1"
        )

    def guide(self):
        with self.at("2026-03-02 09:00"):
            return self.desk.desk_guide(self.values, REASON)

    def test_guided(self):
        told = self.guide()
        self.assertEqual(
            (told["paper"], told["number"]), ("supplement", "01/PBS-TTPVHCC")
        )
        dossier = self.desk.browse(told["id"])
        self.assertEqual(dossier.state, "registered")
        self.assertFalse(dossier.code or dossier.received_at or dossier.due_at)
        self.assertFalse(self.facts(dossier))
        text = self.text_of("supplement_report", dossier)
        missing = dossier.component_ids.filtered("is_required")
        for part in (
            "Số: 01/PBS-TTPVHCC",
            "Hồ sơ của: Bùi Văn An",
            f"1. {missing[0].name} (01 bản chính)",
            f"Lý do: {REASON}",
            f"liên hệ với {self.officer.name}",
        ):
            self.assertIn(part, text)
        self.assertNotIn("Mã hồ sơ", text)

    def test_sent_twice(self):
        self.assertEqual(self.guide(), self.guide())

    def test_received_when_they_come_again(self):
        dossier = self.desk.browse(self.guide()["id"])
        with self.at("2026-03-04 09:00"):
            with self.assert_refused(UserError, "Papers are missing"):
                dossier.perform("receive")
            dossier.component_ids.is_handed_in = True
            dossier.perform("receive")
            self.assertTrue(dossier.code)
            dossier.perform("claim")
            dossier.component_ids[0].fault = "Chưa ký"
            box = self.env["cqtt.dossier.supplement.ask"].with_user(self.officer)
            ask = box.with_context(
                active_id=dossier.id, active_model=dossier._name
            ).create({"reason": "Chưa ký"})
            self.assertEqual(ask.asked_before, 0)
            ask.action_ask()
        self.assertEqual(dossier.state, "supplement")
        again = self.facts(dossier, "dossier.supplement_again")
        self.assertFalse([quantity for _code, quantity in again if quantity])
        self.assertEqual(dossier._open_supplement().number, "02/PBS-TTPVHCC")

    def test_gone_on_with_at_the_desk(self):
        dossier = self.desk.browse(self.guide()["id"])
        asked = (self.home_commune.id, self.marriage.id, dossier.owner_id.id)
        guided = self.desk.desk_guided(*asked)
        required = dossier.component_ids.filtered("is_required")
        self.assertEqual(guided["missing"], required.mapped("name"))
        self.assertEqual((guided["id"], guided["papers"]), (dossier.id, []))
        lines = dossier.component_ids
        values = self.desk_values(
            self.marriage,
            owner_id=dossier.owner_id.id,
            request_uuid="again-1",
            resumes=dossier.id,
        )
        values.pop("owner", None)
        with self.at("2026-03-04 09:00"):
            received = self.desk.quick_receive(values)
            self.assertEqual(self.desk.quick_receive(values), received)
        self.assertEqual(received["id"], dossier.id)
        self.assertEqual(dossier.component_ids, lines)
        self.assertFalse(dossier._failed_papers())
        self.assertTrue(dossier.supplement_ids.answered_at)
        self.assertFalse(self.desk.desk_guided(*asked))
        with self.assert_refused(UserError, "Enter this one as new"):
            self.desk.quick_receive(
                {**values, "request_uuid": "again-2", "twins_seen": dossier.ids}
            )

    def test_another_citizen_goes_on_with_nothing(self):
        dossier = self.desk.browse(self.guide()["id"])
        other = self.desk_values(self.marriage, resumes=dossier.id)
        other["owner"] = {"name": "Lê Thị Nụ", "birth_year": 1999}
        with self.assert_refused(UserError, "Enter this one as new"):
            self.desk.quick_receive(other)

    def test_nothing_is_missing(self):
        with self.assert_refused(UserError, "All papers are here"):
            self.desk.desk_guide(self.desk_values(self.marriage), REASON)

    def test_refused(self):
        with self.at("2026-03-02 09:00"):
            told = self.desk.desk_refuse(self.values, "Không thuộc thẩm quyền")
            self.assertEqual(told, self.desk.desk_refuse(self.values, "Lần hai"))
        self.assertEqual((told["paper"], told["number"]), ("refusal", "01/PTC-TTPVHCC"))
        dossier = self.desk.browse(told["id"])
        self.assertEqual(dossier.state, "not_received")
        self.assertEqual(self.facts(dossier), [("dossier.not_received", 1)])
        text = self.text_of("refusal_report", dossier)
        self.assertIn("Không thuộc thẩm quyền", text)

    def test_strangers(self):
        stranger = self.new_role_user("turned_officer", "officer", self.other_commune)
        for method in ("desk_guide", "desk_refuse"):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                desk = self.Dossier.with_user(stranger)
                getattr(desk, method)(self.values, REASON)
