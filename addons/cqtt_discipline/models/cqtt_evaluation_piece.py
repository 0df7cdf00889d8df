from odoo import models


class CqttEvaluationPiece(models.AbstractModel):
    """A piece of a scheme: it changes only while the scheme is a draft."""

    _name = "cqtt.evaluation.piece"
    _inherit = "cqtt.part.mixin"
    _description = "Piece of an Evaluation Scheme"

    _line_of = _part_of = "scheme_id"

    def _why_settled(self, whole):
        return self.env._(
            "“%s” is in force and stays as it is: people are evaluated by it. "
            "Duplicate it, and change the copy.",
            whole.display_name,
        )
