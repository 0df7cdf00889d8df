from odoo import api, models
from odoo.exceptions import UserError


class CqttEvaluationPiece(models.AbstractModel):
    """A piece of a scheme: it changes only while the scheme is a draft."""

    _name = "cqtt.evaluation.piece"
    _description = "Piece of an Evaluation Scheme"

    @api.model_create_multi
    def create(self, vals_list):
        pieces = super().create(vals_list)
        pieces._check_draft()
        return pieces

    def write(self, vals):
        self._check_draft()
        result = super().write(vals)
        if {"scheme_id", "part_id"} & set(vals):
            self._check_draft()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_except_in_force(self):
        self._check_draft()

    def _check_draft(self):
        for scheme in self.scheme_id:
            if scheme.state != "draft":
                raise UserError(
                    self.env._(
                        "“%s” is in force and stays as it is: people are evaluated by "
                        "it. Duplicate it, and change the copy.",
                        scheme.display_name,
                    )
                )
