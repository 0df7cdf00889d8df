from freezegun import freeze_time

from odoo.tests import tagged

from .campaign_common import AFTER, BEFORE, CampaignCase

KEYS = ("rating_own", "rating_team", "rating_board", "rating_decider")


@tagged("post_install", "-at_install")
class TestHomeCampaign(CampaignCase):
    """What a campaign asks of communes, teams, the board and who decides."""

    def panels(self, user, moment=BEFORE):
        self.env.invalidate_all()
        with freeze_time(moment):
            told = self.env["cqtt.home"].with_user(user).get_panels()
        return {panel["key"]: panel for panel in told if panel["key"] in KEYS}

    def figures(self, user, key, moment=BEFORE):
        found = self.panels(user, moment)[key]["figures"]
        return {figure["label"]: figure["value"] for figure in found}

    def behind(self, user, key, label, model="cqtt.appraisal", moment=AFTER):
        """Return what a click on a figure shows to the user."""
        found = self.panels(user, moment)[key]["figures"]
        [opens] = [one["opens"] for one in found if one["label"] == label]
        return self.env[model].with_user(user).search(opens["domain"])

    def test_who_sees_what(self):
        self.open_campaign()
        seen = {
            "manager": self.manager,
            "leader": self.leader,
            "supervisor": self.supervisor,
            "board": self.board,
            "decider": self.decider,
            "province_admin": self.admin,
            "officer": self.new_role_user("home_officer", "officer", self.an),
            "auditor": self.new_role_user("home_auditor", "auditor", self.province),
        }
        found = {role: set(self.panels(user)) for role, user in seen.items()}
        self.assertEqual(
            {role: keys for role, keys in found.items() if keys},
            {
                "manager": {"rating_own"},
                "leader": {"rating_own"},
                "supervisor": {"rating_team"},
                "board": {"rating_board"},
                "decider": {"rating_decider"},
            },
        )

    def test_without_a_campaign_nothing_is_asked(self):
        for user in (self.manager, self.leader, self.supervisor):
            self.assertFalse(self.panels(user))

    def test_own_score(self):
        self.open_campaign()
        panel = self.panels(self.leader)["rating_own"]
        scored, own, machine, where = panel["figures"]
        self.assertEqual((scored["value"], scored["tone"]), ("0 / 2", "soon"))
        self.assertIn("17:00 05/12/2026", scored["note"])
        self.assertEqual(where["value"], "Draft")
        self.assertEqual(panel["opens"]["record_id"], self.appraisal(self.an).id)
        late = self.panels(self.leader, "2026-12-07 03:00:00")["rating_own"]
        self.assertEqual(late["figures"][0]["tone"], "late")
        self.submit()
        scored, own, machine, where = self.panels(self.leader)["rating_own"]["figures"]
        self.assertEqual((scored["value"], scored["tone"]), ("2 / 2", "done"))
        self.assertEqual((own["value"][:2], where["value"]), ("90", "Submitted"))
        self.assertTrue(machine["value"].startswith("28"), machine)
        self.assertFalse(scored["note"])

    def test_team(self):
        self.open_campaign()
        label = "handed in"
        self.assertEqual(self.figures(self.supervisor, "rating_team")[label], "0")
        appraisal = self.submit()
        self.assertEqual(self.behind(self.supervisor, "rating_team", label), appraisal)
        self.assertEqual(self.figures(self.far_member, "rating_team")[label], "0")
        self.seal()
        appraisal.with_user(self.supervisor).perform("begin")
        figures = self.figures(self.supervisor, "rating_team")
        self.assertEqual((figures[label], figures["being appraised"]), ("0", "1"))

    def test_board(self):
        self.open_campaign()
        self.lay_before_board(self.an, self.binh)
        without = "before the board, without its points"
        found = self.behind(self.board, "rating_board", without)
        self.assertEqual(found, self.appraisal(self.an) | self.appraisal(self.binh))
        self.score(self.an, "board", self.board, "Đồng ý", I_1=60)
        self.assertEqual(
            self.behind(self.board, "rating_board", without),
            self.appraisal(self.binh),
        )
        self.assertFalse(self.panels(self.board)["rating_board"]["rows"])
        session = self.call_board()
        [row] = self.panels(self.board)["rating_board"]["rows"]
        self.assertEqual(row["opens"]["record_id"], session.id)

    def test_votes(self):
        self.open_campaign()
        self.lay_before_board(self.an)
        session = self.call_board()
        session.perform("start")
        votes, sessions = "votes to cast", "cqtt.board.session"
        self.assertEqual(
            self.behind(self.board_2, "rating_board", votes, sessions), session
        )
        self.vote(session, board_2="approve")
        self.assertEqual(self.figures(self.board_2, "rating_board")[votes], "0")
        self.assertEqual(self.figures(self.board, "rating_board")[votes], "1")
        session.with_user(self.board).perform("count")
        close = "counts to close"
        self.assertEqual(self.figures(self.board, "rating_board")[close], "0")
        self.assertEqual(
            self.behind(self.board_2, "rating_board", close, sessions), session
        )

    def test_decider(self):
        self.open_campaign()
        self.proposed(self.an)
        unnamed, drafts = "communes proposed, in no decision yet", "decisions to sign"
        self.assertEqual(
            self.behind(self.decider, "rating_decider", unnamed),
            self.appraisal(self.an),
        )
        decision = self.decision()
        figures = self.figures(self.decider, "rating_decider")
        self.assertEqual((figures[unnamed], figures[drafts]), ("0", "1"))
        [row] = self.panels(self.decider)["rating_decider"]["rows"]
        self.assertEqual(row["cells"], ("125/QĐ-UBND", "28/12/2026", "1 communes"))
        decision.with_user(self.decider).perform("sign")
        self.assertEqual(self.figures(self.decider, "rating_decider")[drafts], "0")
        self.assertFalse(self.panels(self.decider)["rating_decider"]["rows"])
