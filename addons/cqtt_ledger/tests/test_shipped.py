from odoo.fields import Command
from odoo.tests import tagged

from ..shipped import forget_measures
from .common import LedgerCase


@tagged("post_install", "-at_install")
class TestForgetMeasures(LedgerCase):
    """An addon ``cqtt_gone`` brought ``self.open`` and goes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.model.data"].create(
            {
                "module": "cqtt_gone",
                "name": "cqtt_measure_open",
                "model": "cqtt.measure",
                "res_id": cls.open.id,
            }
        )
        cls.index = cls.env.ref("cqtt_ledger.cqtt_indicator_766_in_time")
        cls.count_with(cls.index, cls.open)

    @classmethod
    def count_with(cls, indicator, *measures):
        """Let the numerator of an indicator be a sum of measures, and of no others."""
        terms = [Command.create({"measure_id": measure.id}) for measure in measures]
        indicator.numerator_ids = [Command.clear(), *terms]

    @classmethod
    def counted(cls, indicator):
        """Return the codes of what stands above and below the line."""
        parts = (indicator.numerator_ids, indicator.denominator_ids)
        return tuple(part.measure_id.mapped("code") for part in parts)

    def new_indicator(self, code, *measures):
        indicator = self.env["cqtt.indicator"].create(
            {
                "name": code,
                "code": code,
                "display": "count",
                "numerator_ids": [Command.create({"measure_id": measures[0].id})],
            }
        )
        self.count_with(indicator, *measures)
        return indicator

    def test_it_can_go(self):
        forget_measures(self.env, "cqtt_gone")
        self.open.unlink()
        self.assertFalse(self.open.exists())

    def test_the_ledger_counts_as_it_did(self):
        self.index.target = 95
        forget_measures(self.env, "cqtt_gone")
        shipped = (["index.in_time"], ["index.resolved_or_open"])
        self.assertEqual(self.counted(self.index), shipped)
        # what the province set stays
        self.assertEqual(self.index.target, 95)

    def test_half_a_figure_is_none(self):
        mixed = self.new_indicator("test.mixed", self.received, self.open)
        forget_measures(self.env, "cqtt_gone")
        self.assertFalse(mixed.active)
        self.assertEqual(self.counted(mixed), (["test.received"], []))

    def test_the_others_are_left_alone(self):
        other = self.new_indicator("test.other", self.received)
        term = other.numerator_ids
        forget_measures(self.env, "cqtt_gone")
        self.assertTrue(other.active)
        self.assertEqual(other.numerator_ids, term)
