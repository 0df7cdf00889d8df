from odoo import fields, models

from ..booking import Row


class CqttFactSource(models.AbstractModel):
    """A record that facts come from.

    Each model with a workflow is one; others inherit it to book facts by
    ``cqtt.fact._book``.
    """

    _name = "cqtt.fact.source"
    _description = "Source of Facts"

    def action_open_facts(self):
        """Open what the record has counted for, limited by the reader's scope."""
        self.ensure_one()
        self.check_access("read")
        return self.env["cqtt.fact"]._action_open(
            [("model", "=", self._name), ("res_id", "=", self.id)], self.display_name
        )

    def _readable_source(self):
        """Return what opens for whoever comes from a fact: itself, or nothing.

        A model that outsiders see in another shape returns that one to them.
        """
        return self if self.has_access("read") else self.browse()

    def _fact_values(self, transition=None):
        """Return what the facts of one record have in common.

        Models add to it: ``field_id``, ``channel_id``, ``staff_id`` (whose work it is;
        otherwise that of whoever acts), ``at`` (UTC) where it did not happen just now,
        and ``is_nobodys`` where it was not done here.

        :param transition: the step that books them, if it is one
        """
        return {"unit_id": self.unit_id.id}

    def _fact_rows(self, entries, transition=None, line=None):
        """Return the rows that book some entries for one record.

        :param line: the journal line of the transition
        """
        self.ensure_one()
        # sudo: what the record says counts, whatever of it the person may see
        common = self.sudo()._fact_values(transition)
        return [self._fact_row(entry, common, line) for entry in entries]

    def _fact_row(self, entry, common, line):
        values = {**common, **entry.values}
        moment = line.at if line else fields.Datetime.now()
        return Row(
            measure_id=self.env["cqtt.measure"]._id_of(entry.measure),
            unit_id=values["unit_id"],
            at=values.get("at") or moment,
            quantity=entry.quantity,
            user_id=self.env.uid,
            source=(self._name, self.id),
            field_id=values.get("field_id") or None,
            channel_id=values.get("channel_id") or None,
            staff_id=values.get("staff_id") or None,
            journal_id=line.id if line else None,
            once=entry.once,
            is_nobodys=bool(values.get("is_nobodys")),
        )
