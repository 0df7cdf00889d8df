from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_dossier.models.cqtt_procedure_version import LIFE_EVENTS

FORMS = [
    ("ceremony", "Ceremony"),
    ("visit", "Visit"),
    ("letter", "Letter"),
    ("dialogue", "Dialogue"),
    ("session", "Information session"),
    ("support", "Household support"),
]
SUGGESTED_ON = [
    ("receipt", "Receipt of the dossier"),
    ("certain", "Registration, or confirmation by a person"),
]


class CqttOutreachKind(models.Model):
    """An occasion on which a commune turns to people, and how it is prepared.

    Data of the province: when it is suggested, how soon, who hosts, what to prepare,
    which letter goes with it, what people agree to, how long names are kept.
    """

    _name = "cqtt.outreach.kind"
    _inherit = "cqtt.kept.mixin"
    _description = "Kind of Outreach"
    _order = "sequence, id"

    sequence = fields.Integer(default=100)
    code = fields.Char(required=True, help="What programs call it.")
    name = fields.Char(required=True)
    form = fields.Selection(FORMS, required=True, default="visit")
    life_event = fields.Selection(
        LIFE_EVENTS, help="A dossier that announces it suggests this."
    )
    suggested_on = fields.Selection(
        SUGGESTED_ON,
        string="Suggested on",
        help="Empty: it is planned by hand, or written from the list of families.",
    )
    lead_hours = fields.Integer(
        string="Within (hours)", help="After the suggestion; 0: no time is set."
    )
    minutes = fields.Integer(string="Takes (minutes)", default=60)
    host_posts = fields.Char(
        string="Hosts", help="Who usually leads it: Chủ tịch hoặc Phó Chủ tịch UBND."
    )
    checklist_ids = fields.One2many("cqtt.outreach.kind.task", "kind_id", copy=True)
    agenda = fields.Text(string="Programme", help="One item in a line.")
    speech = fields.Text(help="What the host says; each event may change it.")
    template_id = fields.Many2one(
        "cqtt.document.template",
        string="Letter",
        index="btree_not_null",
        ondelete="restrict",
    )
    consent_purpose_id = fields.Many2one(
        "cqtt.consent.purpose",
        string="People agree to",
        ondelete="restrict",
        help="What they must have agreed to before it is planned or written; empty: "
        "nothing, as of a condolence that a person has confirmed.",
    )
    consent_text = fields.Text(
        string="Words they agree to", compute="_compute_consent_text"
    )
    retention_months = fields.Integer(
        string="Names are kept (months)",
        required=True,
        default=24,
        help="After it took place; then names, addresses and photos are taken away.",
    )
    keeps_letters = fields.Boolean(
        string="Signed letters stay",
        help="The office keeps them as records. Otherwise what they say is taken away "
        "with the names; number, date, kind and check code remain.",
    )
    import_days = fields.Integer(
        string="Of imported dossiers (days)",
        default=7,
        help="Dossiers that the provincial system exports announce it if they were "
        "received so many days ago or less; 0: they do not.",
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "There is a kind with this code.")
    _positive = models.Constraint(
        "CHECK(lead_hours >= 0 AND minutes > 0 AND retention_months > 0"
        " AND import_days >= 0)",
        "Times are counted from 1; “within” and imported dossiers may be 0.",
    )

    @api.depends("consent_purpose_id")
    def _compute_consent_text(self):
        wordings = self.env["cqtt.consent.wording"]
        for kind in self:
            purpose = kind.consent_purpose_id
            kind.consent_text = purpose and wordings._in_force(purpose).text

    @api.constrains("suggested_on", "life_event", "form")
    def _check_suggestion(self):
        for kind in self.filtered("suggested_on"):
            if not kind.life_event or kind.form == "letter":
                raise ValidationError(
                    self.env._(
                        "Only ceremonies and visits of a life event are suggested: "
                        "choose the event, or leave “Suggested on” empty."
                    )
                )
            if kind.life_event == "death" and kind.suggested_on == "receipt":
                raise ValidationError(
                    self.env._(
                        "A death is confirmed by a person before anybody visits: "
                        "choose the confirmation."
                    )
                )

    @api.model
    def _import_days(self):
        """Return how old imported dossiers may be that announce a life event."""
        # sudo: a catalogue, read by whoever imports
        groups = self.sudo()._read_group(
            [("life_event", "!=", False), ("import_days", ">", 0)],
            ["life_event"],
            ["import_days:max"],
        )
        return dict(groups)

    @api.model
    def _suggested(self, life_event, moment):
        """Return the kinds that a life event suggests at a moment."""
        # sudo: a catalogue, read by whoever works on the dossier
        return self.sudo().search(
            [("life_event", "=", life_event), ("suggested_on", "=", moment)]
        )


class CqttOutreachKindTask(models.Model):
    """One thing to prepare."""

    _name = "cqtt.outreach.kind.task"
    _inherit = ["cqtt.line.mixin"]
    _description = "Item of a Checklist"
    _order = "kind_id, sequence, id"
    _line_of = "kind_id"

    kind_id = fields.Many2one(
        "cqtt.outreach.kind", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(string="What to prepare", required=True)
    days_before = fields.Integer(string="Days before", default=1)
