"""Words of ``plans.read``: line, column and reason."""

from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)

WORDS = {
    "no_header": _lt("the first line does not name the columns; one of them is “kind”"),
    "unknown_column": _lt("there are no such columns: %(names)s"),
    "unknown_kind": _lt("a line is one of: %(known)s"),
    "too_many_cells": _lt("there are more cells than columns"),
    "not_csv": _lt("a quotation mark is not closed, or stands where none may be"),
    "other_kind": _lt("a line of this kind (%(kind)s) leaves this cell empty"),
    "empty_cell": _lt("the cell is empty"),
    "not_number": _lt("“%(text)s” is no number such as 2.5"),
    "not_whole": _lt("“%(text)s” is no whole number"),
    "not_flag": _lt("“%(text)s” is neither “yes” nor “no”"),
    "not_choice": _lt("“%(text)s” is none of: %(choices)s"),
    "not_table": _lt("“%(text)s” is no table such as 50=1; 90=2"),
    "not_band": _lt("“%(text)s” is no band such as 80 <= s < 85, or s = 100"),
    "unknown_code": _lt("nothing in the file is called “%(text)s”"),
    "twice": _lt("“%(text)s” stands in line %(other)s already"),
    "two_schemes": _lt("a file holds one scheme, this is another"),
    "no_scheme": _lt("no line says what the scheme is (kind “scheme”)"),
}


def say(words, problem):
    """Return “line 12, column maximum: …”."""
    env = words.env
    sentence = env._(WORDS[problem.key])
    reason = sentence % dict(problem.values)
    if not problem.column:
        return env._("Line %(line)s: %(reason)s.", line=problem.line, reason=reason)
    return env._(
        "Line %(line)s, column “%(column)s”: %(reason)s.",
        line=problem.line,
        column=problem.column,
        reason=reason,
    )
