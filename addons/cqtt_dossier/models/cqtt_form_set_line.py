from odoo import api, fields, models

from ..forms import PaperStyle

CODES = [
    ("receipt", "Receipt with the appointment"),
    ("supplement", "Request for papers"),
    ("refusal", "Refusal"),
    ("apology", "Apology"),
    ("stopping", "Notice of stopping"),
    ("control", "Control sheet"),
    ("register", "Register"),
]


class CqttFormSetLine(models.Model):
    """A form of a set: its number, its title and what stands on it."""

    _name = "cqtt.form.set.line"
    _inherit = "cqtt.version.part"
    _description = "Form of a Set"
    _order = "version_id, number, id"
    _rec_name = "title"

    version_id = fields.Many2one(
        "cqtt.form.set", string="Set", required=True, index=True, ondelete="cascade"
    )
    code = fields.Selection(CODES, string="Paper", required=True)
    number = fields.Char(required=True, help="Of the form in its circular: 01.")
    title = fields.Text(required=True, help="In capitals, broken into lines.")
    copies = fields.Char(help="Names of the copies (liên), parted by semicolons.")
    counts_papers = fields.Boolean(
        string="Table of papers",
        help="Receipt, request: how many originals, certified and plain copies.",
    )
    names_owner = fields.Boolean(
        string="Names the owner", help="Control sheet: whose dossier it goes with."
    )
    counts_sets = fields.Boolean(
        string="Number of sets, notes", help="Register: two columns more."
    )
    template_id = fields.Many2one(
        "cqtt.document.template",
        string="Wording",
        ondelete="restrict",
        help="Apology, notice of stopping: the template with their text.",
    )

    _code_uniq = models.Constraint(
        "UNIQUE(version_id, code)", "This paper stands in the set already."
    )
    _wording = models.Constraint(
        "CHECK(template_id IS NOT NULL OR code NOT IN ('apology', 'stopping'))",
        "Choose the wording of the apology and of the notice of stopping.",
    )

    @api.depends("number", "title")
    def _compute_display_name(self):
        for line in self:
            title = " ".join((line.title or "").split())
            line.display_name = f"{line.number} {title}"

    def _as_style(self) -> PaperStyle:
        self.ensure_one()
        names = (name.strip() for name in (self.copies or "").split(";"))
        return PaperStyle(
            title=self.title,
            form_name=f"Mẫu số {self.number} – {self.version_id.basis}",
            copies=tuple(filter(None, names)),
            counts_papers=self.counts_papers,
            names_owner=self.names_owner,
            counts_sets=self.counts_sets,
            template=self.template_id.code or "",
        )
