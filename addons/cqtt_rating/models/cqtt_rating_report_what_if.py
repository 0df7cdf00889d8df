from typing import Unpack

from odoo import api, models

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked

from ..scoring import Outcome, what_if


class CqttRatingReportWhatIf(models.AbstractModel):
    """What another scheme would have meant for all communes of a place."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.rating.report"

    @api.readonly
    @api.model
    def get_what_if(
        self,
        scheme_id: Id = None,
        other_id: Id = None,
        assumed: int = 100,
        **choice: Unpack[Asked],
    ):
        """Return the stars of all communes of a place under two schemes.

        :param assumed: what communes earn where people give the points, in percent
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        share = self._assumed_share(assumed)
        chosen = self._choose(**choice)
        schemes = self._scheme(scheme_id), self._scheme(other_id)
        units = self._compared_units(chosen)
        engines, rows, as_of = [], [], None
        for scheme in schemes:
            seen, _counts, as_of = self.env["cqtt.rating.machine"]._read(
                scheme, units, chosen.span, chosen.as_of
            )
            engines.append(scheme._engine())
            rows.append(self._assumed(engines[-1], seen, share))
        outcome = what_if(*engines, rows[0], seen_after=rows[1])
        return {
            **self._describe_choice(chosen, as_of),
            "stars": self._describe_stars(outcome, engines),
            "names": dict(zip(units.ids, units.mapped("name"), strict=True)),
            "moved": self._describe_moved(outcome, units),
            "communes": len(units),
            "recognised": [
                Outcome.recognised(each) for each in (outcome.before, outcome.after)
            ],
        }

    def _describe_stars(self, outcome, engines):
        """Return the communes that have each star before, and after."""

        def having(star, appraised):
            return [key for key, each in appraised.items() if each.star == star]

        stars = {star for engine in engines for star in engine.bands.stars} | {0}
        return [
            {
                "star": star,
                "before": having(star, outcome.before),
                "after": having(star, outcome.after),
            }
            for star in sorted(stars, reverse=True)
        ]

    def _describe_moved(self, outcome, units):
        names = dict(zip(units.ids, units.mapped("name"), strict=True))
        return [
            {
                "unit_id": key,
                "name": names[key],
                "before": old,
                "after": new,
                "total_before": self._number(outcome.before[key].total),
                "total_after": self._number(outcome.after[key].total),
            }
            for key, (old, new) in sorted(
                outcome.moved.items(), key=lambda each: names[each[0]]
            )
        ]
