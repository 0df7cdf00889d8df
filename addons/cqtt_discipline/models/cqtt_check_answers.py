from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base.kinds import Text, Values
from odoo.addons.cqtt_base.uploads import check_scan

from .cqtt_check import MADE_FIELDS

#: of one answer, as a device sends it
ANSWER_KEYS = (
    "staff_id",
    "place",
    "result",
    "quantity",
    "severity",
    "note",
    "photo",
    "finding_id",
)
#: devices send along how often they changed an answer, and whether they hold a photo
ANSWER = Values(
    "cqtt.check.line",
    {"uuid": str, "at": Text, "stamp": int, "has_photo": bool},
    needs={"uuid"},
)
SUMMARY = Values("cqtt.check")


class CqttCheck(models.Model):
    """Answers as a device sends them: at once, or later when it is online again."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check"

    def record_answers(self, answers: list[ANSWER]):
        """Note answers of the team; sent twice, or late, they count once.

        An answer is known by its ``uuid``; of two versions of it the later moment of
        the hand (``at``, UTC) counts, whichever comes first.

        :param answers: list of dicts with ``uuid``, ``item_id``, ``at``, ``result`` …
        :return: the uuids that need not be sent again
        :raise AccessError: the user is not of the team
        :raise UserError: the check is not under way, or an answer is none
        """
        self.ensure_one()
        self._check_team_at_work()
        self._lock_rows()
        for answer in answers:
            self._record_answer(answer)
        return [answer["uuid"] for answer in answers]

    def record_summary(self, values: SUMMARY):
        """Save headcounts and conclusion of the team.

        :param values: of the fields that the team fills in on the spot
        :raise AccessError: the user is not of the team
        """
        self.ensure_one()
        self._check_team_at_work()
        if unknown := values.keys() - set(MADE_FIELDS):
            raise UserError(self.env._("There is no such field: %s", min(unknown)))
        # sudo: the team was checked; some of it have no right to write otherwise
        self.sudo().write(values)
        return True

    def withdraw_answer(self, uuid: str):
        """Take back an answer that was given by mistake, before the minutes are signed.

        :raise AccessError: the user is not of the team
        """
        self.ensure_one()
        self._check_team_at_work()
        # sudo: the team was checked
        lines = self.env["cqtt.check.line"].sudo()
        lines.search([("check_id", "=", self.id), ("request_uuid", "=", uuid)]).unlink()
        return True

    @api.readonly
    def run_data(self):
        """Return the check as the tablet shows it: items, people, answers so far.

        :raise AccessError: the user is not of the team
        """
        self.ensure_one()
        self.check_access("read")
        if not self._is_of_team():
            raise AccessError(self.env._("Only the team of a check carries it out."))
        # sudo: the team was checked; names of staff stand on the screen
        check = self.sudo()
        return {
            "id": check.id,
            "name": check.display_name,
            "unit": check.unit_id.name,
            "state": check.state,
            "items": [check._describe_item(item) for item in check._items()],
            "findings": check._describe_findings(),
            "staff": [
                {"id": one.id, "name": one.display_name} for one in check._people()
            ],
            "answers": [line._describe() for line in check.line_ids],
            "summary": {
                name: check[name].id if name == "representative_id" else check[name]
                for name in MADE_FIELDS
            },
            "verbs": self.verbs,
        }

    def _check_team_at_work(self):
        self.check_access("read")
        if not self._is_of_team():
            raise AccessError(self.env._("Only the team of a check carries it out."))
        if self.state != "underway":
            raise UserError(
                self.env._(
                    "“%s” is not under way: its answers are settled. Keep what you "
                    "have noted and have the head of the team add a correction.",
                    self.display_name,
                )
            )

    def _people(self):
        """Return the staff of the unit today, the head first."""
        people = self.env["cqtt.staff"].search(
            [("unit_id", "=", self.unit_id.id), ("is_in_force", "=", True)]
        )
        return people.sorted(lambda one: (not one.is_head, one.sort_name or ""))

    def _record_answer(self, answer):
        # sudo: of the items, only those of this check are taken
        item = self.env["cqtt.checklist.item"].sudo().browse(answer.get("item_id"))
        # sudo: its lists are read by the team as they are
        if item not in self.sudo()._items():
            raise UserError(self.env._("This is no item of “%s”.", self.display_name))
        at = self._moment_of_hand(answer.get("at"))
        values = {key: answer[key] for key in ANSWER_KEYS if key in answer}
        values["severity"] = values.get("severity") or item.severity
        self._check_answer(values)
        # sudo: the team was checked
        lines = self.env["cqtt.check.line"].sudo()
        line = lines.search([("request_uuid", "=", answer["uuid"])])
        if line and line.check_id != self:
            raise UserError(self.env._("This answer belongs to another check."))
        if line and line.answered_at > at:
            return
        if not line:
            line = lines.create(
                {
                    **values,
                    "check_id": self.id,
                    "item_id": item.id,
                    "request_uuid": answer["uuid"],
                }
            )
            values = {}
        line._write_behind_door(
            {**values, "answered_at": at, "recorder_id": self.env.uid}
        )

    def _check_answer(self, values):
        if values.get("photo"):
            check_scan(self.env, values["photo"])
        # sudo: whose relative somebody is, and what is open, is asked before it is kept
        staff = self.env["cqtt.staff"].sudo().browse(values.get("staff_id") or ())
        relatives = self.env["cqtt.declared.relative"]
        if staff and (closed := relatives._why_not_check(self.env.user, staff)):
            raise AccessError(closed)
        # sudo: as above
        finding = self.env["cqtt.finding"].sudo().browse(values.get("finding_id") or ())
        if finding and finding not in self._open_findings():
            raise UserError(self.env._("This finding is no longer open."))

    def _moment_of_hand(self, at):
        """Return when an answer was given: within the check, and not in the future."""
        now = fields.Datetime.now()
        try:
            moment = fields.Datetime.to_datetime(at) or now
        except (TypeError, ValueError) as error:
            raise UserError(self.env._("An answer has no proper time.")) from error
        return min(max(moment, self.begun_at), now + timedelta(seconds=1))

    def _open_findings(self):
        """Return what earlier checks of the unit found and nobody has seen gone."""
        # sudo: the team looks again at what others found at the same unit
        return self.env["cqtt.finding"].sudo()._open_at(self.unit_id)

    def _describe_item(self, item):
        return {
            "id": item.id,
            "code": item.code,
            "name": item.name,
            "checklist": item.version_id.checklist_id.name,
            "guidance": item.guidance or "",
            "answer": item.answer,
            "severity": item.severity,
            "is_personal": item.is_personal,
            "photo": item.photo,
            "legal_ground": item.legal_ground or "",
        }

    def _describe_findings(self):
        items = {item.code: item.id for item in self._items()}
        return [
            {
                "id": finding.id,
                "item_id": items.get(finding.item_id.code),
                "name": finding.name,
                "staff": finding.staff_id.name or "",
                "staff_id": finding.staff_id.id,
                "found_on": fields.Date.to_string(finding.found_on),
                "remedy": finding.remedy or "",
            }
            for finding in self._open_findings()
            if finding.item_id.code in items
        ]


class CqttCheckLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check.line"

    def _describe(self):
        return {
            "uuid": self.request_uuid,
            "item_id": self.item_id.id,
            "staff_id": self.staff_id.id,
            "place": self.place or "",
            "result": self.result,
            "quantity": self.quantity,
            "severity": self.severity,
            "note": self.note or "",
            "has_photo": bool(self.photo),
            "finding_id": self.finding_id.id,
            "at": fields.Datetime.to_string(self.answered_at),
        }
