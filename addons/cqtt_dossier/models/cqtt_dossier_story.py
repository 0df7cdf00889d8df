from odoo import api, fields, models

from odoo.addons.cqtt_base.clock import told
from odoo.addons.cqtt_worktime.worktime import Unit

from ..timeliness import Move, can_move, first_due, story

EXTENSION = "extension"


class CqttDossierStory(models.Model):
    """Why it is due when it is: what was promised, and all that moved it since."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    due_story = fields.Html(
        string="Why this date", compute="_compute_due_story", sanitize=False
    )

    @api.depends("due_at", "suspension_ids.ended_at", "extension_ids.state")
    @api.depends_context("lang")
    def _compute_due_story(self):
        qweb = self.env["ir.qweb"]
        for dossier in self:
            dossier.due_story = dossier.received_at and qweb._render(
                "cqtt_dossier.due_story", dossier._story_values()
            )

    def action_explain_due(self):
        """Show day by day how the first due time came about."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_worktime.cqtt_calendar_ask_action"
        )
        return action | {
            "context": {
                "default_start": self.received_at,
                "default_unit_id": self.unit_id.id,
                "default_amount": self.limit_amount,
                "default_limit_unit": self.limit_unit,
            }
        }

    def _moves(self):
        """Return what moved the due time, in its order (``timeliness.Move``, UTC)."""
        # sudo: what is not counted is not counted, whoever looks
        dossier = self.sudo()
        signed = dossier.extension_ids.filtered(lambda one: one.state == "signed")
        pauses = dossier.suspension_ids.filtered("due_before")
        return story(
            [
                *(
                    Move(
                        pause.kind,
                        pause.begun_at,
                        pause.ended_at or None,
                        pause.due_before,
                        pause.due_after or None,
                    )
                    for pause in pauses
                ),
                *(dossier._move_of(extension) for extension in signed),
            ]
        )

    def _move_of(self, extension):
        at, before = extension.signed_at, extension.old_due_at
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        overdue = self._prepare_due(calendar, before)["overdue_at"]
        after = extension.new_due_at if can_move(at, overdue) else before
        return Move(EXTENSION, at, at, before, after)

    def _story_values(self):
        """Return what the template shows, in words."""
        moves = self._moves()
        return {
            "received": self._moment(self.received_at),
            "limit": self._limit_words(),
            "first_due": self._moment(first_due(moves, self.due_at)),
            "due": self._moment(self.due_at),
            "appointment": self._moment(self.appointment_at),
            "rows": [self._story_row(move) for move in moves],
        }

    def _limit_words(self):
        units = dict(self._fields["limit_unit"]._description_selection(self.env))
        if self.limit_unit in (False, Unit.SAME_DAY.value):
            return units.get(self.limit_unit, "").lower()
        return f"{self.limit_amount:g} {units[self.limit_unit].lower()}"

    def _story_row(self, move):
        suspensions = self.env["cqtt.dossier.suspension"]
        kinds = dict(suspensions._fields["kind"]._description_selection(self.env))
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        counted = ""
        if move.ended and move.kind != EXTENSION:
            minutes = calendar._working_minutes(move.begun, move.ended)
            counted = f"{minutes // 60}:{minutes % 60:02}"
        return {
            "what": kinds.get(move.kind, self.env._("Apology, signed")),
            "begun": self._moment(move.begun),
            "ended": self._moment(move.ended) if move.ended != move.begun else "",
            "counted": counted,
            "before": self._moment(move.before),
            "after": self._moment(move.after),
            "is_in_vain": move.is_in_vain,
            "lasts": move.ended is None,
        }

    def _moment(self, at):
        return told(at) if at else ""
