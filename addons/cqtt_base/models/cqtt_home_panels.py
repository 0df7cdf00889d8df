from datetime import timedelta

from odoo import api, models
from odoo.fields import Domain

from ..clock import today
from ..panels import Opens, Panel, Row

#: who sets up, and days before its end that a role is worth a word
SETTERS, ENDS_SOON = ("account_admin", "province_admin"), 30
#: roles without which a commune cannot work
NEEDED = ("officer", "leader")


class CqttHome(models.AbstractModel):
    """What an account administrator has left to set up."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(SETTERS):
            panels.append(self._panel_of_setup())
        return panels

    def _panel_of_setup(self):
        left = [row for row in self._left_to_set_up() if row]
        return Panel(
            key="base_setup",
            title=self.env._("Left to set up"),
            sequence=80,
            heads=(self.env._("What"), self.env._("How many")),
            rows=tuple(left),
            empty=self.env._("Every commune has its people, and every role its day."),
        )

    def _left_to_set_up(self):
        """Yield what is left, as rows; nothing for what is done."""
        communes = self.env["cqtt.unit"].search(
            self.env.user._scope_domain("id", roles=SETTERS)
            & Domain("level", "=", "commune")
        )
        unit_action = "cqtt_base.cqtt_unit_action"
        uncoded = communes.filtered(lambda unit: not unit.agency_code)
        yield self._row_left(
            self.env._("Communes without the code that numbers begin with"),
            uncoded,
            unit_action,
        )
        for role in NEEDED:
            yield self._row_left(
                self.env._("Communes where nobody is %s", self._role_label(role)),
                communes - self._units_with(role, communes),
                unit_action,
            )
        staff = self.env["cqtt.staff"].search(
            Domain("unit_id", "in", communes.ids)
            & Domain("user_id", "=", False)
            & Domain("is_in_force", "=", True)
        )
        yield self._row_left(
            self.env._("People without an account"),
            staff,
            "cqtt_base.cqtt_staff_action",
        )
        ending = self.env["cqtt.role.grant"].search(
            Domain("unit_id", "in", communes.ids)
            & Domain("date_to", ">=", today())
            & Domain("date_to", "<", today() + timedelta(days=ENDS_SOON))
        )
        yield self._row_left(
            self.env._("Roles that end within %s days", ENDS_SOON),
            ending,
            "cqtt_base.cqtt_role_grant_action",
        )

    def _units_with(self, role, communes):
        grants = self.env["cqtt.role.grant"]
        # sudo: whether somebody holds it, not who
        found = grants.sudo().search(
            grants._in_force_domain()
            & Domain("role", "=", role)
            & Domain("unit_id", "in", communes.ids)
        )
        return found.unit_id

    def _row_left(self, label, records, action):
        return records and Row(
            (label, f"{len(records)}"),
            tone="soon",
            opens=Opens(action, [("id", "in", records.ids)]),
        )

    def _role_label(self, role):
        field = self.env["cqtt.role.grant"]._fields["role"]
        return dict(field._description_selection(self.env))[role].lower()
