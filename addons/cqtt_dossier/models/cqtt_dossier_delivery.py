from odoo import fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from .cqtt_dossier import RETURN_METHODS

STATES = [
    ("sent", "On its way"),
    ("delivered", "Handed over"),
    ("came_back", "Came back"),
]
#: ways in which a result leaves the house before it is handed over
SENDING_METHODS = [one for one in RETURN_METHODS if one[0] in ("post", "home")]


class CqttDossierDelivery(models.Model):
    """How a result came to the citizen; written by the work alone."""

    _name = "cqtt.dossier.delivery"
    _description = "Handing Over of a Result"
    _order = "dossier_id, id"

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="dossier_id.unit_id", store=True, precompute=True, index=True
    )
    method = fields.Selection(RETURN_METHODS, required=True)
    state = fields.Selection(STATES, required=True, default="sent", index=True)
    carrier = fields.Char(help="Of the post, or another service.")
    tracking_number = fields.Char()
    planned_at = fields.Datetime(string="When somebody comes")
    officer_id = fields.Many2one("res.users", string="Who goes")
    sent_at = fields.Datetime(string="Sent")
    delivered_at = fields.Datetime(string="Handed over on")
    note = fields.Char(help="Why it came back, or what was agreed.")


class CqttDossier(models.Model):
    """The result goes to the citizen: at the desk, by post, at home, online."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    delivery_ids = fields.One2many(
        "cqtt.dossier.delivery", "dossier_id", string="Handing over"
    )

    def _open_delivery(self):
        # sudo: what is on its way is on its way, whoever looks
        return self.sudo().delivery_ids.filtered(lambda one: one.state == "sent")[-1:]

    def _why_not_send_result(self):
        if self._open_delivery():
            return self.env._("It is on its way already.")
        return ""

    def _why_not_came_back(self):
        return "" if self._open_delivery() else self.env._("Nothing was sent.")

    def _send_result(self, delivery, **click):
        """Send the result by post, or make an appointment at home.

        :param delivery: values of ``cqtt.dossier.delivery``
        :raise UserError: the post's number, or the time of the visit, is missing
        """
        if delivery["method"] == "post" and not delivery.get("tracking_number"):
            raise UserError(self.env._("Enter the number that the post has given."))
        if delivery["method"] == "home" and not delivery.get("planned_at"):
            raise UserError(self.env._("Say when somebody comes to their home."))
        sent = Command.create({**delivery, "sent_at": fields.Datetime.now()})
        transition = self._get_transition("send_result")
        self._perform(transition, values={"delivery_ids": [sent]}, **click)

    def _prepare_delivered(self, now):
        """Return the values that tell how the result reached the citizen."""
        done = {"state": "delivered", "delivered_at": now}
        if sent := self._open_delivery():
            return {"delivery_ids": [Command.update(sent.id, done)]}
        method = "online" if self.return_method == "online" else "desk"
        return {"delivery_ids": [Command.create({"method": method, **done})]}

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "result_came_back":
            for dossier, line in zip(self, journal_lines, strict=True):
                sent = dossier._open_delivery()
                sent.write({"state": "came_back", "note": line.reason})
        return result

    def _needless_verbs(self):
        needless = "send_result" if self._open_delivery() else "result_came_back"
        return super()._needless_verbs() | {needless}
