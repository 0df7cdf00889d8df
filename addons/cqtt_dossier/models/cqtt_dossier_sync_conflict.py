from odoo import api, fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

from ..provincial_sheet import Kind, Standing
from .cqtt_dossier_sync_job import standing
from .dossier_states import ENDED_STATES

_lt = LazyTranslate(__name__)

KINDS = [
    (Kind.BOTH.value, "Changed here and there"),
    (Kind.EARLIER.value, "An earlier state than ours"),
    (Kind.DATES.value, "Dates contradict"),
]


class CqttDossierSyncConflict(models.Model):
    """A dossier of which both systems say something else: a person decides."""

    _name = "cqtt.dossier.sync.conflict"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Conflict with the Provincial System"
    _order = "id desc"
    _rec_name = "external_code"

    _protected_fields = frozenset(
        {"sync_id", "dossier_id", "kind", "ours", "theirs", "decided_at"}
    )
    _frozen_states = ("theirs_taken", "ours_kept", "superseded")
    _frozen_columns = ("dossier_id", "kind", "ours", "theirs", "decided_at")
    _deletable_states = ()
    _transitions = TransitionTable(
        Transition(
            verb="take_theirs",
            sources={"open"},
            target="theirs_taken",
            roles={"manager"},
            label=_lt("Take theirs"),
            guard="_why_not_take",
            needs_reason=True,
            is_primary=True,
        ),
        Transition(
            verb="keep_ours",
            sources={"open"},
            target="ours_kept",
            roles={"manager"},
            label=_lt("Keep ours"),
            needs_reason=True,
        ),
        Transition(
            verb="supersede",
            sources={"open"},
            target="superseded",
            roles={"manager"},
            label=_lt("A later export says something else"),
            is_internal=True,
        ),
    )

    sync_id = fields.Many2one(
        "cqtt.dossier.sync", string="Export", readonly=True, copy=False, index=True
    )
    dossier_id = fields.Many2one(
        "cqtt.dossier", readonly=True, copy=False, index=True, ondelete="restrict"
    )
    external_code = fields.Char(related="dossier_id.external_code")
    kind = fields.Selection(KINDS, string="Why", readonly=True, copy=False)
    ours = fields.Char(readonly=True, copy=False)
    theirs = fields.Char(readonly=True, copy=False)
    ours_text = fields.Char(string="Known here", compute="_compute_texts")
    theirs_text = fields.Char(
        string="In the provincial system", compute="_compute_texts"
    )
    decided_at = fields.Datetime(string="Decided", readonly=True, copy=False)
    state = fields.Selection(
        [
            ("open", "To be decided"),
            ("theirs_taken", "Theirs taken"),
            ("ours_kept", "Ours kept"),
            ("superseded", "Superseded"),
        ],
        default="open",
        required=True,
        readonly=True,
        copy=False,
    )

    _open_uniq = models.UniqueIndex(
        "(dossier_id) WHERE state = 'open'", "This conflict waits already."
    )

    @api.depends("ours", "theirs", "state", "dossier_id.lock_version")
    @api.depends_context("lang")
    def _compute_texts(self):
        for conflict in self:
            dossier = conflict.dossier_id
            ours = conflict.ours
            if conflict.state == "open" and dossier:
                ours = dossier._standing().key  # it may have gone on since
            conflict.ours_text = dossier._describe_key(ours)
            conflict.theirs_text = dossier._describe_key(conflict.theirs)

    @api.model
    def _kinds(self):
        return (Kind.BOTH, Kind.EARLIER, Kind.DATES)

    @api.model
    def _lay(self, sync, found):
        """Lay conflicts before a person; what he was asked already, he is not again.

        :param found: tuples of dossier, kind and row
        """
        dossiers = self.env["cqtt.dossier"].union(*(one for one, _kind, _row in found))
        waiting = {
            conflict.dossier_id: conflict
            for conflict in self.search(
                [("dossier_id", "in", dossiers.ids), ("state", "=", "open")]
            )
        }
        new, old = [], self.browse()
        for dossier, kind, row in found:
            theirs = standing(row)
            conflict = waiting.get(dossier, self.browse())
            if conflict.theirs == theirs.key:
                continue
            old |= conflict
            new.append(self._prepare(sync, dossier, kind, theirs))
        if old:
            old._perform(self._get_transition("supersede"))
            old.flush_recordset()
        # sudo: what an export found is written by the export alone
        conflicts = self.sudo().create([{"unit_id": one["unit_id"]} for one in new])
        for conflict, values in zip(conflicts, new, strict=True):
            conflict._write_uncounted(values)

    def _prepare(self, sync, dossier, kind, theirs):
        return {
            "unit_id": dossier.unit_id.id,
            "sync_id": sync.id,
            "dossier_id": dossier.id,
            "kind": kind.value,
            "ours": dossier._standing().key,
            "theirs": theirs.key,
        }

    def _why_not_take(self):
        if self.dossier_id.state in ENDED_STATES and not self._is_only_returned():
            return self.env._(
                "The dossier has ended here and is counted: it is not reopened. Keep "
                "ours, and have it corrected in the provincial system."
            )
        return ""

    def _is_only_returned(self):
        ours, theirs = self.dossier_id._standing(), Standing.of_key(self.theirs)
        return (ours.state, theirs.state) == ("done", "returned")

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        return values | {"decided_at": fields.Datetime.now()}

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for conflict, line in zip(self, journal_lines, strict=True):
            dossier, theirs = conflict.dossier_id, Standing.of_key(conflict.theirs)
            if transition.verb == "take_theirs":
                dossier._apply_sync({dossier.id: theirs}, reason=line.reason)
            elif transition.verb == "keep_ours":
                dossier._keep_against(theirs, line.reason)
        return result


class CqttDossier(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _keep_against(self, theirs, reason):
        """Note what the provincial system said, and that it does not hold here."""
        self._perform(
            self._get_transition("sync_agree"),
            values={"synced": theirs.key},
            reason=reason,
        )

    @api.model
    def _describe_key(self, key):
        return self._describe_standing(Standing.of_key(key)) if key else ""

    @api.model
    def _describe_standing(self, known):
        """Return state and times in words, for reports and decisions."""
        times = {
            self.env._("received"): known.received,
            self.env._("due"): known.due,
            self.env._("finished"): known.finished,
            self.env._("returned"): known.returned,
        }
        said = [f"{what} {at:%d/%m/%Y %H:%M}" for what, at in times.items() if at]
        return "; ".join([self._state_label(known.state), *said])
