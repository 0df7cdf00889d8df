from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import told
from odoo.addons.cqtt_base.panels import Figure, Opens, Panel, Row

from .cqtt_home_panels import APPRAISAL_ACTION, RUNNING

SESSION_ACTION = "cqtt_rating.cqtt_board_session_action"
DECISION_ACTION = "cqtt_rating.cqtt_recognition_decision_action"
DRAFTS = Domain("state", "=", "draft")
#: lines of a table
LINES = 6


class CqttHome(models.AbstractModel):
    """What waits for members of the board, and for who decides."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(("board",)):
            panels.append(self._panel_of_board())
        if self._holds_any(("decider",)):
            panels.append(self._panel_of_decider())
        return panels

    # The board

    def _panel_of_board(self):
        return Panel(
            key="rating_board",
            title=self.env._("Work of the board"),
            sequence=12,
            figures=(
                self._count_appraisals(
                    self.env._("appraised, not yet before the board"), "appraised"
                ),
                self._count_appraisals(
                    self.env._("before the board, without its points"),
                    "committee",
                    Domain("line_ids", "not any", [("board_at", "!=", False)]),
                ),
                self._figure_of_votes(),
                self._counted(
                    "cqtt.board.session",
                    self.env._("counts to close"),
                    Opens(
                        SESSION_ACTION,
                        [
                            ("state", "=", "counting"),
                            ("member_ids", "in", self.env.user.ids),
                            ("counted_by_id", "!=", self.env.uid),
                        ],
                    ),
                    "soon",
                ),
            ),
            heads=(self.env._("Session"), self.env._("When"), self.env._("State")),
            rows=self._rows_of_sessions(),
        )

    def _count_appraisals(self, label, state, more=Domain.TRUE):
        domain = RUNNING & Domain("state", "=", state) & more
        opens = Opens(APPRAISAL_ACTION, list(domain))
        return self._counted("cqtt.appraisal", label, opens, "soon")

    def _figure_of_votes(self):
        """Return on how many communes the user still has to vote."""
        voting = Domain("state", "=", "voting") & Domain(
            "member_ids", "in", self.env.user.ids
        )
        items = self.env["cqtt.board.session"].search(voting).item_ids
        waiting = items.filtered(lambda item: not item.my_vote and not item.barred)
        return Figure(
            self.env._("votes to cast"),
            f"{len(waiting)}",
            "late" if waiting else "",
            opens=Opens(SESSION_ACTION, [("id", "in", waiting.session_id.ids)]),
        )

    def _rows_of_sessions(self):
        """Return the sessions that are not over, as rows of a panel."""
        sessions = self.env["cqtt.board.session"].search(
            RUNNING & Domain("state", "!=", "closed"), order="held_at, id", limit=LINES
        )
        return tuple(
            Row(
                (
                    session.name,
                    told(session.held_at),
                    session._state_label(session.state),
                ),
                opens=Opens.record(SESSION_ACTION, session.id),
            )
            for session in sessions
        )

    # Who decides

    def _panel_of_decider(self):
        unnamed = (
            RUNNING
            & Domain("state", "=", "proposed")
            & Domain("id", "not in", self._named_in_decisions().ids)
        )
        return Panel(
            key="rating_decider",
            title=self.env._("Decisions to sign"),
            sequence=12,
            figures=(
                self._counted(
                    "cqtt.recognition.decision",
                    self.env._("decisions to sign"),
                    Opens(DECISION_ACTION, list(DRAFTS)),
                    "soon",
                ),
                self._counted(
                    "cqtt.appraisal",
                    self.env._("communes proposed, in no decision yet"),
                    Opens(APPRAISAL_ACTION, list(unnamed)),
                ),
            ),
            heads=(self.env._("Decision"), self.env._("Day"), self.env._("Names")),
            rows=self._rows_of_decisions(),
        )

    def _named_in_decisions(self):
        decisions = self.env["cqtt.recognition.decision"].search(DRAFTS)
        return decisions.recognition_ids.appraisal_id

    def _rows_of_decisions(self):
        """Return the drafts of decisions, as rows of a panel."""
        decisions = self.env["cqtt.recognition.decision"].search(
            DRAFTS, order="day, id", limit=LINES
        )
        return tuple(
            Row(
                (
                    decision.number or self.env._("no number yet"),
                    f"{decision.day:%d/%m/%Y}" if decision.day else "",
                    self.env._("%s communes", len(decision.recognition_ids)),
                ),
                opens=Opens.record(DECISION_ACTION, decision.id),
            )
            for decision in decisions
        )
