from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.cqtt_base.kinds import Id, Text

from .desk_values import DESK


class CqttDossierTurnedAway(models.Model):
    """Papers that the desk hands out instead of receiving: forms 02 and 03.

    The citizen is written down as registered, with what was missing; a dossier is
    received when they come again, and no clock runs until then.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def desk_guide(self, values: DESK, reason: Text):
        """Write down which papers are missing, for form 02, and receive nothing.

        :param values: as ``quick_receive`` takes them
        :return: what the desk shows; sent twice with one ``request_uuid``, the same
        :raise UserError: no paper is missing
        """
        dossier = self._desk_registered(values)
        if not dossier.supplement_ids:
            dossier._guide(reason)
        return dossier._describe_turned_away("supplement")

    @api.model
    def desk_refuse(self, values: DESK, reason: Text):
        """Refuse to receive, with a numbered form 03.

        :param values: as ``quick_receive`` takes them
        :return: what the desk shows; sent twice with one ``request_uuid``, the same
        """
        dossier = self._desk_registered(values)
        if dossier.state != "not_received":
            dossier.perform("refuse", reason=reason)
        return dossier._describe_turned_away("refusal")

    @api.model
    @api.readonly
    def desk_guided(self, unit_id: Id, procedure_id: Id, owner_id: Id):
        """Return what a citizen was last told to bring for a procedure.

        :return: number and time of form 02, what was missing, and what the desk goes
            on from; ``False`` if nobody told this citizen anything
        """
        self.check_access("create")
        guided = self.search(
            Domain("state", "=", "registered")
            & Domain("owner_id", "=", owner_id)
            & Domain("procedure_id", "=", procedure_id)
            & Domain("receiving_unit_id", "=", unit_id)
            & Domain("supplement_ids.is_guidance", "=", True),
            order="id desc",
            limit=1,
        )
        return guided._describe_guided() if guided else False

    def _describe_guided(self):
        told, submitter = self.supplement_ids[-1:], self.submitter_id
        return {
            "id": self.id,
            "number": told.number,
            "asked_at": fields.Datetime.to_string(told.asked_at),
            "reason": told.reason,
            "missing": told.line_ids.mapped("name"),
            "papers": self.component_ids.filtered("is_handed_in").mapped("name"),
            "subject": self.subject if self.subject != self.procedure_id.name else "",
            "set_count": self.set_count,
            "return_method": self.return_method,
            "submitter": self._described_person(submitter) if submitter else False,
        }

    def _take_up(self, prepared):
        """Go on with what was written down when the citizen was sent to fetch papers.

        :param prepared: values of a new dossier, as the desk prepares them
        :return: self, with these values
        :raise UserError: it is received already, or somebody else's
        """
        self.ensure_one()
        self.check_access("write")
        kept = ("owner_id", "procedure_id", "receiving_unit_id")
        if self.state != "registered" or any(
            self[name].id != prepared[name] for name in kept
        ):
            raise UserError(
                self.env._(
                    "“%s” cannot be gone on with: it is received already, or another "
                    "citizen's. Enter this one as new.",
                    self.display_name,
                )
            )
        papers = self._papers_again(prepared["component_ids"])
        entered = {k: v for k, v in prepared.items() if k not in self._settled_fields}
        self.write({**entered, "component_ids": papers})
        # this visit's way of submitting, and its request, are not those of the first
        self._write_behind_door(
            {k: prepared[k] for k in ("channel_id", "request_uuid") if k in prepared}
        )
        # sudo: requests are written by the work alone, and this is its step
        self.supplement_ids.sudo().answered_at = fields.Datetime.now()
        return self

    def _papers_again(self, commands):
        """Return commands that keep the lines which form 02 names."""
        known = {paper.name: paper.id for paper in self.component_ids}
        entered = [values for _command, _id, values in commands]
        gone = known.keys() - {values["name"] for values in entered}
        return [Command.delete(known[name]) for name in gone] + [
            Command.update(known[values["name"]], values)
            if values["name"] in known
            else Command.create(values)
            for values in entered
        ]

    def _desk_registered(self, values):
        """Return the dossier that the desk describes; it is not received."""
        unit = self._desk_unit(values.get("unit_id"))
        request_uuid = values.get("request_uuid")
        known = self._find_repeats([{"request_uuid": request_uuid}]).get(request_uuid)
        return known or self._create_new([self._prepare_desk_values(values, unit)])

    def _guide(self, reason):
        """Note what the citizen was told to bring, and number form 02."""
        missing = self._failed_papers()
        if not missing:
            raise UserError(
                self.env._("All papers are here: untick those that have to be brought.")
            )
        unit = self.receiving_unit_id
        lines = [{"component_id": paper.id, "name": paper.name} for paper in missing]
        # sudo: requests are written by the work alone, and this is its step
        self.env["cqtt.dossier.supplement"].sudo().create(
            {
                "dossier_id": self.id,
                "is_guidance": True,
                "number": self._next_paper_number("dossier.supplement", "PBS", unit),
                "asked_at": fields.Datetime.now(),
                "asker_id": self.env.uid,
                "reason": reason,
                "line_ids": [Command.create(line) for line in lines],
            }
        )

    def _describe_turned_away(self, paper):
        numbers = {
            "supplement": self.supplement_ids[-1:].number,
            "refusal": self.refusal_number,
        }
        return {
            "id": self.id,
            "paper": paper,
            "number": numbers[paper],
            "owner": self.owner_name,
        }
