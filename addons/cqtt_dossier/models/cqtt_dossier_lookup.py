from odoo import api, models
from odoo.tools import consteq

from odoo.addons.cqtt_document.words import format_moment
from odoo.addons.cqtt_worktime.local_time import to_local

from ..lookup import Move, clean_code, clean_secret, slip_address, spell_secret, tell

#: the page that is counted, see ``cqtt.request.count``
PAGE = "lookup"
RETURN_WAYS = {
    "post": "Qua dịch vụ bưu chính công ích",
    "home": "Tại nhà",
    "online": "Trực tuyến",
}


class CqttDossierLookup(models.Model):
    """What the holder of a receipt may ask: how it stands, and nothing of anybody."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def _secret_of(self, code):
        """Return the secret that the receipt of a code bears."""
        # sudo: the key of the database; its holder reads nothing by it
        digest = self.env["cqtt.person"].sudo()._hash(f"{self._name}/{code}")
        return spell_secret(digest)

    def _slip_address(self):
        """Return what the square code of the receipt opens."""
        secret = self._secret_of(self.code)
        return slip_address(self.get_base_url(), self.code, secret)

    @api.model
    def _find_by_slip(self, code, secret):
        """Return the dossier of a receipt, or nothing.

        A code that nobody was given and a secret that is wrong are told by the same
        arithmetic: dossiers are not looked at before the secret is right.

        :param code: as it was typed or scanned
        :param secret: as it was typed or scanned
        """
        typed = clean_code(code)
        right = self._secret_of(typed)
        if not consteq(right, clean_secret(secret) or "-" * len(right)) or not typed:
            return self.browse()
        # sudo: who holds the receipt may ask; what leaves is named by the callers
        return self.sudo().search(
            [("code", "=", typed), ("state", "!=", "registered")], limit=1
        )

    @api.model
    def _open_slip(self, code, secret):
        """Return the dossier of a receipt, and a verdict: ok, unknown or locked.

        Who is wrong too often about a code closes it to everybody for a day.
        """
        # sudo: nobody is logged in; what is counted is fixed
        counts = self.env["cqtt.request.count"].sudo()
        about = clean_code(code)
        if not about:
            return self.browse(), "unknown"
        if counts._is_locked(PAGE, about):
            return self.browse(), "locked"
        found = self._find_by_slip(code, secret)
        if not found:
            counts._note_wrong(PAGE, about)
            return found, "unknown"
        return found, "ok"

    def _told(self):
        """Return what the look-up page shows, as plain values."""
        self.ensure_one()
        unit = self.unit_id.name
        return {
            "code": self.code,
            "procedure": self.procedure_id.name,
            "received": format_moment(to_local(self.received_at)),
            "due": "" if self.finished_at else format_moment(to_local(self.due_at)),
            "finished": self.finished_at and format_moment(to_local(self.finished_at)),
            "place": RETURN_WAYS.get(self.return_method)
            or self.env["cqtt.print.layout"]._office_name(self.receiving_unit_id),
            "is_late": self.urgency == "late",
            "hotline": self.unit_id.hotline or "",
            "story": tell(self.state, unit, self.step_role or "", self._told_moves()),
        }

    def _told_moves(self):
        """Return why the appointment has moved, the first reason first."""
        return [
            Move(
                move.kind,
                to_local(move.begun),
                to_local(move.ended) if move.ended else None,
            )
            for move in self._moves()
            if not move.is_in_vain
        ]
