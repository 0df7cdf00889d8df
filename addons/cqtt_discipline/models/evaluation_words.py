"""What the core found, in words."""

from ..evaluation import Seam, Trouble
from .exact_floats import shown


def problem_in_words(env, problem):
    """Return a sentence about what is wrong with a scheme."""
    code = problem.code
    return {
        Trouble.POINTS: lambda: env._(
            "Part %s: the points of its criteria do not add up to its points, for "
            "leaders or for others.",
            code,
        ),
        Trouble.BARE: lambda: env._(
            "Part %s has no criteria for leaders or for others.", code
        ),
        Trouble.PERCENT: lambda: env._(
            "Criterion %s is a percentage: it is scored out of 100.", code
        ),
        Trouble.QUOTA: lambda: env._(
            "Grade %s: its limit is a share of other grades of the scheme. Check the "
            "codes.",
            code,
        ),
        Seam.EMPTY: lambda: env._("Grade %s: no points earn it.", code),
        Seam.GAP: lambda: env._(
            "Grade %s: some points lie between it and the grade below.", code
        ),
        Seam.OVERLAP: lambda: env._(
            "Grade %s: some points earn it and the grade below.", code
        ),
        Seam.BOTTOM: lambda: env._("Grade %s: the lowest grade begins at 0.", code),
        Seam.TOP: lambda: env._("Grade %s: the best grade ends at full points.", code),
    }[problem.what]()


def excess_in_words(env, excess, grades, groups):
    """Return a sentence about a group in which too many got a grade.

    :param grades: names of grades by code
    :param groups: names of groups by code
    """
    return env._(
        "%(group)s: %(count)s with “%(grade)s”, but at most %(allowed)s may be "
        "(%(base)s with “%(of)s”, limit %(share)s%%). Lower %(too_many)s.",
        group=groups[excess.group],
        count=excess.count,
        grade=grades[excess.quota.grade],
        allowed=excess.allowed,
        base=excess.base,
        of=", ".join(grades[code] for code in excess.quota.of),
        share=shown(excess.share * 100),
        too_many=excess.too_many,
    )
