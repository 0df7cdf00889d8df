from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_worktime.worktime import Unit

#: days for which a dossier that has ended is still compared with a new one
LATELY = 30
MOST = 3
#: days that one looks back for the last dossier of this desk
LAST_DAYS = 7


class CqttDossierTwin(models.Model):
    """Is it here already? And the last one again, for who comes with several."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    @api.readonly
    def desk_twins(self, unit_id: Id, procedure_id: Id, owner_id: Id):
        """Return what somebody has handed in of a procedure, open or ended lately.

        What is done the same day is asked for again and again: there the open ones
        alone count.
        """
        self.check_access("create")
        unit = self.env["cqtt.unit"].browse(unit_id)
        twins = self._find_twins(unit.id, procedure_id, owner_id)
        return [twin._describe_twin() for twin in twins]

    @api.model
    @api.readonly
    def desk_last(self, unit_id: Id):
        """Return what the user received last at a unit, without its papers.

        :return: procedure, channel, way of return, owner and submitter; ``False`` if
            there is nothing these days
        """
        self.check_access("create")
        since = fields.Datetime.now() - timedelta(days=LAST_DAYS)
        last = self.search(
            Domain("receiving_unit_id", "=", unit_id)
            & Domain("receiver_id", "=", self.env.uid)
            & Domain("received_at", ">=", since),
            order="received_at desc, id desc",
            limit=1,
        )
        if not last:
            return False
        return {
            "id": last.id,
            "code": last.display_name,
            "procedure_id": last.procedure_id.id,
            "channel_id": last.channel_id.id,
            "return_method": last.return_method,
            "owner": self._described_person(last.owner_id),
            "submitter": last.submitter_id
            and self._described_person(last.submitter_id)
            or False,
        }

    @api.model
    def _find_twins(self, unit_id, procedure_id, owner_id):
        procedure = self.env["cqtt.procedure"].browse(procedure_id)
        here = Domain("unit_id", "=", unit_id) | Domain(
            "receiving_unit_id", "=", unit_id
        )
        ended = Domain("finished_at", "=", False)
        if not self._is_daily(procedure):
            since = fields.Datetime.now() - timedelta(days=LATELY)
            ended |= Domain("finished_at", ">=", since)
        return self.search(
            Domain("owner_id", "=", owner_id)
            & Domain("procedure_id", "=", procedure.id)
            & Domain("state", "!=", "registered")
            & here
            & ended,
            order="received_at desc, id desc",
            limit=MOST,
        )

    def _is_daily(self, procedure):
        plan = procedure._plan()
        return bool(plan) and all(
            limit.unit == Unit.SAME_DAY.value for limit in plan.limits.values()
        )

    def _describe_twin(self):
        self.ensure_one()
        return {
            "id": self.id,
            "code": self.display_name,
            "state": self._state_label(self.state),
            "is_open": not self.finished_at,
            "received_at": fields.Datetime.to_string(self.received_at),
            "due_at": fields.Datetime.to_string(self.due_at or self.finished_at),
            "subject": self.subject or "",
            "channel_id": self.channel_id.id,
            "channel": self.channel_id.name,
            "submitter": self.submitter_id.name or "",
            "set_count": self.set_count,
            "papers": self.component_ids.filtered("is_handed_in").mapped("name"),
            # sudo: a name is all that is shown
            "holder": self.holder_id.sudo().name or "",
        }

    @api.model
    def _check_twins(self, prepared, values):
        """Return what the journal says of dossiers that this one was compared with.

        :raise UserError: there is one that nobody has said to be another
        """
        twins = self._find_twins(
            prepared["receiving_unit_id"],
            prepared["procedure_id"],
            prepared["owner_id"],
        )
        seen = set(values.get("twins_seen") or ())
        codes = ", ".join(twins.mapped("display_name"))
        if unseen := twins.filtered(lambda twin: twin.id not in seen):
            raise UserError(
                self.env._(
                    "This citizen has the same procedure here already: %s. Compare the "
                    "two, and go on only by saying that this is another one.",
                    ", ".join(unseen.mapped("display_name")),
                )
            )
        return codes and self.env._("Another one than %s.", codes) or None
