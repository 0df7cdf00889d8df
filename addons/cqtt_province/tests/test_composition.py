from odoo.tests import TransactionCase, tagged

#: criteria that people score until there is work to count
BY_HAND = {"I.11", "II.2", "II.14", "II.16"}


@tagged("post_install", "-at_install")
class TestComposition(TransactionCase):
    """The sample of 42 criteria beside the work of all addons."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scheme = cls.env["cqtt.rating.scheme"]._make_sample()
        cls.criteria = cls.scheme.criterion_ids

    def test_every_indicator_exists_and_fits(self):
        wanted = self.criteria.filtered(lambda each: each.method == "indicator")
        found = self.env["cqtt.rating.machine"]._indicators(self.scheme)
        self.assertEqual(set(found), set(wanted.mapped("code")))
        self.assertGreaterEqual(len(found), 18)

    def test_each_part_of_the_house_is_evidence(self):
        codes = self.criteria.mapped("indicator_code")
        parts = {code.split(".")[0] for code in codes if code}
        self.assertGreaterEqual(
            parts,
            {
                "dossier",
                "outreach",
                "check",
                "pledge",
                "training",
                "case",
                "evaluation",
            },
        )

    def test_what_people_score_says_so(self):
        said = self.criteria.filtered(
            lambda each: (each.rationale or "").startswith("Chấm tay")
        )
        self.assertEqual(set(said.mapped("code")), BY_HAND)
        self.assertNotIn("indicator", said.mapped("method"))
