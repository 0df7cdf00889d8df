import base64
import io
from unittest.mock import patch

from PIL import Image

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.base.models.ir_cron import IrCron
from odoo.addons.cqtt_document.tests.common import read_pages

from .common import OutreachCommon

GPS = 0x8825


def photo():
    """Return a photo that says where it was taken."""
    picture, out = Image.new("RGB", (40, 30), "green"), io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Nokia"
    exif.get_ifd(GPS)[1] = "N"
    picture.save(out, "JPEG", exif=exif)
    return base64.b64encode(out.getvalue())


@tagged("post_install", "-at_install")
class TestAfterwards(OutreachCommon):
    """Visits, photos, questions, papers, and what is forgotten in the end."""

    def mourning(self, **values):
        """Return a family that mourns and is confirmed, and its visit."""
        owner = {"name": "Bùi Thị Con", "birth_year": 1970, "address": "Số 7", **values}
        family = self.receive(self.death, owner=owner).family_ids
        family = family.with_user(self.officer)
        dead = self.env["cqtt.person"].create(
            {
                "name": "Bùi Văn Ông",
                "unit_id": self.home_commune.id,
                "phone": "0900 000 777",
            }
        )
        family.member_ids.role = "relative"
        family.member_ids = [Command.create({"person_id": dead.id, "role": "deceased"})]
        family.perform("confirm")
        return family, family.guest_ids.event_id

    def visit(self, at="2026-03-02 14:00"):
        with self.at("2026-03-02 09:00"):
            family, visit = self.mourning()
            visit.write({"starts_at": self.moment(at), "host_id": self.host.id})
            visit.gift_ids = [Command.create({"name": "Vòng hoa", "amount": 500000})]
            visit.perform("plan")
        return family, visit

    def test_photo_says_nothing_of_place_and_camera(self):
        family, visit = self.visit()
        self.agree(family.contact_id, "photo")
        shot = photo()
        with Image.open(io.BytesIO(base64.b64decode(shot))) as before:
            self.assertIn(GPS, before.getexif())
        kept = (
            self.env["cqtt.outreach.photo"]
            .with_user(self.officer)
            .create({"event_id": visit.id, "image": shot})
        )
        with Image.open(io.BytesIO(base64.b64decode(kept.image))) as after:
            self.assertFalse(dict(after.getexif()))
            self.assertEqual(after.size, (40, 30))

    def test_photo_needs_consent_and_goes_with_it(self):
        family, visit = self.visit()
        photos = self.env["cqtt.outreach.photo"].with_user(self.officer)
        with self.assert_refused(ValidationError, "has not agreed to photos"):
            photos.create({"event_id": visit.id, "image": photo()})
        self.agree(family.contact_id, "photo")
        kept = photos.create({"event_id": visit.id, "image": photo()})
        self.agree(family.contact_id, "photo", "withdrawn")
        self.assertFalse(kept.exists())

    def test_declining_deletes_photos(self):
        family, visit = self.visit()
        self.agree(family.contact_id, "photo")
        photos = self.env["cqtt.outreach.photo"].with_user(self.officer)
        kept = photos.create({"event_id": visit.id, "image": photo()})
        family.perform("decline")
        self.assertFalse(kept.exists())
        self.assertEqual(visit.state, "declined")

    def test_no_photo_at_all(self):
        _family, visit = self.visit()
        with self.assert_refused(UserError, "no photo"):
            self.env["cqtt.outreach.photo"].create(
                {"event_id": visit.id, "image": base64.b64encode(b"%PDF-1.4")}
            )

    def test_a_photo_that_would_fill_the_memory(self):
        _family, visit = self.visit()
        for size in ((8000, 8000), (15_000, 15_000)):
            out = io.BytesIO()
            Image.new("1", size).save(out, "PNG")
            image = base64.b64encode(out.getvalue())
            with self.assert_refused(UserError, "50 million"):
                self.env["cqtt.outreach.photo"].create(
                    {"event_id": visit.id, "image": image}
                )

    def test_others_do_not_see_photos(self):
        for role in ("supervisor", "auditor", "province_admin"):
            with self.assertRaises(AccessError):
                photos = self.env["cqtt.outreach.photo"]
                photos.with_user(self.role_users[role]).search([])

    def test_route_never_shows_the_phone_of_the_dead(self):
        family, visit = self.visit()
        route = (
            self.env["cqtt.outreach.route"]
            .with_user(self.officer)
            .create({"day": "2026-03-02", "unit_id": self.home_commune.id})
        )
        family.contact_id.phone = "0900 000 777"
        [stop] = route._route().stops
        self.assertEqual((stop.at, stop.phone, stop.bring), ("14:00", "", "Vòng hoa"))
        family.contact_id.phone = "0900 000 888"
        [stop] = route._route().stops
        self.assertIn("888", stop.phone)
        [page] = self.pdf("route", route)
        self.assertIn("LỘ TRÌNH THĂM HỎI NGÀY 02/3/2026".split("/")[0], page)
        visit.perform("cancel", reason="Đổi ngày")
        with self.assert_refused(UserError, "No visit of that day"):
            route.action_print()

    def pdf(self, name, records):
        reports = self.env["ir.actions.report"].with_user(self.officer)
        pdf, _kind = reports._render_qweb_pdf(
            f"cqtt_outreach.{name}_report", records.ids
        )
        return read_pages(pdf)

    def test_papers_of_a_ceremony(self):
        with self.at("2026-03-02 09:00"):
            family = self.receive(self.marriage).family_ids.with_user(self.officer)
            event = family.guest_ids.event_id
            self.agree(family.contact_id)
            self.plan(event)
        [programme] = self.pdf("programme", event)
        self.assertIn("CHƯƠNG TRÌNH", programme)
        self.assertIn("Lãnh đạo UBND trao giấy", programme)
        self.assertIn("trăm năm hạnh phúc", self.pdf("speech", event)[0])
        self.assertIn("Bùi Văn An", self.pdf("invitation", event)[0])
        self.assertIn("TRÂN TRỌNG CẢM ƠN", self.pdf("thanks", event)[0])

    def test_promises_are_followed_until_kept(self):
        dialogue = self.Event.create(
            {"kind_id": self.kinds["doi_thoai"].id, "unit_id": self.home_commune.id}
        )
        questions = self.env["cqtt.outreach.question"].with_user(self.officer)
        asked, promised = questions.create(
            [
                {"event_id": dialogue.id, "name": "Đèn đường tổ 3?"},
                {"event_id": dialogue.id, "name": "Bao giờ sửa cống?"},
            ]
        )
        with self.at("2026-03-02 09:00"):
            self.assertRegex(asked.why_not("answer"), "answer")
            asked.answer = "Đã có trong kế hoạch quý II."
            asked.perform("answer")
            self.assertRegex(promised.why_not("promise"), "who sees to it")
            promised.owner_id = self.host
            promised.due_on = "2026-03-01"
            self.assertRegex(promised.why_not("promise"), "in the past")
            promised.due_on = "2026-03-10"
            promised.perform("promise")
        with self.at("2026-03-12 09:00"):
            self.assertIn(promised, questions.search([("is_late", "=", True)]))
            promised.answer = "Đã nạo vét xong."
            promised.perform("keep")
            self.assertFalse(questions.search([("is_late", "=", True)]))
        self.assertEqual(
            self.counted(
                "outreach.question",
                "outreach.promise",
                "outreach.promise_kept",
                "outreach.promise_in_time",
            ),
            (2, 1, 1, 0),
        )
        [page] = self.pdf("minutes", dialogue)
        self.assertIn("Bao giờ sửa cống?", page)

    def forget(self, text):
        with self.at(text), patch.object(IrCron, "_commit_progress", lambda *a, **k: 1):
            self.env["cqtt.outreach.family"]._cron_forget()

    def test_names_are_taken_away_in_time(self):
        family, visit = self.visit()
        with self.at("2026-03-02 18:00"):
            self.agree(family.contact_id, "photo")
            self.env["cqtt.outreach.photo"].with_user(self.officer).create(
                {"event_id": visit.id, "image": photo()}
            )
            visit.place = "Nhà ông Bùi Văn Ông"
            visit.guest_ids.feedback_note = "Cảm ơn chị Con"
            visit.perform("hold")
            visit.note = "Đã viếng"
            visit.perform("report")
        self.forget("2027-02-20 09:00")
        self.assertFalse(family.forgotten_at)
        self.forget("2027-03-20 09:00")
        self.assertTrue(family.forgotten_at)
        self.assertFalse(family.member_ids or family.contact_id or visit.photo_ids)
        self.assertFalse(visit.place or visit.note or visit.guest_ids.feedback_note)
        report = self.env["cqtt.outreach.disposal"].search([])
        self.assertEqual((report.families, report.people, report.photos), (1, 2, 1))
        # the figures stay
        self.assertEqual(self.counted("outreach.death_visited"), (1,))
