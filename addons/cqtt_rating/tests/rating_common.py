"""A province of three communes, indicators of tests, and a small scheme of them."""

from fractions import Fraction as F

from odoo.addons.cqtt_ledger.tests.indicator_common import IndicatorCase

from ..plans import CriterionPlan, GatePlan, GroupPlan, SchemePlan, StarPlan


def criterion(code, maximum, **values):
    return CriterionPlan(code, f"Tiêu chí {code}", "I", "E1", F(maximum), **values)


def small_plan(*criteria, **values):
    """Return a sound plan: 100 points, one of them by the indicator ``test.rate``."""
    return SchemePlan(
        **{
            "name": "Bộ thử 2031",
            "year": 2031,
            "groups": (
                GroupPlan("content", "I", "Nội dung", F(100)),
                GroupPlan("evidence", "E1", "Minh chứng", F(100)),
            ),
            "criteria": criteria
            or (
                criterion("I.1", 60),
                criterion("I.2", 40, method="indicator", indicator="test.rate"),
            ),
            "stars": (
                StarPlan(1, "1 sao", F(80), F(100)),
                StarPlan(2, "2 sao", F(100), F(100), True, True),
            ),
            "gates": (GatePlan("G1", "Cổng", 2, ("I.1",)),),
            **values,
        }
    )


class RatingCase(IndicatorCase):
    """In the first quarter of 2026 An resolved 5 of 7, Bình 8 of 8, Chi 4 of 16."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # what the demonstration may have put in force stands in no test's way
        cls.schemes = cls.env["cqtt.rating.scheme"]
        cls.scheme = cls.schemes._make(small_plan())
        cls.board = cls.new_role_user("rating_board", "board", cls.province)
        cls.year = {"date_from": "2026-01-01", "date_to": "2026-12-31"}
