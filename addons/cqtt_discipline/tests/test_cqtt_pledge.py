"""Pledges of a year: opened for everybody, signed by each, frozen, covered."""

import base64
import hashlib

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .evaluation_common import EvaluationCommon

#: a picture of one point
PICTURE = (
    b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YA"
    b"AAAASUVORK5CYII="
)


@tagged("post_install", "-at_install")
class TestPledge(EvaluationCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pledges = cls.open_year(cls.manager)
        cls.mine = cls.pledge_of(cls.an)
        cls.ours = cls.pledges.filtered(lambda pledge: pledge.kind == "unit")

    @classmethod
    def open_year(cls, user):
        wizard = cls.env["cqtt.pledge.open"].with_user(user)
        action = wizard.create({"unit_id": cls.commune.id, "year": 2026}).action_open()
        return cls.env["cqtt.pledge"].search(action["domain"])

    @classmethod
    def pledge_of(cls, user):
        return cls.pledges.filtered(
            lambda pledge: pledge.signer_user_id == user and pledge.kind == "person"
        )

    def counted(self, code):
        facts = self.env["cqtt.fact"].search(
            [("unit_id", "=", self.commune.id), ("measure_id.code", "=", code)]
        )
        return sum(facts.mapped("quantity"))

    def test_everybody_and_the_commune_once(self):
        self.assertEqual(len(self.pledges), 13)
        self.assertEqual(self.ours.signer_user_id, self.chair)
        self.assertEqual(self.ours.addressee, "Tỉnh Thử")
        self.assertEqual(self.open_year(self.chair), self.pledges)
        self.assertEqual(self.counted("pledge.due"), 13)
        with self.assertRaises(AccessError):
            self.open_year(self.an)

    def test_typed_signature(self):
        mine = self.mine.with_user(self.an)
        self.assertTrue(mine.why_not("sign"))
        mine.typed_name = "Người Khác"
        self.assertIn("Nguyễn Thị An", mine.why_not("sign"))
        mine.typed_name = "nguyễn thị an"
        mine.perform("sign")
        pdf = base64.b64decode(mine.pdf)
        self.assertTrue(pdf.startswith(b"%PDF"))
        self.assertEqual(hashlib.sha256(pdf).hexdigest(), mine.sha256)
        self.assertEqual(self.counted("pledge.signed"), 1)

    def test_drawn_signature(self):
        ours = self.ours.with_user(self.chair)
        ours.signature = PICTURE
        ours.perform("sign")
        paper = ours._form()
        self.assertTrue(paper.drawn.startswith("data:image/png;base64,iVBOR"))
        self.assertTrue(paper.of_unit)
        self.assertEqual(len(paper.points), 5)

    def test_a_signature_is_a_picture(self):
        mine = self.mine.with_user(self.an)
        with self.assertRaisesRegex(UserError, "PDF, JPG or PNG"):
            mine.signature = base64.b64encode(b"<svg xmlns='http://w3.org/2000/svg'/>")
        mine.signature = base64.b64encode(b"%PDF-1.4")
        self.assertTrue(mine.why_not("sign"))

    def test_nobody_signs_for_another(self):
        for user in (self.binh, self.manager, self.chair):
            pledge = self.mine.with_user(user)
            with self.assertRaises(AccessError):
                pledge.typed_name = "Nguyễn Thị An"
            with self.assertRaises(UserError):
                pledge.perform("sign")

    def test_signed_stays_as_it_is(self):
        mine = self.mine.with_user(self.an)
        mine.typed_name = "Nguyễn Thị An"
        mine.perform("sign")
        for values in ({"typed_name": "Khác"}, {"signature": PICTURE}, {"pdf": b""}):
            with self.assertRaises(AccessError):
                mine.write(values)
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.Error),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(
                "UPDATE cqtt_pledge SET sha256 = 'x' WHERE id = %s", [self.mine.id]
            )

    def test_who_left_is_not_waited_for(self):
        head = self.mine.with_user(self.manager)
        with self.assertRaises(UserError):
            head.perform("drop")
        head.perform("drop", reason="Chuyển công tác")
        self.assertEqual(self.counted("pledge.due"), 12)
        with self.assertRaises(UserError):
            self.pledge_of(self.manager).with_user(self.manager).perform(
                "drop", reason="Miễn cho tôi"
            )

    def test_who_sees_which(self):
        seen = {
            user: len(self.env["cqtt.pledge"].with_user(user).search([]))
            for user in (self.an, self.manager, self.supervisor)
        }
        self.assertEqual(seen[self.an], 1)
        self.assertEqual(seen[self.manager], 13)
        self.assertEqual(seen[self.supervisor], 13)
        with self.assertRaises(AccessError):
            self.mine.with_user(self.binh).read(["typed_name"])

    def test_coverage(self):
        self.mine.with_user(self.an).typed_name = "Nguyễn Thị An"
        self.mine.with_user(self.an).perform("sign")
        indicator = self.env.ref("cqtt_discipline.cqtt_indicator_pledge_signed")
        measures = indicator.numerator_ids | indicator.denominator_ids
        counted = [self.counted(m.code) for m in measures.measure_id]
        self.assertEqual(sorted(counted), [1, 13])

    def test_text_in_force_stays_as_it_is(self):
        admin = self.new_role_user("danhgia_tinh", "province_admin", self.province)
        text = self.env.ref("cqtt_discipline.cqtt_pledge_text_person").with_user(admin)
        with self.assertRaises(AccessError):
            text.body = "Khác"
        later = text.copy({"valid_from": "2027-01-01", "body": "Điều mới"})
        later.perform("put_in_force")
        self.assertEqual(str(text.valid_to), "2026-12-31")
        self.assertEqual(self.mine.text_id, text.sudo(False).with_env(self.env))


