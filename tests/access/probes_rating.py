"""Probes of the star appraisal: a draft scheme and its parts."""

from probes import CatalogueProbe


class RatingSchemeProbe(CatalogueProbe):
    model = "cqtt.rating.scheme"

    def values(self, position, user):
        return {"name": f"Thử {next(self._numbers)}", "year": 2031}


class RatingPartProbe(CatalogueProbe):
    """A part of a scheme of its own."""

    def values(self, position, user):
        scheme = RatingSchemeProbe(self.world).make(position, user)
        return {**super().values(position, user), "scheme_id": scheme.id}


class RatingGroupProbe(RatingPartProbe):
    model = "cqtt.rating.group"


class CriterionProbe(RatingPartProbe):
    model = "cqtt.criterion"


class StarProbe(RatingPartProbe):
    model = "cqtt.star"

    def values(self, position, user):
        values = super().values(position, user)
        del values["code"]
        return values | {"star": 1, "low": 80, "high": 100}


class RatingGateProbe(RatingPartProbe):
    model = "cqtt.rating.gate"

    def values(self, position, user):
        star = StarProbe(self.world).make(position, user)
        values = super().values(position, user)
        return values | {"scheme_id": star.scheme_id.id, "star_id": star.id}
