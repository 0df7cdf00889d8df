from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from .. import triggers


class CqttJournal(models.Model):
    """What happened: one line per transition, never changed and never removed.

    Lines are written by the door alone. The database refuses to update or delete them,
    and to delete what they name. Reasons that speak of people are emptied when the time
    of their names is over: once, and the line says when.
    """

    _name = "cqtt.journal"
    _description = "Journal"
    _order = "id desc"
    _rec_name = "verb_label"
    _log_access = False
    _allow_sudo_commands = False

    at = fields.Datetime(string="When", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Who", required=True, ondelete="restrict", readonly=True
    )
    on_behalf_of_id = fields.Many2one(
        "res.users", string="On behalf of", ondelete="restrict", readonly=True
    )
    unit_id = fields.Many2one(
        "cqtt.unit", ondelete="restrict", index=True, readonly=True
    )
    address = fields.Char(string="From", readonly=True, help="Network address.")
    model = fields.Char(required=True, readonly=True)
    res_id = fields.Many2oneReference(
        string="Record", model_field="model", required=True, readonly=True
    )
    verb = fields.Char(required=True, readonly=True)
    verb_label = fields.Char(string="What", compute="_compute_labels")
    from_state = fields.Char(readonly=True)
    to_state = fields.Char(readonly=True)
    from_label = fields.Char(string="From state", compute="_compute_labels")
    to_label = fields.Char(string="To state", compute="_compute_labels")
    reason = fields.Char(readonly=True)
    reason_erased_at = fields.Datetime(string="Reason taken away", readonly=True)
    lock_version = fields.Integer(readonly=True, help="The record's count after it.")
    request_uuid = fields.Char(readonly=True)

    _record_idx = models.Index("(model, res_id, id)")
    _request_uniq = models.UniqueIndex(
        "(model, res_id, verb, request_uuid) WHERE request_uuid IS NOT NULL"
    )

    def init(self):
        triggers.append_only(
            self.env.cr, self._table, erasable=("reason",), mark="reason_erased_at"
        )
        return super().init()

    @api.depends("model", "verb", "from_state", "to_state")
    @api.depends_context("lang")
    def _compute_labels(self):
        for line in self:
            model = self.env.get(line.model)
            transition = model is not None and model._transitions.get(line.verb)
            line.verb_label = self.env._(transition.label) if transition else line.verb
            states = (
                dict(model._fields["state"]._description_selection(self.env))
                if model is not None
                else {}
            )
            line.from_label = states.get(line.from_state, line.from_state)
            line.to_label = states.get(line.to_state, line.to_state)

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The journal is written by the work itself."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The journal is never changed."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("The journal is never deleted."))

    @api.readonly
    @api.model
    def timeline(self, model: str, res_id: int):
        """Return a record's course, oldest first, for the timeline of its form.

        :raise AccessError: the user may not read the record
        """
        if model not in self.env:
            raise UserError(self.env._("There is no such record."))
        record = self.env[model].browse(res_id)
        record.check_access("read")
        # sudo: who may read a record may read its course
        lines = self.sudo().search([("model", "=", model), ("res_id", "=", res_id)])
        return [line._describe() for line in reversed(lines)]

    def _describe(self):
        return {
            "id": self.id,
            "at": fields.Datetime.to_string(self.at),
            "who": self.user_id.name,
            "on_behalf_of": self.on_behalf_of_id.name or "",
            "what": self.verb_label,
            "from": self.from_label or "",
            "to": self.to_label or "",
            "reason": self._describe_reason(),
        }

    def _describe_reason(self):
        if self.reason_erased_at:
            return self.env._("(taken away: its time was over)")
        return self.reason or ""

    @api.model
    def _erase_reasons(self, records):
        """Take away why something was done to records: it may speak of people.

        :return: how many lines said why
        """
        # sudo: who may is said by the rules of retention that call it
        lines = self.sudo().search(
            [
                ("model", "=", records._name),
                ("res_id", "in", records.ids),
                ("reason", "!=", False),
            ]
        )
        erased = {"reason": False, "reason_erased_at": fields.Datetime.now()}
        super(CqttJournal, lines).write(erased)
        lines.flush_recordset()
        return len(lines)

    @api.model
    def _note(
        self,
        records,
        transition,
        before,
        behalf=None,
        reason=None,
        request_uuid=None,
    ):
        """Write one line per record about a transition that has just been made.

        :param before: the records' states before, in their order
        :param behalf: on whose behalf each was done, if on anybody's
        """
        now = fields.Datetime.now()
        behalf = behalf or [self.env["res.users"]] * len(records)
        vals_list = [
            {
                "at": now,
                "user_id": self.env.uid,
                "on_behalf_of_id": other.id,
                "unit_id": record._workflow_unit().id,
                "address": request.httprequest.remote_addr if request else False,
                "model": record._name,
                "res_id": record.id,
                "verb": transition.verb,
                "from_state": state,
                "to_state": record.state,
                "reason": (reason or "").strip() or False,
                "lock_version": record.lock_version,
                "request_uuid": request_uuid,
            }
            for record, state, other in zip(records, before, behalf, strict=True)
        ]
        # sudo: nobody has the right to write here, the door has
        return super(CqttJournal, self.sudo()).create(vals_list)

    @api.model
    def _last(self, record):
        # sudo: the caller may read the record, so its course too
        return self.sudo().search(
            [("model", "=", record._name), ("res_id", "=", record.id)], limit=1
        )

    @api.model
    def _done_before(self, records, verb, request_uuid):
        """Return those of the records for which this very request was carried out."""
        if not (request_uuid and records):
            return records.browse()
        # sudo: the caller may read the records, so their course too
        lines = self.sudo().search(
            [
                ("model", "=", records._name),
                ("res_id", "in", records.ids),
                ("verb", "=", verb),
                ("request_uuid", "=", request_uuid),
                ("user_id", "=", self.env.uid),
            ]
        )
        return records.browse(lines.mapped("res_id"))
