from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question
from odoo.addons.cqtt_worktime.local_time import to_local

from ..draw import Signs
from .check_states import SIGNED_STATES

FINISHED = ("dossier.early", "dossier.on_time", "dossier.late")
RATED = ("dossier.rating.happy", "dossier.rating.neutral", "dossier.rating.unhappy")
OPEN = "finding.open"


class CqttCheckDrawCandidate(models.Model):
    """A commune that a draw may fall on, and what it weighed when that was frozen."""

    _name = "cqtt.check.draw.candidate"
    _description = "Candidate of a Draw"
    _order = "draw_id, place NULLS LAST, weight desc, id"
    _rec_name = "commune_id"
    _allow_sudo_commands = False

    draw_id = fields.Many2one(
        "cqtt.check.draw",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    commune_id = fields.Many2one(
        "cqtt.unit", required=True, readonly=True, ondelete="restrict"
    )
    key = fields.Char(required=True, readonly=True, help="As it was hashed.")
    weight = fields.Integer(required=True, readonly=True, aggregator=None)
    signs = fields.Char(readonly=True, string="Why so much")
    place = fields.Integer(string="Drawn as no.", readonly=True, aggregator=None)

    _commune_uniq = models.Constraint(
        "UNIQUE(draw_id, commune_id)", "A commune is a candidate once."
    )

    @api.model
    def _coefficients(self):
        return self.env["cqtt.check.policy"]._of()._coefficients()

    @api.model
    def _signs_of(self, communes):
        """Return what the ledger says of communes, by commune.

        :rtype: dict of ``draw.Signs``
        """
        policy = self.env["cqtt.check.policy"]._of()
        since = self.env["cqtt.check.draw"]._since(policy)
        span = Span(since, today())
        # not sudo: weights are made of what whoever draws may read
        ledger = self.env["cqtt.ledger"].sudo(False)
        flows = self._known((*FINISHED, *RATED))
        answer = ledger._ask(
            Question(
                [span],
                flows=flows,
                stocks=(OPEN,),
                by=(Dimension.UNIT,),
                only={Dimension.UNIT: frozenset(communes.ids)},
            )
        )

        def flow(code, unit):
            return answer.flow(code, span, (unit.id,)) if code in flows else 0

        last = self._last_checks(communes)
        return {
            unit: Signs(
                finished=sum(flow(code, unit) for code in FINISHED),
                late=flow("dossier.late", unit),
                ratings=sum(flow(code, unit) for code in RATED),
                unhappy=flow("dossier.rating.unhappy", unit),
                open_findings=max(answer.closing(OPEN, span, (unit.id,)), 0),
                months=last.get(unit),
            )
            for unit in communes
        }

    @api.model
    def _known(self, codes):
        """Return those of some measures that there are: dossiers may be elsewhere."""
        # sudo: which measures there are
        measures = self.env["cqtt.measure"].sudo()
        found = set(measures.search([("code", "in", codes)]).mapped("code"))
        return tuple(code for code in codes if code in found)

    @api.model
    def _last_checks(self, communes):
        """Return how many months ago each commune was checked last."""
        signed = Domain("unit_id", "in", communes.ids) & Domain(
            "state", "in", SIGNED_STATES
        )
        # sudo: that a check was made counts, whoever made it
        checks = self.env["cqtt.check"].sudo()
        groups = checks._read_group(signed, ["unit_id"], ["signed_at:max"])
        now = today()
        days = {unit: to_local(at).date() for unit, at in groups}
        return {
            unit: max((now.year - day.year) * 12 + now.month - day.month, 0)
            for unit, day in days.items()
        }

    @api.model
    def _text_of(self, signs):
        return (
            f"giải quyết {signs.finished}, trễ {signs.late}; đánh giá {signs.ratings}, "
            f"không hài lòng {signs.unhappy}; kết luận mở {signs.open_findings}; "
            f"tháng từ lần kiểm tra trước: "
            f"{'chưa kiểm tra' if signs.months is None else signs.months}"
        )
