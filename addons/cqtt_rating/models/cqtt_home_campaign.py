from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools.misc import formatLang

from odoo.addons.cqtt_base.clock import told
from odoo.addons.cqtt_base.panels import Figure, Opens, Panel

from .appraisal_states import DECIDED, OWN
from .cqtt_home_panels import APPRAISAL_ACTION, RUNNING

#: who scores a commune for itself
OWNERS = ("manager", "leader")
OBJECTION_ACTION = "cqtt_rating.cqtt_rating_objection_action"


class CqttHome(models.AbstractModel):
    """A campaign as communes and their teams have to do with it."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(OWNERS):
            panels += self._panels_of_own_score()
        if self._holds_any(("supervisor",)):
            panels += self._panel_of_team_scores()
        return panels

    # The commune

    def _panels_of_own_score(self):
        """Return how far the self-score of the user's commune is."""
        mine = self.env.user._scope_domain("unit_id", roles=OWNERS)
        appraisals = self.env["cqtt.appraisal"].search(
            mine & RUNNING & Domain("state", "not in", DECIDED), limit=1
        )
        return [
            Panel(
                key="rating_own",
                # sudo: what a campaign is called, everybody may know
                title=appraisal.campaign_id.sudo().display_name,
                sequence=58,
                figures=self._figures_of_own_score(appraisal),
                opens=Opens.record(APPRAISAL_ACTION, appraisal.id),
            )
            for appraisal in appraisals
        ]

    def _figures_of_own_score(self, appraisal):
        opens = Opens.record(APPRAISAL_ACTION, appraisal.id)
        done, every = appraisal.scored_count, appraisal.criterion_count
        is_open = appraisal.state in (*OWN, "returned")
        tone = ("late" if appraisal.late else "soon") if is_open else "done"
        return (
            Figure(
                self.env._("criteria scored by yourselves"),
                f"{done} / {every}",
                tone,
                note=self._told_of_own_score(appraisal) if is_open else "",
                opens=opens,
            ),
            Figure(
                self.env._("points by yourselves"),
                self._points(appraisal.self_total),
                opens=opens,
            ),
            Figure(
                self.env._("points by the machine"),
                self._points(appraisal.machine_total),
                opens=opens,
            ),
            Figure(
                self.env._("where it is now"),
                appraisal._state_label(appraisal.state),
                opens=opens,
            ),
        )

    def _told_of_own_score(self, appraisal):
        # sudo: the calendar of a campaign is for everybody to know
        due = appraisal.campaign_id.sudo().submit_due
        until = max(
            filter(None, (due, appraisal.grace_until, appraisal.returned_until))
        )
        shown = told(until)
        if until < fields.Datetime.now():
            return self.env._("had to be handed in before %s", shown)
        return self.env._("hand in before %s", shown)

    def _points(self, points):
        return formatLang(self.env, points, digits=1)

    # The team

    def _panel_of_team_scores(self):
        """Return what a member of a team has to appraise, while a campaign runs."""
        # sudo: who is a member is public
        teams = self.env["cqtt.rating.team"].sudo()
        mine = teams.search(
            RUNNING & Domain("member_ids.user_id", "=", self.env.uid),
        )
        if not mine:
            return []
        domain = Domain("team_id", "in", mine.ids)
        opens = {
            name: Opens(APPRAISAL_ACTION, list(domain & Domain("state", "=", name)))
            for name in ("submitted", "appraising")
        }
        late = domain & Domain("late", "=", "team")
        objections = Domain("appraisal_id.team_id", "in", mine.ids) & Domain(
            "state", "=", "open"
        )
        appraisals = "cqtt.appraisal"
        return [
            Panel(
                key="rating_team",
                title=self.env._("%s: my team", mine[:1].campaign_id.display_name),
                sequence=58,
                figures=(
                    self._counted(
                        appraisals, self.env._("handed in"), opens["submitted"], "soon"
                    ),
                    self._counted(
                        appraisals,
                        self.env._("being appraised"),
                        opens["appraising"],
                        "on_time",
                    ),
                    self._counted(
                        appraisals,
                        self.env._("late"),
                        Opens(APPRAISAL_ACTION, list(late)),
                        "late",
                    ),
                    self._counted(
                        "cqtt.rating.objection",
                        self.env._("objections to answer"),
                        Opens(OBJECTION_ACTION, list(objections)),
                        "soon",
                    ),
                ),
            )
        ]
