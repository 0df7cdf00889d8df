"""The box that says when something is due, and why."""

from datetime import date

from odoo.tests import Form, tagged

from .common import WorktimeCommon, local


@tagged("post_install", "-at_install")
class TestCqttCalendarAsk(WorktimeCommon):
    def ask(self, start="2026-03-02 09:00", amount=1, unit="working_day", **values):
        model = self.env["cqtt.calendar.ask"].with_user(self.role_users["officer"])
        return model.create(
            {
                "start": local(start),
                "amount": amount,
                "limit_unit": unit,
                "calendar_id": self.calendar.id,
                **values,
            }
        )

    def test_due(self):
        for amount, unit, due in (
            (3, "working_day", "2026-03-05 09:00"),
            (0.5, "working_day", "2026-03-02 15:00"),
            (2, "hour", "2026-03-02 11:00"),
            (5, "calendar_day", "2026-03-09 17:00"),
            (0, "same_day", "2026-03-02 17:00"),
        ):
            with self.subTest(unit=unit):
                self.assertEqual(self.ask(amount=amount, unit=unit).due, local(due))

    def test_words(self):
        text = self.ask("2026-02-13 16:30", 2).explanation
        for words in (
            "16:30 on Tuesday, 24/02/2026",
            "Received at 16:30 on Friday, 13/02/2026. The office is open",
            "Saturday 14/02/2026 – Sunday 15/02/2026",
            "Day off: Tết",
            "16:30–17:00",
            "0 h 30 min",
        ):
            self.assertIn(words, text)

    def test_words_of_rules(self):
        self.calendar.opening_edge = "next_day"
        for start, amount, unit, words in (
            ("2026-03-02 12:00", 1, "hour", "has its break. It counts from 13:30"),
            ("2026-03-02 06:00", 1, "hour", "not open yet. It counts from 07:00"),
            ("2026-03-02 18:00", 1, "hour", "closed already. It counts from 07:00"),
            ("2026-03-07 09:00", 1, "hour", "Nobody works on this day."),
            ("2026-03-02 07:00", 1, "working_day", "it is not counted."),
            ("2026-03-02 16:00", 1, "same_day", "It is too late for an answer"),
            ("2026-03-02 09:00", 5, "calendar_day", "limit ends with the next one"),
            ("2026-08-21 15:00", 1, "working_day", "Make-up day: Làm bù"),
        ):
            with self.subTest(words=words):
                self.assertIn(words, self.ask(start, amount, unit).explanation)

    def test_names_are_escaped(self):
        self.make_day(date(2026, 3, 3), "<b>Lễ</b>")
        self.assertIn("&lt;b&gt;Lễ&lt;/b&gt;", self.ask().explanation)

    def test_what_is_not_confirmed_is_said(self):
        self.assertNotIn("not confirmed", self.ask().explanation)
        self.make_day(date(2026, 3, 3), "Nghỉ", confirm=False)
        self.assertIn("1 days off or make-up days", self.ask().explanation)

    def test_vietnamese(self):
        ask = self.ask("2026-02-13 16:30", 2).with_context(lang="vi_VN")
        self.assertIn("16:30 thứ Ba, 24/02/2026".lower(), ask.explanation.lower())
        self.assertNotIn("Day off", ask.explanation)

    def test_what_is_missing_is_said(self):
        for values, words in (
            ({"amount": 0}, "Enter a limit above 0"),
            ({"amount": 1.5, "unit": "calendar_day"}, "calendar days are whole"),
            ({"calendar_id": False}, "Choose a calendar"),
        ):
            with self.subTest(words=words):
                ask = self.ask(**values)
                self.assertFalse(ask.due)
                self.assertIn(words, ask.explanation)

    def test_form_follows(self):
        model = self.env["cqtt.calendar.ask"].with_user(self.role_users["officer"])
        form = Form(model)
        self.assertEqual(form.unit_id, self.home_commune)
        self.assertEqual(form.calendar_id, self.calendar)
        form.start = local("2026-03-02 09:00")
        form.amount = 2
        self.assertIn("04/03/2026", form.explanation)
        own = self.make_calendar("Xã Bạn", unit_id=self.other_commune.id)
        form.unit_id = self.other_commune
        self.assertEqual(form.calendar_id, own)
        self.assertIn("has no working time", form.explanation)

    def test_every_role_asks(self):
        for role, user in {**self.role_users, "nobody": self.employee}.items():
            with self.subTest(role=role):
                ask = self.env["cqtt.calendar.ask"].with_user(user).create({})
                self.assertEqual(ask.calendar_id, self.calendar)
                self.assertTrue(ask.due)
