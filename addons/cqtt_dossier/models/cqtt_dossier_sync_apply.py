from odoo import api, fields, models
from odoo.tools import split_every

from odoo.addons.cqtt_worktime.local_time import to_local, to_utc

from ..history_sheet import ENDED
from ..provincial_sheet import Standing
from .dossier_states import WAITING_STATES
from .dossier_sync_states import MEASURES, VERB

CHUNK = 1000
BOOKED = "cqtt_dossier.booked"
#: made, then imported: nobody has touched it since
UNTOUCHED = 2


class CqttDossierSyncApply(models.Model):
    """What the provincial system says becomes what is known, with its own dates."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    synced = fields.Char(
        string="Last said by the provincial system",
        readonly=True,
        copy=False,
        help="State, received, due, finished, returned.",
    )

    @api.model
    def _by_external_code(self, unit, codes):
        """Return the dossiers of a unit by the code of the provincial system."""
        found = self.browse()
        for chunk in split_every(CHUNK, codes):
            found |= self.search(
                [("unit_id", "=", unit.id), ("external_code", "in", list(chunk))]
            )
        return {dossier.external_code: dossier for dossier in found}

    def _standing(self) -> Standing:
        """Return state and times as they are known here."""
        return Standing(
            self.state,
            *(
                to_local(self[name]) if self[name] else None
                for name in ("received_at", "due_at", "finished_at", "returned_at")
            ),
        )

    def _synced_standing(self):
        """Return what both systems last agreed on, or ``None``."""
        if self.synced:
            return Standing.of_key(self.synced)
        if self.is_history and self.lock_version <= UNTOUCHED:
            return self._standing()
        return None

    def _apply_sync(self, standings, pauses=None, reason=None):
        """Let these dossiers become what the provincial system says.

        :param standings: by id, what it says
        :param pauses: by id, the pause that the export tells of, if any
        """
        for dossier in self:
            dossier._sync_pause(standings[dossier.id], (pauses or {}).get(dossier.id))
        # read once for all: the entries of each are asked for one by one
        self.env.cr.cache[BOOKED] = self._read_booked()
        self._perform(
            self._get_transition(VERB),
            reason=reason,
            values_by_id={
                dossier.id: dossier._prepare_sync(standings[dossier.id])
                for dossier in self
            },
        )

    def _prepare_sync(self, theirs):
        values = {"state": theirs.state, "synced": theirs.key}
        values["returned_at"] = _utc(theirs.returned)
        if self.finished_at:
            return values  # what ended stays as it was counted
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        received = self._kept_time("received_at", theirs.received)
        due = self._kept_time("due_at", theirs.due)
        values["received_at"] = received
        if due:
            values |= self._prepare_due(calendar, due)
        if theirs.state in ENDED:
            finished = max(_utc(theirs.finished), received)
            values |= self._prepare_ending(theirs.state, finished, due)
            values["returned_at"] = theirs.returned and max(
                _utc(theirs.returned), finished
            )
        return values

    def _kept_time(self, name, theirs):
        """Return a time: ours if it is of the same day, for exports round times."""
        ours = self[name]
        if ours and theirs and to_local(ours).date() == theirs.date():
            return ours
        return _utc(theirs) or ours

    def _sync_pause(self, theirs, pause):
        """Let the time not counted begin and end as the export tells."""
        # sudo: what was not counted is part of the course, which nobody types
        mine = self.sudo().suspension_ids
        lasting = mine.filtered(lambda one: not one.ended_at)
        if theirs.state not in WAITING_STATES:
            now = fields.Datetime.now()
            end = _utc(theirs.finished or (pause and pause.resumed)) or now
            for one in lasting:
                one.ended_at = max(min(end, now), one.begun_at)
        if not pause:
            return
        days = [to_local(one.begun_at).date() for one in mine]
        is_known = lasting if pause.resumed is None else pause.paused.date() in days
        if not is_known:
            mine.create(
                {
                    "dossier_id": self.id,
                    "kind": pause.kind,
                    "begun_at": _utc(pause.paused),
                    "ended_at": _utc(pause.resumed),
                }
            )

    def _prepare_history(self, vals, calendar):
        values = super()._prepare_history(vals, calendar)
        return values | {"synced": vals.get("synced") or False}

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == VERB:
            for dossier in self:
                if dossier.finished_at:
                    dossier._close_step()
            self._undo_surplus(transition, journal_lines)
        return result

    def _fact_values(self, transition=None):
        values = super()._fact_values(transition)
        if transition and transition.verb == VERB:
            values["is_nobodys"] = True  # whoever imports has not done the work
        return values

    def _facts_of_sync(self, transition):
        """Return what the ledger does not know yet of what the dossier now says."""
        booked = self.env.cr.cache[BOOKED][self.id]
        return [
            entry
            for entry in self._facts_of_history(transition)
            if _mark(entry) not in booked
        ]

    def _undo_surplus(self, transition, journal_lines):
        """Undo what the ledger knew and the dossier no longer says."""
        reason = self.env._("The provincial system says otherwise.")
        booked = self.env.cr.cache.pop(BOOKED)
        for dossier, line in zip(self, journal_lines, strict=True):
            entries = dossier.sudo()._facts_of_history(transition)
            said = set(map(_mark, entries))
            wrong = [
                id_ for mark, id_ in booked[dossier.id].items() if mark not in said
            ]
            if wrong:
                facts = self.env["cqtt.fact"].browse(wrong)
                facts._compensate(reason, line=line)

    def _read_booked(self):
        """Return by dossier what the ledger says of its course: marks and fact ids."""
        facts = self.env["cqtt.fact"]._live(self, MEASURES)
        booked = {dossier.id: {} for dossier in self}
        for fact in facts:
            mark = (fact.measure_id.code, fact.quantity, fact.at)
            booked[fact.res_id][mark] = fact.id
        return booked


def _mark(entry):
    return entry.measure, entry.quantity, entry.values["at"]


def _utc(moment):
    return to_utc(moment) if moment else False
