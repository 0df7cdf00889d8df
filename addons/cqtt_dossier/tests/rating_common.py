from .test_lookup import LookUpCommon


class RatingCommon(LookUpCommon):
    """A dossier whose result was returned, and its receipt."""

    def setUp(self):
        super().setUp()
        self.finish(self.dossier)

    def finish(self, dossier):
        dossier.perform("claim")
        dossier.perform("pass_on")
        dossier.with_user(self.leader).perform("sign")
        dossier.perform("finish")

    def slip(self, dossier=None):
        """Return a dossier as the holder of its receipt has it."""
        code = (dossier or self.dossier).code
        return self.public._open_slip(code, self.Dossier._secret_of(code))[0]

    def rated(self):
        return self.env["cqtt.dossier.rating"].search(
            [("unit_id", "=", self.home_commune.id)]
        )