@tagged("post_install", "-at_install")
class TestTraining(EvaluationCommon):
    def make(self, user, **values):
        return (
            self.env["cqtt.training"]
            .with_user(user)
            .create(
                {
                    "name": "Kỹ năng giao tiếp, văn hóa công sở",
                    "unit_id": self.commune.id,
                    "date_from": "2026-03-02",
                    "date_to": "2026-03-03",
                    **values,
                }
            )
        )

    def test_log(self):
        course = self.make(self.manager)
        self.assertTrue(course.why_not("confirm"))
        course.attendance_ids = [
            (0, 0, {"staff_id": staff.id, "hours": 8}) for staff in self.staff[3:6]
        ]
        self.assertEqual((course.people_count, course.hour_count), (3, 24))
        course.perform("confirm")
        facts = self.env["cqtt.fact"].search(
            [("model", "=", course._name), ("res_id", "=", course.id)]
        )
        counted = {}
        for fact in facts:
            code = fact.measure_id.code
            counted[code] = counted.get(code, 0) + fact.quantity
        self.assertEqual(
            counted,
            {
                "training.course": 1,
                "training.attended": 3,
                "training.attended_conduct": 3,
                "training.hours": 24,
            },
        )
        for act in (
            lambda: course.write({"name": "Khác"}),
            lambda: course.attendance_ids[0].write({"hours": 1}),
            lambda: course.attendance_ids[0].unlink(),
            lambda: course.write({"attendance_ids": [(5,)]}),
            lambda: course.unlink(),
        ):
            with self.assertRaises(UserError):
                act()

    def test_not_before_it_is_over(self):
        course = self.make(self.manager, date_to="2099-01-01")
        course.attendance_ids = [(0, 0, {"staff_id": self.staff[0].id})]
        self.assertTrue(course.why_not("confirm"))

    def test_own_staff_only(self):
        stranger = self.env["cqtt.staff"].create(
            {"name": "Người Lạ", "unit_id": self.neighbour.id}
        )
        course = self.make(self.manager)
        with self.assertRaises(UserError):
            course.attendance_ids = [(0, 0, {"staff_id": stranger.id})]

    def test_who_keeps_it(self):
        with self.assertRaises(AccessError):
            self.make(self.an)
        course = self.make(self.chair)
        self.assertEqual(course.with_user(self.an).name, course.name)
        with self.assertRaises(AccessError):
            course.with_user(self.supervisor).write({"name": "Khác"})
