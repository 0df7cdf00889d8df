from odoo import fields, models
from odoo.exceptions import UserError


class CqttDisciplineCase(models.Model):
    """The council: who may sit in it, when enough have voted, when the sum is told.

    Votes are told together or not at all: a sum that grew vote by vote would say whose
    the last one was.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.discipline.case"

    votes_closed_at = fields.Datetime(string="Voting ended", readonly=True, copy=False)

    def _has_voted(self):
        """Return whether the voting is over: all have voted, or it was ended."""
        council = self.council_user_ids
        is_all = bool(council) and not council - self.voted_user_ids
        return is_all or bool(self.votes_closed_at)

    def _cast(self, measure):
        """Book one vote.

        :raise UserError: the measure cannot be voted for in this case
        """
        is_open = not measure.for_leaders or self.is_of_head
        if measure.kind != self.kind or not measure.active or not is_open:
            raise UserError(
                self.env._("“%s” cannot be chosen in this case.", measure.name)
            )
        return super()._cast(measure)

    # Guards

    def _tie(self, user):
        """Return what ties a user to the person, or nothing.

        Relatives are declared by either of the two; nobody judges his superior.
        """
        ties = self.env["cqtt.declared.relative"]
        if tie := ties._why_not_check(user, self.staff_id):
            return tie
        # sudo: accounts and declarations are compared; names are all that is shown
        person = self.staff_id.sudo()
        # sudo: as above
        declared = ties.sudo().search_count(
            [
                ("user_id", "=", person.user_id.id),
                ("staff_id.user_id", "=", user.id),
                ("is_in_force", "=", True),
            ],
            limit=1,
        )
        if declared and person.user_id:
            return self.env._(
                "%(person)s has declared a tie to %(user)s.",
                person=person.name,
                # sudo: a name
                user=user.sudo().name,  # names are public here
            )
        return self._why_not_above(user)

    def _why_not_above(self, user):
        """Return that the person manages a user in the one-stop shop, or nothing."""
        # sudo: roles are compared
        person, unit = self.staff_id.sudo(), self.unit_id
        manages = person.user_id and person.user_id._holds_role("manager", unit)
        if not manages or not user._holds_role("officer", unit):
            return ""
        return self.env._(
            "%(person)s is a superior of %(user)s.",
            person=person.name,
            user=user.sudo().name,  # names are public here
        )

    def _why_not_sit(self, users):
        """Return why one of these may not sit in the council, or nothing."""
        if self.subject_user_id in users:
            return self.env._("Nobody sits in the council on the own case.")
        return next(filter(None, map(self._tie, users)), "")

    def _why_not_vote_now(self, user):
        if self.votes_closed_at:
            return self.env._("The voting has been ended.")
        return self._tie(user)

    def _why_not_close_votes(self):
        if closed := self._why_not_keep():
            return closed
        if self._has_voted():
            return self.env._("The voting is over.")
        quorum, voted = self._rules().quorum, len(self.voted_user_ids)
        if voted < quorum:
            return self.env._(
                "%(voted)s have voted; the voting ends when %(quorum)s have, or more.",
                voted=voted,
                quorum=quorum,
            )
        return ""

    def _needless_verbs(self):
        """Offer the vote to those who have one, and its end while it lasts."""
        needless = set(super()._needless_verbs())
        if self.env.user not in self.council_user_ids - self.voted_user_ids:
            needless.add("vote")
        if self._has_voted():
            needless |= {"vote", "close_votes"}
        if self.env.user in self.council_user_ids and self._why_not_keep():
            needless |= {t.verb for t in self._transitions} - {"vote"}
        return frozenset(needless)

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "close_votes":
            values["votes_closed_at"] = fields.Datetime.now()
        return values
