from odoo import models


class CqttIndicator(models.Model):
    """Figures that no law defines: the criteria that ask for them say why."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.indicator"

    def _say_basis(self):
        return super()._say_basis() or self._say_criteria()

    def _say_criteria(self):
        """Return the criteria in force that read the indicator, or nothing."""
        # sudo: by which criteria communes are appraised, everybody may know
        criteria = self.env["cqtt.criterion"].sudo()
        found = criteria.search(
            [
                ("indicator_code", "=", self.code),
                ("scheme_id.state", "=", "in_force"),
            ]
        )
        return "; ".join(
            self.env._(
                "criterion %(criterion)s of “%(scheme)s”",
                criterion=f"{each.code}. {each.name}",
                scheme=each.scheme_id.display_name,
            )
            for each in found
        )
