from odoo import api, models
from odoo.tools import frozendict

from ..hooks import TIME_ZONE


class ResUsers(models.Model):
    """Everybody's clock is that of Viet Nam, whatever an account says.

    “Today” of a filter or a rule is asked of the context; it is the day that the office
    has, also for an account that came with another zone, or none.
    """

    _inherit = "res.users"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def context_get(self):
        return frozendict({**super().context_get(), "tz": TIME_ZONE})
