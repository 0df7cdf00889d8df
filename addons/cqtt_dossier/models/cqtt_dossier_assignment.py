from odoo import api, fields, models
from odoo.fields import Domain

from .cqtt_dossier_course import DOERS
from .dossier_states import OPEN_STATES


class CqttDossierAssignment(models.Model):
    """Whose turn it is: work shared out, given back, and done for the absent."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    is_mine = fields.Boolean(
        string="Mine, or of whom I stand in for",
        compute="_compute_is_mine",
        search="_search_is_mine",
    )

    @api.depends_context("uid")
    @api.depends("holder_id")
    def _compute_is_mine(self):
        mine = self._my_holders()
        for dossier in self:
            dossier.is_mine = dossier.holder_id in mine

    @api.model
    def _search_is_mine(self, operator, value):
        if operator != "in":
            return NotImplemented
        mine = Domain("holder_id", "in", self._my_holders().ids)
        return Domain.OR(mine if is_mine else ~mine for is_mine in value)

    @api.model
    def _my_holders(self):
        """Return the user and whom he stands in for today."""
        user = self.env.user
        return user | self.env["cqtt.deputy"]._absent_users(user)

    def _acts_for(self):
        holder = self.holder_id
        if not holder or holder == self.env.user:
            return super()._acts_for()
        absent = self.env["cqtt.deputy"]._absent_users(self.env.user, self.unit_id)
        return super()._acts_for() | (holder & absent)

    def _is_in_my_hands(self):
        """Tell whether the user holds it, or stands in for whoever does."""
        return self.holder_id == self.env.user or bool(self._acts_for())

    def _holder_name(self):
        # sudo: a name is all that is shown
        return self.holder_id.sudo().name

    def action_assign(self):
        """Ask to whom the dossiers chosen go."""
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_dossier.cqtt_dossier_assign_action"
        )
        return action | {"context": {"default_dossier_ids": self.ids}}

    # Guards

    def _why_not_release(self):
        if not self.holder_id:
            return self.env._("Nobody holds it.")
        if self._is_in_my_hands():
            return ""
        if self.env.user._holds_role("manager", self.unit_id):
            return ""
        return self.env._("%s holds it.", self._holder_name())

    def _why_not_distribute(self):
        if self.holder_id:
            return self.env._("%s holds it: hand it over instead.", self._holder_name())
        return ""

    def _why_not_reassign(self):
        if not self.holder_id:
            return self.env._("Nobody holds it: share it out instead.")
        return ""

    # Who may get it

    def _candidates(self):
        """Return the users who could do the present step of all these dossiers."""
        candidates = None
        steps = {(d.unit_id, d.step_role or "officer") for d in self}
        for unit, role in steps:
            able = self.env["cqtt.role.grant"]._users_of(DOERS[role], unit)
            candidates = able if candidates is None else candidates & able
        return candidates if candidates is not None else self.env["res.users"]

    @api.model
    def _loads(self, users):
        """Return how many open dossiers each of some users holds."""
        open_of = Domain("holder_id", "in", users.ids) & Domain(
            "state", "in", OPEN_STATES
        )
        # sudo: how much a colleague has to do is no secret of citizens
        counts = self.sudo()._read_group(open_of, ["holder_id"], ["__count"])
        return {**dict.fromkeys(users, 0), **dict(counts)}

    def _assign(self, holders, reason):
        """Give each dossier to its holder, with one journal line each.

        :param holders: dict of users by dossier
        :raise UserError: one is not to be given away, or no reason is told for taking
            it from somebody
        """
        held = self.filtered("holder_id")
        values = {d.id: {"holder_id": user.id} for d, user in holders.items()}
        for verb, dossiers in (("distribute", self - held), ("reassign", held)):
            if dossiers:
                transition = self._get_transition(verb)
                dossiers._perform(transition, reason=reason, values_by_id=values)
        for dossier, user in holders.items():
            # sudo: steps are written by the work alone
            dossier.step_id.sudo().holder_id = user

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "release":
            values["holder_id"] = False
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "release":
            # sudo: steps are written by the work alone
            self.step_id.sudo().holder_id = False
        return result
