from odoo.tests import BaseCase, tagged

from ..names import fold, propose_login, same_name, sort_key


@tagged("post_install", "-at_install")
class TestNames(BaseCase):
    def assert_order(self, *names):
        self.assertEqual(sorted(reversed(names), key=sort_key), list(names))

    def test_given_name_first(self):
        self.assert_order("Lê An", "Bùi Bình", "Trần Văn Cường", "Đỗ Thị Yến")

    def test_letters_before_tones(self):
        self.assert_order("Lê An", "Lê Ăn", "Lê Ân", "Lê Ban")
        self.assert_order("Lê Dũng", "Lê Đạt", "Lê Giang")
        self.assert_order("Lê Tô", "Lê Tơ", "Lê Tu", "Lê Tư")

    def test_tones_in_their_order(self):
        self.assert_order("Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ")

    def test_same_tone_stays_together(self):
        self.assert_order("Bùi Hành", "Trần Hành", "Bùi Hạnh", "Trần Hạnh")

    def test_family_name_decides_between_equal_given_names(self):
        self.assert_order("Bùi Thị Hoa", "Đinh An Hoa", "Lê Hoa", "Lê An Hoa")

    def test_shorter_syllable_first(self):
        self.assert_order("Lê An", "Lê Ang", "Lê Anh")

    def test_both_spellings_of_one_letter(self):
        self.assertEqual(sort_key("Lê Hạnh"), sort_key("LÊ  HA\u0323NH"))

    def test_strange_names(self):
        self.assert_order("", "Lê 1", "Lê 2", "K'Brơi")

    def test_login(self):
        self.assertEqual(propose_login("Bùi Thị Hạnh"), "hanhbt")
        self.assertEqual(propose_login("Đặng Ánh"), "anhd")
        self.assertEqual(propose_login("K'Brơi"), "kbroi")
        self.assertEqual(propose_login(" "), "")

    def test_same_name(self):
        self.assertTrue(same_name("Bùi  Thị Hạnh ", "BÙI THỊ HẠNH"))
        self.assertTrue(same_name("Hạnh", "Ha\u0323nh"))
        self.assertFalse(same_name("Bùi Thị Hạnh", "Bùi Thị Hành"))
        self.assertEqual(fold("  A  B "), "a b")
