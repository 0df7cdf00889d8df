from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from ..demo import ward_year
from .history_common import TWIN, TWIN_FEBRUARY, YEAR, twin_rows
from .import_common import ImportCase

TIMELINESS = ("dossier.early", "dossier.on_time", "dossier.late")


@tagged("post_install", "-at_install")
class TestCqttDossierImportTwin(ImportCase):
    """Imported lists give the figures of report II.06 that they were made for."""

    def year(self, year):
        return Span(date(year, 1, 1), date(year, 12, 31))

    def columns(self, span, field=None):
        """Return columns 3 to 13 of report II.06a, of one field or all."""
        ledger = self.env["cqtt.ledger"]
        answer = ledger._ask(
            Question(
                [span],
                flows=["dossier.received", *TIMELINESS],
                stocks=["dossier.open", "dossier.overdue_open"],
                by=(Dimension.FIELD, Dimension.CHANNEL),
                only={Dimension.UNIT: ledger._units_of(self.home_commune)},
            )
        )
        ids = {one.code: one.id for one in self.env["cqtt.field"].search([])}
        keys = [key for key in answer.keys if field in (None, *self.code_of(ids, key))]

        def total(method, measure, wanted=keys):
            return sum(method(measure, span, key) for key in wanted)

        online_id = self.env.ref("cqtt_base.cqtt_channel_online").id
        online = total(
            answer.flow, "dossier.received", [k for k in keys if k[1] == online_id]
        )
        received = total(answer.flow, "dossier.received")
        opening = total(answer.opening, "dossier.open")
        resolved = [total(answer.flow, measure) for measure in TIMELINESS]
        still_open = total(answer.closing, "dossier.open")
        overdue = total(answer.closing, "dossier.overdue_open")
        return (
            received + opening,
            online,
            received - online,
            opening,
            sum(resolved),
            *resolved,
            still_open,
            still_open - overdue,
            overdue,
        )

    def code_of(self, ids, key):
        return [code for code, id_ in ids.items() if id_ == key[0]]

    def flow(self, measure, span):
        units = self.env["cqtt.ledger"]._units_of(self.home_commune)
        question = Question([span], flows=[measure], only={Dimension.UNIT: units})
        return self.env["cqtt.ledger"]._ask(question).flow(measure, span)

    def test_twin(self):
        self.imported(*twin_rows())
        year = self.year(YEAR)
        for field, expected in TWIN.items():
            with self.subTest(field=field):
                self.assertEqual(self.columns(year, field), expected)
        everything = tuple(map(sum, zip(*TWIN.values(), strict=True)))
        self.assertEqual(self.columns(year), everything)
        february = Span(date(YEAR, 2, 1), date(YEAR, 2, 29))
        self.assertEqual(self.columns(february), TWIN_FEBRUARY)
        self.assertEqual(self.flow("dossier.not_received", year), 2)
        self.assertEqual(self.flow("dossier.withdrawn", year), 1)
        self.assertEqual(self.flow("dossier.late", year), 7)
        # what was promised for the leap day and the day after
        leap_day = Span(date(YEAR, 2, 29), date(YEAR, 2, 29))
        self.assertEqual(self.flow("dossier.received", leap_day), 1)
        self.assertEqual(self.flow("dossier.late", leap_day), 1)
        # the last day of the year belongs to it, and what is carried over fits
        last_day = Span(date(YEAR, 12, 31), date(YEAR, 12, 31))
        self.assertEqual(self.flow("dossier.received", last_day), 1)
        self.assertEqual(self.columns(self.year(YEAR + 1))[3], everything[8])
        self.assertEqual(everything[0], everything[4] + everything[8])

    def test_suspended_is_not_overdue(self):
        self.imported(*twin_rows())
        # resumed on 20 January 2017 after its due time, finished on 1 February
        for day, expected in ((19, 1), (20, 2), (31, 2)):
            span = Span(date(2017, 1, 1), date(2017, 1, day))
            self.assertEqual(self.columns(span, "DD")[10], expected, day)
        self.assertEqual(self.columns(self.year(2017), "DD")[7], 1)

    def test_ward_year(self):
        """The ward's year as it was published, and as ``./cqtt up`` brings it in."""
        told = []
        record = self.imports._import_file(
            self.home_commune,
            ward_year.make_workbook(),
            ward_year.FILE_NAME,
            lambda *progress: told.append(progress),
        )
        self.assertEqual(record.state, "done")
        self.assertEqual(told[-1], ("dossiers", 5066, 5066))
        published = {"TPHT": 4995, "DD": 15, "VPTK": 56}
        year = self.year(2017)
        for field, count in published.items():
            columns = self.columns(year, field)
            self.assertEqual((columns[0], columns[3]), (count, 0), field)
            self.assertEqual((columns[4], columns[7]), (count, 0), field)
            self.assertEqual(columns[8:], (0, 0, 0), field)
            self.assertEqual(columns[5] + columns[6], count, field)
        self.assertEqual(self.columns(year)[0], 5066)
        self.assertEqual(self.columns(self.year(2018))[3], 0)
        with self.assert_refused(UserError, ward_year.FILE_NAME):
            self.imports._import_file(
                self.home_commune, ward_year.make_workbook(), "khac.xlsx", print
            )
