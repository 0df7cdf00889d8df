from datetime import timedelta

from odoo import api, fields, models
from odoo.api import SUPERUSER_ID

from ..wording import fill
from .notice_states import STATES, TRANSITIONS

#: how long texts are kept
KEPT = timedelta(days=90)
BATCH = 1000


class CqttNotice(models.Model):
    """Something a person is told, once for each event.

    It names the person and holds no address; its words hold no personal data.
    """

    _name = "cqtt.notice"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Notice"
    _order = "id desc"
    _rec_name = "subject"
    _allow_sudo_commands = False

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {"provider_id", "tries", "last_error", "next_try_at", "sent_at"}
    )
    _settled_fields = frozenset(
        {"unit_id", "key", "kind_id", "person_id", "subject", "model", "res_id"}
    )
    _frozen_states = ("sent",)
    _frozen_columns = ("key", "person_id", "kind_id", "sent_at", "provider_id")
    _deletable_states = ()

    key = fields.Char(required=True, readonly=True, help="Names the event.")
    kind_id = fields.Many2one(
        "cqtt.notice.kind",
        string="Occasion",
        required=True,
        readonly=True,
        ondelete="restrict",
    )
    person_id = fields.Many2one(
        "cqtt.person",
        string="To",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    provider_id = fields.Many2one(
        "cqtt.notice.provider",
        string="Way",
        readonly=True,
        copy=False,
        ondelete="restrict",
    )
    channel = fields.Selection(related="provider_id.channel")
    subject = fields.Char(readonly=True)
    text = fields.Text(readonly=True)
    model = fields.Char(readonly=True)
    res_id = fields.Many2oneReference(
        string="About", model_field="model", readonly=True
    )
    tries = fields.Integer(readonly=True, default=0, copy=False)
    last_error = fields.Char(readonly=True, copy=False)
    next_try_at = fields.Datetime(string="Next try", readonly=True, copy=False)
    sent_at = fields.Datetime(string="Sent", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="queued", required=True, readonly=True, copy=False
    )

    _key_uniq = models.UniqueIndex("(key)", "This has been announced already.")
    _was_sent = models.Constraint(
        "CHECK((state = 'sent') = (sent_at IS NOT NULL))",
        "A notice has a time once it is sent.",
    )
    _open_idx = models.Index("(unit_id) WHERE state IN ('queued', 'failed')")

    @api.model
    def _announce(self, kind_code, person, key, values, source):
        """Put a notice into the outbox, in the transaction of what happened.

        :param kind_code: of a ``cqtt.notice.kind``
        :param person: who is told
        :param key: names the event; the same one is announced once
        :param values: by the names that the kind's words use; nothing personal
        :param source: the record it is about
        :return: the notice; nothing where no way is open or the kind is not sent
        """
        # by the system: whoever did the work need not know how people are told
        notices = self.with_user(SUPERUSER_ID).with_context(lang=self.env.lang)
        kind = notices.env["cqtt.notice.kind"]._of(kind_code)
        if not kind or not notices.env["cqtt.notice.provider"]._is_any_open():
            return notices.browse()
        if known := notices.search([("key", "=", key)]):
            return known
        notice = notices.create(
            {
                "key": key,
                "kind_id": kind.id,
                "unit_id": person.unit_id.id,
                "person_id": person.id,
                "subject": fill(kind.subject, values),
                "text": fill(kind.text, values),
                "model": source._name,
                "res_id": source.id,
            }
        )
        notice._route()
        return notice

    def action_send_again(self):
        """Send those again that failed; others stay as they are."""
        self.filtered(lambda notice: notice.state == "failed").perform("send_again")

    def action_open_source(self):
        """Open what the notice is about, if the user may read it."""
        self.ensure_one()
        self.check_access("read")
        source = self.env[self.model].browse(self.res_id)
        source.check_access("read")
        return source._get_records_action()

    @api.autovacuum
    def _gc_texts(self):
        """Empty the words of notices that nobody needs any more."""
        old = fields.Datetime.now() - KEPT
        done = [("state", "in", ("sent", "cancelled")), ("text", "!=", False)]
        found = self.search([*done, ("create_date", "<", old)], limit=BATCH)
        found._write_uncounted({"text": False})
        return len(found), BATCH if len(found) == BATCH else 0
