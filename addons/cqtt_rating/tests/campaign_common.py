"""A campaign over three communes, its team, and the people of all sides."""

from base64 import b64encode
from contextlib import contextmanager

from freezegun import freeze_time

from odoo.fields import Command

from .rating_common import RatingCase

BEFORE, AFTER = "2026-11-01 03:00:00", "2026-12-05 10:30:00"


class CampaignCase(RatingCase):
    """An and Bình form a cluster with a team of two, Chi one with a team of one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scheme.perform("put_in_force")
        role = cls.new_role_user
        cls.manager = role("camp_manager", "manager", cls.an)
        cls.leader = role("camp_leader", "leader", cls.an)
        cls.leader_binh = role("camp_leader_binh", "leader", cls.binh)
        cls.leader_chi = role("camp_leader_chi", "leader", cls.chi)
        cls.member = role("camp_member", "supervisor", cls.cluster)
        cls.far_cluster = cls.make_cluster("Cụm Xa", cls.chi)
        cls.far_member = role("camp_far", "supervisor", cls.far_cluster)
        cls.decider = role("camp_decider", "decider", cls.province)
        cls.board_2 = role("camp_board_2", "board", cls.province)
        cls.board_3 = role("camp_board_3", "board", cls.province)
        cls.campaign = cls.make_campaign()

    @contextmanager
    def assert_refused(self, exception, pattern):
        """Do as ``assertRaisesRegex``, and undo what was written before."""
        with self.assertRaises(exception) as caught:
            yield
        self.assertRegex(str(caught.exception), pattern)

    @classmethod
    def make_campaign(cls, **values):
        return cls.env["cqtt.campaign"].create(
            {
                "name": "Chấm sao 2026",
                "year": 2026,
                "unit_id": cls.province.id,
                "scheme_id": cls.scheme.id,
                "date_from": "2026-01-01",
                "date_to": "2026-12-31",
                "submit_due": "2026-12-05 10:00:00",
                "objection_days": 0,
                "unit_ids": [Command.set((cls.an + cls.binh + cls.chi).ids)],
                "team_ids": [
                    Command.create(
                        {
                            "cluster_id": cluster.id,
                            "member_ids": [
                                Command.create(
                                    {"user_id": user.id, "is_head": user == users[0]}
                                )
                                for user in users
                            ],
                        }
                    )
                    for cluster, users in (
                        (cls.cluster, cls.supervisor + cls.member),
                        (cls.far_cluster, cls.far_member),
                    )
                ],
                **values,
            }
        )

    @classmethod
    def open_campaign(cls, campaign=None):
        with freeze_time(BEFORE):
            (campaign or cls.campaign).with_user(cls.admin).perform("open")
        cls.env.invalidate_all()

    def appraisal(self, unit, user=None):
        found = self.campaign.appraisal_ids.filtered(lambda a: a.unit_id == unit)
        return found.with_user(user or self.env.user)

    def lines(self, unit, user):
        return {
            line.criterion_id.code: line
            for line in self.appraisal(unit).line_ids.with_user(user)
        }

    def score(self, unit, column, user, note="", **points):
        """:param points: by code of the criterion, its point as ``_``: ``I_1=60``"""
        lines = self.lines(unit, user)
        for code, value in points.items():
            values = {f"{column}_points": value}
            if note:
                values[f"{column}_note"] = note
            lines[code.replace("_", ".")].write(values)

    def attach(self, unit, user, content="Giấy tờ", **values):
        """Attach a PDF; its content makes its hash."""
        pdf = b64encode(b"%PDF-1.4 " + content.encode()).decode()
        return (
            self.env["cqtt.appraisal.evidence"]
            .with_user(user)
            .create(
                {
                    "appraisal_id": self.appraisal(unit).id,
                    "name": "minh-chung.pdf",
                    "file": pdf,
                    "doc_date": "2026-06-01",
                    **values,
                }
            )
        )

    def attach_papers(self, unit, user):
        for kind in self.env["cqtt.submission.kind"].search([]):
            self.attach(unit, user, kind.name, kind_id=kind.id)

    def submit(self, unit=None, leader=None):
        """Score 60 and 30 and hand in."""
        unit, leader = unit or self.an, leader or self.leader
        with freeze_time(BEFORE):
            self.score(unit, "self", leader, "Có minh chứng", I_1=60, I_2=30)
            self.attach_papers(unit, leader)
            appraisal = self.appraisal(unit, leader)
            appraisal.perform("complete")
            appraisal.perform("submit")
        return self.appraisal(unit)

    def seal(self):
        with freeze_time(AFTER):
            self.campaign.with_user(self.admin).perform("seal")

    def appraise(self, unit=None, member=None, **points):
        """Let the team score and conclude; a campaign has to be sealed."""
        unit, member = unit or self.an, member or self.supervisor
        appraisal = self.appraisal(unit, member)
        appraisal.perform("begin")
        points = points or {"I_1": 60, "I_2": 30}
        self.score(unit, "team", member, "Đã kiểm tra", **points)
        appraisal.perform("conclude")
        return appraisal

    def lay_before_board(self, *units):
        """Bring communes before the board, appraised with what they claim."""
        leaders = {self.an: self.leader, self.binh: self.leader_binh}
        leaders[self.chi] = self.leader_chi
        for unit in units:
            self.submit(unit, leaders[unit])
        self.seal()
        for unit in units:
            member = self.far_member if unit == self.chi else self.supervisor
            self.appraise(unit, member)
            self.appraisal(unit, self.board).perform("lay_before_board")

    def call_board(self, **values):
        """Call the board together, with what lies before it on the agenda."""
        session = (
            self.env["cqtt.board.session"]
            .with_user(self.board)
            .create(
                {
                    "name": "Phiên họp tháng 12",
                    "campaign_id": self.campaign.id,
                    "chair_id": self.board.id,
                    "secretary_id": self.board_2.id,
                    "member_ids": [Command.set(self.members.ids)],
                    **values,
                }
            )
        )
        session.action_fill_agenda()
        return session

    @property
    def members(self):
        return self.board + self.board_2 + self.board_3

    def vote(self, session, **votes):
        """:param votes: of each member, ``approve`` or another for all communes"""
        for name, vote in votes.items():
            items = session.item_ids.with_user(getattr(self, name))
            getattr(items, f"action_{vote}")()

    def close(self, session):
        session.with_user(self.board).perform("count")
        session.with_user(self.board_2).perform("close")
        self.env.invalidate_all()

    def proposed(self, *units):
        self.lay_before_board(*units)
        session = self.call_board()
        session.perform("start")
        self.vote(session, board="approve", board_2="approve", board_3="approve")
        self.close(session)
        return session

    def decision(self, **values):
        decision = (
            self.env["cqtt.recognition.decision"]
            .with_user(self.board)
            .create(
                {
                    "campaign_id": self.campaign.id,
                    "number": "125/QĐ-UBND",
                    "day": "2026-12-28",
                    "signer_name": "Lê Văn Ký",
                    "basis": "Căn cứ Luật Tổ chức chính quyền địa phương;",
                    **values,
                }
            )
        )
        decision.action_fill()
        return decision
