import base64

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.cqtt_document.tests.common import read_pages

from .letters_common import LettersCommon


@tagged("post_install", "-at_install")
class TestLetters(LettersCommon):
    """Letters: to whom, with which number, and how they reached them."""

    def test_written_signed_posted_and_come_back(self):
        family = self.couple()
        batch = self.batch(family)
        self.assertEqual(batch.step(), {"done": 1, "total": 1, "url": ""})
        letter = family.letter_ids
        self.assertRegex(letter.why_not("post"), "not signed")
        self.sign(letter)
        self.assertRegex(letter.number, r"^\d+/TCM-")
        [text] = read_pages(base64.b64decode(letter.document_id.paper))
        self.assertIn("Bùi Văn An", text)
        self.assertIn("Mã kiểm tra", text)
        letter.perform("post")
        self.assertEqual((letter.way, letter.sender_id), ("post", self.officer))
        counts = ("outreach.letter_marriage", "outreach.marriage_reached")
        self.assertEqual(self.counted(*counts), (1, 1))
        letter.perform("take_back", reason="Không có người nhận")
        self.assertEqual(self.counted(*counts), (0, 1))
        letter.perform("hand_over")
        self.assertEqual(self.counted(*counts), (1, 1))

    def test_signer_is_named_with_the_letters(self):
        batch = self.batch(self.couple())
        self.assertEqual(batch.signer_id, self.signer)
        batch.step()
        paper = batch.written_ids.document_id
        self.assertEqual((paper.signer_id, paper.state), (self.signer, "draft"))

    def test_who_signs_letters_of_nobody_signs_himself(self):
        batch = self.batch(self.couple())
        batch.signer_id = False
        batch.step()
        letter = batch.written_ids
        self.assertFalse(letter.document_id.signer_id)
        action = letter.with_user(self.leader).action_sign_together()
        self.assertEqual(letter.document_id.signer_id, self.signer)
        sign = self.env["cqtt.document.batch"].with_user(self.leader)
        sign.with_context(**action["context"]).create({}).step()
        self.assertEqual(letter.document_state, "signed")

    def test_who_gets_none_is_left_out_and_told(self):
        good, shy = self.couple(), self.couple("Đinh Văn Bình", agrees=False)
        gone = self.couple("Hà Văn Cường")
        gone.perform("decline")
        batch = self.batch(good | shy | gone)
        self.assertEqual(batch.total, 1)
        self.assertRegex(batch.left_out, "Đinh Văn Bình has not agreed to")
        self.assertRegex(batch.left_out, "Hà Văn Cường wishes no letters")
        batch.step()
        self.assertFalse((shy | gone).letter_ids)
        again = self.batch(good)
        self.assertRegex(again.left_out, "has this letter already")
        with self.assert_refused(UserError, "no family that may get"):
            again.step()

    def test_no_address(self):
        family = self.couple(address=False)
        self.batch(family).step()
        letter = family.letter_ids
        self.sign(letter)
        self.assertRegex(letter.why_not("post"), "has no address")
        self.assertRegex(letter.why_not("send_email"), "no e-mail")
        with self.assert_refused(UserError, "has no address"):
            letter._envelope()
        letter.perform("hand_over")

    def test_declining_stops_letters(self):
        family = self.couple()
        self.batch(family).step()
        letter = family.letter_ids
        family.perform("decline")
        self.assertEqual(letter.state, "cancelled")
        self.assertRegex(letter.why_not("hand_over"), "Not sent")
        with self.assert_refused(ValidationError, "holds for good"):
            family._write_letter(self.letter_kind)

    def test_none_to_who_has_died(self):
        family = self.couple()
        self.batch(family).step()
        self.sign(family.letter_ids)
        family.contact_id.is_deceased = True
        self.assertRegex(family.letter_ids.why_not("hand_over"), "has died")

    def test_condolence_names_who_has_died(self):
        family = self.receive(self.death).family_ids.with_user(self.officer)
        person = self.env["cqtt.person"].create(
            {"name": "Bùi Văn Ông", "unit_id": self.home_commune.id}
        )
        family.member_ids.role = "relative"
        family.member_ids = [
            Command.create({"person_id": person.id, "role": "deceased"})
        ]
        kind = self.kinds["thu_chia_buon"]
        self.assertRegex(self.batch(family, kind).left_out, "not certain yet")
        family.perform("confirm")
        self.batch(family, kind).step()
        values = family.letter_ids.document_id._values()
        self.assertEqual(values["nguoi_nhan"], "Bùi Văn An")
        self.assertEqual(values["nguoi_da_mat"], "Bùi Văn Ông")

    def test_template_with_an_unknown_field(self):
        template = self.letter_kind.template_id.copy({"code": "thu_la"})
        self.env["cqtt.document.template.version"].create(
            {
                "template_id": template.id,
                "body": "Chào {{mau_ao}}",
                "field_ids": [
                    Command.create({"name": "mau_ao", "label": "Màu áo"}),
                ],
            }
        )
        with self.assert_refused(
            ValidationError, r"asks for \{\{mau_ao\}\}.*nguoi_nhan"
        ):
            self.letter_kind.template_id = template

    def test_auditor_reads_no_letter(self):
        family = self.couple()
        self.batch(family).step()
        paper = family.letter_ids.document_id
        auditor = self.role_users["auditor"]
        with self.assertRaises(AccessError):
            paper.with_user(auditor).read(["subject"])
        with self.assertRaises(AccessError):
            paper.value_ids.with_user(auditor).read(["value"])
        with self.assertRaises(AccessError):
            family.letter_ids.with_user(auditor).read(["number"])

    def test_envelopes_are_printed(self):
        families = self.couple() | self.couple("Đinh Văn Bình", address="Số 9")
        self.batch(families).step()
        reports = self.env["ir.actions.report"].with_user(self.officer)
        pdf, _kind = reports._render_qweb_pdf(
            "cqtt_outreach.envelope_report", families.letter_ids.ids
        )
        pages = read_pages(pdf)
        self.assertEqual(len(pages), 2)
        self.assertIn("Số 9, Xã Nhà", " ".join(pages[0].split() + pages[1].split()))
