from dateutil.relativedelta import relativedelta

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.cqtt_base.clock import today

from ..draw import new_seed, weight
from .draw_states import WITNESSES


class CqttCheckDraw(models.Model):
    """What each step of a draw asks for, and what it leads to."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check.draw"

    # Guards

    def _why_not_role(self, transition):
        """The word is a stranger's: neither he who committed nor one who plans here."""
        if transition.verb != "witness":
            return super()._why_not_role(transition)
        user, roles = self.env.user, WITNESSES[self.level]
        planned_it = self._journalled("commit").user_id == user
        if not planned_it and any(user._holds_role(r, self.unit_id) for r in roles):
            return ""
        return self.env._(
            "Somebody who does not plan these checks gives the word: %s.",
            self._role_labels(roles),
        )

    def _why_not_commit(self):
        communes = self._communes()
        if not communes:
            return self.env._("No commune belongs to this place today.")
        if self.count > len(communes):
            return self.env._("There are only %s communes to draw.", len(communes))
        if not self.checklist_ids:
            return self.env._("Choose at least one checklist.")
        return ""

    # Verbs

    def _perform(self, transition, values=None, reason=None, **click):
        if transition.verb == "witness":
            values = {"word": (reason or "").strip(), "witness_id": self.env.uid}
        elif transition.verb == "commit":
            self.ensure_one()
            if closed := self._why_not(transition):
                raise UserError(closed)
            self._freeze()
            seed = new_seed()
            reason = self._ticket(seed).commitment
            values = {"seed": seed, "commitment": reason}
        return super()._perform(transition, values=values, reason=reason, **click)

    def _freeze(self):
        """Write down what each commune weighs today."""
        # sudo: the draw is the planner's; nobody enters candidates by hand
        candidates = self.env["cqtt.check.draw.candidate"].sudo()
        for unit, signs in candidates._signs_of(self._communes()).items():
            candidates.create(
                {
                    "draw_id": self.id,
                    "commune_id": unit.id,
                    "key": f"{unit.id} {unit.name}",
                    "weight": weight(signs, candidates._coefficients()),
                    "signs": candidates._text_of(signs),
                }
            )

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "reveal":
            # sudo: the seed is read by the program alone, until now
            values["published_seed"] = self.sudo().seed
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "draw":
            for draw in self:
                draw._plan_checks()
        return result

    def _plan_checks(self):
        """Make a check of each commune that seed and word say."""
        # sudo: seed and candidates are read by the program alone
        draw = self.sudo()
        order = self._ticket(draw.seed).drawn(self._journalled("witness").reason)
        by_key = {one.key: one for one in draw.candidate_ids}
        for place, key in enumerate(order, 1):
            by_key[key].place = place
            check = self.env["cqtt.check"].create(
                {
                    "unit_id": by_key[key].commune_id.id,
                    "kind": "surprise",
                    "level": self.level,
                    "planned_on": max(self.month, today()),
                    "checklist_ids": [Command.set(self.checklist_ids.ids)],
                }
            )
            check._write_uncounted({"draw_id": self.id})

    @api.model
    def _since(self, policy):
        return today() - relativedelta(months=policy.draw_months)

    def _reveal_if_begun(self):
        """Publish the seed once the last drawn check has begun."""
        for draw in self:
            begun = draw.check_ids.filtered_domain(Domain("begun_at", "!=", False))
            if draw.state == "drawn" and begun == draw.check_ids:
                draw._perform(draw._get_transition("reveal"))
