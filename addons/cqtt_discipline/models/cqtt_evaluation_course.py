from odoo import fields, models

from .. import evaluation as core


class CqttEvaluation(models.Model):
    """The course of a sheet: what has to be there before each step."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation"

    def _needless_verbs(self):
        """Show a person his own steps, and others theirs."""
        if self._is_about(self.env.user):
            return {t.verb for t in self._transitions} - {"submit", "comment"}
        return frozenset({"submit", "comment"})

    # Guards

    def _why_not_submit(self):
        if not self._is_about(self.env.user):
            return self.env._("Only the person hands in the own part.")
        return self._why_not_complete("self")

    def _why_not_skip_self(self):
        return self._why_not_judge("head")

    def _why_not_propose(self):
        return self._why_not_judge() or self._why_not_complete("head")

    def _why_not_approve(self):
        if closed := self._why_not_judge() or self._why_not_complete("final"):
            return closed
        return self._why_not_grade()

    def _why_not_reopen(self):
        return self._why_not_judge()

    def _why_not_excuse(self):
        return self._why_not_judge("head")

    def _why_not_comment(self):
        if self._is_about(self.env.user):
            return ""
        return self.env._("Only the person comments on the own sheet.")

    def _why_not_complete(self, part):
        """Return what is missing in a part: points, or a reason where they differ."""
        for line in self.line_ids:
            if missing := line._why_incomplete(part):
                return missing
        if not self._result(part):
            return self.env._("Some points lie beyond what the criterion is worth.")
        if self.override_ids and not (self.override_reason or "").strip():
            return self.env._("Say by which paper the lowest grade is forced.")
        return ""

    def _why_not_grade(self):
        """Return why the grade cannot be given: too good, without reason, too many."""
        result = self._result("final")
        chosen = self.chosen_grade_id
        if chosen:
            grades = self.scheme_id.sudo()._as_core().grades
            if not grades.is_above(result.grade.code, chosen.code):
                return self.env._(
                    "“%s” is not below the grade that the points earn: raise the "
                    "points instead, with reasons.",
                    chosen.name,
                )
            if not (self.grade_reason or "").strip():
                return self.env._("Say why the grade is lower than the points.")
        if self.round_id.state == "closed":
            code = chosen.code or result.grade.code
            return " ".join(self.round_id._excess_words(self, code))
        return ""

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "propose":
            values["head_user_id"] = self.env.uid
        elif transition.verb == "approve":
            values |= self._prepare_approval()
        elif transition.verb in ("reopen", "give_back"):
            values |= dict.fromkeys(("grade_id", "final_user_id", "approved_at"), False)
        return values

    def _prepare_approval(self):
        result = self._result("final")
        return {
            "total": float(core.cut(result.total)),
            "grade_id": (self.chosen_grade_id or self._grade(result.grade.code)).id,
            "final_user_id": self.env.uid,
            "approved_at": fields.Datetime.now(),
        }

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for sheet in self:
            if transition.verb in ("submit", "skip_self"):
                sheet.line_ids._hand_on("self", "head")
                sheet._note_discipline()
            elif transition.verb == "propose":
                sheet.line_ids._hand_on("head", "final")
            elif transition.verb == "approve" and sheet.round_id.state == "closed":
                sheet._seal()
        return result

    def _seal(self):
        """Let nobody change these sheets any more."""
        self._perform(self._get_transition("seal"))

    def _note_discipline(self):
        """Mark what disciplinary cases force. Cases come with a model of their own."""

    def _propose_lines(self):
        """Fill in what the ledger says, where the person has not said otherwise."""
        for sheets in self.grouped("scheme_id").values():
            figures = self.env["cqtt.evaluation.line"]._figures_of(sheets)
            for sheet in sheets:
                sheet.line_ids._propose(figures.get(sheet.staff_id.id, {}))
