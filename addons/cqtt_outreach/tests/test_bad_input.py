from freezegun import freeze_time

from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .letters_common import LettersCommon


@tagged("post_install", "-at_install")
class TestBadInput(LettersCommon):
    """What cannot be, is said in Vietnamese, together with the way out."""

    def vi(self, records):
        """Return records as somebody sees them who reads Vietnamese."""
        return records.with_user(self.officer).with_context(lang="vi_VN")

    def new_person(self, unit=None, **values):
        unit = unit or self.home_commune
        return self.env["cqtt.person"].create(
            {"name": "Quách Thị Mận", "birth_year": 1947, "unit_id": unit.id, **values}
        )

    def visit(self, **person):
        """Return a visit on 5 March to somebody who has agreed to it."""
        person = self.new_person(**person)
        self.agree(person)
        family = self.env["cqtt.outreach.family"].create(
            {
                "unit_id": self.home_commune.id,
                "member_ids": [
                    Command.create({"person_id": person.id, "is_contact": True})
                ],
            }
        )
        return self.event(
            "tham_ho", guest_ids=[Command.create({"family_id": family.id})]
        )

    def event(self, code="doi_thoai", **values):
        event = self.Event.create(
            {
                "kind_id": self.kinds[code].id,
                "unit_id": self.home_commune.id,
                "starts_at": self.moment("2026-03-05 09:00"),
                "host_id": self.host.id,
                **values,
            }
        )
        return self.vi(event)

    @freeze_time("2026-03-02 02:00:00")
    def test_no_address_of_a_visit(self):
        visit = self.visit()
        self.assertRegex(
            visit.why_not("plan"), "Mận chưa có địa chỉ: nhập ở mục Công dân, hoặc ghi"
        )
        visit.place = "Nhà con gái, tổ 2"
        visit.perform("plan")

    def test_no_address_of_a_letter(self):
        family = self.couple(address=False)
        self.batch(family).step()
        self.sign(family.letter_ids)
        letter = self.vi(family.letter_ids)
        self.assertRegex(letter.why_not("post"), "chưa có địa chỉ.*hoặc trao thư")
        self.assertRegex(letter.why_not("send_email"), "chưa có thư điện tử.*bưu điện")
        letter.perform("hand_over")

    @freeze_time("2026-03-02 02:00:00")
    def test_no_consent(self):
        visit = self.visit(address="Số 2")
        person = visit.guest_ids.family_id.contact_id
        self.agree(person, kind="withdrawn")
        self.assertRegex(
            visit.why_not("plan"), "Mận chưa đồng ý: .*Hỏi người liên hệ.*bỏ gia đình"
        )
        self.agree(person)
        visit.perform("plan")

    def test_past_date(self):
        visit = self.visit(address="Số 2")
        with freeze_time("2026-03-06 02:00:00"):
            self.assertRegex(
                visit.why_not("plan"), "đã qua: chọn giờ sau, hoặc bấm “Đã diễn ra”"
            )
            visit.perform("hold")

    @freeze_time("2026-03-02 02:00:00")
    def test_host_and_hall_are_taken(self):
        self.event(hall_id=self.hall.id).perform("plan")
        again = self.event(hall_id=self.hall.id)
        taken = "đã bận với “Đối thoại.*” đến .*Chọn người, phòng khác"
        self.assertRegex(again.why_not("plan"), f"Hà Văn Chủ.*{taken}")
        again.host_id = self.other_host
        self.assertRegex(again.why_not("plan"), f"Hội trường.*{taken}")
        again.starts_at = self.moment("2026-03-05 14:00")
        again.perform("plan")

    def test_template_with_an_unknown_field(self):
        template = self.letter_kind.template_id.copy({"code": "thu_la"})
        self.env["cqtt.document.template.version"].create(
            {
                "template_id": template.id,
                "body": "Chào {{mau_ao}}",
                "field_ids": [Command.create({"name": "mau_ao", "label": "Màu áo"})],
            }
        )
        kind = self.letter_kind.with_context(lang="vi_VN")
        with self.assert_refused(
            ValidationError, r"\{\{mau_ao\}\}.*nguoi_nhan.*Sửa mẫu, hoặc"
        ):
            kind.template_id = template

    def test_couple_of_two_communes(self):
        stranger = self.new_person(self.other_commune)
        with self.at("2026-03-02 09:00"):
            family = self.vi(self.receive(self.marriage).family_ids)
        with self.assert_refused(
            ValidationError, "xã, phường khác quản lý.*nhập người này ở đơn vị mình"
        ):
            family.sudo().member_ids = [Command.create({"person_id": stranger.id})]
        # the way out: the commune takes the person in itself
        family.desk_answer(
            {
                "wish": "ceremony",
                "partner": {"name": stranger.name, "birth_year": 1947},
            }
        )
        self.assertEqual(len(family.member_ids), 2)
        self.assertEqual(family.member_ids.person_id.unit_id, self.home_commune)

    def test_family_of_another_commune(self):
        person = self.new_person(self.other_commune)
        family = self.env["cqtt.outreach.family"].create(
            {
                "unit_id": self.other_commune.id,
                "member_ids": [
                    Command.create({"person_id": person.id, "is_contact": True})
                ],
            }
        )
        event = self.event("tham_ho")
        with self.assert_refused(ValidationError, "xã.* khác quản lý"):
            event.sudo().guest_ids = [Command.create({"family_id": family.id})]

    def test_nobody_may_get_the_letter(self):
        batch = self.vi(self.batch(self.couple(agrees=False)))
        self.assertRegex(batch.left_out, "chưa đồng ý")
        with self.assert_refused(UserError, "Không có gia đình nào"):
            batch.step()

    def test_letter_is_chosen_first(self):
        batch = self.vi(self.env["cqtt.letter.batch"]).new(
            {"family_ids": self.couple().ids, "kind_id": False}
        )
        self.assertEqual(batch.total, 0)
        self.assertRegex(batch.obstacles, "chọn loại thư")
