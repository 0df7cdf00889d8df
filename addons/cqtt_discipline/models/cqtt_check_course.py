from odoo import fields, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry

from .check_states import PLANNERS


class CqttCheck(models.Model):
    """What each step of a check asks for, and what it leads to."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check"

    # Guards

    def _why_not_level(self):
        role = PLANNERS[self.level]
        if self.env.su or self.env.user._holds_role(role, self.unit_id):
            return ""
        return self.env._("Checks of this level are planned by: %s.", self._planner())

    def _planner(self):
        return self._role_labels({PLANNERS[self.level]})

    def _why_not_plan(self):
        if closed := self._why_not_level():
            return closed
        if not (self.decision_number and self.decision_date):
            return self.env._("Enter number and date of the decision on the team.")
        if len(self.member_ids.filtered("is_head")) != 1:
            return self.env._("Name the team, and one head of it.")
        if not self.checklist_ids:
            return self.env._("Choose at least one checklist.")
        if self.kind == "complaint" and not (self.complaint or "").strip():
            return self.env._("Enter what was complained about.")
        return self.member_ids._why_not_check()

    def _why_not_begin(self):
        if closed := self._why_not_head():
            return closed
        if self.planned_on > today():
            return self.env._(
                "It is planned for %s: change the plan to begin earlier.",
                f"{self.planned_on:%d/%m/%Y}",
            )
        return self.member_ids._why_not_check()

    def _why_not_head(self):
        if self.env.user == self._head():
            return ""
        return self.env._("The head of the team does this: %s.", self._head().name)

    def _why_not_sign(self):
        if closed := self._why_not_head():
            return closed
        counted = self.present + self.absent_reasoned + self.absent_unreasoned
        if not self.headcount or counted != self.headcount:
            return self.env._(
                "Posts: %(posts)s, present and absent: %(counted)s. Count again.",
                posts=self.headcount,
                counted=counted,
            )
        if self.absent_reasoned and not (self.absence_note or "").strip():
            return self.env._("Write down the reasons of absence.")
        if not (self.conclusion or "").strip():
            return self.env._("Write down the conclusion.")
        return self._why_not_answered()

    def _why_not_answered(self):
        lines = self.line_ids
        missing = self._items() - lines.item_id
        if missing:
            return self.env._(
                "%(count)s items are not answered yet, first: %(item)s",
                count=len(missing),
                item=missing[0].name,
            )
        for line in lines:
            if closed := line._why_not_sign(self.env.user):
                return closed
        return ""

    def _why_not_countersign(self):
        """The unit signs for itself: its representative, or another of its heads."""
        # sudo: the account is compared with the user, not shown
        chosen = self.representative_id.sudo().user_id
        may_sign = (
            any(
                chosen._holds_role(role, self.unit_id) for role in ("leader", "manager")
            )
            if chosen
            else False
        )
        if may_sign and chosen != self.env.user:
            return self.env._("%s signs for the unit.", self.representative_id.name)
        if self._is_of_team():
            return self.env._("Who made the check does not sign for the unit.")
        return ""

    # Verbs

    def _items(self):
        """Return the items of the check, in their order."""
        return self.version_ids.item_ids.sorted(
            lambda item: (
                item.version_id.checklist_id.sequence,
                item.version_id.checklist_id.id,
                item.sequence,
                item.id,
            )
        )

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb == "begin":
            # sudo: which checklists hold, the team may not know otherwise
            versions = self.sudo().checklist_ids._in_force()
            values |= {
                "begun_at": now,
                "version_ids": [fields.Command.set(versions.ids)],
                "number": self._draw_number(),
            }
        elif transition.verb == "sign":
            values |= {"signed_at": now, "signed_by_id": self.env.uid}
        elif transition.verb == "countersign":
            values |= {"countersigned_at": now, "countersigned_by_id": self.env.uid}
        return values

    def _draw_number(self):
        """Draw the number when the check begins: until then no gap tells of it."""
        # sudo: numbers are given out by the work, nobody enters them
        numbers = self.env["cqtt.number"].sudo()
        year = today().year
        serial = numbers._draw(f"check.{self.level}", self.unit_id, str(year))
        return f"{serial:02}/{year}/BB-KT"

    def _perform(self, transition, values=None, reason=None, **click):
        if transition.verb == "note_refusal":
            values = {**(values or {}), "refusal": (reason or "").strip()}
        return super()._perform(transition, values=values, reason=reason, **click)

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for check in self:
            # sudo: the step was allowed; what follows belongs to it
            getattr(check.sudo(), f"_after_{transition.verb}", bool)()
        return result

    def _after_sign(self):
        self.line_ids._freeze()
        found = self.env["cqtt.finding"]._open_from(self)
        # kept before anything reaches the database, which then lets them be
        self._keep_minutes()
        for line in self.line_ids.filtered("finding_id"):
            line.finding_id._look_again(line)
        found._tell_to_answer()

    def _after_countersign(self):
        self._keep_minutes()

    def _after_note_refusal(self):
        self._keep_minutes()

    # What it counts as

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {"is_nobodys": True}

    def _facts_of_sign(self, transition):
        counts = {
            "check.surprise": int(self.kind == "surprise"),
            "check.headcount": self.headcount,
            "check.present": self.present,
            "check.absent_unreasoned": self.absent_unreasoned,
        }
        for line in self.line_ids:
            if code := line._measure():
                counts[code] = counts.get(code, 0) + 1
        return [Entry(code, quantity) for code, quantity in counts.items() if quantity]
