from odoo import api, fields, models

from odoo.addons.cqtt_base.clock import today

from ..scoring import Amount, Answers
from .cqtt_survey_tally import COUNTS
from .words import Words


class CqttSurveyTally(models.Model):
    """What a sheet must say before it counts, and what it would earn."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.survey.tally"

    label_1 = fields.Char(compute="_compute_labels")
    label_2 = fields.Char(compute="_compute_labels")
    label_3 = fields.Char(compute="_compute_labels")
    label_4 = fields.Char(compute="_compute_labels")
    label_5 = fields.Char(compute="_compute_labels")
    proposal = fields.Char(
        string="Would earn",
        compute="_compute_proposal",
        help="By the rule of the campaign in whose days the survey ends, from this "
        "sheet alone; the machine column adds up all confirmed sheets.",
    )

    @api.depends("question_id.answers")
    @api.depends_context("lang")
    def _compute_labels(self):
        for tally in self:
            labels = tally.question_id._labels() + [""] * len(COUNTS)
            for number, label in enumerate(labels[: len(COUNTS)], start=1):
                tally[f"label_{number}"] = label

    @api.depends("question_id", "date_to", *COUNTS)
    @api.depends_context("lang")
    def _compute_proposal(self):
        for tally in self:
            said = [tally._say_earned(each) for each in tally._criteria()]
            tally.proposal = "; ".join(said)

    def _criteria(self):
        """Return the criteria that the survey is for."""
        if not (self.question_id and self.date_to):
            return self.env["cqtt.criterion"]
        # sudo: which campaign asks what, everybody may know
        campaigns = self.env["cqtt.campaign"].sudo()
        campaigns = campaigns.search(
            [("date_from", "<=", self.date_to), ("date_to", ">=", self.date_to)]
        )
        return campaigns.scheme_id.criterion_ids.filtered(
            lambda c: c.indicator_code == self.question_id.code
        )

    def _say_earned(self, criterion):
        number = Words(self.env).number
        points = self._earned(criterion)
        values = {"code": criterion.code, "most": number(criterion.maximum)}
        if points is None:
            return self.env._(
                "%(code)s: with fewer than %(least)s answers the survey says nothing",
                **values,
                least=max(criterion.least, 1),
            )
        return self.env._(
            "%(code)s: %(points)s of %(most)s points", **values, points=number(points)
        )

    def _earned(self, criterion):
        """Return points by the rule of a criterion, ``None`` with too few answers."""
        engine = criterion.scheme_id._engine()
        judged = next(each for each in engine.criteria if each.code == criterion.code)
        counts = self._answer_counts()
        if sum(counts) < max(criterion.least, 1):
            return None
        is_case = criterion.method == "deduct"
        figure = Amount(counts[-1]) if is_case else Answers(counts)
        try:
            earned = judged.method.earned(figure, judged.maximum)
        except TypeError:
            return None
        if earned is None:
            return None
        return engine.rounding.apply(earned, judged.maximum)

    def _answer_counts(self):
        names = COUNTS[: len(self.question_id._labels())]
        return tuple(self[name] for name in names)

    def _why_not_confirm(self):
        # sudo: who entered figures is no secret to the commune
        if self.env.user in self.sudo().author_ids:
            return self.env._(
                "You have entered figures of this sheet: ask a colleague to count "
                "the forms again and to confirm."
            )
        if self.date_to > today():
            return self.env._("The survey has not ended yet.")
        if not self.valid:
            return self.env._("Enter how many forms are valid first.")
        if any(self[name] for name in COUNTS[len(self.question_id._labels()) :]):
            return self.env._("There are numbers for answers that the form has not.")
        total = sum(self._answer_counts())
        if total != self.valid:
            return self.env._(
                "The answers add up to %(total)s, but %(valid)s forms are valid: "
                "count again.",
                total=total,
                valid=self.valid,
            )
        if not self.proof_ids:
            return self.env._("Attach a scan of the forms or of the count first.")
        return ""
