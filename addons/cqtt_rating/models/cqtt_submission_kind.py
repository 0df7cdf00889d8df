from odoo import fields, models


class CqttSubmissionKind(models.Model):
    """A paper that belongs to every file: submission, report, self-score table …"""

    _name = "cqtt.submission.kind"
    _description = "Submission Document"
    _order = "sequence, id"

    sequence = fields.Integer(default=10)
    code = fields.Char(required=True)
    name = fields.Char(required=True, translate=True)
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "This code is in use.")
