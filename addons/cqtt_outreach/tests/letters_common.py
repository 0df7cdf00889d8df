from .common import OutreachCommon


class LettersCommon(OutreachCommon):
    """A chair who signs, and couples that are registered."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        chair = cls.env["cqtt.staff"].create(
            {
                "name": "Trần Thị Ký",
                "post": "Chủ tịch",
                "unit_id": cls.home_commune.id,
                "user_id": cls.leader.id,
                "date_from": "2020-01-01",
            }
        )
        cls.signer = cls.env["cqtt.signer"].create(
            {
                "unit_id": cls.home_commune.id,
                "staff_id": chair.id,
                "collective": "Ủy ban nhân dân",
                "date_from": "2020-01-01",
            }
        )
        cls.letter_kind = cls.kinds["thu_ket_hon"]

    def couple(self, name="Bùi Văn An", agrees=True, **values):
        """Return a couple that is registered, as the officer sees it."""
        owner = {"name": name, "birth_year": 1995, "address": "Số 5", **values}
        dossier = self.receive(self.marriage, owner=owner)
        self.finish(dossier)
        family = dossier.family_ids.with_user(self.officer)
        if agrees:
            self.agree(family.contact_id)
        return family

    def batch(self, families, kind=None):
        batch = (
            self.env["cqtt.letter.batch"]
            .with_user(self.officer)
            .with_context(active_model=families._name, active_ids=families.ids)
            .create({"kind_id": (kind or self.letter_kind).id})
        )
        return batch

    def sign(self, letters):
        letters.document_id.signer_id = self.signer
        letters.document_id.with_user(self.leader).perform("sign")
