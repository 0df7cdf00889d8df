import base64

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from ..wording import GAP, ValueProblem, WordingError, fill_line
from .document_states import GIVEN, STATES, TRANSITIONS
from .wording_words import explain, explain_value


class CqttDocument(models.Model):
    """An official paper: written with a template, signed once, then frozen."""

    _name = "cqtt.document"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Official Paper"
    _order = "day desc, id desc"
    _rec_names_search = ["number", "subject"]

    _transitions = TRANSITIONS
    _protected_fields = frozenset({*GIVEN, "pdf", "revoked_at", "erased_at"})
    _frozen_states = ("signed", "revoked")
    _frozen_columns = (
        "unit_id",
        "template_id",
        "version_id",
        "kind_id",
        "signer_id",
        "office",
        "erased_at",
        *GIVEN,
    )
    _erasable_columns = ("signed_values",)
    _erasure_mark = "erased_at"

    template_id = fields.Many2one(
        "cqtt.document.template", required=True, index=True, ondelete="restrict"
    )
    version_id = fields.Many2one(
        "cqtt.document.template.version",
        string="Wording",
        compute="_compute_version_id",
        store=True,
        precompute=True,
        required=True,
        ondelete="restrict",
        help="A signed paper keeps the version it was written with.",
    )
    kind_id = fields.Many2one(
        related="template_id.kind_id", store=True, index=True, precompute=True
    )
    office = fields.Char(
        string="Drafting office", help="Abbreviated, in the numbers of letters: VP."
    )
    value_ids = fields.One2many(
        "cqtt.document.value",
        "document_id",
        string="Content",
        compute="_compute_value_ids",
        store=True,
        readonly=False,
        copy=True,
    )
    subject = fields.Char(compute="_compute_subject", store=True, index="trigram")
    signer_id = fields.Many2one(
        "cqtt.signer",
        index=True,
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id), ('is_in_force', '=', True)]",
    )
    problem = fields.Char(compute="_compute_problem")
    paper = fields.Binary(compute="_compute_paper")
    serial = fields.Integer(readonly=True, copy=False, aggregator=None)
    year = fields.Integer(readonly=True, copy=False, aggregator=None)
    series = fields.Char(readonly=True, copy=False)
    number = fields.Char(readonly=True, copy=False, index="trigram")
    day = fields.Date(string="Date", readonly=True, copy=False, index=True)
    code = fields.Char(string="Check code", readonly=True, copy=False)
    pdf = fields.Binary(string="Signed paper", readonly=True, copy=False)
    sha256 = fields.Char(
        string="Hash of the file", readonly=True, copy=False, index=True
    )
    signed_values = fields.Json(string="Content as signed", readonly=True, copy=False)
    signed_at = fields.Datetime(string="Signed", readonly=True, copy=False)
    signed_by_id = fields.Many2one(
        "res.users",
        string="Signed by",
        readonly=True,
        copy=False,
        ondelete="restrict",
        index="btree_not_null",
    )
    revoked_at = fields.Datetime(string="Revoked", readonly=True, copy=False)
    erased_at = fields.Datetime(string="Content taken away", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, index=True
    )

    _serial_uniq = models.UniqueIndex(
        "(unit_id, series, year, serial) WHERE serial IS NOT NULL AND serial > 0",
        "This number has been given out.",
    )
    _code_uniq = models.UniqueIndex("(code) WHERE code IS NOT NULL")

    @api.depends("template_id")
    def _compute_version_id(self):
        for document in self:
            template = document.template_id
            document.version_id = template._version() if template else False

    @api.depends("version_id")
    def _compute_value_ids(self):
        """Offer the fields of the template; what is there already stays."""
        for document in self.filtered(lambda document: document.state == "draft"):
            old = {line.name: line.value for line in document.value_ids}
            document.value_ids = [Command.clear()] + [
                Command.create({"field_id": field.id, "value": old.get(field.name)})
                for field in document.version_id.field_ids.sorted()
            ]

    @api.depends("version_id", "value_ids.value", "erased_at")
    def _compute_subject(self):
        for document in self:
            try:
                wording = document.version_id._wordings()["subject"]
                subject = fill_line(wording, document._values())
            except (ValueProblem, WordingError):
                subject = ""
            is_said = not document.erased_at and subject.strip(f"{GAP} ")
            document.subject = subject if is_said else document.template_id.name

    @api.depends("version_id", "value_ids.value")
    @api.depends_context("lang")
    def _compute_problem(self):
        for document in self:
            is_draft = document.state == "draft" and document.version_id
            document.problem = is_draft and document._find_problem()

    def _compute_paper(self):
        for document in self:
            document.paper = base64.b64encode(document._pdf())

    @api.depends("number", "subject", "template_id")
    def _compute_display_name(self):
        for document in self:
            name = document.subject or document.template_id.name or ""
            document.display_name = (
                f"{document.number} – {name}" if document.number else name
            )

    def action_open(self):
        """Show the paper: as it was signed, or as the draft would look."""
        self.ensure_one()
        self.check_access("read")
        name = (self.number or "du-thao").replace("/", "-")
        url = f"/web/content/{self._name}/{self.id}/paper/{name}.pdf"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}

    @api.model
    def _issue(self, template_code, unit, values, signer=None, office=""):
        """Write a paper for another addon; with a signer, sign it too.

        :param values: text by field name, dates and amounts as Vietnam writes them
        :param signer: ``cqtt.signer`` of the user who is at work
        :raise UserError: no version is in force, a field is not known or not filled
            in as it must be, or the user may not sign
        """
        template = self.env["cqtt.document.template"]._by_code(template_code)
        known = {field.name: field for field in template._version().field_ids}
        if unknown := values.keys() - known.keys():
            raise UserError(
                self.env._(
                    "“%(template)s” has no field {{%(field)s}}.",
                    template=template.name,
                    field=min(unknown),
                )
            )
        document = self.create(
            {
                "template_id": template.id,
                "unit_id": unit.id,
                "office": office,
                "signer_id": signer and signer.id,
                "value_ids": [
                    Command.create({"field_id": field.id, "value": values.get(name)})
                    for name, field in known.items()
                ],
            }
        )
        if signer:
            document.perform("sign")
        return document

    def _values(self):
        """Return what was filled in, by field."""
        self.ensure_one()
        if self.state != "draft":
            return dict(self.signed_values or {})
        return {line.name: line.value or "" for line in self.value_ids if line.name}

    def _find_problem(self):
        """Return why the content cannot be printed yet, or nothing."""
        try:
            wordings = self.version_id._wordings()
            for wording in wordings.values():
                fill_line(wording, self._values())
        except ValueProblem as problem:
            return explain_value(self.env, problem)
        except WordingError as error:
            return explain(self.env, error, self.env._("Content"))
        if empty := self.version_id._missing(self._values()):
            return self.env._("Fill in first: %s.", ", ".join(empty))
        return False

    # Guards

    def _why_not_sign(self):
        if self.erased_at:
            return self._why_no_content()
        if not self.signer_id:
            return self.env._("Choose who signs first.")
        return self.signer_id._why_not_sign(self.unit_id, self.kind_id) or (
            self.problem or ""
        )

    def _why_not_revoke(self):
        # sudo: whether the user is a signer, not who else is
        signers = self.env["cqtt.signer"].sudo()
        mine = signers.search_count(
            Domain("unit_id", "=", self.unit_id.id)
            & Domain("staff_id.user_id", "=", self.env.uid)
            & Domain("is_in_force", "=", True),
            limit=1,
        )
        if mine:
            return ""
        return self.env._(
            "Papers of %s are revoked by one of its signers.",
            self.unit_id.sudo().display_name,  # a unit's name is public
        )
