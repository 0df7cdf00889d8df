from odoo import api, fields, models

from ..plans import differ, lint
from .words import Words

#: errors that a closed button names
NAMED = 3
PARTS = {
    "content_ids": ("kind", "code", "maximum"),
    "evidence_ids": ("kind", "code", "maximum"),
    "criterion_ids": (
        "code",
        "content_id",
        "evidence_id",
        "maximum",
        "method",
        "indicator_code",
        "formula",
        "is_down",
        "is_percent",
        "target",
        "table",
        "per",
        "free",
        "least",
        "weights",
        "is_dry",
    ),
    "star_ids": ("star", "low", "high", "has_low", "has_high"),
    "gate_ids": ("code", "star_id", "criterion_ids", "share"),
}


class CqttRatingScheme(models.Model):
    """What is wrong with a scheme, and what is different from the one before."""

    _inherit = "cqtt.rating.scheme"

    findings = fields.Html(
        string="Check", compute="_compute_findings", compute_sudo=True
    )
    error_count = fields.Integer(
        string="Errors", compute="_compute_findings", compute_sudo=True
    )
    changes = fields.Html(string="What is new", compute="_compute_changes")

    @api.depends(
        "maximum",
        "step",
        *PARTS,
        *(f"{part}.{name}" for part, names in PARTS.items() for name in names),
    )
    @api.depends_context("lang")
    def _compute_findings(self):
        words = Words(self.env)
        for scheme in self:
            found = scheme._lint()
            errors = [words.finding(each) for each in found if each.is_error]
            hints = [words.finding(each) for each in found if not each.is_error]
            scheme.error_count = len(errors)
            scheme.findings = words.checklist(errors, hints)

    def _compute_changes(self):
        words = Words(self.env)
        for scheme in self:
            before = scheme.predecessor_id
            found = before and differ(before._as_plan(), scheme._as_plan())
            scheme.changes = bool(before) and words.list(
                [words.change(each) for each in found],
                empty=self.env._("Nothing has changed."),
            )

    def _lint(self):
        """:rtype: list of plans.Finding"""
        # sudo: which indicators there are is no secret
        indicators = self.env["cqtt.indicator"].sudo().search_fetch([], ["code"])
        shares = {each.code: each.display == "percent" for each in indicators}
        return lint(self._as_plan(), shares)

    def _why_not_put_in_force(self):
        errors = [each for each in self._lint() if each.is_error]
        if not errors:
            return super()._why_not_put_in_force()
        words = Words(self.env)
        return self.env._(
            "The check found %(count)s errors: %(errors)s",
            count=len(errors),
            errors=" ".join(words.finding(each) for each in errors[:NAMED]),
        )
