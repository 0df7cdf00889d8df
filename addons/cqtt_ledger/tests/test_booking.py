from datetime import datetime

from odoo.tests import BaseCase, tagged

from ..booking import (
    Entry,
    Fact,
    FactsFrom,
    LedgerError,
    Row,
    declared_facts,
    declared_measures,
    mirror,
    named_methods,
)

EFFECTS = {
    "facts": [
        Fact("dossier.received"),
        Fact("dossier.open", -1),
        Fact("dossier.fee", "_fee"),
        FactsFrom("_facts_of_finish", {"dossier.early", "dossier.late"}),
    ],
    "something else": "not ours",
}


@tagged("post_install", "-at_install")
class TestDeclared(BaseCase):
    def test_measures_and_methods(self):
        self.assertEqual(len(list(declared_facts(EFFECTS))), 4)
        self.assertEqual(
            declared_measures(EFFECTS),
            {
                "dossier.received",
                "dossier.open",
                "dossier.fee",
                "dossier.early",
                "dossier.late",
            },
        )
        self.assertEqual(named_methods(EFFECTS), {"_fee", "_facts_of_finish"})

    def test_no_facts(self):
        self.assertEqual(declared_measures({}), frozenset())

    def test_mistakes(self):
        for mistake in (
            lambda: Fact("dossier.open", 0),
            lambda: Fact("dossier.open", ""),
            lambda: Fact("dossier.open", True),
            lambda: Fact("dossier.open", 1.5),
            lambda: FactsFrom("_facts", "dossier.open"),
            lambda: FactsFrom("_facts", ()),
            lambda: declared_measures({"facts": ["dossier.open"]}),
        ):
            with self.assertRaises(LedgerError):
                mistake()


@tagged("post_install", "-at_install")
class TestRows(BaseCase):
    def test_entry(self):
        values = {"field_id": 3}
        entry = Entry("dossier.open", values=values)
        values["field_id"] = 4
        self.assertEqual(entry.values["field_id"], 3)
        for mistake in (
            lambda: Entry("dossier.open", 0),
            lambda: Entry("dossier.open", values={"date": "2026-01-01"}),
        ):
            with self.assertRaises(ValueError):
                mistake()

    def test_seconds(self):
        at = datetime(2026, 1, 1, 2, 3, 4, 567)
        self.assertEqual(
            Row(1, 1, at, 1, 1, ("m", 1)).at, datetime(2026, 1, 1, 2, 3, 4)
        )

    def test_mirror(self):
        row = Row(
            measure_id=1,
            unit_id=2,
            at=datetime(2026, 1, 1),
            quantity=5,
            user_id=3,
            source=("m", 4),
            field_id=6,
            channel_id=7,
            staff_id=8,
            journal_id=9,
            once=True,
        )
        undone = mirror(row, 10, user_id=11, reason="Nhầm")
        self.assertEqual(
            (undone.quantity, undone.user_id, undone.reason, undone.compensates_id),
            (-5, 11, "Nhầm", 10),
        )
        self.assertEqual((undone.journal_id, undone.once), (None, False))
        for name in ("measure_id", "unit_id", "at", "source", "field_id", "staff_id"):
            self.assertEqual(getattr(undone, name), getattr(row, name), name)
        later = mirror(row, 10, user_id=11, reason="Nhầm", at=datetime(2026, 2, 1))
        self.assertEqual(later.at, datetime(2026, 2, 1))
