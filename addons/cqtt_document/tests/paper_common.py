from odoo.fields import Command

from .common import DocumentCommon

BODY = """> Căn cứ Luật;
= QUYẾT ĐỊNH:
**Điều 1.** Chi {{so_tien}} ({{so_tien:chu}}) cho {{ho_ten}}, ngày {{ngay:ngan}}.
| TT | Việc |
| {{viec}} |
Người ký: {{nguoi_ky}}./."""
FIELDS = (
    ("ho_ten", "Họ và tên", "text", "Nguyễn Thị Mẫu"),
    ("so_tien", "Số tiền", "money", "1.005.000"),
    ("ngay", "Ngày chi", "date", "05/03/2026"),
    ("viec", "Việc", "rows", "1|Một\n2|Hai"),
)
VALUES = {name: sample for name, _label, _kind, sample in FIELDS}


class PaperCommon(DocumentCommon):
    """A ward with an officer, a manager and a chair who signs, and a template."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.new_role_user("test_officer", "officer", cls.ward)
        cls.manager = cls.new_role_user("test_manager", "manager", cls.ward)
        cls.chair = cls.new_role_user("test_chair", "leader", cls.ward)
        cls.province_admin = cls.new_role_user(
            "test_province_admin", "province_admin", cls.province
        )
        cls.signer = cls.make_signer(
            cls.chair, "Trần Thị Ký", "Chủ tịch", collective="Ủy ban nhân dân"
        )
        cls.kind = cls.env.ref("cqtt_document.cqtt_document_kind_quyet_dinh")
        cls.template = cls.env["cqtt.document.template"].create(
            {"code": "thu", "name": "Chi tiền", "kind_id": cls.kind.id}
        )
        cls.version = cls.make_version(cls.template, BODY)
        cls.version.with_user(cls.province_admin).perform("put_in_force")
        cls.documents = cls.env["cqtt.document"]

    @classmethod
    def make_signer(cls, user, name, post, unit=None, **values):
        unit = unit or cls.ward
        staff = cls.env["cqtt.staff"].create(
            {
                "name": name,
                "post": post,
                "unit_id": unit.id,
                "user_id": user.id,
                "date_from": "2020-01-01",
            }
        )
        return cls.env["cqtt.signer"].create(
            {
                "unit_id": unit.id,
                "staff_id": staff.id,
                "date_from": "2020-01-01",
                **values,
            }
        )

    @classmethod
    def make_version(cls, template, body, fields=FIELDS, **values):
        return cls.env["cqtt.document.template.version"].create(
            {
                "template_id": template.id,
                "valid_from": "2020-01-01",
                "subject": "Về việc chi tiền cho {{ho_ten}}",
                "recipients": "Như Điều 3",
                "body": body,
                "field_ids": [
                    Command.create(
                        {"name": name, "label": label, "kind": kind, "sample": sample}
                    )
                    for name, label, kind, sample in fields
                ],
                **values,
            }
        )

    @classmethod
    def write_paper(cls, user=None, signer=None, unit=None, **values):
        """Write a draft as an officer; ``values`` replace those filled in."""
        documents = cls.documents.with_user(user or cls.officer)
        paper = documents._issue("thu", unit or cls.ward, VALUES | values)
        paper.signer_id = signer or cls.signer
        return paper

    @classmethod
    def sign_paper(cls, **values):
        """Return a paper signed by the chair."""
        paper = cls.write_paper(**values).with_user(cls.chair)
        paper.perform("sign")
        return paper
