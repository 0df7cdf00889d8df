"""What the legal forms of a dossier say, before they are laid out. No Odoo."""

from .asking import SupplementForm
from .cash import CashLine, CashReceipt, CashSheet
from .controlling import ControlForm, HandOver, Stay, hand_overs
from .refusing import RefusalForm
from .returning import ReturnSlip
from .slips import HandoverSlip, JointLine, JointReceipt, SlipLine
from .style import PaperStyle

__all__ = [
    "CashLine",
    "CashReceipt",
    "CashSheet",
    "ControlForm",
    "HandOver",
    "HandoverSlip",
    "JointLine",
    "JointReceipt",
    "PaperStyle",
    "RefusalForm",
    "ReturnSlip",
    "SlipLine",
    "Stay",
    "SupplementForm",
    "hand_overs",
]
