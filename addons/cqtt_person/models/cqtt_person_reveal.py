from odoo import api, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base.kinds import Id, Text

from ..identity import holds_number
from .cqtt_person import READER_ROLES
from .cqtt_person_protected import PROTECTED

SHORTEST_NOTE = 5


class CqttPersonReveal(models.Model):
    """Reading what is protected: with a reason, within a budget, and noted first."""

    _inherit = "cqtt.person"  # pylint: disable=consider-merging-classes-inherited

    def action_reveal(
        self,
        field_names: list[str],
        reason: Id,
        note: Text = "",
        confirmed: bool = False,
    ):
        """Return protected values of one person after noting who looks and why.

        :param field_names: some of ``national_id``, ``phone`` and ``email``
        :param reason: id of a ``cqtt.person.reason``
        :param note: what it is for, in words
        :param confirmed: the user goes on, told how often he has looked in this hour
        :return: ``{"values": {name: value}}``, or ``{"ask": question}`` once the soft
            limit is reached and the user has not confirmed
        :raise AccessError: he has no role at the unit that keeps the person
        :raise UserError: no reason, or the hard limit is reached
        """
        self.ensure_one()
        self.check_access("read")
        self._require_role(self.unit_id, READER_ROLES)
        names = self._check_protected(field_names)
        reason = self.env["cqtt.person.reason"].search([("id", "=", reason)])
        note = self._check_reason(reason, note)
        access = self.env["cqtt.person.access"]
        question = access._spend("reveal", count=1, unit=self.unit_id)
        if question and not confirmed:
            return {"ask": question}
        values = self._disclose(
            names,
            "reveal",
            reason_id=reason.id,
            note=note,
            is_confirmed=bool(question),
        )
        return {"values": values[self.id]}

    def _disclose(self, field_names, kind, **line):
        """Return protected values by record, noted and flushed before any is read.

        For print-outs and messages that need them; their callers check who asks.

        :param kind: ``print`` or ``reveal``
        :param line: more values of the lines in the access log
        """
        access = self.env["cqtt.person.access"]
        for person in self:
            access._note(
                kind,
                person.unit_id,
                person,
                field_names=",".join(sorted(field_names)),
                **line,
            )
        access.flush_model()
        return {
            person.id: {name: person._unseal(name) for name in field_names}
            for person in self
        }

    @api.model
    def _require_role(self, unit, roles):
        """:raise AccessError: the user holds none of the roles at the unit"""
        if not any(self.env.user._holds_role(role, unit) for role in roles):
            raise AccessError(
                self.env._("You have no role at the unit that keeps this person.")
            )

    def _check_protected(self, field_names):
        """Return the names, each once.

        :raise UserError: none, or one that is not protected
        """
        names = {name for name in PROTECTED if name in field_names}
        if not names or len(names) != len(field_names):
            raise UserError(self.env._("Choose what to look at."))
        return names

    def _check_reason(self, reason, note):
        """Return the note in one form.

        :raise UserError: the reason is missing, not said in words, or says too much
        """
        note = " ".join(str(note or "").split())
        if not reason:
            raise UserError(self.env._("Choose why you need to see it."))
        if reason.needs_note and len(note) < SHORTEST_NOTE:
            raise UserError(
                self.env._("Say in a few words what you need it for; it is kept.")
            )
        if holds_number(note):
            raise UserError(
                self.env._(
                    "Leave ID and phone numbers out of the reason: others read it."
                )
            )
        return note
