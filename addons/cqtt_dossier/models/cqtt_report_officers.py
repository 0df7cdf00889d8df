from datetime import datetime, time, timedelta
from typing import Unpack

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.readings import Dimension, Question
from odoo.addons.cqtt_worktime.local_time import to_utc

#: figures of the ledger: what whoever acted has done
FLOWS = {
    "received": "dossier.taken_in",
    "early": "dossier.early",
    "on_time": "dossier.on_time",
    "late": "dossier.late",
}
#: what was in somebody's hands at the end of the last day
HELD = ("open", "overdue")
FIGURES = (*FLOWS, *HELD)
#: what counts as resolved in time, and what was resolved at all
IN_TIME = ("early", "on_time")
RESOLVED = (*IN_TIME, "late")
#: who sees all officers of a unit; officers see themselves
OVERSEERS = ("manager", "leader")


class CqttReportOfficers(models.AbstractModel):
    """What each officer received and finished in some days, and held at their end.

    Done work comes from the ledger, whose facts bear who did it. What is held comes
    from the steps: a dossier goes through many hands, and the ledger counts it once.
    """

    _name = "cqtt.report.officers"
    _inherit = "cqtt.ledger.choice"
    _description = "Work of Officers"

    @api.readonly
    @api.model
    def get_data(self, **choice: Unpack[Asked]):
        """Return a line for each officer that the reader may see, and their sum.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        units = self._seen_units(chosen)
        staff = self._seen_staff(chosen)
        answer = self.env["cqtt.ledger"]._ask(self._question(chosen, units, staff))
        held = {name: self._held(chosen, units, name) for name in HELD}
        lines = [
            {
                "staff_id": one.id,
                "name": one.display_name,
                **{
                    name: answer.flow(code, chosen.span, (one.id,))
                    for name, code in FLOWS.items()
                },
                **{name: held[name].get(one.id, 0) for name in HELD},
            }
            for one in staff
        ]
        lines = [line for line in lines if any(line[name] for name in FIGURES)]
        total = {name: sum(line[name] for line in lines) for name in FIGURES}
        return {
            **self._describe_choice(chosen, answer.as_of),
            "lines": [{**line, "rate": self._rate_in_time(line)} for line in lines],
            "total": {**total, "rate": self._rate_in_time(total)},
        }

    @api.readonly
    @api.model
    def open_figure(self, figure: str, staff_id: Id = None, **choice: Unpack[Asked]):
        """Return the action that lists what is behind a figure of an officer.

        :param staff_id: ``None`` for all that the reader may see
        :raise UserError: the choice is none, or no such officer is to be seen
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        staff = self._seen_staff(chosen)
        if staff_id is not None:
            staff = staff.filtered(lambda one: one.id == staff_id)
        if figure not in FIGURES or not staff:
            raise UserError(self.env._("There is no such figure."))
        units = self._seen_units(chosen)
        name = chosen.place.display_name if staff_id is None else staff.display_name
        if figure in FLOWS:
            question = self._question(chosen, units, staff)
            domain = self.env["cqtt.ledger"]._flow_domain(
                question, FLOWS[figure], chosen.span
            )
            why = self._why(figure, {"staff_id": staff_id, **choice})
            return self.env["cqtt.fact"]._action_open(domain, name, why)
        steps = self.env["cqtt.dossier.step"].search(
            self._held_domain(chosen, units, figure)
            & Domain("holder_id", "in", staff.user_id.ids)
        )
        return {
            "type": "ir.actions.act_window",
            "name": name,
            "res_model": "cqtt.dossier",
            "views": [(False, "list"), (False, "form")],
            "domain": [("id", "in", steps.dossier_id.ids)],
        }

    @api.model
    def print_report(self, **choice: Unpack[Asked]):
        """Return the action that downloads the table as a workbook.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        self._choose(**choice)
        record = self.env["cqtt.report.officers.print"].create(choice)
        return self.env["ir.actions.report"]._print(
            "cqtt_dossier.cqtt_report_officers_xlsx", record
        )

    def _rate_in_time(self, figures):
        """Return the share that was resolved in time; ``None`` of nothing."""
        resolved = sum(figures[name] for name in RESOLVED)
        return sum(figures[name] for name in IN_TIME) / resolved if resolved else None

    def _question(self, chosen, units, staff):
        return Question(
            [chosen.span],
            flows=FLOWS.values(),
            by=(Dimension.STAFF,),
            only={Dimension.UNIT: units, Dimension.STAFF: frozenset(staff.ids)},
            as_of=chosen.as_of,
        )

    def _seen_units(self, chosen):
        return frozenset(self._units(chosen.place, chosen.span))

    def _seen_staff(self, chosen):
        """Return the staff of the chosen units that the reader may see."""
        staff = self.env["cqtt.staff"].search(
            [("unit_id", "in", list(self._seen_units(chosen)))]
        )
        user = self.env.user
        overseen = {
            unit.id
            for unit in staff.unit_id
            if any(user._holds_role(role, unit) for role in OVERSEERS)
        }
        return staff.filtered(
            lambda one: one.unit_id.id in overseen or one.user_id == user
        )

    def _held(self, chosen, units, figure):
        """Return how many dossiers each member of staff held."""
        counts = self.env["cqtt.dossier.step"]._read_group(
            self._held_domain(chosen, units, figure), ["holder_id"], ["__count"]
        )
        by_user = {user.id: count for user, count in counts}
        staff = self._seen_staff(chosen)
        return {one.id: by_user.get(one.user_id.id, 0) for one in staff if one.user_id}

    def _held_domain(self, chosen, units, figure):
        """Return the domain of steps that were open at the end of the last day."""
        day_after = chosen.span.last + timedelta(days=1)
        moment = to_utc(datetime.combine(day_after, time.min))
        moment = min(moment, fields.Datetime.now(), chosen.as_of or moment)
        domain = (
            Domain("unit_id", "in", list(units))
            & Domain("holder_id", "!=", False)
            & Domain("begun_at", "<", moment)
            & (Domain("done_at", "=", False) | Domain("done_at", ">=", moment))
        )
        if figure == "overdue":
            domain &= Domain("dossier_id.overdue_at", "<", moment)
        return domain
