from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .. import evaluation as core


class CqttEvaluationOpening(models.Model):
    """How a round begins: planned for everybody in time, opened with all its sheets."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation.round"

    # Opening

    def _people(self):
        """Return who has a sheet, with the scheme of each.

        :return: dict of scheme by staff member
        """
        period = self.period_id
        # sudo: who works for the unit is known to it; accounts are compared, not shown
        staff = self.env["cqtt.staff"].sudo()
        people = staff.search(
            Domain("unit_id", "=", self.unit_id.id)
            & Domain("date_from", "<=", period.date_to)
            & (
                Domain("date_to", "=", False)
                | Domain("date_to", ">=", period.date_from)
            )
        )
        schemes = self.env["cqtt.evaluation.scheme"].sudo()
        found = {one: schemes._for_staff(one, period.date_to) for one in people}
        return {
            one: scheme
            for one, scheme in found.items()
            if scheme and scheme._serves(period.kind)
        }

    def _open_sheets(self):
        """Make the sheets that are missing, and propose by what is counted now."""
        # sudo: the round's step was allowed; sheets are made by it alone
        sheets = self.env["cqtt.evaluation"].sudo()
        mine = self.sudo()
        known = mine.sheet_ids.staff_id
        sheets.create(
            [
                mine._sheet_values(staff, scheme)
                for staff, scheme in self._people().items()
                if staff not in known
            ]
        )
        mine.invalidate_recordset(["sheet_ids"])
        mine.sheet_ids.filtered(lambda sheet: sheet.state == "self")._propose_lines()

    def _sheet_values(self, staff, scheme):
        user, unit = staff.user_id, self.unit_id
        rank = "staff"
        if staff.is_head:
            rank = "head"
        elif user and user._holds_role("leader", unit):
            rank = "leader"
        elif user and user._holds_role("manager", unit):
            rank = "manager"
        by_category = {"part_time": "part_time", "contract": "part_time"}
        group = by_category.get(staff.category, "staff")
        is_leader = rank != "staff"
        return {
            "round_id": self.id,
            "unit_id": unit.id,
            "staff_id": staff.id,
            "subject_user_id": user.id,
            "scheme_id": scheme.id,
            "rank": rank,
            "peer_group": "leader" if is_leader else group,
            "line_ids": [
                fields.Command.create({"criterion_id": criterion.id})
                for criterion in scheme.part_ids.criterion_ids
                if core.Audience(criterion.audience).meets(is_leader)
            ],
        }

    # Planning

    @api.model
    def _cron_plan(self):
        """Plan the evaluations of the running periods, for every commune with staff.

        A unit that forgets its evaluation is late with it: so it is there before.
        """
        self._plan(today())

    @api.model
    def _plan(self, day):
        schemes = self.env["cqtt.evaluation.scheme"]
        held = schemes.search(schemes._held_domain(day))
        kinds = [
            kind
            for kind in ("month", "quarter", "year")
            if any(scheme._serves(kind) for scheme in held)
        ]
        periods = self.env["cqtt.period"]
        periods._make_year(day.year)
        running = periods.search(
            Domain("kind", "in", kinds)
            & Domain("date_from", "<=", day)
            & Domain("date_to", ">=", day)
            & Domain("closing_day", "=", 31)
        )
        units = (
            self.env["cqtt.staff"]
            .search(
                Domain("unit_id.level", "=", "commune")
                & Domain("is_in_force", "=", True)
            )
            .unit_id
        )
        known = self.search([("period_id", "in", running.ids)])
        planned = {(one.unit_id, one.period_id) for one in known}
        return self.create(
            [
                {"unit_id": unit.id, "period_id": period.id}
                for period in running
                for unit in units
                if (unit, period) not in planned
            ]
        )
