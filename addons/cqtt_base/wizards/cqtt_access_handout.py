import base64

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.http import request


class CqttAccessHandout(models.TransientModel):
    """Hand out access: a slip per person, good for one password within a day."""

    _name = "cqtt.access.handout"
    _description = "Hand Out Access"

    line_ids = fields.One2many("cqtt.access.handout.line", "handout_id")
    is_done = fields.Boolean(readonly=True)

    @api.model
    def default_get(self, fields):
        defaults = super().default_get(fields)
        model = self.env.context.get("active_model")
        if "line_ids" in fields and model in ("cqtt.staff", "res.users"):
            chosen = self.env[model].browse(self.env.context.get("active_ids", ()))
            lines = self._prepare_lines(chosen)
            defaults["line_ids"] = [Command.create(line) for line in lines]
        return defaults

    def _prepare_lines(self, chosen):
        if chosen._name == "res.users":
            return [{"user_id": user.id} for user in chosen]
        lines, logins = [], set()
        for staff in chosen:
            login = staff.user_id.login
            if not staff.user_id:
                login = staff._propose_login(staff.name, logins)
                logins.add(login)
            lines.append(
                {"staff_id": staff.id, "user_id": staff.user_id.id, "login": login}
            )
        return lines

    def action_hand_out(self):
        """Make the missing accounts, and a slip for each person."""
        self.ensure_one()
        if self.is_done:
            raise UserError(self.env._("These slips are made already."))
        missing = self.line_ids.filtered(lambda line: not line.user_id)
        created = missing.staff_id._create_accounts(missing.mapped("login"))
        for line, user in zip(missing, created, strict=True):
            line.user_id = user.id
        self.line_ids.user_id._check_hand_out()
        for line in self.line_ids:
            line._hand_out()
        self.is_done = True
        return self._reopen()

    def action_print(self):
        """Open the slips in a page of their own, to be printed and cut."""
        self.ensure_one()
        report = self.env.ref("cqtt_base.cqtt_access_slip_report")
        return {
            "type": "ir.actions.act_url",
            "url": f"/report/html/{report.report_name}/{self.id}",
            "target": "new",
        }

    def _reopen(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_access_handout_action"
        )
        return action | {"res_id": self.id, "name": self.env._("Slips")}


class CqttAccessHandoutLine(models.TransientModel):
    """One person who gets a slip; what is secret goes with the dialog."""

    _name = "cqtt.access.handout.line"
    _description = "Slip"

    handout_id = fields.Many2one(
        "cqtt.access.handout", required=True, index=True, ondelete="cascade"
    )
    staff_id = fields.Many2one("cqtt.staff")
    user_id = fields.Many2one("res.users")
    name = fields.Char(string="Person", compute="_compute_person", compute_sudo=True)
    login = fields.Char(compute="_compute_login", store=True, readonly=False)
    has_second_factor = fields.Boolean(compute="_compute_person", compute_sudo=True)
    forget_second_factor = fields.Boolean(
        string="Phone lost", help="The person sets up a second factor again."
    )
    why_not = fields.Char(string="Not possible", compute="_compute_why_not")
    code = fields.Char(readonly=True)
    link = fields.Char(compute="_compute_link")
    picture = fields.Binary(compute="_compute_picture")
    expires_at = fields.Datetime(string="Valid until", readonly=True)

    @api.depends("user_id", "staff_id")
    def _compute_person(self):
        for line in self:
            line.name = line.staff_id.name or line.user_id.name
            line.has_second_factor = line.user_id.totp_enabled

    @api.depends("user_id")
    def _compute_login(self):
        for line in self:
            line.login = line.user_id.login or line.login

    @api.depends("user_id")
    def _compute_why_not(self):
        for line in self:
            user = line.user_id
            line.why_not = user._why_no_hand_out() if user else False

    @api.depends("code")
    def _compute_link(self):
        for line in self:
            link = f"{self._get_address()}/kich-hoat/{line.code}"
            line.link = line.code and link

    @api.depends("link")
    def _compute_picture(self):
        # drawn here: an address of a picture would leave the code in server logs
        report = self.env["ir.actions.report"]
        for line in self:
            picture = line.link and report.barcode(
                "QR", line.link, width=220, height=220
            )
            line.picture = picture and base64.b64encode(picture)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_codes(vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_codes([vals])
        return super().write(vals)

    def _get_address(self):
        """Return the address of the system as the administrator at work sees it."""
        if request:
            return request.httprequest.host_url.rstrip("/")
        return self.env["ir.config_parameter"].sudo().get_param("web.base.url")

    def _hand_out(self):
        if self.forget_second_factor:
            self.user_id._forget_second_factor()
        code, record = self.env["cqtt.access.code"]._issue(self.user_id)
        return super().write({"code": code, "expires_at": record.expires_at})

    def _refuse_codes(self, vals_list):
        if any({"code", "expires_at"} & set(vals) for vals in vals_list):
            raise AccessError(self.env._("Codes are drawn by the system."))
