import unicodedata

from odoo import api, fields, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_document.official import clean_code

#: of what is shown to everybody
LIMIT = 4000


class CqttRecognition(models.Model):
    """What everybody may know: which commune holds which star by which decision."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.recognition"

    province_id = fields.Many2one(related="decision_id.unit_id", string="Province")

    @api.model
    def _public_register(self, year, asked="", cluster=""):
        """Return the register of a year as plain values.

        :param year: 0 for the last one decided
        :param asked: part of a name, with or without its accents
        :param cluster: only communes of this district or cluster
        """
        # sudo: signed recognitions are public; no person is named
        signed = self.sudo().search(
            [("state", "=", "signed"), ("decision_id.kind", "=", "recognise")],
            limit=LIMIT,
        )
        years = sorted(set(signed.mapped("year")), reverse=True)
        year = year or next(iter(years), 0)
        every = [each._public() for each in signed if each.year == year]
        stars = sorted({row["star"] for row in every}, reverse=True)
        return {
            "year": year,
            "years": years,
            "head": self._public_head(signed[:1].province_id),
            "total": len(every),
            "counts": [(n, sum(row["star"] == n for row in every)) for n in stars],
            "clusters": sorted({row["cluster"] for row in every} - {""}),
            "asked": asked,
            "cluster": cluster,
            "rows": [
                row
                for row in every
                if _plain(asked) in _plain(row["name"])
                and (not cluster or row["cluster"] == cluster)
            ],
        }

    @api.model
    def _public_head(self, province):
        if not province:
            return []
        return self.env["cqtt.print.layout"].sudo()._for_unit(province).body_lines

    @api.model
    def _public_one(self, code):
        """Return what is public of one recognition, by the code of its certificate."""
        code = clean_code(code)
        if not code:
            return None
        # sudo: as above
        found = self.sudo().search(
            [("state", "=", "signed"), ("code", "=", code)], limit=1
        )
        return found._public() if found else None

    def _public(self):
        team = self.appraisal_id.team_id
        is_over = self.valid_to and self.valid_to < today()
        return {
            "name": self.unit_name,
            "cluster": team.cluster_id.name or "",
            "year": self.year,
            "star": self.star,
            "total": self.appraisal_id._shown(self, "total"),
            "decision": self.decision_id.number,
            "day": f"{self.decision_id.day:%d/%m/%Y}",
            "until": f"{self.valid_to:%d/%m/%Y}" if self.valid_to else "",
            "verdict": "revoked"
            if self.is_revoked
            else "over"
            if is_over
            else "in_force",
        }


def _plain(text):
    """Return a text without its accents, in small letters."""
    parts = unicodedata.normalize("NFD", text.strip().lower().replace("đ", "d"))
    return "".join(each for each in parts if not unicodedata.combining(each))
