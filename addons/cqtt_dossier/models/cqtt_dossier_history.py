from odoo import api, models

from odoo.addons.cqtt_ledger.booking import Entry

#: what a row says of a dossier that the steps of the work say otherwise
TIMES = ("received_at", "due_at", "finished_at", "returned_at")
#: written by the step, not when the record is made
BY_STEP = frozenset({*TIMES, "state", "suspensions", "synced"})


class CqttDossierHistory(models.Model):
    """Dossiers of an earlier system: past dates, the old number, no version."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def _import_history(self, unit, vals_list):
        """Bring in dossiers that were worked on elsewhere, each with its own dates.

        :param vals_list: values of a dossier with its ``state`` and times (UTC), and
            under ``suspensions`` tuples of kind, begin and end; ``synced`` is what the
            provincial system said
        :return: the dossiers, in the order of the values
        """
        places = {"unit_id": unit.id, "receiving_unit_id": unit.id}
        dossiers = self.create(
            [
                {name: v for name, v in vals.items() if name not in BY_STEP} | places
                for vals in vals_list
            ]
        )
        calendar = self.env["cqtt.calendar"]._for_unit(unit)
        dossiers._add_suspensions(vals_list)
        dossiers._perform(
            self._get_transition("import_history"),
            values_by_id={
                dossier.id: dossier._prepare_history(vals, calendar)
                for dossier, vals in zip(dossiers, vals_list, strict=True)
            },
        )
        return dossiers

    def _prepare_history(self, vals, calendar):
        times = {name: vals.get(name) or False for name in TIMES}
        finished, due = times["finished_at"], times["due_at"]
        values = {"is_history": True, "state": vals["state"], **times}
        if due:
            values |= self._prepare_due(calendar, due)
        if finished:
            values |= self._prepare_ending(vals["state"], finished, due)
        return values

    def _add_suspensions(self, vals_list):
        # sudo: what was not counted is part of the course, which nobody types
        self.env["cqtt.dossier.suspension"].sudo().create(
            [
                {
                    "dossier_id": dossier.id,
                    "kind": kind,
                    "begun_at": begun,
                    "ended_at": ended or False,
                }
                for dossier, vals in zip(self, vals_list, strict=True)
                for kind, begun, ended in vals.get("suspensions") or ()
            ]
        )

    def _fact_values(self, transition=None):
        values = super()._fact_values(transition)
        if transition and transition.verb in ("import_history", "enter_paper"):
            values["is_nobodys"] = True  # whoever enters it has not done the work
        return values

    def _facts_of_history(self, transition):
        entries = self._facts_of_receiving(transition)
        if self.finished_at:
            entries += self._facts_of_ending(transition)
        if self.returned_at:
            entries.append(Entry("dossier.returned", 1, {"at": self.returned_at}))
        return entries
