"""A commune of twelve people, with a month that is to be evaluated."""

from datetime import datetime

from odoo.fields import Command
from odoo.tests import new_test_user

from odoo.addons.base.tests.common import BaseCommon
from odoo.addons.cqtt_base.tests.roles_common import RolesMixin
from odoo.addons.cqtt_ledger.booking import Row

#: name, role, what else is known of them
PEOPLE = (
    ("Trần Văn Chủ", "leader", {"is_head": True, "post": "Chủ tịch"}),
    ("Lê Thị Phó", "leader", {"post": "Phó Chủ tịch"}),
    ("Phạm Văn Quản", "manager", {"post": "Giám đốc Trung tâm PVHCC"}),
    ("Nguyễn Thị An", "officer", {"post": "Công chức Tư pháp - Hộ tịch"}),
    ("Bùi Văn Bình", "officer", {"post": "Công chức Địa chính"}),
    ("Cao Thị Chi", "officer", {"post": "Công chức Văn hóa - Xã hội"}),
    ("Đỗ Văn Dũng", "officer", {"post": "Công chức Tài chính"}),
    ("Hà Thị Em", "officer", {"post": "Công chức Văn phòng"}),
    ("Hồ Văn Giang", "officer", {"post": "Công chức Nội vụ"}),
    ("Lý Thị Hoa", "officer", {"post": "Công chức một cửa"}),
    ("Mai Văn Khoa", "officer", {"post": "Công chức một cửa"}),
    ("Ngô Thị Lan", None, {"post": "Văn thư", "category": "contract"}),
)


class EvaluationMixin(RolesMixin):
    """The people, and what they do at the end of a month."""

    @classmethod
    def set_up_commune(cls, **preferences):
        units = cls.env["cqtt.unit"]
        cls.province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune, cls.neighbour = units.create(
            [
                {"name": name, "kind": "commune", "parent_id": cls.province.id}
                for name in ("Xã Thử", "Xã Bên")
            ]
        )
        cls.cluster = cls.make_cluster("Cụm Thử", cls.commune)
        cls.supervisor = cls.new_role_user(
            "danhgia_giamsat", "supervisor", cls.cluster, **preferences
        )
        cls.staff = cls.env["cqtt.staff"].create(
            [
                {
                    "name": name,
                    "unit_id": cls.commune.id,
                    "date_from": "2020-01-01",
                    "user_id": cls._user(n, name, role, preferences).id,
                    **values,
                }
                for n, (name, role, values) in enumerate(PEOPLE)
            ]
        )
        cls.chair, cls.deputy, cls.manager, cls.an, cls.binh = cls.staff.user_id[:5]
        cls.env["cqtt.signer"].create(
            {
                "unit_id": cls.commune.id,
                "staff_id": cls.staff[0].id,
                "collective": "Ủy ban nhân dân",
                "date_from": "2020-01-01",
            }
        )
        periods = cls.env["cqtt.period"]
        periods._make_year(2026)
        cls.month = periods.search([("code", "=", "2026-03")])
        cls.scheme = cls.env.ref("cqtt_discipline.cqtt_evaluation_scheme_nd335")
        cls.rounds = cls.env["cqtt.evaluation.round"]

    @classmethod
    def _user(cls, number, name, role, preferences):
        login = f"danhgia{number}"
        values = {"name": name, **preferences}
        if not role:
            return cls.env["res.users"]
        return cls.new_role_user(login, role, cls.commune, **values)

    @classmethod
    def count_work(cls, staff, **counts):
        """Book so many finished dossiers of each kind for somebody, on 10 March."""
        cls.env["cqtt.fact"]._insert(
            [
                Row(
                    measure_id=cls.env["cqtt.measure"]._id_of(f"dossier.{kind}"),
                    unit_id=cls.commune.id,
                    at=datetime(2026, 3, 10, 5),
                    quantity=count,
                    user_id=cls.env.uid,
                    source=("cqtt.unit", cls.commune.id),
                    staff_id=staff.id,
                )
                for kind, count in counts.items()
            ]
        )

    @classmethod
    def open_round(cls, user=None):
        """Open the sheets of March as the manager."""
        user = user or cls.manager
        opened = cls.rounds.with_user(user).create(
            {"unit_id": cls.commune.id, "period_id": cls.month.id}
        )
        opened.perform("open")
        return opened

    @classmethod
    def sheet_of(cls, opened, staff_or_user):
        field = "staff_id" if staff_or_user._name == "cqtt.staff" else "subject_user_id"
        sheets = opened.sudo().sheet_ids
        return sheets.filtered(lambda sheet: sheet[field] == staff_or_user)

    @classmethod
    def score(cls, sheet, user, part, share=1.0, reason="Theo kết quả theo dõi"):
        """Enter a share of full points for every criterion, as somebody."""
        sheet = sheet.with_user(user)
        sheet.write(
            {
                "line_ids": [
                    Command.update(
                        line.id,
                        {
                            f"{part}_points": line.maximum * share,
                            f"{part}_reason": reason,
                        },
                    )
                    for line in sheet.line_ids
                ]
            }
        )
        return sheet

    @classmethod
    def hand_in(cls, sheet, share=1.0):
        """Let a person, or his head where he has no account, bring it to the head."""
        user = sheet.subject_user_id
        if user:
            cls.score(sheet, user, "self", share).perform("submit")
        else:
            head = sheet.with_user(cls.manager)
            head.perform("skip_self", reason="Không có tài khoản")
            cls.score(sheet, cls.manager, "head", share)

    @classmethod
    def approve(cls, sheet, share=1.0):
        """Bring a sheet from the own part to its approval, with a share of points."""
        cls.hand_in(sheet, share)
        head = {"manager": cls.chair, "staff": cls.manager}.get(
            sheet.rank, cls.supervisor
        )
        sheet.with_user(head).perform("propose")
        approver = cls.chair if sheet.rank in ("manager", "staff") else cls.supervisor
        sheet.with_user(approver).perform("approve")
        return sheet


class EvaluationCommon(EvaluationMixin, BaseCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.set_up_commune()
        cls.nobody = new_test_user(cls.env, "danhgia_khach", groups="base.group_user")
