"""The days off and make-up days of a year in Viet Nam, as proposals to confirm.

Plain Python, no Odoo.
"""

from .proposal import Kind, Proposal, announced_years, propose

__all__ = ["Kind", "Proposal", "announced_years", "propose"]
