from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..campaign import COLUMNS, Wrong, lacks_reason, wrong
from ..scoring import MISSING, NOT_APPLICABLE, Points, exact
from . import interest_sql
from .exact_floats import POINTS, exact_of
from .words import Words

ENTERED = ("points", "note")
#: the last one that was filled in is final
ORDER = ("board", "team")


class CqttAppraisalLine(models.Model):
    """One criterion of an appraisal: machine, self, team, board and final points.

    A column belongs to some states and some people; nobody fills in another's. Points
    count once their column has a time: 0 without one means that nobody has looked.
    """

    _name = "cqtt.appraisal.line"
    _inherit = ["cqtt.scoped.mixin"]
    _description = "Criterion of an Appraisal"
    _order = "appraisal_id, sequence, id"
    _rec_name = "criterion_id"
    _allow_sudo_commands = False

    appraisal_id = fields.Many2one(
        "cqtt.appraisal",
        required=True,
        index=True,
        ondelete="restrict",
        readonly=True,
    )
    appraisal_state = fields.Selection(
        related="appraisal_id.state", store=True, string="Appraisal is"
    )
    campaign_id = fields.Many2one(
        "cqtt.campaign", required=True, index=True, ondelete="restrict", readonly=True
    )
    criterion_id = fields.Many2one(
        "cqtt.criterion", required=True, index=True, ondelete="restrict", readonly=True
    )
    content_id = fields.Many2one(
        "cqtt.rating.group", ondelete="restrict", readonly=True, index=True
    )
    evidence_id = fields.Many2one(
        "cqtt.rating.group", ondelete="restrict", readonly=True, index=True
    )
    sequence = fields.Integer(readonly=True)
    maximum = fields.Float(string="Most", digits=POINTS, readonly=True)
    is_dry = fields.Boolean(string="Does not count yet", readonly=True)
    machine_points = fields.Float(string="Machine", digits=POINTS, readonly=True)
    machine_is_absent = fields.Boolean(string="Does not apply", readonly=True)
    machine_at = fields.Datetime(string="As of", readonly=True)
    sealed_at = fields.Datetime(string="Sealed", readonly=True)
    self_points = fields.Float(string="Self", digits=POINTS)
    self_note = fields.Char(string="Note of the commune")
    self_at = fields.Datetime(string="Self-scored", readonly=True)
    self_by_id = fields.Many2one(
        "res.users", string="Self-scored by", readonly=True, ondelete="restrict"
    )
    team_points = fields.Float(string="Team", digits=POINTS)
    team_note = fields.Char(string="Note of the team")
    team_at = fields.Datetime(string="Scored by the team", readonly=True)
    team_by_id = fields.Many2one(
        "res.users", string="Team member", readonly=True, ondelete="restrict"
    )
    board_points = fields.Float(string="Board", digits=POINTS)
    board_note = fields.Char(string="Note of the board")
    board_at = fields.Datetime(string="Scored by the board", readonly=True)
    board_by_id = fields.Many2one(
        "res.users", string="Board member", readonly=True, ondelete="restrict"
    )
    seal_ids = fields.One2many("cqtt.rating.seal", "line_id", readonly=True)
    final_points = fields.Float(string="Final", digits=POINTS, readonly=True)
    final_at = fields.Datetime(string="Fixed", readonly=True)

    _criterion_uniq = models.Constraint(
        "UNIQUE(appraisal_id, criterion_id)", "The criterion stands there already."
    )
    _points_count = models.Constraint(
        """CHECK(LEAST(self_points, team_points, board_points, final_points,
                       machine_points) >= 0
             AND GREATEST(self_points, team_points, board_points, final_points,
                          machine_points) <= maximum)""",
        "Points lie between 0 and the most that the criterion is worth.",
    )

    def init(self):
        self.env.cr.execute(interest_sql.GUARD_LINE)
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(
            self.env._("Appraisals are made when their campaign is opened.")
        )

    def write(self, vals):  # pylint: disable=method-required-super
        """Fill in one column.

        :raise AccessError: it is not the user's to fill in
        :raise UserError: the points cannot be given
        """
        prefixes = {name.partition("_")[0] for name in vals}
        known = {f"{prefix}_{part}" for prefix in COLUMNS for part in ENTERED}
        if len(prefixes) != 1 or not set(vals) <= known:
            raise AccessError(
                self.env._("Only points and notes of one column are filled in.")
            )
        column = COLUMNS[prefixes.pop()]
        for line in self:
            line._check_column(column)
        return self._write_column(column, vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("Lines of an appraisal are never deleted."))

    def _write_column(self, column, vals):
        name = f"{column.name}_points"
        values = dict(vals)
        if name in values:
            is_cleared = values[name] is None or values[name] is False
            values |= {
                f"{column.name}_at": not is_cleared and fields.Datetime.now(),
                f"{column.name}_by_id": self.env.uid,
            }
            for line in self if not is_cleared else ():
                line._check_points(values[name])
        # at once: the database compares columns with the state it knows
        self.appraisal_id.flush_recordset()
        # past the refusal above: the column was checked
        result = super().write(values)
        self.flush_recordset()
        return result

    def _check_points(self, points):
        rounding = self.campaign_id.scheme_id._engine().rounding
        maximum = exact_of(self, "maximum")
        found = wrong(_exact(points), maximum, rounding)
        if not found:
            return
        values = {
            "code": self.criterion_id.code,
            "maximum": Words(self.env).number(maximum),
            "points": Words(self.env).number(_exact(points)),
            "step": Words(self.env).number(rounding.step),
        }
        said = {
            Wrong.NEGATIVE: self.env._("%(code)s: points are not negative."),
            Wrong.TOO_MANY: self.env._(
                "%(code)s: %(points)s points are more than the %(maximum)s that the "
                "criterion is worth."
            ),
            Wrong.OFF_STEP: self.env._(
                "%(code)s: points are given in steps of %(step)s, up to %(maximum)s."
            ),
        }
        raise UserError(said[found] % values)

    def _check_column(self, column):
        if closed := self._why_not_column(column):
            raise AccessError(closed)

    def _why_not_column(self, column):
        """Return why the user cannot fill in a column now, or nothing."""
        appraisal = self.appraisal_id
        if appraisal.state not in column.states:
            return self.env._(
                "%(appraisal)s is in the state “%(state)s”: this column is not filled "
                "in now.",
                appraisal=appraisal.display_name,
                state=appraisal._state_label(appraisal.state),
            )
        user = self.env.user
        if not any(user._holds_role(role, self.unit_id) for role in column.roles):
            return self.env._(
                "This column is filled in by: %s.",
                appraisal._role_labels(column.roles),
            )
        if column.name == "team":
            return appraisal._why_not_team()
        if column.is_judging:
            interests = self.env["cqtt.rating.interest"]
            return interests._conflict(user, self.unit_id, column.bars_cluster)
        return ""

    def _points(self, column):
        """Return the points of a column exactly, or ``None`` where there are none."""
        if not self[f"{column}_at"]:
            return None
        if column == "machine" and self.machine_is_absent:
            return None
        return exact_of(self, f"{column}_points")

    def _seen(self, column):
        """:rtype: scoring.Seen"""
        names = ORDER if column == "final" else (column,)
        for name in names:
            points = self._points(name)
            if points is not None:
                return Points(points)
        absent = column in ("final", "machine") and self.machine_is_absent
        return NOT_APPLICABLE if absent else MISSING

    def _lacks_reason(self, name):
        """Tell whether a column differs too much from the one before without a note."""
        column = COLUMNS[name]
        return lacks_reason(
            self._points(name),
            self._points(column.before),
            exact_of(self.campaign_id, "gap"),
            self[f"{name}_note"] or "",
        )

    def _seal(self):
        self._write_past({"sealed_at": fields.Datetime.now()})
        self.flush_recordset()

    def _write_past(self, values):
        # past the refusal above: the closing hour has come, or the board has proposed
        return super().write(values)

    def _fix_final(self):
        """Write down the final column, once and for all."""
        now = fields.Datetime.now()
        for line in self:
            seen = line._seen("final")
            if isinstance(seen, Points):
                values = {"final_points": float(seen.points), "final_at": now}
                line._write_past(values)
        self.flush_recordset()


def _exact(points):
    """Return points as they were typed: up to two decimals are kept."""
    return exact(f"{points:.4f}")
