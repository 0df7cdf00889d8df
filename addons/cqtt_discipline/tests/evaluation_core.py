"""The two schemes that are shipped, as plain values, and people to be graded."""

from fractions import Fraction as F

from ..evaluation import (
    Audience,
    Criterion,
    Grade,
    Graded,
    Grades,
    How,
    Kind,
    Override,
    Part,
    Proposal,
    Quota,
    Scheme,
    Term,
)

#: Decree 335/2025: 90, 70 and 50 each belong to the better grade
GRADES = Grades(
    (
        Grade("A", F(90), F(100), True, True),
        Grade("B", F(70), F(90)),
        Grade("C", F(50), F(70)),
        Grade("D", F(0), F(50)),
    )
)
QUOTA = Quota("A", ("B",), F(1, 5), F(1, 4))
#: late dossiers lose a quarter each: Decree 335/2025
PROGRESS = Proposal(
    Kind.SHARE,
    (
        Term("dossier.early", F(1)),
        Term("dossier.on_time", F(1)),
        Term("dossier.late", F(3, 4)),
    ),
)
DECREE_335 = Scheme(
    parts=(Part("I", F(30)), Part("II", F(70), How.MEAN)),
    criteria=(
        Criterion("I.1", "I", F(15)),
        Criterion("I.2", "I", F(15)),
        Criterion("a", "II", F(100)),
        Criterion("b", "II", F(100)),
        Criterion("c", "II", F(100), proposal=PROGRESS),
        *(Criterion(code, "II", F(100), Audience.LEADERS) for code in ("d", "e", "f")),
    ),
    grades=GRADES,
    quotas=(QUOTA,),
    overrides=(Override("disciplined"), Override("corruption", Audience.LEADERS)),
)
#: circular 01/2018, agencies: nine indicators of 0, 1 or 2
TT01_GRADES = Grades(
    (
        Grade("xuat_sac", F(15), F(18), True, True),
        Grade("tot", F(12), F(15)),
        Grade("kha", F(9), F(12)),
        Grade("trung_binh", F(6), F(9)),
        Grade("yeu", F(0), F(6)),
    )
)
TT01 = Scheme(
    parts=(Part("I", F(18)),),
    criteria=tuple(Criterion(str(n), "I", F(2)) for n in range(1, 10)),
    grades=TT01_GRADES,
    step=F(1, 100),
)


def points(common=30, **percents):
    """Return the points of a civil servant: 30 in all, and percentages of a, b, c."""
    half = F(common) / 2
    return {"I.1": half, "I.2": half} | {c: F(p) for c, p in percents.items()}


def people(group="staff", **grades):
    """Return so many people with each grade."""
    return [
        Graded((group, grade, n), group, grade)
        for grade, count in grades.items()
        for n in range(count)
    ]
