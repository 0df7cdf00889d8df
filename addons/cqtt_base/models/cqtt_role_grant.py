from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from ..clock import today
from ..kinds import Day, Text
from ..roles import ROLES, Place
from .role_grant_checks import (
    check_duty,
    check_end,
    check_fields,
    check_granter,
    check_other_grants,
    grantable_roles,
)

ROLE_LABELS = [
    ("officer", "Officer"),
    ("manager", "Commune administrator"),
    ("leader", "Leader"),
    ("account_admin", "Account administrator"),
    ("supervisor", "Supervisor"),
    ("board", "Board member"),
    ("decider", "Decider"),
    ("province_admin", "Province administrator"),
    ("auditor", "Auditor"),
]
#: written by the server alone
SERVER_FIELDS = frozenset({"granted_by", "ended_by", "ended_reason"})


class CqttRoleGrant(models.Model):
    """A person holds a role at a place for a time.

    A grant is never changed and never deleted. Ending it makes its time shorter, and
    leaves the past as it was.
    """

    _name = "cqtt.role.grant"
    _inherit = "cqtt.scope.source"
    _description = "Role Grant"
    _order = "date_from desc, id desc"
    _allow_sudo_commands = False

    user_id = fields.Many2one(
        "res.users",
        string="Person",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("share", "=", False)],
    )
    role = fields.Selection(ROLE_LABELS, required=True)
    role_choices = fields.Json(compute="_compute_role_choices")
    place = fields.Selection(
        [
            (Place.COMMUNE.value, "Commune"),
            (Place.CLUSTER.value, "Cluster"),
            (Place.PROVINCE.value, "Province"),
        ],
        string="Held at",
        compute="_compute_place",
    )
    unit_id = fields.Many2one(
        "cqtt.unit",
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_unit_id(),
    )
    cluster_id = fields.Many2one(
        "cqtt.cluster", index="btree_not_null", ondelete="restrict"
    )
    date_from = fields.Date(
        string="First day", required=True, default=lambda self: today()
    )
    date_to = fields.Date(string="Last day", help="Empty: until it is ended.")
    decision_number = fields.Char()
    needs_decision = fields.Boolean(compute="_compute_place")
    status = fields.Selection(
        [("coming", "Not begun"), ("in_force", "In force"), ("ended", "Ended")],
        compute="_compute_status",
    )
    granted_by = fields.Many2one(
        "res.users", required=True, readonly=True, copy=False, ondelete="restrict"
    )
    ended_by = fields.Many2one(
        "res.users", readonly=True, copy=False, ondelete="restrict"
    )
    ended_reason = fields.Char(string="Reason of ending", readonly=True, copy=False)

    _one_place = models.Constraint(
        "CHECK((unit_id IS NULL) != (cluster_id IS NULL))",
        "A role is held at one place: choose a unit or a cluster.",
    )
    _dates = models.Constraint(
        "CHECK(date_to >= date_from - 1)", "The last day lies before the first."
    )
    _not_to_oneself = models.Constraint(
        "CHECK(granted_by != user_id)",
        "Nobody grants himself a role: ask another administrator.",
    )

    def _default_unit_id(self):
        """Return the only province, or the unit of an administrator of one unit."""
        units = self.env["cqtt.unit"]
        if self.place == Place.PROVINCE.value:
            domain = [("level", "=", "province"), ("is_in_force", "=", True)]
            units = units.search(domain, limit=2)
        else:
            units = units.browse(self.env.user._scope().units({"account_admin"}))
        return units if len(units) == 1 else units.browse()

    @api.depends_context("uid")
    def _compute_role_choices(self):
        # Odoo hands an empty list to the form as no list at all, which it cannot read
        self.role_choices = grantable_roles(self.env.user) or [""]

    @api.depends("role")
    def _compute_place(self):
        for grant in self:
            role = ROLES.get(grant.role)
            grant.place = role and role.place.value
            grant.needs_decision = bool(role and role.needs_decision)

    @api.depends("date_from", "date_to")
    def _compute_status(self):
        day = today()
        for grant in self:
            if grant.date_to and grant.date_to < day:
                grant.status = "ended"
            else:
                begun = not grant.date_from or grant.date_from <= day
                grant.status = "in_force" if begun else "coming"

    @api.depends("role", "unit_id.name", "cluster_id.name")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for grant in self:
            # sudo: places have public names, for those without any role too
            place = grant.cluster_id.sudo().name or grant.unit_id.sudo().name or ""
            names = grant.role and grant._label("role"), place
            grant.display_name = " – ".join(filter(None, names))

    @api.onchange("role")
    def _onchange_role(self):
        """Leave a place of the wrong level, and propose the only right one."""
        if self.place == Place.CLUSTER.value:
            self.unit_id = False
        elif self.role:
            self.cluster_id = False
            if self.unit_id.level != self.place:
                self.unit_id = self._default_unit_id()

    @api.constrains(
        "user_id", "role", "unit_id", "cluster_id", "date_from", "decision_number"
    )
    def _check_grant(self):
        for grant in self:
            check_fields(grant)
            check_other_grants(grant)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if SERVER_FIELDS & set(vals):
                raise AccessError(
                    self.env._("Who grants or ends a role is noted by the system.")
                )
        server = {"granted_by": self.env.uid, "ended_by": False, "ended_reason": False}
        grants = super().create([vals | server for vals in vals_list])
        grants.user_id._take_turns()
        for grant in grants if self.env.uid != api.SUPERUSER_ID else ():
            check_granter(grant)
            check_duty(grant)
        grants.user_id._sync_role_groups()
        return grants

    def write(self, vals):
        if vals:
            raise AccessError(
                self.env._("A grant is never changed: end it and make a new one.")
            )
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A grant is never deleted: end it."))

    def action_ask_end(self):
        """Open the dialog that ends those of these grants that have not ended."""
        ending = self.filtered(lambda grant: grant.status != "ended")
        if not ending:
            raise UserError(self.env._("There is no role to end here any more."))
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_role_grant_end_action"
        )
        return action | {"context": {"default_grant_ids": ending.ids}}

    def action_ask_end_all(self):
        """Open the dialog that ends all grants of the same persons."""
        return self.user_id.action_end_roles()

    def action_end(self, date: Day, reason: Text):
        """Let grants end with a day; what has not begun by then never begins.

        :param date: the last day, yesterday or later: with yesterday it bites at once
        :param reason: why, in words
        :raise UserError: the day lies further back or would make a grant longer
        :raise AccessError: somebody else has to end one of them
        """
        self.check_access("read")
        last = fields.Date.to_date(date)
        if not (reason or "").strip():
            raise UserError(self.env._("Say why the role ends."))
        if last < today() - timedelta(days=1):
            raise UserError(
                self.env._(
                    "What was the case on days gone by cannot be changed: choose "
                    "yesterday, for an end at once, or a later day."
                )
            )
        self.user_id._take_turns()
        for grant in self:
            grant._end(last, reason.strip())
        self.user_id._sync_role_groups()
        return True

    def _end(self, last, reason):
        last = max(last, self.date_from - timedelta(days=1))
        if self.env.uid != api.SUPERUSER_ID:
            check_granter(self)
        check_end(self, last)
        values = {"date_to": last, "ended_by": self.env.uid, "ended_reason": reason}
        # past the refusal above: the one change there is
        return super().write(values)

    @api.model
    def _users_of(self, roles, unit):
        """Return who holds one of some roles at a unit today."""
        of_unit = Domain("role", "in", roles) & Domain("unit_id", "=", unit.id)
        # sudo: who works at a unit is asked for the work, not shown
        return self.sudo().search(of_unit & self._in_force_domain()).user_id

    @api.model
    def _open_work(self, user):
        """Return the work that somebody else has to take over from a person.

        Other modules add theirs; what they return is shown to whoever ends the role,
        so the label counts and names no citizen.

        :return: list of (model, ids, label)
        """
        return []

    def _label(self, name):
        return dict(self._fields[name]._description_selection(self.env)).get(self[name])
