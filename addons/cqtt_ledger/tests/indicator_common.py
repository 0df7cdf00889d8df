from .readings_common import ReadingsCase


class IndicatorCase(ReadingsCase):
    """In the quarter: 7 received in An (5 of them resolved), 8 in Bình (8), 16 in Chi
    (4); officer of An, supervisor of An and Bình, administrator of the province."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.resolved = cls.make_measure("test.resolved")
        for unit, quantity in ((cls.an, 5), (cls.binh, 8), (cls.chi, 4)):
            cls.book(cls.resolved, unit, "2026-03-01", quantity)
        cls.env["cqtt.indicator"].search([]).active = False
        cls.rate = cls.make_indicator("test.rate", cls.resolved, cls.received)
        cls.report = cls.env["cqtt.indicator.report"]
        cls.officer = cls.new_role_user("ind_officer", "officer", cls.an)
        cls.supervisor = cls.new_role_user("ind_super", "supervisor", cls.cluster)
        cls.admin = cls.new_role_user("ind_admin", "province_admin", cls.province)
        cls.days = {"date_from": "2026-01-01", "date_to": "2026-03-31"}

    @classmethod
    def make_indicator(cls, code, numerator, denominator=None, **values):
        def terms(measure, part):
            return [(0, 0, {"measure_id": m.id, "part": part}) for m in measure or ()]

        return cls.env["cqtt.indicator"].create(
            {
                "name": code,
                "code": code,
                "display": "percent" if denominator else "count",
                "has_target": True,
                "target": 90,
                "small": 0,
                "numerator_ids": terms(numerator, "numerator"),
                "denominator_ids": terms(denominator, "denominator"),
                **values,
            }
        )

    def at(self, place, **values):
        name = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
        return {name: place.id, **self.days, **values}

    def line(self, place, user=None, indicator=None, **values):
        report = self.report.with_user(user or self.env.user)
        lines = report.get_data(**self.at(place, **values))["lines"]
        wanted = (indicator or self.rate).id
        return next(line for line in lines if line["id"] == wanted)
