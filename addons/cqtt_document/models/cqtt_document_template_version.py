import base64

from odoo import api, fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

from ..forms import MARK, Authority, Signature, committee_letterhead
from ..wording import SYSTEM_FIELDS, ValueProblem, WordingError, fill, missing, parse
from .paper_print import BOX, print_paper
from .wording_words import explain, explain_value

_lt = LazyTranslate(__name__)

PAPERS = [
    ("a4", "A4"),
    ("a4_landscape", "A4 across"),
    ("a5", "A5"),
    ("a5_landscape", "A5 across"),
]
#: the texts that hold fields
TEXTS = ("subject", "addressees", "body", "recipients")


class CqttDocumentTemplateVersion(models.Model):
    """The wording of a template from one day to another.

    A paper keeps the version it was written with; once in force it never changes.
    """

    _name = "cqtt.document.template.version"
    _inherit = ["cqtt.version.mixin", "cqtt.kept.mixin"]
    _description = "Version of a Template"
    _order = "template_id, number desc"

    _version_of = "template_id"
    _settled_fields = frozenset({"template_id", "number", "request_uuid"})
    _frozen_columns = (
        "template_id",
        "number",
        "valid_from",
        "paper",
        "copies",
        "archive",
        *TEXTS,
    )
    _transitions = version_transitions(
        _lt(
            "From its first day on papers are written with this wording. It can no "
            "longer be changed."
        )
    )

    template_id = fields.Many2one(
        "cqtt.document.template", required=True, index=True, ondelete="restrict"
    )
    kind_id = fields.Many2one(related="template_id.kind_id")
    valid_from = fields.Date(default=lambda self: today(), copy=False)
    paper = fields.Selection(PAPERS, string="Sheet", required=True, default="a4")
    copies = fields.Char(help="Names of the copies (liên), parted by semicolons.")
    subject = fields.Char(string="About")
    addressees = fields.Text(string="To", help="One in a line (Kính gửi).")
    body = fields.Text(required=True)
    recipients = fields.Text(help="One in a line (Nơi nhận).")
    archive = fields.Char(string="Filed by", default="VT", help="Lưu: VT, VP.")
    field_ids = fields.One2many(
        "cqtt.document.template.field", "version_id", string="Fields", copy=True
    )
    problem = fields.Char(compute="_compute_problem")
    preview = fields.Binary(compute="_compute_preview")

    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)

    _number_uniq = models.Constraint(
        "UNIQUE(template_id, number)", "The template has this version already."
    )

    @api.depends(*TEXTS, "field_ids.name", "field_ids.kind", "field_ids.sample")
    @api.depends_context("lang")
    def _compute_problem(self):
        for version in self:
            version.problem = version._find_problem()

    def _compute_preview(self):
        for version in self:
            pdf = not version.problem and version._print_sample()
            version.preview = pdf and base64.b64encode(pdf)

    def action_preview(self):
        """Show the paper with what the fields give as samples."""
        self.ensure_one()
        self.check_access("read")
        url = f"/web/content/{self._name}/{self.id}/preview/xem-truoc.pdf"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}

    def _why_not_put_in_force(self):
        return self.problem or super()._why_not_put_in_force()

    def _wordings(self):
        """Return the texts, read.

        :return: dict of ``wording.Wording`` by text
        :raise WordingError: one of them cannot be read
        """
        known = [field._as_field() for field in self.field_ids.sorted()]
        return {name: parse(self[name] or "", known) for name in TEXTS}

    def _print_sample(self):
        """Return the paper with samples in its fields, under a sample letterhead."""
        unit = self.env["cqtt.signer"]._default_unit_id()
        head = self.env["cqtt.print.layout"]._for_unit(unit)
        if not unit:
            head = committee_letterhead("Xã Mẫu", "Tỉnh Mẫu")
        values = {field.name: field.sample for field in SYSTEM_FIELDS}
        values |= {field.name: field.sample or "" for field in self.field_ids}
        authority = Authority("Phó Chủ tịch", "Ủy ban nhân dân", "Chủ tịch")
        box = (BOX,) if self.kind_id.has_signature_box else ()
        return print_paper(
            self.env,
            self,
            self._wordings(),
            values,
            head,
            number=self.kind_id._format(1, self.valid_from.year, head.abbreviation),
            day=today(),
            signatures=(Signature(authority.lines, values["nguoi_ky"], box=box),),
            mark=MARK,
        )

    def _missing(self, values):
        """Return the labels of required fields without a value."""
        found = (missing(w, values) for w in self._wordings().values())
        return list(dict.fromkeys(label for labels in found for label in labels))

    def _find_problem(self):
        """Return what is wrong with the texts or the samples, or nothing."""
        known = [field._as_field() for field in self.field_ids.sorted()]
        samples = {field.name: field.sample for field in (*SYSTEM_FIELDS, *known)}
        for name in TEXTS:
            try:
                fill(parse(self[name] or "", known), samples)
            except WordingError as error:
                text = self._fields[name]._description_string(self.env)
                return explain(self.env, error, text)
            except ValueProblem as problem:
                return explain_value(self.env, problem)
        return False
