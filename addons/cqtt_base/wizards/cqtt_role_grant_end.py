from datetime import timedelta

from odoo import api, fields, models

from ..clock import today


class CqttRoleGrantEnd(models.TransientModel):
    """End roles of one or more persons, and see what work they leave behind."""

    _name = "cqtt.role.grant.end"
    _description = "End Role Grants"

    grant_ids = fields.Many2many("cqtt.role.grant", string="Roles", required=True)
    at_once = fields.Boolean(
        help="The roles stop with the next click of their holders. Otherwise they are "
        "held to the end of the last day."
    )
    date = fields.Date(string="Last day", required=True, default=lambda self: today())
    reason = fields.Char(required=True)
    is_done = fields.Boolean(readonly=True)
    work_ids = fields.One2many("cqtt.role.grant.end.work", "end_id", readonly=True)

    def action_end(self):
        """End the roles, then show the open work of their holders."""
        self.ensure_one()
        date = today() - timedelta(days=1) if self.at_once else self.date
        self.grant_ids.action_end(date, self.reason)
        self.write(
            {
                "is_done": True,
                "work_ids": [
                    fields.Command.create(values)
                    for user in self.grant_ids.user_id
                    for values in self._prepare_work_values(user)
                ],
            }
        )
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_role_grant_end_action"
        )
        return action | {"name": self.env._("Work to hand over"), "res_id": self.id}

    def _prepare_work_values(self, user):
        return [
            {"user_id": user.id, "model": model, "record_ids": ids, "label": label}
            for model, ids, label in self.env["cqtt.role.grant"]._open_work(user)
            if ids
        ]


class CqttRoleGrantEndWork(models.TransientModel):
    """One kind of work that somebody leaves behind."""

    _name = "cqtt.role.grant.end.work"
    _description = "Work to Hand Over"

    end_id = fields.Many2one(
        "cqtt.role.grant.end", required=True, index=True, ondelete="cascade"
    )
    user_id = fields.Many2one("res.users", string="Person", required=True)
    model = fields.Char(required=True)
    record_ids = fields.Json(required=True)
    label = fields.Char(string="Open work", required=True)
    count = fields.Integer(string="How many", compute="_compute_count")

    @api.depends("record_ids")
    def _compute_count(self):
        for work in self:
            work.count = len(work.record_ids or ())

    def action_open(self):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.label,
            "res_model": self.model,
            "view_mode": "list,form",
            "domain": [("id", "in", self.record_ids)],
        }
