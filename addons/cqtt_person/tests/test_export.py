from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import tagged

from .common import PersonCase


@tagged("post_install", "-at_install")
class TestExport(PersonCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        group = cls.env.ref("base.group_allow_export")
        cls.officer.group_ids = [Command.link(group.id)]

    def test_masked_and_coarse(self):
        exported = self.person.export_data(
            ["name", "birth_year", "national_id_masked", "phone_masked", "unit_id/name"]
        )
        self.assertEqual(
            exported["datas"],
            [["Bùi Văn Mường", 1985, "•••••••••123", "•••••••456", "Xã Nhà"]],
        )
        [line] = self.lines("export")
        self.assertEqual(line.quantity, 1)
        self.assertEqual(
            line.field_names, "birth_year,name,national_id_masked,phone_masked,unit_id"
        )

    def test_nothing_finer(self):
        for name in (
            "birth_date",
            "address",
            "id",
            ".id",
            "national_id",
            "national_id_enc",
            "name_key",
            "consent_ids/purpose_id",
            "create_uid",
        ):
            with self.subTest(name=name):
                with self.assert_refused(AccessError, "can be exported"):
                    self.person.export_data(["display_name", name])
        self.assertFalse(self.lines("export"))

    def test_not_along_another_record_either(self):
        consent = (
            self.env["cqtt.consent"]
            .with_user(self.officer)
            .create(
                {
                    "person_id": self.person.id,
                    "purpose_id": self.env.ref(
                        "cqtt_person.cqtt_consent_purpose_visit"
                    ).id,
                    "channel_id": self.env.ref("cqtt_base.cqtt_channel_direct").id,
                }
            )
        )
        with self.assert_refused(AccessError, "can be exported"):
            consent.export_data(["person_id/birth_date"])
        exported = consent.export_data(["person_id/name", "kind"])
        self.assertEqual(exported["datas"], [["Bùi Văn Mường", "Given"]])
        self.assertEqual(self.lines("export").quantity, 1)
