import base64
import hashlib

from odoo import fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today

from ..forms import Check, Signature
from ..official import new_code, show_code, stamp
from ..wording import ValueProblem, WordingError
from .paper_print import BOX, print_paper, system_values
from .wording_words import explain, explain_value

DRAFT = "DỰ THẢO"
CHECK_PATH = "/kiem-tra"


class CqttDocument(models.Model):
    """How a paper becomes a file: as a draft, and once for all when it is signed."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.document"

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "sign":
            values |= self._prepare_signing()
        elif transition.verb == "revoke":
            values["revoked_at"] = fields.Datetime.now()
        return values

    def _prepare_signing(self):
        """Draw the number, print the paper that bears it, and take its hash."""
        day, code = today(), new_code()
        head = self._head()
        if not head.abbreviation:
            raise UserError(
                self.env._(
                    "The letterhead of %s has no abbreviation for its numbers: have it "
                    "entered under Letterheads.",
                    self.unit_id.sudo().display_name,  # a unit's name is public
                )
            )
        serial = self.kind_id._draw(self.unit_id, day.year)
        number = self.kind_id._format(
            serial, day.year, head.abbreviation, self.office or ""
        )
        pdf = stamp(self._print(number=number, day=day, check=self._check(code)), code)
        return {
            "serial": serial,
            "year": day.year,
            "series": self.kind_id.series,
            "number": number,
            "day": day,
            "code": code,
            "pdf": base64.b64encode(pdf),
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "signed_values": self._values(),
            "signed_at": fields.Datetime.now(),
            "signed_by_id": self.env.uid,
        }

    def _check(self, code):
        address = f"{self.get_base_url()}{CHECK_PATH}/{code}"
        return Check(address, show_code(code))

    def _pdf(self):
        """Return the paper: as it was signed, or a draft that says so.

        :raise UserError: the content cannot be printed, or the stored file is no
            longer the one that was signed
        """
        self.ensure_one()
        if self.erased_at:
            raise UserError(self._why_no_content())
        if self.state == "draft":
            try:
                return self._print(day=today(), number="", mark=DRAFT)
            except ValueProblem as problem:
                raise UserError(explain_value(self.env, problem)) from problem
            except WordingError as error:
                text = self.env._("Content")
                raise UserError(explain(self.env, error, text)) from error
        # a file that nobody but the door wrote: who may read the paper may see it
        pdf = base64.b64decode(self.sudo().with_context(bin_size=False).pdf or b"")
        if hashlib.sha256(pdf).hexdigest() != self.sha256:
            raise UserError(
                self.env._(
                    "The stored file of “%s” is not the one that was signed: have it "
                    "restored from a backup.",
                    self.display_name,
                )
            )
        return pdf

    def _head(self):
        return self.env["cqtt.print.layout"]._for_unit(self.unit_id)

    def _print(self, day, **frame):
        head = self._head()
        # sudo: the signer stands on the paper
        signer = self.signer_id.sudo()
        box = (BOX,) if self.kind_id.has_signature_box else ()
        signature = Signature(
            signer._authority().lines if signer else (),
            signer.staff_id.name or "",
            box=box,
        )
        values = self._values() | system_values(self.unit_id, head, day, signer)
        return print_paper(
            self.env,
            self.version_id,
            self.version_id._wordings(),
            values,
            head,
            day=day,
            signatures=(signature,),
            **frame,
        )
