from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .report_ii06_common import DAYS, MARCH, RECEIVED, Ii06Case

JUSTICE = [7, 2, 3, 2, 4, 2, 1, 1, 3, 2, 1]
LAND = [1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1]


@tagged("post_install", "-at_install")
class TestRead(Ii06Case):
    def test_lines_by_field(self):
        table = self.report._read(self.an, MARCH)
        self.assertEqual(
            self.figures(table), {"Tư pháp thử": JUSTICE, "Đất đai thử": LAND}
        )
        keys = [line.key for line in table.lines]
        self.assertEqual(keys, [self.justice.id, self.land.id])
        total = [a + b for a, b in zip(JUSTICE, LAND, strict=True)]
        self.assertEqual(list(table.total.figures.values()), total)
        self.assertTrue(table.is_consistent)

    def test_order_is_that_of_the_fields(self):
        self.land.sequence = 0
        table = self.report._read(self.an, MARCH)
        self.assertEqual(
            [li.label for li in table.lines], ["Đất đai thử", "Tư pháp thử"]
        )

    def test_field_out_of_use_keeps_its_line(self):
        self.justice.active = False
        self.assertIn("Tư pháp thử", self.figures(self.report._read(self.an, MARCH)))

    def test_facts_without_field_have_a_line(self):
        self.live(self.an, None, self.direct, "2026-03-09")
        table = self.report._read(self.an, MARCH)
        self.assertEqual(table.lines[-1].key, None)
        self.assertEqual(table.lines[-1].figures[5], 1)
        self.assertEqual(table.total.figures[5], JUSTICE[2] + 1)

    def test_past_stays_as_it_was(self):
        before = self.report._read(self.an, MARCH)
        self.live(self.an, self.land, self.direct, "2026-04-02")
        self.assertEqual(self.report._read(self.an, MARCH).lines, before.lines)

    def test_carried_over_is_what_the_month_before_left(self):
        february = self.env["cqtt.period"].new(
            {"kind": "month", "year": 2026, "number": 2}
        )
        left = self.report._read(self.an, february._span()).total.figures[11]
        carried = self.report._read(self.an, MARCH).total.figures[6]
        self.assertEqual((left, carried), (3, 3))

    def test_identity_is_checked_not_assumed(self):
        self.count(self.an, self.land, self.direct, RECEIVED, "2026-03-20")
        table = self.report._read(self.an, MARCH)
        self.assertEqual([line.gap for line in table.lines], [0, 1])
        self.assertFalse(table.is_consistent)

    def test_ledger_is_asked_once(self):
        fields = self.env["cqtt.field"].create(
            [{"name": f"Lĩnh vực {n}", "code": f"TEST_{n}"} for n in range(20)]
        )
        for field in fields:
            self.live(self.an, field, self.online, "2026-03-20")
        self.report._read(self.an, MARCH)  # fills the caches
        self.env.invalidate_all()
        ledger = type(self.env["cqtt.ledger"])
        asked = patch.object(ledger, "_ask", autospec=True, side_effect=ledger._ask)
        with asked as ask, self.assertQueryCount(6):
            table = self.report._read(self.an, MARCH)
        self.assertEqual((ask.call_count, len(table.lines)), (1, 22))


