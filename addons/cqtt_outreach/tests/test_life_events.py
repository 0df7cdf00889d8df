from psycopg2.errors import UniqueViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import OutreachCommon


@tagged("post_install", "-at_install")
class TestLifeEvents(OutreachCommon):
    """What dossiers announce: once, at once, and never against the wish."""

    def test_marriage_is_suggested_on_receipt(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
        family = self.family_of(dossier)
        self.assertEqual((family.life_event, family.state), ("marriage", "waiting"))
        event = family.guest_ids.event_id
        self.assertEqual((event.state, event.form), ("suggested", "ceremony"))
        self.assertEqual(self.counted("outreach.marriage"), (0,))

    def test_certificate_ready_on_finish(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            self.finish(dossier)
        family = self.family_of(dossier)
        self.assertEqual(dossier.state, "done")
        self.assertEqual(family.state, "certain")
        self.assertEqual(str(family.certain_at), "2026-03-02 02:00:00")
        self.assertEqual(self.counted("outreach.marriage"), (1,))
        # the legal hand-over never waits for a ceremony
        dossier.perform("return_result")
        self.assertEqual(len(family.guest_ids), 1)

    def test_birth_is_suggested_on_finish(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.birth)
            self.assertFalse(self.family_of(dossier).guest_ids)
            self.finish(dossier)
        event = self.family_of(dossier).guest_ids.event_id
        self.assertEqual(event.kind_id, self.kinds["trao_khai_sinh"])
        self.assertEqual(self.counted("outreach.birth"), (1,))

    def test_death_is_confirmed_by_a_person(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(
                self.death, submitter={"name": "Bùi Thị Con", "birth_year": 1970}
            )
            family = self.family_of(dossier).with_user(self.officer)
            self.assertFalse(family.guest_ids)
            self.assertRegex(family.why_not("confirm"), "who has died")
            father, child = family.member_ids
            father.role, child.role = "deceased", "relative"
            self.assertTrue(dossier.owner_id.is_deceased)
            family.perform("confirm")
        event = family.guest_ids.event_id
        self.assertEqual(event.kind_id, self.kinds["vieng_dam_tang"])
        self.assertEqual(str(event.due_at), "2026-03-03 02:00:00")
        self.assertEqual(self.counted("outreach.death"), (1,))

    def test_no_visit_before_the_death_is_confirmed(self):
        with self.at("2026-03-02 09:00"):
            family = self.family_of(self.receive(self.death))
            event = self.Event.create(
                {
                    "kind_id": self.kinds["vieng_dam_tang"].id,
                    "starts_at": "2026-03-02 04:00:00",
                    "host_id": self.host.id,
                    "guest_ids": [(0, 0, {"family_id": family.id})],
                }
            )
            self.assertRegex(event.why_not("plan"), "Confirm the death first")

    def test_contact_is_never_the_deceased(self):
        family = self.family_of(self.receive(self.death))
        with self.assertRaises(Exception) as caught, mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                family.member_ids.role = "deceased"
                self.env.flush_all()
        self.assertRegex(str(caught.exception), "contact_lives")

    def test_declining_stops_everything_for_good(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            family = self.family_of(dossier).with_user(self.officer)
            event = family.guest_ids.event_id
            family.perform("decline")
            self.assertEqual(event.state, "declined")
            self.assertRegex(family.why_not("decline"), "Declined")
            with self.assert_refused(ValidationError, "holds for good"):
                self.Event.create(
                    {
                        "kind_id": self.kinds["trao_ket_hon"].id,
                        "guest_ids": [(0, 0, {"family_id": family.id})],
                    }
                )
            # the dossier goes its way, and suggests nothing any more
            self.finish(dossier)
        self.assertEqual((dossier.state, family.state), ("done", "declined"))
        self.assertEqual(len(family.guest_ids), 1)

    def test_once_for_each_dossier(self):
        dossier = self.receive(self.marriage)
        values = dossier._prepare_family("marriage")
        with self.assertRaises(UniqueViolation), mute_logger("odoo.sql_db"):
            self.env["cqtt.outreach.family"].create(values)

    def test_withdrawn_dossier_takes_its_suggestion_back(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            dossier.perform("claim")
            dossier.perform("withdraw", reason="Người dân xin rút")
        family = self.family_of(dossier)
        self.assertEqual(family.state, "void")
        self.assertEqual(family.guest_ids.event_id.state, "cancelled")

    def test_two_couples_in_one_ceremony(self):
        with self.at("2026-03-02 09:00"):
            dossiers = [
                self.receive(self.marriage, owner={"name": name, "birth_year": 1995})
                for name in ("Bùi Văn An", "Đinh Văn Bình")
            ]
            families = dossiers[0].family_ids | dossiers[1].family_ids
            families = families.with_user(self.officer)
            events = families.guest_ids.event_id
            action = events.action_join()
            ceremony = self.Event.browse(action["res_id"])
            other = events - ceremony
            self.assertEqual(other.state, "cancelled")
            self.assertEqual(ceremony.guest_ids.family_id, families)
            for person in families.contact_id:
                self.agree(person)
            self.plan(ceremony)
            with self.assertRaises(UserError):
                (ceremony | other).action_join()
        with self.at("2026-03-05 11:00"):
            ceremony.perform("hold")
        self.assertEqual(
            self.counted(
                "outreach.ceremony",
                "outreach.marriage_handed",
                "outreach.marriage_reached",
            ),
            (1, 2, 2),
        )

    def test_visit_within_a_day_is_counted(self):
        with self.at("2026-03-02 09:00"):
            family = self.family_of(self.receive(self.death))
            family = family.with_user(self.officer)
            person = self.env["cqtt.person"].create(
                {"name": "Bùi Văn Ông", "unit_id": self.home_commune.id}
            )
            family.member_ids.role = "relative"
            family.member_ids = [(0, 0, {"person_id": person.id, "role": "deceased"})]
            family.perform("confirm")
            visit = family.guest_ids.event_id
            visit.write({"starts_at": "2026-03-02 09:00:00", "place": "Tại nhà"})
            visit.host_id = self.host
            visit.perform("plan")
        with self.at("2026-03-02 18:00"):
            visit.perform("hold")
        self.assertEqual(
            self.counted("outreach.death_visited", "outreach.death_visited_in_time"),
            (1, 1),
        )
