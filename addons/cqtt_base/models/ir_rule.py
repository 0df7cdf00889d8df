from odoo import models

from ..clock import today


class IrRule(models.Model):
    _inherit = "ir.rule"

    def _compute_domain_context_values(self):
        """Keep the domains of one scope apart from those of another.

        Rules are cached per user in each worker; with the scope in the key, a transfer,
        an expiry or a change of a cluster bites without any cache being cleared; with
        the day in it, a rule may ask what day it is.
        """
        yield from super()._compute_domain_context_values()
        yield self.env.user._scope().key()
        yield today()
