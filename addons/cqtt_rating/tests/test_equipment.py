"""Equipment: what is good counts, up to what is needed, and the ledger follows."""

from base64 import b64encode

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .rating_common import RatingCase

PNG = b64encode(b"%PDF-1.4 anh").decode()


@tagged("post_install", "-at_install")
class TestEquipment(RatingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.manager = cls.new_role_user("equip_manager", "manager", cls.an)
        cls.leader_binh = cls.new_role_user("equip_binh", "leader", cls.binh)
        prefix = "cqtt_rating.cqtt_equipment_kind_office_"
        cls.computer, cls.scanner = (cls.env.ref(f"{prefix}{n}") for n in (1, 3))

    def item(self, kind=None, quantity=1, user=None, **values):
        return (
            self.env["cqtt.equipment.item"]
            .with_user(user or self.officer)
            .create(
                {
                    "unit_id": self.an.id,
                    "kind_id": (kind or self.computer).id,
                    "quantity": quantity,
                    **values,
                }
            )
        )

    def booked(self, unit=None):
        measure = self.computer.measure_id
        facts = self.env["cqtt.fact"].search(
            [("unit_id", "=", (unit or self.an).id), ("measure_id", "=", measure.id)]
        )
        return sum(facts.mapped("quantity"))

    def test_up_to_what_is_needed(self):
        """Four computers and one scanner are asked for; more of one make no other."""
        self.item(quantity=3)
        self.assertEqual(self.booked(), 3)
        self.item(quantity=5)
        self.assertEqual(self.booked(), 4)
        self.item(self.scanner)
        self.assertEqual((self.booked(), self.booked(self.binh)), (5, 0))

    def test_condition_moves_the_figure(self):
        made = self.item(quantity=2)
        made.condition = "broken"
        self.assertEqual(self.booked(), 0)
        made.write({"condition": "good", "quantity": 3})
        self.assertEqual(self.booked(), 3)
        made.kind_id = self.scanner
        self.assertEqual(self.booked(), 1)

    def test_written_off(self):
        made = self.item(quantity=2)
        with self.assertRaises(UserError):
            made.perform("write_off", reason="Hỏng")  # for the manager
        made = made.with_user(self.manager)
        with self.assertRaises(UserError):
            made.perform("write_off")
        made.perform("write_off", reason="Hỏng nguồn, không sửa được")
        self.assertEqual((self.booked(), made.state), (0, "written_off"))
        with self.assertRaises(UserError):
            made.write({"quantity": 5})

    def test_never_deleted(self):
        with self.assertRaises(UserError):
            self.item().unlink()

    def test_needed_changes(self):
        self.item(quantity=6)
        self.computer.with_user(self.admin).needed = 6
        self.assertEqual(self.booked(), 6)
        self.computer.with_user(self.admin).needed = 1
        self.assertEqual(self.booked(), 1)

    def test_days_are_not_to_come(self):
        with self.assertRaises(ValidationError):
            self.item(acquired_on="2999-01-01")

    def test_picture(self):
        made = self.item()
        made.write({"proof_ids": [(0, 0, {"name": "anh.pdf", "file": PNG})]})
        self.assertTrue(made.has_proof)
        with self.assertRaises(UserError):
            made.proof_ids.write({"doc_date": "2999-01-01"})
        with self.assertRaises(AccessError):
            made.proof_ids.write({"sha256": "0"})
        made.with_user(self.manager).perform("write_off", reason="Hỏng")
        with self.assertRaises(UserError):
            made.proof_ids.unlink()

    def test_indicator_reads_it(self):
        self.item(quantity=3)
        indicator = self.env.ref("cqtt_rating.cqtt_indicator_equipment_office")
        indicator.active = True
        definition = indicator._definition()
        machine = self.env["cqtt.rating.machine"]
        self.assertEqual(
            machine._measures_of(definition), ([], [self.computer.measure_id.id])
        )

    def test_other_communes(self):
        made = self.item()
        with self.assertRaises(AccessError):
            made.with_user(self.leader_binh).read(["quantity"])
        with self.assertRaises(AccessError):
            self.item(user=self.leader_binh)
        self.assertTrue(made.with_user(self.supervisor).read(["quantity"]))
        with self.assertRaises(AccessError):
            made.with_user(self.supervisor).write({"quantity": 2})