@tagged("post_install", "-at_install")
class TestScope(Ii06Case):
    def test_cluster(self):
        report = self.as_user("supervisor", self.cluster)
        data = report.get_data(cluster_id=self.cluster.id, **DAYS)
        land = data["lines"][-1]
        self.assertEqual(dict(land["figures"])[3], LAND[0] + 1)
        self.assertEqual(data["place"], "Cụm Sổ")
        for unit in (self.chi, self.province):
            with self.assertRaisesRegex(AccessError, unit.name):
                report.get_data(unit_id=unit.id, **DAYS)

    def test_commune(self):
        report = self.as_user("officer", self.an)
        data = report.get_data(unit_id=self.an.id, **DAYS)
        self.assertEqual(dict(data["lines"][0]["figures"])[3], JUSTICE[0])
        for choice in ({"unit_id": self.binh.id}, {"cluster_id": self.cluster.id}):
            with self.assertRaises(AccessError):
                report.get_data(**choice, **DAYS)
            with self.assertRaises(AccessError):
                report.open_figure(3, **choice, **DAYS)
            with self.assertRaises(AccessError):
                report.print_report("pdf", **choice, **DAYS)

    def test_province(self):
        report = self.as_user("board", self.province)
        data = report.get_data(unit_id=self.province.id, **DAYS)
        self.assertEqual(dict(data["total"]["figures"])[3], JUSTICE[0] + LAND[0] + 2)

    def test_places_offered(self):
        every = [
            ("cluster", "Cụm Sổ"),
            ("unit", "Xã An"),
            ("unit", "Xã Bình"),
            ("unit", "Xã Chi"),
        ]
        for role, place, offered in (
            ("officer", self.an, every[1:2]),
            ("supervisor", self.cluster, every[:3]),
            ("board", self.province, [("province", "Tỉnh Sổ"), *every]),
        ):
            places = self.as_user(role, place).get_options()["places"]
            ours = (*self.communes, self.province, self.cluster)
            known = {(p._name, p.id) for p in ours}
            found = [
                (p["kind"], p["name"])
                for p in places
                if (f"cqtt.{'cluster' if p['kind'] == 'cluster' else 'unit'}", p["id"])
                in known
            ]
            self.assertEqual(found, offered)

    def test_unit_of_the_past(self):
        self.an.valid_to = "2020-12-31"
        places = self.as_user("officer", self.an).get_options()["places"]
        self.assertEqual([p["kind"] for p in places], ["former"])

    def test_no_role_no_figures(self):
        report = self.as_user("account_admin", self.an)
        for call in (
            report.get_options,
            lambda: report.get_data(unit_id=self.an.id, **DAYS),
        ):
            with self.assertRaises(AccessError):
                call()


@tagged("post_install", "-at_install")
class TestChoice(Ii06Case):
    def test_period_record(self):
        period = self.env["cqtt.period"].create(
            {
                "name": "Kỳ chốt sớm",
                "kind": "free",
                "date_from": "2026-02-15",
                "date_to": "2026-03-14",
            }
        )
        data = self.report.get_data(unit_id=self.an.id, period_id=period.id)
        self.assertEqual(data["period"], "Kỳ chốt sớm")
        self.assertEqual(dict(data["lines"][0]["figures"])[4], 2)

    def test_names_of_days(self):
        for first, last, name in (
            ("2026-03-01", "2026-03-31", "Tháng 3/2026"),
            ("2026-01-01", "2026-03-31", "Quý I/2026"),
            ("2026-01-01", "2026-06-30", "6 tháng đầu năm 2026"),
            ("2026-01-01", "2026-12-31", "Năm 2026"),
            ("2026-02-15", "2026-03-14", "Tháng 3/2026 (chốt ngày 14)"),
            ("2026-03-02", "2026-03-30", ""),
        ):
            days = {"date_from": first, "date_to": last}
            data = self.report.get_data(unit_id=self.an.id, **days)
            self.assertEqual(data["period"], name)

    def test_mistakes(self):
        unit, days = {"unit_id": self.an.id}, {**DAYS}
        gone = self.env["cqtt.unit"].search([], order="id desc", limit=1).id + 1000
        for mistake in (
            days,
            {"unit_id": gone, **days},
            {"unit_id": "1", **days},
            unit,
            {**unit, "date_from": "2026-03-31", "date_to": "2026-03-01"},
            {**unit, "date_from": "hôm qua", "date_to": "2026-03-01"},
            {**unit, "date_from": "0001-01-01", "date_to": "2026-03-01"},
            {**unit, "date_from": "2026-03-01"},
            {**unit, "period_id": 10**6},
        ):
            with self.subTest(mistake), self.assertRaises(UserError):
                self.report.get_data(**mistake)

    def test_cluster_without_units(self):
        self.cluster.member_ids.date_from = "2026-03-01"
        days = {"date_from": "2026-02-01", "date_to": "2026-02-28"}
        with self.assertRaisesRegex(UserError, "Cụm Sổ"):
            self.report.get_data(cluster_id=self.cluster.id, **days)
