from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id

from ..scoring import Change, exact, standings

#: numbers that were typed, by code or star
Typed = dict[str, float] | None


class CqttInsightWhatIf(models.AbstractModel):
    """What other weights, bounds and gates would have meant for all communes."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign.insight"

    @api.readonly
    @api.model
    def get_scheme(self, campaign_id: Id):
        """Return what of a campaign's scheme can be tried out."""
        scheme = self._campaign(campaign_id).scheme_id
        engine = scheme._engine()
        names = {c.code: (c.name, c.content_id.name) for c in scheme.criterion_ids}
        return {
            "name": scheme.display_name,
            "criteria": [
                {
                    "code": each.code,
                    "name": names[each.code][0],
                    "group": names[each.code][1] or "",
                    "maximum": float(each.maximum),
                }
                for each in engine.criteria
            ],
            "stars": [
                {"star": band.star, "low": float(band.low)} for band in engine.bands
            ],
            "gates": [
                {
                    "code": gate.code,
                    "star": gate.star,
                    "criteria": ", ".join(gate.criteria),
                    "share": float(gate.share * 100),
                }
                for gate in engine.gates
            ],
        }

    @api.readonly
    @api.model
    def get_what_if(
        self,
        campaign_id: Id,
        maxima: Typed = None,
        lows: Typed = None,
        shares: Typed = None,
    ):
        """Return the stars of all communes as they are and as they would be.

        :param maxima: other most points, by code of the criterion
        :param lows: other lowest total, by star
        :param shares: other percent that a gate asks for, by its code
        :raise UserError: no scheme can be so
        """
        campaign = self._campaign(campaign_id)
        before = campaign.scheme_id._engine()
        try:
            after = self._change(maxima, lows, shares).applied(before)
        except (ValueError, TypeError) as error:
            raise UserError(
                self.env._(
                    "No scheme can be so: points are positive, each star begins above "
                    "the one below it, a gate asks for 0 to 100 percent."
                )
            ) from error
        rows = self._rows(campaign)
        cells = {row["id"]: row["cells"] for row in rows if row["scored"]}
        now, then = standings(before, cells), standings(after, cells, before)
        stars = sorted({*before.bands.stars, 0}, reverse=True)
        return {
            "communes": len(cells),
            "maximum": self._number(after.maximum),
            "is_off": after.maximum != before.maximum,
            "recognised": [sum(bool(s.star) for s in x.values()) for x in (now, then)],
            "stars": [
                {"star": star}
                | {
                    name: [key for key, each in found.items() if each.star == star]
                    for name, found in (("before", now), ("after", then))
                }
                for star in stars
            ],
            "moved": [
                {
                    "id": row["id"],
                    "name": row["name"],
                    "cluster": row["cluster"] or "",
                    "before": now[row["id"]].star,
                    "after": then[row["id"]].star,
                    "total_before": self._number(now[row["id"]].total),
                    "total_after": self._number(then[row["id"]].total),
                }
                for row in rows
                if row["id"] in cells and now[row["id"]].star != then[row["id"]].star
            ],
        }

    def _change(self, maxima, lows, shares):
        return Change(
            {code: self._typed(points) for code, points in (maxima or {}).items()},
            {int(star): self._typed(low) for star, low in (lows or {}).items()},
            {code: self._typed(n) / 100 for code, n in (shares or {}).items()},
        )

    def _typed(self, number):
        """Return a number as it was typed: up to two decimals are kept."""
        return exact(f"{number:.2f}")
