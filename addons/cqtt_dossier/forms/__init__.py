"""What the legal forms of a dossier say, before they are laid out. No Odoo."""

from .asking import SupplementForm
from .refusing import RefusalForm

__all__ = ["RefusalForm", "SupplementForm"]
