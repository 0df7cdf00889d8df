from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command


class CqttDossierTurnedAway(models.Model):
    """Papers that the desk hands out instead of receiving: forms 02 and 03.

    The citizen is written down as registered, with what was missing; a dossier is
    received when they come again, and no clock runs until then.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def desk_guide(self, values, reason):
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
    def desk_refuse(self, values, reason):
        """Refuse to receive, with a numbered form 03.

        :param values: as ``quick_receive`` takes them
        :return: what the desk shows; sent twice with one ``request_uuid``, the same
        """
        dossier = self._desk_registered(values)
        if dossier.state != "not_received":
            dossier.perform("refuse", reason=reason)
        return dossier._describe_turned_away("refusal")

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
