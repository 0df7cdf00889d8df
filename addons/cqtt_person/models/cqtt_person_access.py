import logging
from datetime import timedelta

import psycopg2

from odoo import api, fields, models
from odoo.api import SUPERUSER_ID
from odoo.exceptions import AccessError, UserError
from odoo.http import request
from odoo.modules.registry import Registry
from odoo.tools import SQL

from odoo.addons.cqtt_base import triggers

_logger = logging.getLogger(__name__)

KINDS = [
    ("reveal", "Looked at"),
    ("print", "Printed or sent"),
    ("search", "Searched by ID number"),
    ("match", "Recognised on receipt"),
    ("change", "ID number changed"),
    ("attempt", "Number entered, not saved"),
    ("export", "Exported"),
    ("blocked", "Refused: budget used up"),
]
#: what counts against which budget
COUNTED = {
    "reveal": ("reveal",),
    "search": ("search",),
    "entry": ("change", "attempt"),
}
WINDOW = timedelta(hours=1)

TURNS = """
CREATE TABLE IF NOT EXISTS cqtt_person_turn (
    user_id integer PRIMARY KEY REFERENCES res_users ON DELETE CASCADE,
    turns bigint NOT NULL
)
"""


class CqttPersonAccess(models.Model):
    """Who looked at whose protected data, when and why; never changed, never removed.

    Lines name people by their pseudonym and hold no value.
    """

    _name = "cqtt.person.access"
    _description = "Access to Personal Data"
    _order = "id desc"
    _rec_name = "kind"
    _log_access = False
    _allow_sudo_commands = False

    at = fields.Datetime(string="When", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Who", required=True, ondelete="restrict", readonly=True
    )
    unit_id = fields.Many2one(
        "cqtt.unit", required=True, ondelete="restrict", readonly=True
    )
    person_id = fields.Many2one(
        "cqtt.person",
        string="Whose",
        index="btree_not_null",
        ondelete="restrict",
        readonly=True,
    )
    kind = fields.Selection(KINDS, string="What", required=True, readonly=True)
    field_names = fields.Char(readonly=True)
    field_labels = fields.Char(string="Data", compute="_compute_field_labels")
    reason_id = fields.Many2one(
        "cqtt.person.reason", string="Why", ondelete="restrict", readonly=True
    )
    note = fields.Char(string="In words", readonly=True)
    quantity = fields.Integer(string="Count", readonly=True, default=1)
    is_confirmed = fields.Boolean(
        string="Above the soft limit",
        readonly=True,
        help="The user went on although told how often they had looked.",
    )
    address = fields.Char(string="From", readonly=True, help="Network address.")

    _user_idx = models.Index("(user_id, at)")
    _unit_idx = models.Index("(unit_id, id)")

    def init(self):
        self.env.cr.execute(TURNS)
        triggers.append_only(self.env.cr, self._table)
        return super().init()

    @api.depends("field_names")
    @api.depends_context("lang")
    def _compute_field_labels(self):
        known = self.env["cqtt.person"]._fields
        for line in self:
            names = (line.field_names or "").split(",")
            line.field_labels = ", ".join(
                known[name]._description_string(self.env) if name in known else name
                for name in names
            )

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The access log is written by the work itself."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The access log is never changed."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("The access log is never deleted."))

    @api.model
    def _note(self, kind, unit, person=None, **values):
        """Write one line about what the user does now."""
        return self._insert(self._prepare_line(kind, unit, person, **values))

    @api.model
    def _prepare_line(self, kind, unit, person=None, **values):
        return {
            "at": fields.Datetime.now(),
            "user_id": self.env.uid,
            "unit_id": unit.id,
            "person_id": person.id if person else False,
            "kind": kind,
            "address": request.httprequest.remote_addr if request else False,
            **values,
        }

    @api.model
    def _insert(self, values):
        # sudo: nobody has the right to write here, the work has
        return super(CqttPersonAccess, self.sudo()).create([values])

    @api.model
    def _spend(self, budget, count, unit=None):
        """Make sure that the user may look or search once more in this hour.

        Requests of one user pass here one after the other: of two at the same moment
        the second starts over and sees what the first has noted.

        :return: a question if the soft limit is reached, else an empty string
        :raise UserError: the hard limit would be passed; that is noted
        """
        self.env.cr.execute(
            SQL(
                """INSERT INTO cqtt_person_turn AS t VALUES (%s, 1)
                ON CONFLICT (user_id) DO UPDATE SET turns = t.turns + 1""",
                self.env.uid,
            )
        )
        soft, hard = self.env["cqtt.person.budget"]._limits_of(budget)
        spent = self._spent(budget)
        if spent + count > hard:
            self._block(unit or self.env["cqtt.person"]._search_unit(), hard)
        if not soft or spent < soft:
            return ""
        return self.env._(
            "You have looked at protected data %s times within the last hour. Each "
            "look is on record. Go on?",
            spent,
        )

    @api.model
    def _count_entry(self, person, is_change=False):
        """Count an ID number that a user enters, whatever becomes of it.

        A refused number tells that the unit knows it. What is saved can be seen; what
        is taken back, by an error or on purpose, leaves a line of its own.

        :raise UserError: too many numbers were tried within the hour
        """
        if self.env.su:
            return
        _soft, hard = self.env["cqtt.person.budget"]._limits_of("entry")
        if self._spent("entry") >= hard:
            self._block(person.unit_id, hard)
        line = {"field_names": "national_id"}
        self._note_if_undone(self._prepare_line("attempt", person.unit_id, **line))
        if is_change:
            self._note("change", person.unit_id, person, **line)

    @api.model
    def _spent(self, budget):
        """Return how much of a budget the user has spent within the last hour."""
        self.flush_model()
        [[spent]] = self.env.execute_query(
            SQL(
                """SELECT COALESCE(SUM(quantity), 0) FROM %s
                WHERE user_id = %s AND at > %s AND kind IN %s""",
                SQL.identifier(self._table),
                self.env.uid,
                fields.Datetime.now() - WINDOW,
                COUNTED[budget],
            )
        )
        return spent

    @api.model
    def _block(self, unit, limit):
        self._note_if_undone(self._prepare_line("blocked", unit))
        raise UserError(
            self.env._(
                "You have reached the limit of %s within one hour. Wait, or ask the "
                "leader of your unit, who sees this refusal in the access log.",
                limit,
            )
        )

    @api.model
    def _note_if_undone(self, values):
        """Write a line of its own if what the user does now is taken back.

        Of the same kind there is one line a transaction, which tells how often.
        """
        undone = self.env.cr.postrollback
        lines = undone.data.setdefault(self._name, {})
        if not lines:
            dbname = self.env.cr.dbname
            undone.add(lambda: self._note_undone(dbname, list(lines.values())))
        key = values["kind"], values["user_id"], values["unit_id"]
        line = lines.setdefault(key, {**values, "quantity": 0})
        line["quantity"] += 1

    @api.model
    def _note_undone(self, dbname, lines):
        try:
            with Registry(dbname).cursor() as cr:
                access = api.Environment(cr, SUPERUSER_ID, {})[self._name]
                for values in lines:
                    access._insert_if_possible(values)
        except psycopg2.Error:
            _logger.exception("not noted: %s", lines)

    @api.model
    def _insert_if_possible(self, values):
        """Write a line unless user or unit were taken back with what it tells of."""
        user = self.env["res.users"].browse(values["user_id"])
        unit = self.env["cqtt.unit"].browse(values["unit_id"])
        if user.exists() and unit.exists():
            self._insert(values)
