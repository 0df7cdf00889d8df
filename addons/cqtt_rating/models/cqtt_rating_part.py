from odoo import models


class CqttRatingPart(models.AbstractModel):
    """A part of a scheme: it changes only while the scheme is a draft."""

    _name = "cqtt.rating.part"
    _inherit = "cqtt.part.mixin"
    _description = "Part of a Rating Scheme"

    _line_of = "scheme_id"

    def _why_settled(self, whole):
        return self.env._(
            "“%s” is in force and stays as it is: communes are measured by it. Copy "
            "it to the next year, and change the copy.",
            whole.display_name,
        )
