from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import format_date

from odoo.addons.cqtt_base import triggers


class CqttFact(models.Model):
    """A countable happening: one row, never changed and never removed.

    Rows are booked by the work itself, in the transaction of what happened. A mistake
    is compensated by a row of the opposite quantity. The database refuses to update or
    delete rows, and to delete what they name.
    """

    _name = "cqtt.fact"
    _description = "Fact"
    _order = "id desc"
    _log_access = False
    _allow_sudo_commands = False

    measure_id = fields.Many2one(
        "cqtt.measure", required=True, ondelete="restrict", readonly=True
    )
    unit_id = fields.Many2one(
        "cqtt.unit", required=True, ondelete="restrict", readonly=True
    )
    date = fields.Date(
        required=True, readonly=True, help="The day in Viet Nam on which it happened."
    )
    at = fields.Datetime(string="When", required=True, readonly=True)
    booked_at = fields.Datetime(
        string="Booked",
        required=True,
        readonly=True,
        help="When the ledger learnt of it.",
    )
    quantity = fields.Integer(required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Who", required=True, ondelete="restrict", readonly=True
    )
    staff_id = fields.Many2one(
        "cqtt.staff", string="Staff member", ondelete="restrict", readonly=True
    )
    field_id = fields.Many2one("cqtt.field", ondelete="restrict", readonly=True)
    channel_id = fields.Many2one("cqtt.channel", ondelete="restrict", readonly=True)
    model = fields.Char(required=True, readonly=True)
    res_id = fields.Many2oneReference(
        string="Record", model_field="model", required=True, readonly=True
    )
    source_label = fields.Char(string="Comes from", compute="_compute_source_label")
    journal_id = fields.Many2one(
        "cqtt.journal", string="Journal line", ondelete="restrict", readonly=True
    )
    compensates_id = fields.Many2one(
        "cqtt.fact", string="Undoes", ondelete="restrict", readonly=True
    )
    compensation_ids = fields.One2many(
        "cqtt.fact", "compensates_id", string="Undone by", readonly=True
    )
    is_compensated = fields.Boolean(
        string="Undone",
        compute="_compute_is_compensated",
        search="_search_is_compensated",
    )
    reason = fields.Char(readonly=True)
    occurrence = fields.Integer(
        readonly=True,
        help="Set where a happening is booked once only, however often it is found: "
        "how often it was found to be wrong before.",
    )

    _quantity_counts = models.Constraint(
        "CHECK(quantity <> 0)", "A fact counts something, never nothing."
    )
    _date_is_local = models.Constraint(
        """CHECK(date =
            ((at AT TIME ZONE 'UTC') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)""",
        "The day of a fact is the day of its moment in Viet Nam.",
    )
    # what a reading needs lies in the index itself
    _unit_idx = models.Index(
        "(unit_id, measure_id, date) INCLUDE (field_id, channel_id, quantity)"
    )
    _measure_idx = models.Index(
        "(measure_id, date) INCLUDE (unit_id, field_id, channel_id, quantity)"
    )
    _source_idx = models.Index("(model, res_id, measure_id)")
    _once_uniq = models.UniqueIndex(
        """(model, res_id, measure_id, at, quantity, occurrence)
        WHERE occurrence IS NOT NULL AND compensates_id IS NULL""",
        "This has been booked already.",
    )
    _compensates_uniq = models.UniqueIndex(
        "(compensates_id) WHERE compensates_id IS NOT NULL",
        "This fact has been undone already.",
    )

    def init(self):
        result = super().init()
        triggers.append_only(self.env.cr, self._table)
        # an index answers alone only for pages that were vacuumed: do it often
        self.env.cr.execute(
            "ALTER TABLE cqtt_fact SET (autovacuum_vacuum_insert_scale_factor = 0.02)"
        )
        return result

    @api.depends("measure_id", "date")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for fact in self:
            day = format_date(self.env, fact.date)
            fact.display_name = f"{fact.measure_id.name or ''} {day}".strip()

    @api.depends("compensation_ids")
    def _compute_is_compensated(self):
        for fact in self:
            fact.is_compensated = bool(fact.compensation_ids)

    def _search_is_compensated(self, operator, value):
        if operator != "in":
            return NotImplemented
        return [("compensation_ids", "!=", False)]

    @api.depends("model", "res_id")
    @api.depends_context("uid", "lang")
    def _compute_source_label(self):
        for model_name, facts in self.grouped("model").items():
            labels = self._readable_sources(model_name, facts.mapped("res_id"))
            for fact in facts:
                fact.source_label = labels.get(fact.res_id) or self.env._(
                    "%(kind)s no. %(number)s",
                    kind=self._source_kind(model_name),
                    number=fact.res_id,
                )

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self.env._("Facts are booked by the work itself."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(
            self.env._("Facts are never changed: a mistake is compensated.")
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(
            self.env._("Facts are never deleted: a mistake is compensated.")
        )

    def action_open_source(self):
        """Open the record that the fact comes from, if the reader may read it."""
        self.ensure_one()
        self.check_access("read")
        model = self.env.get(self.model)
        source = None if model is None else model.browse(self.res_id).exists()
        if not source:
            raise UserError(
                self.env._("The record that this comes from does not exist any more.")
            )
        shown = self._readable_source(source)
        if not shown:
            raise AccessError(
                self.env._(
                    "You may see the figure, but not what it comes from: “%s” is not "
                    "open to your role. Ask the unit, which can open it.",
                    self._source_kind(self.model),
                )
            )
        return shown._get_records_action()

    @api.model
    def _action_open(self, domain, name, why=None):
        """Return the action that lists facts, limited by the reader's scope.

        :param why: the ``Why`` of their figure; without it the list tells what its
            facts count
        """
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_ledger.cqtt_fact_action"
        )
        return action | {
            "name": name,
            # what the breadcrumb says; otherwise it would be the menu's name
            "display_name": name,
            "path": False,
            "domain": list(domain),
            "context": why.as_context() if why else {},
        }

    @api.model
    def _readable_source(self, source):
        """Return what opens for the reader: what the source names, or nothing."""
        if isinstance(source, self.env.registry["cqtt.fact.source"]):
            return source._readable_source()
        return source._filtered_access("read")

    @api.model
    def _readable_sources(self, model_name, ids):
        """Return the names of those records that the reader may read, by id."""
        model = self.env.get(model_name)
        if model is None:
            return {}
        found = model.browse(set(ids)).exists()._filtered_access("read")
        return {record.id: record.display_name for record in found}

    @api.model
    def _source_kind(self, model_name):
        known = model_name in self.env
        # sudo: what kind of record it is, everybody may know
        kinds = self.env["ir.model"].sudo()
        return kinds._get(model_name).name if known else model_name
