from odoo import api, models

from ..booking import (
    Entry,
    Fact,
    LedgerError,
    declared_facts,
    declared_measures,
    named_methods,
)


class CqttWorkflowMixin(models.AbstractModel):
    """The door books what a transition means, in the transaction of the transition.

    What it means is declared in the transition's effects, under ``facts``; see
    ``booking/declared.py``.
    """

    _name = "cqtt.workflow.mixin"
    _inherit = ["cqtt.workflow.mixin", "cqtt.fact.source"]

    def _register_hook(self):
        """Refuse to load a table that books measures which do not exist."""
        super()._register_hook()
        if not self._abstract:
            self._check_declared_facts()

    def _check_declared_facts(self):
        """:raise LedgerError: a transition names no known measure or method"""
        for transition in self._transitions:
            for code in declared_measures(transition.effects):
                self._check_measure(code, transition.verb)
            for name in named_methods(transition.effects):
                if not hasattr(self, name):
                    raise LedgerError(
                        f"{self._name}, {transition.verb}: there is no method {name}"
                    )

    def _check_measure(self, code, verb, kind=None):
        try:
            self.env["cqtt.measure"]._id_of(code, kind)
        except LedgerError as error:
            raise LedgerError(f"{self._name}, {verb}: {error}") from error

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        self.env["cqtt.fact"]._insert(self._transition_rows(transition, journal_lines))
        return result

    def _transition_rows(self, transition, journal_lines):
        """Return all rows that a transition of these records books."""
        rows = []
        for record, line in zip(self, journal_lines, strict=True):
            if entries := record._transition_entries(transition):
                rows += record._fact_rows(entries, transition, line)
        return rows

    def _transition_entries(self, transition):
        """Return what a transition of one record means to the ledger.

        :raise LedgerError: a method named a measure that was not declared
        """
        # sudo: what the record says counts, whatever of it the person may see
        record, entries = self.sudo(), []
        for item in declared_facts(transition.effects):
            if isinstance(item, Fact):
                quantity = item.quantity
                if isinstance(quantity, str):
                    quantity = getattr(record, quantity)(transition)
                entries += [Entry(item.measure, quantity)] if quantity else []
            else:
                found = getattr(record, item.method)(transition)
                if unknown := {entry.measure for entry in found} - item.measures:
                    raise LedgerError(
                        f"{item.method} books {sorted(unknown)}: not declared"
                    )
                entries += found
        return entries

    @api.model
    def _counting_steps(self):
        """Yield what books facts, as the screens call it, and the measures' codes."""
        for transition in self._transitions:
            if codes := declared_measures(transition.effects):
                yield self._label_of(transition), codes

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {"unit_id": self._workflow_unit().id}
