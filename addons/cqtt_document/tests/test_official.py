from odoo.tests import BaseCase, tagged

from ..official import (
    OfficialPattern,
    PatternProblem,
    clean_code,
    find_code,
    new_code,
    show_code,
    stamp,
)


@tagged("post_install", "-at_install")
class TestOfficial(BaseCase):
    def test_numbers(self):
        for template, values, number in (
            ("{serial:02}/{kind}-{body}", (5, "QĐ", "UBND", ""), "05/QĐ-UBND"),
            ("{serial:02}/{kind}-{body}", (112, "QĐ", "UBND", ""), "112/QĐ-UBND"),
            ("{serial:02}/{kind}-{body}", (5, "", "UBND", ""), "05/UBND"),
            ("{serial:02}/{body}-{office}", (5, "", "UBND", "VP"), "05/UBND-VP"),
            ("{serial:02}/{body}-{office}", (5, "", "UBND", ""), "05/UBND"),
            ("{serial}/{year}/{kind}-{body}", (5, "QĐ", "UBND", ""), "5/2026/QĐ-UBND"),
        ):
            serial, kind, body, office = values
            pattern = OfficialPattern(template)
            self.assertEqual(pattern.format(serial, 2026, kind, body, office), number)

    def test_broken_patterns(self):
        for template, problem in (
            ("{serial", ("syntax", "{serial")),
            ("{serial!r}/{body}", ("syntax", "{serial!r}/{body}")),
            ("{serial}/{body}/{unit}", ("unknown", "unit")),
            ("{serial:4}/{body}", ("width", "serial:4")),
            ("{serial}/{body:02}", ("width", "body:02")),
            ("{kind}-{body}", ("serial", "serial")),
            ("{serial}{serial}-{body}", ("serial", "serial")),
            ("{serial}/{kind}", ("body", "body")),
        ):
            with self.subTest(template=template):
                with self.assertRaises(PatternProblem) as caught:
                    OfficialPattern(template)
                error = caught.exception
                self.assertEqual((error.reason, error.part), problem)

    def test_codes(self):
        codes = {new_code() for _i in range(200)}
        self.assertEqual(len(codes), 200)
        for code in codes:
            shown = show_code(code)
            self.assertRegex(shown, r"^(\w{5}-){3}\w{5}$")
            self.assertEqual(clean_code(f" {shown.lower()} "), code)

    def test_what_people_mistake(self):
        code = clean_code("oOiIl-00000-00000-00000")
        self.assertEqual(code, "00111" + "0" * 15)

    def test_what_is_no_code(self):
        for text in ("", "0" * 19, "0" * 21, "U" * 20, "é" * 20, "%" * 20):
            self.assertEqual(clean_code(text), "", text)

    def test_code_in_a_file(self):
        code = new_code()
        file = stamp(b"%PDF-1.7 \xff %%EOF\n", code)
        self.assertTrue(file.startswith(b"%PDF-1.7 \xff %%EOF\n%"))
        self.assertEqual(find_code(file + b" more"), code)
        self.assertEqual(find_code(b"%PDF CQTT-short"), "")
