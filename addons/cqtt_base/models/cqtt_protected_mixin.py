from uuid import uuid4

from lxml.builder import E
from psycopg2.errors import UniqueViolation

from odoo import api, fields, models
from odoo.exceptions import AccessError, ConcurrencyError, UserError
from odoo.tools import SQL

from .. import triggers
from ..clock import told

ALWAYS_PROTECTED = frozenset({"state", "lock_version"})
MADE_HERE = "cqtt_base.made_here"
#: the count of changes when one has been written since the record was made
FIRST_STEP = 2


class CqttProtectedMixin(models.AbstractModel):
    """What the door keeps out: fields that forms, imports and code never write.

    No context key and no ``sudo`` opens it; verbs write by ``_write_behind_door``. List
    it first in ``_inherit``: that method passes by the ``write`` of what stands before.
    """

    _name = "cqtt.protected.mixin"
    _description = "Protected Record"

    #: beside the state, written by verbs alone: numbers, times of record, signatures
    _protected_fields = frozenset()
    #: given when the record is made, and never changed
    _settled_fields = frozenset({"unit_id", "request_uuid"})
    #: fields that forms change only in some states, with these states
    _changeable_in = {}
    #: from these states on the database itself refuses changes of the frozen columns
    _frozen_states = ()
    _frozen_columns = ()
    #: of these, what may be emptied once when its time is over; the mark says when
    _erasable_columns = ()
    _erasure_mark = ""
    #: states in which a record may still be deleted
    _deletable_states = ("draft",)

    lock_version = fields.Integer(
        string="Changes",
        default=1,
        copy=False,
        readonly=True,
        help="Counts the changes; a form that shows an older count cannot be saved.",
    )
    request_uuid = fields.Char(
        string="Request",
        default=lambda self: str(uuid4()),
        copy=False,
        help="Names the form it came from: sent twice, it makes one record.",
    )

    _request_uuid_uniq = models.UniqueIndex(
        "(request_uuid) WHERE request_uuid IS NOT NULL",
        "This form has been saved already.",
    )

    def init(self):
        if not self._abstract:
            triggers.freeze(
                self.env.cr,
                self._table,
                states=self._frozen_states,
                columns=self._frozen_columns,
                deletable=self._deletable_states,
                erasable=self._erasable_columns,
                mark=self._erasure_mark,
            )
        return super().init()

    def _register_hook(self):
        """Refuse to load a model whose protection could be passed by."""
        super()._register_hook()
        if self._abstract:
            return
        for name in self._protected_names():
            field = self._fields[name]
            if field.compute or field.copy or field.related:
                raise TypeError(
                    f"{field}: a protected field is not computed, related or copied"
                )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_begun(self):
        for record in self:
            if record.state not in self._deletable_states:
                raise UserError(
                    self.env._(
                        "“%s” has begun its course and cannot be deleted.",
                        record.display_name,
                    )
                )

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Let whatever can be saved carry along the count it shows."""
        arch, view = super()._get_view(view_id, view_type, **options)
        if view_type == "form":
            arch.append(E.field(name="lock_version", invisible="1"))
            # a new record brings it back: a form saved twice makes one record
            arch.append(E.field(name="request_uuid", invisible="1"))
        elif view_type == "list" and (arch.get("editable") or arch.get("multi_edit")):
            arch.append(E.field(name="lock_version", column_invisible="1"))
        return arch, view

    @classmethod
    def _protected_names(cls):
        return ALWAYS_PROTECTED | cls._protected_fields

    @api.model
    def default_get(self, fields):
        """Give protected fields their declared default, whatever the context says."""
        protected = self._protected_names()
        defaults = super().default_get(fields)
        for name in protected & set(fields):
            defaults.pop(name, None)
            if self._fields[name].default:
                defaults[name] = self._fields[name].default(self)
        return defaults

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        for vals in vals_list:
            self._refuse_protected(vals)
        repeats = self._find_repeats(vals_list)
        new = [v for v in vals_list if v.get("request_uuid") not in repeats]
        created = iter(self._create_new(new) if new else self.browse())
        return self.browse().union(
            *(repeats.get(v.get("request_uuid")) or next(created) for v in vals_list)
        )

    @api.model
    def _create_new(self, vals_list):
        """Make records of forms that were not sent before, as far as is known.

        :raise ConcurrencyError: one is being saved at this moment; try again
        """
        try:
            created = super().create(vals_list)
        except UniqueViolation as error:
            if not (error.diag.constraint_name or "").endswith("request_uuid_uniq"):
                raise
            raise ConcurrencyError("request_uuid") from error
        self._made_here().update(created._ids)
        return created

    @api.model
    def _made_here(self):
        """Return the ids of what this transaction has made, which nobody else sees."""
        return self.env.cr.cache.setdefault((MADE_HERE, self._name), set())

    def _has_just_begun(self):
        """Return whether nothing but this first step has happened to the record."""
        return self.id in self._made_here() and self.lock_version <= FIRST_STEP

    def write(self, vals):  # pylint: disable=method-required-super
        """Save what a form may change.

        ``lock_version`` among the values is what the form showed, not a new value.

        :raise AccessError: a protected or settled field is among the values
        :raise UserError: somebody else has saved the record meanwhile
        """
        vals = dict(vals)
        shown = vals.pop("lock_version", None)
        self._refuse_protected(vals, also=self._settled_fields)
        self._refuse_settled(vals)
        if shown is not None:
            self._check_lock_version(shown)
        return self._write_behind_door(vals) if vals else True

    def _refuse_protected(self, vals, also=frozenset()):
        if protected := (self._protected_names() | also) & set(vals):
            raise AccessError(
                self.env._(
                    "%(fields)s cannot be entered: only the steps of the work change "
                    "it. Use the buttons of the form.",
                    fields=self._field_labels(protected),
                )
            )

    def _refuse_settled(self, vals):
        watched = {*self._frozen_columns, *self._changeable_in} & vals.keys()
        for record in self if watched else ():
            if settled := {name for name in watched if record._is_settled(name)}:
                raise AccessError(
                    self.env._(
                        "“%(record)s” is %(state)s: %(fields)s can no longer be "
                        "changed, by nobody.",
                        record=record.display_name,
                        state=record._state_label(record.state),
                        fields=self._field_labels(settled),
                    )
                )

    def _is_settled(self, name):
        state = self.state
        is_frozen = name in self._frozen_columns and state in self._frozen_states
        return is_frozen or state not in self._changeable_in.get(name, (state,))

    def _check_lock_version(self, shown):
        """:raise UserError: the record has been saved since the form showed it"""
        self._lock_rows()
        for record in self:
            if record.lock_version != shown:
                raise UserError(record._describe_last_change())

    def _describe_last_change(self):
        last = self.env["cqtt.journal"]._last(self)
        return self.env._(
            "%(user)s changed “%(record)s” at %(time)s (%(what)s), after you opened "
            "it. Note down what you have entered, reload the page, and enter it again.",
            user=self.write_uid.sudo().name,  # a name is all that is shown
            record=self.display_name,
            time=told(self.write_date),
            what=last.verb_label if last.lock_version == self.lock_version else "…",
        )

    def _find_repeats(self, vals_list):
        """Return what earlier sendings of the same forms have made, by request."""
        uuids = [v["request_uuid"] for v in vals_list if v.get("request_uuid")]
        if not uuids:
            return {}
        # found whoever may read it now, then handed out only to who made it
        found = self.sudo().search([("request_uuid", "in", uuids)])
        if any(record.create_uid.id != self.env.uid for record in found):
            raise AccessError(self.env._("Somebody else has saved this form."))
        return {record.request_uuid: record.with_env(self.env) for record in found}

    def _lock_rows(self):
        """Wait for others who change these rows; whoever came late starts over."""
        others = set(self._ids) - self._made_here()
        if not others:
            return
        self.flush_recordset()
        self.env.cr.execute(
            SQL(
                "SELECT id FROM %s WHERE id IN %s ORDER BY id FOR NO KEY UPDATE",
                SQL.identifier(self._table),
                tuple(others),
            )
        )
        self.invalidate_recordset(["state", "lock_version"])

    def _write_behind_door(self, vals):
        """Write whatever it says and count the change: the inner side of the door."""
        for version, records in self.grouped("lock_version").items():
            super(CqttProtectedMixin, records).write(
                {**vals, "lock_version": version + 1}
            )
        return True

    def _write_uncounted(self, vals):
        """Write what belongs to a change that is counted already: its number."""
        return super().write(vals)

    def _field_labels(self, names):
        labels = (self._fields[n]._description_string(self.env) for n in sorted(names))
        return ", ".join(labels)

    def _state_label(self, state):
        return dict(self._fields["state"]._description_selection(self.env))[state]
