"""Words of ``scoring.explain``: why it is these points and this star."""

from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)

WORDS = {
    "line_manual": _lt("%(code)s: people gave %(points)s of %(maximum)s."),
    "line_yes_no": _lt("%(code)s: all or nothing, %(points)s of %(maximum)s."),
    "line_ratio": _lt(
        "%(code)s: %(value)s against a target of %(target)s gives %(earned)s of "
        "%(maximum)s."
    ),
    "line_steps": _lt(
        "%(code)s: %(value)s reaches a step worth %(earned)s of %(maximum)s."
    ),
    "line_deduct": _lt(
        "%(code)s: %(value)s cases, %(per)s points lost for each beyond %(free)s, "
        "leave %(earned)s of %(maximum)s."
    ),
    "line_survey": _lt(
        "%(code)s: %(answers)s answers against a target of %(target)s give %(earned)s "
        "of %(maximum)s."
    ),
    "line_missing": _lt("%(code)s: nobody has scored it yet; 0 of %(maximum)s so far."),
    "line_excluded": _lt(
        "%(code)s does not apply: its %(maximum)s points are shared among the others."
    ),
    "line_full": _lt("%(code)s does not apply and counts as fulfilled: %(points)s."),
    "line_zero": _lt("%(code)s does not apply and counts as not fulfilled: 0."),
    "total": _lt("Total: %(total)s of %(maximum)s points."),
    "band": _lt("%(total)s lies in the band of %(star)s★ (%(band)s)."),
    "no_band": _lt("%(total)s earns no star: they begin at %(low)s."),
    "gate_met": _lt("Gate %(gate)s (from %(star)s★) is met."),
    "gate_shut": _lt("Gate %(gate)s (from %(star)s★) is not met: %(criteria)s."),
    "fallen_back": _lt("For want of a gate %(band_star)s★ becomes %(star)s★."),
    "fallen_out": _lt("For want of a gate %(band_star)s★ becomes no star."),
    "risen": _lt("It rose from %(previous)s★ to %(star)s★, as it had to."),
    "top": _lt("It kept the highest star."),
    "not_risen": _lt(
        "It had %(previous)s★ and had to rise, but reaches %(star)s★ only."
    ),
}
ROUNDED = _lt("Rounded: %(points)s.")
SHARED = _lt(
    "With its part of what does not apply: %(counted)s of %(counted_maximum)s."
)
DRY = _lt("Announced for next year: it does not count yet.")


def say(words, said):
    """Return a sentence, and what has to be added to it."""
    values = dict(said.values)
    is_share = values.pop("is_share", False)
    for name in ("value", "target"):
        if name in values:
            as_percent = is_share or (name == "target" and "answers" in values)
            number = words.percent if as_percent else words.number
            values[name] = number(values[name])
    if "band" in values:
        values["band"] = words.band(values["band"])
    sentences = [words._say(WORDS[said.key], values)]
    if values.get("is_rounded"):
        sentences.append(words._say(ROUNDED, values))
    if values.get("is_shared") and values["counted_maximum"]:
        sentences.append(words._say(SHARED, values))
    if values.get("is_dry"):
        sentences.append(words.env._(DRY))
    return " ".join(sentences)
