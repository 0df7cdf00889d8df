from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.panels import Bar, Figure, Opens, Panel, Row

from .appraisal_states import DECIDED, OWN

#: roles that follow a campaign as a whole
FOLLOWERS = ("board", "decider", "province_admin", "auditor")
CAMPAIGN_ACTION = "cqtt_rating.cqtt_campaign_action"
APPRAISAL_ACTION = "cqtt_rating.cqtt_appraisal_action"
RUNNING_STATES = ("open", "sealed")
#: appraisals, sessions and teams of a campaign that is not over
RUNNING = Domain("campaign_id.state", "in", RUNNING_STATES)
WITH_TEAM = ("submitted", "appraising")
WITH_BOARD = ("appraised", "committee", "proposed")
RECOGNISED = ("recognised",)
#: of how many communes' leader one may be and still see the stars on the home page
PLACES = 1


class CqttHome(models.AbstractModel):
    """Where the commune would stand today, and how far the campaign is."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(("leader",)):
            panels += self._panel_of_stars()
        if self._holds_any(FOLLOWERS):
            panels += self._panel_of_campaign()
        return panels

    def _panel_of_stars(self):
        """Return where a leader's commune would stand if the year ended today."""
        units = self.env["cqtt.unit"].search(
            self.env.user._scope_domain("id", roles=["leader"]), limit=PLACES + 1
        )
        scheme = self.env["cqtt.rating.scheme"].search(
            [("state", "=", "in_force")], order="year desc", limit=1
        )
        if len(units) != PLACES or not scheme:
            return []
        first = today().replace(month=1, day=1)
        found = self.env["cqtt.rating.report"].get_data(
            scheme.id,
            unit_id=units.id,
            date_from=first.isoformat(),
            date_to=first.replace(month=12, day=31).isoformat(),
        )
        return [self._describe_stars(found)]

    def _describe_stars(self, found):
        [place], path = found["units"], found["path"]
        lifts = path["lifts"] if path else ()
        names = {line["code"]: line["name"] for line in found["lines"]}
        opens = Opens("cqtt_rating.cqtt_rating_machine_action")
        return Panel(
            key="rating_stars",
            title=self.env._("Stars, if the year ended today"),
            sequence=60,
            figures=(
                Figure(
                    self.env._("given by the ledger up to today"),
                    f"{place['points']} / {place['most']}",
                    note=self.env._(
                        "the ledger scores %(asked)s of %(criteria)s criteria",
                        asked=found["asked"],
                        criteria=found["criteria"],
                    ),
                    opens=opens,
                ),
                Figure(
                    self.env._("stars, at most"),
                    "★" * place["star"] or self.env._("none"),
                    "early" if place["star"] else "soon",
                    note=self.env._("if people give all the other points"),
                    opens=opens,
                ),
            ),
            heads=(
                self.env._("Cheapest next step"),
                self.env._("From"),
                self.env._("To"),
            ),
            rows=tuple(
                Row(
                    (
                        f"{lift['code']}. {names.get(lift['code'], '')}",
                        lift["start"],
                        lift["goal"],
                    ),
                    opens=opens,
                )
                for lift in lifts
            ),
        )

    def _panel_of_campaign(self):
        campaign = self.env["cqtt.campaign"].search(
            [("state", "in", RUNNING_STATES)], order="date_from desc", limit=1
        )
        if not campaign:
            return []
        counts = self._count_by_state(campaign)
        return [
            Panel(
                key="rating_campaign",
                title=campaign.display_name,
                sequence=70,
                figures=(
                    Figure(
                        self.env._("communes"),
                        f"{campaign.unit_count}",
                        opens=self._opens_appraisals(campaign, counts, list(counts[0])),
                    ),
                    Figure(
                        self.env._("recognised"),
                        f"{campaign.recognised_count}",
                        opens=self._opens_appraisals(campaign, counts, RECOGNISED),
                    ),
                    Figure(
                        self.env._("of all (%)"),
                        f"{campaign.recognised_share:.0f}",
                        "early" if campaign.is_target_met else "soon",
                        note=self.env._("target: %d", campaign.target_share),
                        opens=Opens.record(CAMPAIGN_ACTION, campaign.id),
                    ),
                ),
                bars=tuple(self._bars_of_campaign(campaign, counts)),
                tones={
                    "waiting": self.env._("with the commune"),
                    "soon": self.env._("with team and board"),
                    "early": self.env._("decided"),
                },
                opens=Opens.record(CAMPAIGN_ACTION, campaign.id),
            )
        ]

    def _bars_of_campaign(self, campaign, counts):
        """Yield how far the appraisals are; those that the reader may see open."""
        stages = (
            (self.env._("Scoring itself"), "waiting", (*OWN, "returned")),
            (self.env._("Being appraised"), "soon", WITH_TEAM),
            (self.env._("Before the board"), "soon", WITH_BOARD),
            (self.env._("Decided"), "early", DECIDED),
        )
        every, _seen = counts
        for label, tone, states in stages:
            count = sum(every.get(state, 0) for state in states)
            opens = self._opens_appraisals(campaign, counts, states)
            yield Bar(label, {tone: count}, opens=opens)

    def _count_by_state(self, campaign):
        """Return how many appraisals there are in each state, and the reader's part."""
        appraisals = self.env["cqtt.appraisal"]
        of_this = Domain("campaign_id", "=", campaign.id)
        # sudo: how many communes are how far, not which
        every = dict(appraisals.sudo()._read_group(of_this, ["state"], ["__count"]))
        return every, dict(appraisals._read_group(of_this, ["state"], ["__count"]))

    def _opens_appraisals(self, campaign, counts, states):
        """Return what opens the appraisals in some states.

        Where the reader would find fewer than he was told, the campaign says how far
        all are.
        """
        every, seen = counts
        if any(every.get(state) != seen.get(state) for state in states):
            return Opens.record(CAMPAIGN_ACTION, campaign.id)
        domain = Domain("campaign_id", "=", campaign.id)
        return Opens(APPRAISAL_ACTION, list(domain & Domain("state", "in", states)))
