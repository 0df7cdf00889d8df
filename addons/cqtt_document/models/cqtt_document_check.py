import hashlib

from odoo import api, models

from ..official import clean_code, find_code
from ..words import format_date


class CqttDocument(models.Model):
    """What anybody may ask about a paper: whether it is genuine, nothing else."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.document"

    @api.model
    def _answer(self, code="", pdf=b""):
        """Say whether a paper is genuine, altered, revoked or not known.

        :param code: as it was typed or scanned
        :param pdf: the file, if there is one
        :return: plain values of what the check page shows: no name, no subject
        """
        # sudo: the fields that leave are listed in _facts
        documents = self.sudo()
        digest = hashlib.sha256(pdf).hexdigest() if pdf else ""
        typed = clean_code(code)
        if code or not pdf:
            found = documents._find_checked("code", typed)
        else:
            found = documents._find_checked("sha256", digest)
            found = found or documents._find_checked("code", find_code(pdf))
        if not found:
            return {"verdict": "unknown"}
        if pdf and found.sha256 != digest:
            return {"verdict": "altered", **found._facts()}
        verdict = "revoked" if found.state == "revoked" else "genuine"
        return {"verdict": verdict, "has_file": bool(pdf), **found._facts()}

    @api.model
    def _find_checked(self, name, value):
        return self.search([(name, "=", value or "-")], limit=1)

    def _facts(self):
        return {
            "kind": self.kind_id.name,
            "number": self.number,
            "day": format_date(self.day),
            "issuer": self.unit_id.name,
        }
