from odoo import fields, models


class TestCqttFolder(models.Model):
    """Holds papers: the parent through which x2many commands arrive."""

    _name = "test.cqtt.folder"
    _description = "Folder"

    name = fields.Char()
    paper_ids = fields.One2many("test.cqtt.paper", "folder_id")
