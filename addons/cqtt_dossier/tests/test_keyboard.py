"""The desk and the public pages, by the keyboard alone; no mouse is touched."""

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from .keyboard import at_keyboard
from .rating_common import RatingCommon

A_MINUTE = 60


@tagged("post_install", "-at_install")
class TestDeskByKeyboard(RolesMixin, HttpCase):
    """A marriage is received in less than a minute of typing."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = units.create(
            {
                "name": "Xã Thử",
                "kind": "commune",
                "parent_id": province.id,
                "agency_code": "H99.1.01",
            }
        )
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        cls.new_role_user("test_keys_officer", "officer", cls.commune, **preferences)

    def receive(self, keyboard):
        procedure = ".o_cqtt_desk_procedure input"
        keyboard.wait(f"document.activeElement.matches({procedure!r})")
        keyboard.enter("kết hôn")
        keyboard.wait_text(".o_select_menu_item.focus", "Đăng ký kết hôn")
        keyboard.press("Enter")
        keyboard.wait_text(".o_cqtt_desk_due", "/")
        keyboard.tab_to("#owner_national_id")
        keyboard.enter("017090000123")
        keyboard.tab_to("#owner_phone")
        keyboard.enter("0912345678")
        keyboard.tab_to("#owner_name")
        keyboard.enter("Bùi Văn An")
        keyboard.tab_to("#owner_birth_year")
        keyboard.enter("1990")
        keyboard.press("Alt+g")
        keyboard.press("Control+Enter")
        keyboard.wait_text(".o_cqtt_desk_code", "H99.1.01-")
        self.assertLess(keyboard.seconds, A_MINUTE)
        keyboard.press("Alt+n")
        keyboard.wait(f"document.activeElement.matches({procedure!r})")

    def test_receive(self):
        with at_keyboard(self.receive):
            self.browser_js(
                "/odoo/tiep-nhan",
                "",
                ready="document.querySelector('.o_cqtt_desk') !== null",
                login="test_keys_officer",
            )
        dossier = self.env["cqtt.dossier"].search([("unit_id", "=", self.commune.id)])
        self.assertEqual((dossier.state, len(dossier)), ("received", 1))
        self.assertEqual(dossier.owner_id.name, "Bùi Văn An")
        self.assertTrue(dossier.owner_id.phone_masked)
        papers = dossier.component_ids.filtered("is_required")
        self.assertTrue(papers and all(papers.mapped("is_handed_in")))


@tagged("post_install", "-at_install")
class TestCitizenByKeyboard(RatingCommon, HttpCase):
    """A citizen types the two codes, reads how it stands, and says what was wrong."""

    def look_up(self, keyboard):
        keyboard.tab_to("#code")
        keyboard.enter(self.code)
        keyboard.tab_to("#secret")
        keyboard.enter(self.secret[:-1] + ("A" if self.secret[-1] != "A" else "B"))
        keyboard.press("Enter")
        keyboard.wait_text(".answer", "Không tìm thấy hồ sơ")
        keyboard.tab_to("#secret")
        keyboard.enter(self.secret)
        keyboard.press("Enter")
        keyboard.wait_text(".answer", "Đã có kết quả")

    def rate(self, keyboard):
        keyboard.tab_to("input[name=level]")
        keyboard.press("Space")
        keyboard.press("ArrowDown")
        keyboard.press("ArrowDown")
        keyboard.tab_to("input[name=reason]")
        keyboard.press("Space")
        keyboard.tab_to("#comment")
        keyboard.enter("Phải đi lại hai lần")
        keyboard.tab_to("form.rating button")
        keyboard.press("Enter")
        keyboard.wait_text(".answer", "Cảm ơn")
        keyboard.wait("!document.querySelector('form.rating')")

    def walk(self, keyboard):
        self.look_up(keyboard)
        self.rate(keyboard)

    def test_look_up_and_rate(self):
        ready = "document.querySelector('#secret') !== null"
        with at_keyboard(self.walk):
            self.browser_js("/tra-cuu", "", ready=ready)
        rating = self.rated()
        self.assertEqual(rating.level, "unhappy")
        self.assertEqual(rating.comment, "Phải đi lại hai lần")
        self.assertEqual(len(rating.reason_ids), 1)
        followup = self.env["cqtt.dossier.followup"].search(
            [("dossier_id", "=", self.dossier.id)]
        )
        self.assertEqual(followup.state, "open")
