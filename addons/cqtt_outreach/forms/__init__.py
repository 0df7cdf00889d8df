"""What papers of outreach say, as plain values. No Odoo but their dataclasses."""

from .envelope import Envelope
from .occasion import Asked, Attendance, Occasion, Route, Stop

__all__ = ["Asked", "Attendance", "Envelope", "Occasion", "Route", "Stop"]
