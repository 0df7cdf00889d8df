from odoo import fields, models
from odoo.exceptions import AccessError

from ..campaign import TeamRule, mean, spread
from .exact_floats import exact_of
from .words import Words

#: states in which the team has not begun
BEFORE_TEAM = ("draft", "self_scored", "submitted", "returned")


class CqttAppraisal(models.Model):
    """Members of the team score on their own, then their scores are opened."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    scores_opened_at = fields.Datetime(
        string="Scores of the members opened", readonly=True, copy=False
    )
    member_score_ids = fields.One2many("cqtt.appraisal.member.score", "appraisal_id")

    def _scores_alone(self):
        """Tell whether members of the team score on their own."""
        return self.campaign_id.sudo().team_rule != TeamRule.AGREED.value

    def _judges(self):
        """Return the members of the team that have no interest in the commune."""
        # sudo: who is a member is public
        users = self.sudo().team_id.member_ids.user_id
        conflict = self.env["cqtt.rating.interest"]._conflict
        return users.filtered(lambda user: not conflict(user, self.unit_id))

    def _counted_lines(self):
        return self.line_ids.filtered(lambda line: not line.is_dry)

    def _have_all_given(self):
        # sudo: how many have scored, not what they gave
        given = self.sudo().member_score_ids.filtered("is_given")
        there = {(score.line_id.id, score.user_id.id) for score in given}
        lines, judges = self._counted_lines(), self._judges()
        return all((line.id, user.id) in there for line in lines for user in judges)

    def _why_not_member(self):
        """Return why the user gives no points of his own now, or nothing."""
        if not self._scores_alone() or self.state != "appraising":
            return self.env._("Members do not score on their own now.")
        if self.scores_opened_at:
            return self.env._("The scores are open: they stay as they are.")
        return self._why_not_team()

    def _why_not_open_scores(self):
        if not self._scores_alone():
            return self.env._("In this campaign the team agrees on its points.")
        if self.scores_opened_at:
            return self.env._("The scores are open already.")
        return self._why_not_head() or self._why_not_team()

    def _why_not_head(self):
        head = self.sudo().team_id.head_id
        # a head who has an interest leaves it to the others
        if head == self.env.user or head not in self._judges():
            return ""
        return self.env._("This is for the head of the team: %s.", head.name)

    def _needless_verbs(self):
        if self._scores_alone() and not self.scores_opened_at:
            return super()._needless_verbs()
        return super()._needless_verbs() | {"open_scores"}

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "open_scores":
            values["scores_opened_at"] = fields.Datetime.now()
        elif transition.verb == "begin":
            values["scores_opened_at"] = False
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "open_scores":
            for appraisal in self:
                appraisal._fill_team()
        elif transition.verb == "begin":
            self.flush_recordset()
            # sudo: the file came back changed, and all look at it again
            scores = self.sudo().member_score_ids
            scores._take_back()
        return result

    def _reads_members(self):
        """Tell whether the reader sees points of members at all."""
        scores = self.env["cqtt.appraisal.member.score"]
        return (
            self._scores_alone()
            and self.state not in BEFORE_TEAM
            and scores.has_access("read")
        )

    def _open_when_all_gave(self):
        if self._have_all_given():
            now = fields.Datetime.now()
            # sudo: all have given their points, so nothing is secret any more
            self.sudo()._write_behind_door({"scores_opened_at": now})
            self._fill_team()

    def _fill_team(self):
        """Fill in the team's column with the average, where that is the rule."""
        if self.campaign_id.sudo().team_rule != TeamRule.AVERAGE.value:
            return
        rounding = self.scheme_id._engine().rounding
        for line in self.line_ids:
            if points := line._member_points():
                found = mean(points, exact_of(line, "maximum"), rounding)
                line._write_column_of_team(found)


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    member_score_ids = fields.One2many("cqtt.appraisal.member.score", "line_id")

    def _why_not_column(self, column):
        closed = super()._why_not_column(column)
        appraisal = self.appraisal_id
        if closed or column.name != "team" or not appraisal._scores_alone():
            return closed
        if not appraisal.scores_opened_at:
            return self.env._("Each member scores on his own first.")
        return appraisal._why_not_head()

    def _save_member(self, values):
        """Keep the user's own points and note for this criterion.

        :raise AccessError: he gives none now
        :raise UserError: the points cannot be given
        """
        if closed := self.appraisal_id._why_not_member():
            raise AccessError(closed)
        values = {name: values[name] for name in ("points", "note") if name in values}
        if "points" in values:
            is_given = values["points"] is not None and values["points"] is not False
            if is_given:
                self._check_points(values["points"])
            values |= {"is_given": is_given, "points": values["points"] or 0}
        self.env["cqtt.appraisal.member.score"]._give(self, values)

    def _member_points(self):
        # sudo: asked once the scores are open
        given = self.sudo().member_score_ids.filtered("is_given")
        return [exact_of(score, "points") for score in given]

    def _write_column_of_team(self, points):
        self._write_past(
            {
                "team_points": float(points),
                "team_at": fields.Datetime.now(),
                "team_by_id": self.env.uid,
            }
        )
        self.flush_recordset()

    def _describe_members(self):
        """Return the user's own points, and once they are open those of all."""
        number = Words(self.env).number
        scores = self.member_score_ids  # by the rule: the own ones until they are open
        own = scores.filtered(lambda score: score.user_id == self.env.user)
        values = {
            "member": number(exact_of(own, "points")) if own.is_given else "",
            "member_note": own.note or "",
        }
        if self.appraisal_id.scores_opened_at:
            given = scores.filtered("is_given")
            found = spread([exact_of(score, "points") for score in given])
            if found:
                values["spread"] = " – ".join(map(number, dict.fromkeys(found)))
                # sudo: who gave points has a name
                values["members"] = "\n".join(
                    f"{score.user_id.sudo().name}: {number(exact_of(score, 'points'))}"
                    + (f" ({score.note})" if score.note else "")
                    for score in given
                )
        return values
