from collections import defaultdict

from odoo import models

from .appraisal_states import DECIDED


class CqttInsight(models.AbstractModel):
    """Communes by star and district, over the years, and beside the targets."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign.insight"

    def _describe_grid(self, rows, engine):
        """Return the communes of each cluster by star, as decided or as of today."""
        stars = [*sorted(engine.bands.stars, reverse=True), 0]
        clusters = defaultdict(lambda: defaultdict(list))
        for row in rows:
            if row["scored"] or row["state"] in DECIDED:
                clusters[row["cluster"] or ""][row["now"]].append(row)
        return {
            "stars": stars,
            "rows": [
                {
                    "cluster": name,
                    "cells": [self._cell(star, found[star]) for star in stars],
                    "recognised": sum(len(found[star]) for star in stars if star),
                    "communes": sum(map(len, found.values())),
                }
                for name, found in sorted(clusters.items())
            ],
        }

    def _cell(self, star, rows):
        return {
            "star": star,
            "count": len(rows),
            "names": ", ".join(row["name"] for row in rows),
            "ids": [row["id"] for row in rows],
        }

    def _describe_targets(self, campaign, rows, engine):
        """Return how far recognition is, and who had to rise and has or has not."""
        recognised = sum(bool(row["now"]) for row in rows)
        wanted = -(-campaign.unit_count * round(campaign.target_share * 100) // 10000)
        top = max(engine.bands.stars, default=0)
        bound = [row for row in rows if row["previous_star"] and campaign.must_rise]
        every = campaign.unit_count or 1
        return {
            "target": campaign.target_share,
            "wanted": wanted,
            "recognised": recognised,
            "share": 100 * recognised / every,
            "lacking": max(wanted - recognised, 0),
            "must_rise": campaign.must_rise,
            "bound": len(bound),
            "bound_ids": [row["id"] for row in bound],
            "risen": sum(self._keeps(row, top) for row in bound),
            "behind": [
                {
                    "id": row["id"],
                    "name": row["name"],
                    "before": row["previous_star"],
                    "now": row["now"],
                    "is_decided": row["state"] in DECIDED,
                }
                for row in bound
                if not self._keeps(row, top)
            ],
        }

    def _keeps(self, row, top):
        return row["now"] > row["previous_star"] or row["now"] == top

    def _describe_history(self, campaign, rows):
        """Return stars of the communes over the campaigns of the province."""
        # sudo: what was decided in former years is public; by communes the reader sees
        decided = self.env["cqtt.appraisal"].sudo()
        found = decided._read_group(
            [
                ("state", "in", ("recognised", "not_recognised", "revoked")),
                ("unit_id", "in", [row["unit_id"] for row in rows]),
                ("campaign_id.unit_id", "=", campaign.unit_id.id),
                ("campaign_id", "!=", campaign.id),
            ],
            ["unit_id", "year", "state"],
            ["star:max", "total:max", "id:recordset"],
        )
        # what is public is not open to everybody in all its parts
        open_ids = set(
            self.env["cqtt.appraisal"]
            .browse(record.id for *_rest, records in found for record in records)
            ._filtered_access("read")
            .ids
        )
        stars = {
            (unit.id, year): {
                "star": star if state == "recognised" else 0,
                "state": state,
                "total": self._shown(total),
                "id": next((id_ for id_ in records.ids if id_ in open_ids), None),
            }
            for unit, year, state, star, total, records in found
        }
        years = sorted({year for _unit, year in stars} - {campaign.year})
        return {
            "years": years,
            "year": campaign.year,
            "rows": [
                {
                    "id": row["id"],
                    "name": row["name"],
                    "cluster": row["cluster"] or "",
                    "before": [stars.get((row["unit_id"], year)) for year in years],
                    "now": row["now"],
                    "is_scored": bool(row["scored"]) or row["state"] in DECIDED,
                    "total": self._number(row["standing"].total),
                }
                for row in rows
            ],
        }

    def _shown(self, points):
        return self._number(self._typed(points))
