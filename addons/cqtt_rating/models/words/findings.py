"""Words of ``plans.lint``: what is wrong with a scheme, and what to do."""

from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)

KINDS = {"content": _lt("by content"), "evidence": _lt("by evidence")}
WORDS = {
    "no_criteria": _lt("There are no criteria yet: enter them, or import a scheme."),
    "sum_scheme": _lt(
        "All criteria together are worth %(sum)s points instead of %(maximum)s."
    ),
    "sum_groups": _lt(
        "The groups %(kind)s are worth %(sum)s points together instead of %(maximum)s."
    ),
    "sum_group": _lt(
        "Group %(code)s (%(kind)s): its criteria are worth %(sum)s points, the group "
        "%(maximum)s."
    ),
    "empty_group": _lt(
        "Group %(code)s (%(kind)s) has no criteria: give it some, or delete it."
    ),
    "no_groups": _lt("There are no groups by content: enter at least one."),
    "orphans": _lt("Without a group %(kind)s: %(codes)s."),
    "no_points": _lt("%(code)s is worth nothing: enter its points."),
    "off_step": _lt(
        "%(code)s: %(maximum)s points are no multiple of the step of %(step)s."
    ),
    "bad_target": _lt("%(code)s: enter a target above 0."),
    "bad_table": _lt(
        "%(code)s: in its table a harder bound gives fewer points, or a bound stands "
        "twice."
    ),
    "table_top": _lt(
        "%(code)s: its table gives at most %(points)s points, the criterion is worth "
        "%(maximum)s."
    ),
    "bad_deduction": _lt("%(code)s: enter how many points each case costs."),
    "bad_survey": _lt(
        "%(code)s: a survey needs a target up to 100 %% and the worth of its answers, "
        "falling from 1 to 0."
    ),
    "no_indicator": _lt("%(code)s: choose the indicator it is scored by."),
    "unknown_indicator": _lt(
        "%(code)s: there is no indicator “%(indicator)s” yet. Until there is, people "
        "give the points."
    ),
    "number_as_share": _lt(
        "%(code)s: “%(indicator)s” is a plain number: take away “In percent”."
    ),
    "share_as_number": _lt(
        "%(code)s: “%(indicator)s” is a share: judge it in percent, by its target or "
        "by a table."
    ),
    "no_stars": _lt("There are no stars yet: enter them with their bands."),
    "band_empty": _lt("%(star)s★: no total lies in its band."),
    "band_gap": _lt(
        "%(star)s★: between its band and the one below, totals are left out."
    ),
    "band_overlap": _lt("%(star)s★: its band and the one below share totals."),
    "band_top": _lt("%(star)s★: the highest band ends with %(maximum)s, included."),
    "band_order": _lt("%(star)s★: more stars stand for lower totals."),
    "gate_empty": _lt("Gate %(gate)s names no criterion: choose one."),
    "gate_dry": _lt("Gate %(gate)s asks for criteria that do not count: %(codes)s."),
    "gate_star": _lt("Gate %(gate)s belongs to %(star)s★, which does not exist."),
    "gate_share": _lt("Gate %(gate)s: the share lies between 0 and 100 %%."),
}
