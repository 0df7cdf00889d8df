from fractions import Fraction
from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.indicators import Part
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.why import Why

from ..scoring import Points, Status, appraise, cheapest_path, explain
from .words import Words

#: schemes that are offered
SCHEMES = 100


class CqttRatingReport(models.AbstractModel):
    """The machine column on the screen."""

    _name = "cqtt.rating.report"
    _inherit = "cqtt.indicator.report"
    _description = "Report of the Machine Column"

    @api.readonly
    @api.model
    def get_options(self):
        """Return places, periods and schemes that the reader may choose from."""
        schemes = self.env["cqtt.rating.scheme"].search([], limit=SCHEMES)
        return {
            **super().get_options(),
            "schemes": [
                {"id": each.id, "name": each.display_name, "state": each.state}
                for each in schemes.sorted(lambda each: each.state != "in_force")
            ],
        }

    @api.readonly
    @api.model
    def get_data(
        self, scheme_id: Id = None, assumed: int = 100, **choice: Unpack[Asked]
    ):
        """Return the machine column of a place: of one commune line by line.

        :param assumed: what communes earn where people give the points, in percent
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        share = self._assumed_share(assumed)
        chosen, scheme = self._choose(**choice), self._scheme(scheme_id)
        units = self._compared_units(chosen)
        machine, engine = self.env["cqtt.rating.machine"], scheme._engine()
        seen, counts, as_of = machine._read(scheme, units, chosen.span, chosen.as_of)
        rows = self._assumed(engine, seen, share)
        found = {key: appraise(engine, row) for key, row in rows.items()}
        described = [
            self._describe_unit(unit, found[unit.id], seen[unit.id]) for unit in units
        ]
        one = found[units.id] if len(units) == 1 else None
        return {
            **self._describe_choice(chosen, as_of),
            "scheme": scheme.display_name,
            "maximum": self._number(engine.maximum),
            "asked": len(machine._definitions(scheme)),
            "criteria": len(scheme.criterion_ids),
            "units": sorted(described, key=lambda row: (-row["share"], row["name"])),
            "lines": self._describe_lines(scheme, one, counts[units.id]) if one else [],
            "conclusion": self._describe_conclusion(one) if one else [],
            "path": self._describe_path(one) if one else None,
        }

    @api.readonly
    @api.model
    def open_line(self, criterion_id: Id, part: str, **choice: Unpack[Asked]):
        """Return the action that lists the facts behind a figure of a criterion.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        criterion = self._chosen("cqtt.criterion", criterion_id)
        if not criterion or part not in [each.value for each in Part]:
            raise UserError(self.env._("There is no such figure."))
        criterion.check_access("read")
        found = self.env["cqtt.rating.machine"]._definitions(criterion.scheme_id)
        if criterion.code not in found:
            raise UserError(self.env._("There is no such figure."))
        chosen = self._choose(**choice)
        units = self._units(chosen.place, chosen.span)
        definition = found[criterion.code]
        domain = Domain.OR(
            self._term_domain(term, definition, chosen, units)
            for term in definition.terms(Part(part))
        )
        why = Why(
            self._name, [criterion.id], choice, explain="get_criterion_explanation"
        )
        return self.env["cqtt.fact"]._action_open(domain, criterion.display_name, why)

    def _assumed_share(self, assumed):
        if not isinstance(assumed, int) or not 0 <= assumed <= 100:
            raise UserError(self.env._("Enter a share between 0 and 100 percent."))
        return Fraction(assumed, 100)

    def _assumed(self, engine, seen, share):
        """Let communes earn a share where the ledger says nothing."""
        given = {
            each.code: Points(engine.rounding.apply(each.maximum * share, each.maximum))
            for each in engine.criteria
        }
        return {key: {**given, **row} for key, row in seen.items()}

    def _describe_unit(self, unit, appraised, seen):
        """Return what the machine gave, and the star with what is assumed beside it."""
        lines = [
            line
            for line in appraised.counted_lines
            if line.criterion.code in seen and line.status is not Status.EXCLUDED
        ]
        points = sum((line.points for line in lines), Fraction(0))
        most = sum((line.criterion.maximum for line in lines), Fraction(0))
        return {
            "unit_id": unit.id,
            "name": unit.name,
            "points": self._number(points),
            "most": self._number(most),
            "share": float(points / most) if most else 0.0,
            "total": self._number(appraised.total),
            "band_star": appraised.band_star,
            "star": appraised.star,
        }

    def _describe_lines(self, scheme, appraised, counts):
        criteria, words = scheme.criterion_ids, Words(self.env)
        found = zip(criteria, appraised.lines, explain(appraised), strict=False)
        return [
            {
                "id": criterion.id,
                "group": criterion.content_id.display_name or "",
                "code": criterion.code,
                "name": criterion.name,
                "maximum": self._number(line.criterion.maximum),
                "points": self._number(line.points),
                "count": self._describe_count(counts.get(criterion.code)),
                "said": words.said(said) if criterion.code in counts else "",
                "has_rule": criterion.method == "indicator",
            }
            for criterion, line, said in found
        ]

    def _describe_count(self, count):
        return count and {
            "numerator": count.numerator,
            "denominator": count.denominator,
        }

    def _describe_conclusion(self, appraised):
        """Return the sentences after the lines: total, band, gates."""
        words = Words(self.env)
        said = list(explain(appraised))[len(appraised.lines) :]
        return [words.said(each) for each in said]

    def _describe_path(self, appraised):
        """Return what leads to the next star with the least effort, if anything."""
        path = cheapest_path(appraised)
        return path and {
            "star": path.star,
            "lifts": [
                {
                    "code": lift.code,
                    "start": self._number(lift.start),
                    "goal": self._number(lift.goal),
                    "is_gate": lift.is_gate,
                }
                for lift in path.lifts
            ],
        }

    def _number(self, value):
        return Words(self.env).number(value)

    def _scheme(self, scheme_id):
        found = self._chosen("cqtt.rating.scheme", scheme_id)
        if not found:
            raise UserError(self.env._("Choose a scheme."))
        found.check_access("read")
        return found
