"""Each step of the table is done by whom it is for, and refused to others.

The steps are read from the tables themselves: a new one fails here until somebody says
how it is done.
"""

import base64
from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..provincial_sheet import Standing
from .clock_common import ClockCommon
from .common import local
from .sync_common import ENDED, OPEN, export

NOW = "2026-03-04 10:00"
COMMUNE_ROLES = ("officer", "manager", "leader")


class TransitionsCommon(ClockCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        staff = cls.env["cqtt.staff"].create(
            {
                "name": "Trần Văn Chủ",
                "unit_id": cls.home_commune.id,
                "post": "Chủ tịch",
                "user_id": cls.leader.id,
                "date_from": "2020-01-01",
            }
        )
        cls.env["cqtt.signer"].create(
            {
                "unit_id": cls.home_commune.id,
                "staff_id": staff.id,
                "post": "Chủ tịch",
                "date_from": "2026-01-01",
            }
        )
        cls.stranger = cls.new_role_user(
            "test_transitions_stranger", "officer", cls.other_commune
        )
        cls.colleague = cls.new_role_user(
            "test_transitions_colleague", "officer", cls.home_commune
        )

    def verbs_of(self, model):
        return {transition.verb for transition in self.env[model]._transitions}

    def lines(self, model, verb):
        return self.env["cqtt.journal"].search_count(
            [("model", "=", model), ("verb", "=", verb)]
        )

    def check_allowed(self, model, walks):
        """Walk each step once and find it in the journal."""
        self.assertEqual(self.verbs_of(model), set(walks))
        for verb, walk in walks.items():
            with self.subTest(model, verb=verb), self.at(NOW):
                savepoint = self.env.cr.savepoint(flush=True)
                before = self.lines(model, verb)
                walk()
                self.assertGreater(self.lines(model, verb), before)
                savepoint.close(rollback=True)
                self.env.invalidate_all()

    def check_refused(self, records):
        """Try each step of a model as whom it is not for, and where it cannot be."""
        table = records._transitions
        for transition in table:
            others = set(COMMUNE_ROLES) - transition.roles
            users = [self.role_users[role] for role in sorted(others)]
            for user in (*users, self.stranger):
                with (
                    self.subTest(records._name, verb=transition.verb, user=user.login),
                    self.assertRaises(UserError),  # access errors are such too
                ):
                    records[0].with_user(user)._perform(transition, reason="Thử")
            elsewhere = records.filtered(
                lambda record, sources=transition.sources: record.state not in sources
            )
            self.assertTrue(elsewhere, transition.verb)
            with self.subTest(records._name, verb=transition.verb, state="other"):
                self.assertTrue(elsewhere[0]._why_not_state(transition))


@tagged("post_install", "-at_install")
class TestDossierTransitions(TransitionsCommon):
    def registered(self):
        desk = self.Dossier.with_user(self.officer)
        values = self.desk_values(self.marriage)
        return desk.create(desk._prepare_desk_values(values, self.home_commune))

    def as_(self, user, verb, dossier=None, **more):
        (dossier or self.dossier).with_user(user).perform(verb, **more)

    def signed(self):
        self.dossier.perform("pass_on")
        self.as_(self.leader, "sign")

    def finished(self, verb="", **more):
        self.signed()
        self.dossier.perform("finish")
        if verb:
            self.dossier.perform(verb, **more)

    def assign(self, release=False):
        if release:
            self.dossier.perform("release", reason="Nghỉ phép")
        mine = self.dossier.with_user(self.manager)
        mine._assign({mine: self.colleague}, None if release else "Nghỉ phép")

    def claim(self):
        self.dossier.perform("release", reason="Nghỉ phép")
        self.as_(self.colleague, "claim")

    def history(self):
        row = {
            "external_code": "CU-1",
            "procedure_id": self.marriage.id,
            "field_id": self.marriage.field_id.id,
            "channel_id": self.direct.id,
            "owner_id": self.dossier.owner_id.id,
            "state": "processing",
            "received_at": local("2026-02-02 09:00"),
        }
        dossiers = self.Dossier.with_user(self.manager)
        return dossiers._import_history(self.home_commune, [row])

    def standing(self):
        return Standing("processing", local("2026-02-02 16:00"), None, None, None)

    def sync_update(self):
        dossier = self.history()
        dossier._apply_sync({dossier.id: self.standing()})

    def enter_paper(self):
        values = {
            "unit_id": self.home_commune.id,
            "procedure_id": self.marriage.id,
            "owner_id": self.dossier.owner_id.id,
            "external_code": "S-17",
            "received_at": local("2026-03-03 09:00"),
            "reason": "Mất điện ngày 3/3",
        }
        entries = self.env["cqtt.dossier.paper.entry"].with_user(self.manager)
        entries.create(values).action_enter()

    def payment(self, *verbs):
        dossier = self.receive(self.copies, fee=20000)
        for verb in verbs:
            dossier.perform(verb, reason="Ghi nhầm")

    def ask_payment(self, verb=""):
        asked = {"amount": 50000, "reason": "Lệ phí", "expected_on": date(2026, 3, 9)}
        self.ask(self.dossier, "cqtt.dossier.payment.ask", "action_ask", **asked)
        if verb:
            self.dossier.perform(verb)

    def pause(self, verb=""):
        self.as_(self.manager, "pause", reason="Chờ xác minh")
        if verb:
            self.dossier.perform(verb)

    def extend(self):
        action = self.dossier.action_apologise()
        letters = self.env["cqtt.dossier.extension"].with_user(self.officer)
        letter = letters.browse(action["res_id"])
        letter.write({"reason": "Xác minh", "new_due_at": local("2026-03-12 09:00")})
        letter.perform("propose")
        letter.with_user(self.leader).perform("sign")

    def send(self, verb="", **more):
        self.finished()
        posted = {"method": "post", "tracking_number": "EA123456789VN"}
        self.ask(self.dossier, "cqtt.dossier.send", "action_send", **posted)
        if verb:
            self.dossier.perform(verb, **more)

    def open_linked(self):
        self.env["cqtt.linked.procedure"].create(
            {"lead_id": self.marriage.id, "procedure_id": self.copies.id}
        )
        self.ask(self.dossier, "cqtt.dossier.linked.open", "action_open")

    def test_allowed(self):
        say = {"reason": "Thôi"}
        self.check_allowed(
            "cqtt.dossier",
            {
                "receive": lambda: self.registered().perform("receive"),
                "claim": self.claim,
                "distribute": lambda: self.assign(release=True),
                "reassign": self.assign,
                "release": lambda: self.dossier.perform("release", **say),
                "pass_on": lambda: self.dossier.perform("pass_on"),
                "sign": self.signed,
                "send_back": lambda: (
                    self.dossier.perform("pass_on"),
                    self.as_(self.leader, "send_back", **say),
                ),
                "finish": self.finished,
                "return_result": lambda: self.finished("return_result"),
                "import_history": self.history,
                "sync_update": self.sync_update,
                "sync_agree": lambda: self.dossier.with_user(
                    self.manager
                )._keep_against(self.standing(), "Tỉnh ghi nhầm"),
                "take_payment": lambda: self.payment("take_payment"),
                "cancel_payment": lambda: self.payment(
                    "take_payment", "cancel_payment"
                ),
                "ask_supplement": self.ask_supplement,
                "take_supplement": lambda: (
                    self.ask_supplement(),
                    self.take_supplement(),
                ),
                "ask_payment": self.ask_payment,
                "note_payment": lambda: self.ask_payment("note_payment"),
                "pause": self.pause,
                "resume": lambda: self.pause("resume"),
                "extend": self.extend,
                "refuse": lambda: self.registered().perform("refuse", **say),
                "turn_down": lambda: self.as_(self.leader, "turn_down", **say),
                "withdraw": lambda: self.dossier.perform("withdraw", **say),
                "stop": lambda: self.as_(self.manager, "stop", **say),
                "send_result": self.send,
                "result_came_back": lambda: self.send("result_came_back", **say),
                "open_linked": self.open_linked,
                "enter_paper": self.enter_paper,
            },
        )

    def test_refused(self):
        with self.at(NOW):
            ended = self.receive(self.marriage)
            ended.perform("withdraw", reason="Thôi")
            self.check_refused(self.dossier | self.registered() | ended)


@tagged("post_install", "-at_install")
class TestOtherTransitions(TransitionsCommon):
    """Apologies, imports, exports and their conflicts, answers, versions."""

    def letter(self, *steps):
        action = self.dossier.action_apologise()
        letters = self.env["cqtt.dossier.extension"].with_user(self.officer)
        letter = letters.browse(action["res_id"])
        letter.write({"reason": "Xác minh", "new_due_at": local("2026-03-12 09:00")})
        for verb, user in steps:
            letter.with_user(user).perform(verb, reason="Chưa rõ lý do")
        return letter

    def test_letter(self):
        propose = ("propose", self.officer)
        self.check_allowed(
            "cqtt.dossier.extension",
            {
                "propose": lambda: self.letter(propose),
                "sign": lambda: self.letter(propose, ("sign", self.leader)),
                "send_back": lambda: self.letter(propose, ("send_back", self.leader)),
                "drop": lambda: self.letter(("drop", self.manager)),
            },
        )
        with self.at(NOW):
            dropped = self.letter(("drop", self.manager))
            self.check_refused(self.letter() | dropped)

    def bring_in(self, *verbs, row=None, content=None):
        syncs = self.env["cqtt.dossier.sync"].with_user(self.manager)
        record = syncs.create(
            {
                "unit_id": self.home_commune.id,
                "file": base64.b64encode(content or export(row or OPEN)),
                "file_name": "xuat.xlsx",
            }
        )
        for verb in verbs:
            if verb == "import":
                record._import_rows()
            elif verb == "fail":
                record._note_failure("Hỏng")
            else:
                record.perform(verb)
        return record

    def test_export(self):
        self.check_allowed(
            "cqtt.dossier.sync",
            {
                "check": lambda: self.bring_in("check"),
                "refuse": lambda: self.bring_in("check", content=b"PK"),
                "start": lambda: self.bring_in("check", "start"),
                "restart": lambda: self.bring_in("check", "start", "restart"),
                "finish": lambda: self.bring_in("check", "start", "import"),
                "fail": lambda: self.bring_in("check", "start", "fail"),
            },
        )
        with self.at(NOW):
            done = self.bring_in("check", "start", "import")
            self.check_refused(self.bring_in() | done)

    def conflict(self, verb=""):
        self.bring_in(
            "check", "start", "import", row=OPEN | {"state": "Được tiếp nhận"}
        )
        dossier = self.Dossier.with_user(self.officer).search(
            [("external_code", "=", OPEN["code"])]
        )
        dossier.perform("claim")
        ended = ENDED | {"finished": "03/03/2026 10:00"}
        self.bring_in("check", "start", "import", row=ended)
        conflicts = self.env["cqtt.dossier.sync.conflict"].with_user(self.manager)
        conflict = conflicts.search([("dossier_id", "=", dossier.id)])
        if verb:
            conflict.perform(verb, reason="Đã xem")
        return conflict

    def supersede(self):
        self.conflict()
        later = ENDED | {"finished": "03/03/2026 11:00", "state": "Dừng xử lý"}
        self.bring_in("check", "start", "import", row=later)

    def test_conflict(self):
        self.check_allowed(
            "cqtt.dossier.sync.conflict",
            {
                "take_theirs": lambda: self.conflict("take_theirs"),
                "keep_ours": lambda: self.conflict("keep_ours"),
                "supersede": self.supersede,
            },
        )
        with self.at(NOW):
            kept = self.conflict("keep_ours")
            self.check_refused(kept)

    def test_no_table_is_left_out(self):
        """A model of this addon whose steps are walked nowhere is found here."""
        names = {
            name
            for name, model in self.env.registry.items()
            if model._original_module == "cqtt_dossier"
            and not model._abstract
            and len(getattr(model, "_transitions", ()))
        }
        self.assertEqual(
            names,
            {
                "cqtt.dossier",
                "cqtt.dossier.extension",
                "cqtt.dossier.followup",  # test_rating
                "cqtt.dossier.import",  # test_cqtt_dossier_import and its security
                "cqtt.dossier.sync",
                "cqtt.dossier.sync.conflict",
                "cqtt.dossier.visit",  # test_cqtt_dossier_visit
                "cqtt.form.set",  # test_cqtt_form_set
                "cqtt.procedure.version",  # test_cqtt_procedure
            },
        )
