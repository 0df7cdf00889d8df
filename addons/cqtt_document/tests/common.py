import io

from pypdf import PdfReader

from odoo.addons.base.tests.common import BaseCommon
from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


def read_pages(pdf):
    """Return the text of each page, with single spaces."""
    reader = PdfReader(io.BytesIO(pdf))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def read_fonts(pdf):
    """Return the names of the fonts a PDF embeds, without the prefix of subsets."""
    fonts = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            name = font.get_object()["/BaseFont"].lstrip("/")
            fonts.add(name.partition("+")[2] or name)
    return fonts


def read_sizes(pdf):
    """Return width and height of each page in whole millimetres."""
    return [
        (
            round(float(page.mediabox.width) / 72 * 25.4),
            round(float(page.mediabox.height) / 72 * 25.4),
        )
        for page in PdfReader(io.BytesIO(pdf)).pages
    ]


class DocumentCommon(RolesMixin, BaseCommon):
    """A province with a district and two communes, and one commune right below it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.province = cls.make_unit("Tỉnh Hòa Mẫu", "province")
        cls.city = cls.make_unit("Thành phố Hòa Mẫu", "provincial_city", cls.province)
        cls.ward = cls.make_unit("Phường Thái Mẫu", "ward", cls.city)
        cls.other_ward = cls.make_unit("Phường Đồng Mẫu", "ward", cls.city)
        cls.new_commune = cls.make_unit("Xã Tân Mẫu", "commune", cls.province)
        cls.layouts = cls.env["cqtt.print.layout"]

    @classmethod
    def make_unit(cls, name, kind, parent=None, **values):
        return cls.env["cqtt.unit"].create(
            {"name": name, "kind": kind, "parent_id": parent and parent.id, **values}
        )

    @classmethod
    def make_template(cls, name, body):
        """Make a QWeb template ``cqtt_document.<name>``."""
        key = f"cqtt_document.{name}"
        return cls.env["ir.ui.view"].create(
            {
                "type": "qweb",
                "name": name,
                "key": key,
                "arch": f'<t t-name="{key}">{body}</t>',
            }
        )

    @classmethod
    def make_report(cls, name, body, model="res.partner", **values):
        cls.make_template(name, body)
        return cls.env["ir.actions.report"].create(
            {
                "name": name,
                "model": model,
                "report_type": "qweb-pdf",
                "report_name": f"cqtt_document.{name}",
                "paperformat_id": cls.env.ref("cqtt_document.paperformat_a4").id,
                **values,
            }
        )

    def print_report(self, report, records, **context):
        """Return the PDF of a report, as the user of its environment."""
        reports = self.env["ir.actions.report"].with_user(records.env.user)
        pdf, kind = reports.with_context(**context)._render_qweb_pdf(
            report, records.ids
        )
        self.assertEqual(kind, "pdf")
        return pdf
