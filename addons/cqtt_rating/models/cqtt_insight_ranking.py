from collections import defaultdict
from fractions import Fraction

from odoo import fields, models

from ..campaign import Runner, off_by, ranked, wilson
from ..scoring import Share

#: intervals are reckoned to so many parts of one
FINE = 10**6


class CqttCampaign(models.Model):
    """Whether communes are ranked is the province's choice."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign"

    shows_ranking = fields.Boolean(
        string="Show a ranking",
        help="Communes one after the other, with the interval of their points.",
    )
    few_cases = fields.Integer(
        string="Few cases",
        required=True,
        default=30,
        help="A figure of fewer cases is marked: chance weighs much in it.",
    )

    _few_cases_count = models.Constraint(
        "CHECK(few_cases >= 0)", "The number of cases is not negative."
    )


class CqttInsight(models.AbstractModel):
    """A ranking with intervals: it claims no more than its figures know."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign.insight"

    def _describe_ranking(self, campaign, rows, engine):
        """Return the places of the communes, where the campaign shows them.

        A sealed share is counted from cases and might have come out otherwise; that is
        the interval. Points that people gave are taken as they are.
        """
        if not campaign.shows_ranking:
            return {"is_shown": False, "rows": []}
        parts, volumes, few = self._uncertain(campaign, engine)
        known = {row["id"]: row for row in rows if row["scored"]}
        runners = []
        for key, row in known.items():
            down, up = off_by(parts[key])
            points = float(row["standing"].total)
            runners.append(Runner(key, points, down, up, volumes[key]))
        most = float(engine.maximum)
        return {
            "is_shown": True,
            "few": campaign.few_cases,
            "is_counted": any(volumes.values()),
            "rows": [
                {
                    "id": place.runner.key,
                    "name": known[place.runner.key]["name"],
                    "cluster": known[place.runner.key]["cluster"] or "",
                    "place": place.place,
                    "total": self._number(known[place.runner.key]["standing"].total),
                    "volume": place.runner.volume,
                    "star": known[place.runner.key]["now"],
                    "few": few[place.runner.key],
                    **self._interval(place, most),
                }
                for place in ranked(runners)
            ],
        }

    def _interval(self, place, most):
        """Return what the interval leaves open; without cases nothing is known."""
        one = place.runner
        if not one.volume:
            return dict.fromkeys(("first", "last", "low", "high"))
        return {
            "first": place.first,
            "last": place.last,
            "low": max(one.points - one.down, 0.0),
            "high": min(one.points + one.up, most),
        }

    def _uncertain(self, campaign, engine):
        """Return spreads of points, cases, and how many figures are of few cases."""
        criteria = {each.code: each for each in engine.criteria if not each.is_dry}
        parts, volumes, few = (defaultdict(kind) for kind in (list, int, int))
        seals = self.env["cqtt.rating.seal"].search_fetch(
            [("appraisal_id.campaign_id", "=", campaign.id), ("denominator", ">", 0)],
            ["appraisal_id", "criterion_id", "numerator", "denominator"],
        )
        known = {}
        for seal in seals:
            criterion = criteria.get(seal.criterion_id.code)
            if not criterion:
                continue
            asked = criterion.code, seal.numerator, seal.denominator
            if asked not in known:
                known[asked] = self._spread(criterion, engine.rounding, *asked[1:])
            key = seal.appraisal_id.id
            parts[key].append(known[asked])
            volumes[key] += seal.denominator
            few[key] += seal.denominator < campaign.few_cases
        return parts, volumes, few

    def _spread(self, criterion, rounding, part, whole):
        """Return by how much the points of a share may lie too high and too low."""

        def points(share):
            figure = Share(Fraction(round(share * FINE), FINE), Fraction(1))
            earned = criterion.method.earned(figure, criterion.maximum)
            return float(rounding.apply(earned or Fraction(0), criterion.maximum))

        here = points(part / whole)
        ends = [points(end) for end in wilson(part, whole)]
        return max(here - min(ends), 0.0), max(max(ends) - here, 0.0)
