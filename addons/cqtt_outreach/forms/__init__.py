"""What papers of outreach say, as plain values. No Odoo."""

from .envelope import Envelope

__all__ = ["Envelope"]
