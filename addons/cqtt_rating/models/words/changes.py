"""Words of ``plans.differ``: what has become different from one year to the next."""

from odoo.tools import LazyTranslate

from ...plans.cells import write_numbers, write_table

_lt = LazyTranslate(__name__)

#: whose fields carry the labels of the attributes
MODELS = {
    "scheme": "cqtt.rating.scheme",
    "groups": "cqtt.rating.group",
    "criteria": "cqtt.criterion",
    "stars": "cqtt.star",
    "gates": "cqtt.rating.gate",
}
#: attributes whose field has another name
FIELDS = {
    "content": "content_id",
    "evidence": "evidence_id",
    "indicator": "indicator_code",
    "criteria": "criterion_ids",
    "star": "star_id",
}
ADDED = {
    "groups": _lt("Group %(key)s is new: %(name)s (%(points)s points)."),
    "criteria": _lt("Criterion %(key)s is new: %(name)s (%(points)s points)."),
    "stars": _lt("%(key)s★ is new: %(band)s."),
    "gates": _lt("Gate %(key)s is new: %(name)s."),
}
REMOVED = {
    "groups": _lt("Group %(key)s is gone: %(name)s (%(points)s points)."),
    "criteria": _lt("Criterion %(key)s is gone: %(name)s (%(points)s points)."),
    "stars": _lt("%(key)s★ is gone: %(band)s."),
    "gates": _lt("Gate %(key)s is gone: %(name)s."),
}
CHANGED = {
    "scheme": _lt("%(label)s: %(old)s → %(new)s."),
    "groups": _lt("Group %(key)s, %(label)s: %(old)s → %(new)s."),
    "criteria": _lt("Criterion %(key)s, %(label)s: %(old)s → %(new)s."),
    "stars": _lt("%(key)s★, %(label)s: %(old)s → %(new)s."),
    "gates": _lt("Gate %(key)s, %(label)s: %(old)s → %(new)s."),
}


def say(words, change):
    """Return a change as a sentence."""
    key = change.key.split()[-1] if change.key else ""
    if change.what in ("added", "removed"):
        table = ADDED if change.what == "added" else REMOVED
        part = change.new or change.old
        values = {"key": key, "name": part.name}
        if change.part == "stars":
            values["band"] = words.band(part.band)
        else:
            values["points"] = words.number(getattr(part, "maximum", 0))
        sentence = words.env._(table[change.part])
        return sentence % values
    field = words.env[MODELS[change.part]]._fields[FIELDS.get(change.what, change.what)]
    values = {
        "key": key,
        "label": field._description_string(words.env),
        "old": _value(words, field, change.old),
        "new": _value(words, field, change.new),
    }
    sentence = words.env._(CHANGED[change.part])
    return sentence % values


def _value(words, field, value):
    if isinstance(value, bool):
        return words.env._("yes") if value else words.env._("no")
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):
            return write_table(value)
        if value and not isinstance(value[0], str):
            return write_numbers(value)
        return ", ".join(value) or "–"
    if hasattr(value, "limit_denominator") and not isinstance(value, int):
        return words.number(value)
    if field.type == "selection":
        return dict(field._description_selection(words.env)).get(value, value)
    return f"“{value}”" if isinstance(value, str) and value else value or "–"
