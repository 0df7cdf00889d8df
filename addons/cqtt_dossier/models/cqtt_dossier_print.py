from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)


class Paper(NamedTuple):
    """A paper that a dossier may have.

    :param applies: method that tells whether there is something to print now
    :param make: method that returns the action that prints it
    """

    code: str
    label: object
    applies: str
    make: str


PAPERS = (
    Paper(
        "receipt",
        _lt("Receipt with the appointment"),
        "_has_receipt",
        "action_print_receipt",
    ),
    Paper(
        "receipt_a4",
        _lt("Receipt with the appointment (A4)"),
        "_has_receipt",
        "action_print_receipt_a4",
    ),
    Paper(
        "supplement",
        _lt("Request for papers"),
        "_has_supplement",
        "_print_supplement",
    ),
    Paper("refusal", _lt("Refusal"), "_has_refusal", "_print_refusal"),
    Paper("stopping", _lt("Notice of stopping"), "_has_stopping", "_print_stopping"),
    Paper("apology", _lt("Apology"), "_has_letter", "_print_letter"),
    Paper(
        "return_slip",
        _lt("Slip of the returned result"),
        "_has_return_slip",
        "_print_return_slip",
    ),
    Paper("control", _lt("Control sheet"), "_has_control", "_print_control"),
)


class CqttDossierPrint(models.Model):
    """What of a dossier can be printed now: one menu, whatever there is."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    papers = fields.Json(string="What can be printed", compute="_compute_papers")

    @api.depends(
        "state",
        "code",
        "refusal_number",
        "stopping_number",
        "step_ids",
        "supplement_ids",
    )
    @api.depends_context("lang")
    def _compute_papers(self):
        for dossier in self:
            dossier.papers = [
                {"code": paper.code, "label": self.env._(paper.label)}
                for paper in dossier._printable()
            ]

    def print_paper(self, code: str):
        """Return the action that prints a paper of ``papers``.

        :raise UserError: there is nothing of this kind to print now
        """
        self.ensure_one()
        self.check_access("read")
        for paper in self._printable():
            if paper.code == code:
                return getattr(self, paper.make)()
        raise UserError(self.env._("There is no such paper of this dossier."))

    def _printable(self):
        return [paper for paper in PAPERS if getattr(self, paper.applies)()]

    def _has_receipt(self):
        return bool(self.code)

    def _has_supplement(self):
        return bool(self.supplement_ids)

    def _has_refusal(self):
        return self.state == "not_received" and bool(self.refusal_number)

    def _has_stopping(self):
        return bool(self.stopping_number)

    def _has_letter(self):
        return bool(self._last_letter())

    def _has_control(self):
        return bool(self.step_ids)

    def _print_supplement(self):
        return self._action_print("cqtt_dossier.supplement_report")

    def _print_refusal(self):
        return self._action_print("cqtt_dossier.refusal_report")

    def _print_stopping(self):
        return self._action_print("cqtt_dossier.stopping_report")

    def _print_letter(self):
        return self._last_letter().action_open_letter()

    def _print_control(self):
        return self._action_print("cqtt_dossier.control_report")

    def _last_letter(self):
        """Return the last apology that was signed."""
        signed = self.extension_ids.filtered("document_id")
        return signed.sorted("id")[-1:]
