from odoo import fields, models

from odoo.addons.cqtt_base.clock import told


class CqttAppraisal(models.Model):
    """Why a step of an appraisal is closed, in words."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    def _why_not_due(self):
        now = fields.Datetime.now()
        until = max(
            filter(
                None,
                (self.campaign_id.submit_due, self.grace_until, self.returned_until),
            )
        )
        if now <= until:
            return ""
        return self.env._(
            "The time to hand in ended at %s. Nothing of what was entered is lost: ask "
            "the province administrator for more days, with the reason.",
            told(until),
        )

    def _why_not_complete(self):
        open_lines = self.line_ids.filtered(
            lambda line: not line.self_at and not line.is_dry
        )
        return self._say_lines(
            open_lines, self.env._("These criteria are not scored yet: %s.")
        ) or self._why_not_reasons("self")

    def _why_not_submit(self):
        return self._why_not_complete() or self._why_not_due()

    def _why_not_team(self):
        if not self.team_id:
            return self.env._("No team is named for this commune.")
        return self.team_id._why_not(self.env.user, self.unit_id)

    def _why_not_begin(self):
        if self.campaign_id.state == "open":
            return self.env._("Teams begin once the closing hour has passed.")
        return self._why_not_team()

    def _why_not_conclude(self):
        open_lines = self.line_ids.filtered(
            lambda line: not line.team_at and not line.is_dry
        )
        return (
            self._why_not_team()
            or self._say_lines(
                open_lines, self.env._("The team has not scored these yet: %s.")
            )
            or self._why_not_reasons("team")
        )

    def _why_not_board(self):
        return self.env["cqtt.rating.interest"]._conflict(
            self.env.user, self.unit_id, bars_cluster=True
        )

    def _why_not_extend(self):
        if self.campaign_id.state == "finished":
            return self.env._("The campaign is finished.")
        return ""

    def _why_not_reasons(self, column):
        lacking = self.line_ids.filtered(lambda line: line._lacks_reason(column))
        said = self.env._("Say in the note why the points differ: %s.")
        return self._say_lines(lacking, said)

    def _say_lines(self, lines, sentence):
        codes = lines.mapped("criterion_id.code")
        more = ", …" if len(codes) > 10 else ""
        return sentence % (", ".join(codes[:10]) + more) if codes else ""
