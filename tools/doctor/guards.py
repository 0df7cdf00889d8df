"""Rules that stand in the database: triggers that freeze, rules that scope."""

from collections.abc import Iterator
from typing import Any

from .finding import FAULT, Finding
from .place import Place

#: tables into which rows are only inserted; a test compares them with a new database
APPEND_ONLY = (
    "cqtt_consent",
    "cqtt_discipline_ballot",
    "cqtt_dossier_handover",
    "cqtt_dossier_payment",
    "cqtt_dossier_rating",
    "cqtt_fact",
    "cqtt_journal",
    "cqtt_number",
    "cqtt_outreach_disposal",
    "cqtt_person_access",
    "cqtt_rating_seal",
)
#: frozen without the mixin of all others
FROZEN = ("cqtt_evaluation_line", "cqtt_recognition")
MIXIN = "cqtt.protected.mixin"
SCOPED = "cqtt.scoped.mixin"
#: models with rules for everybody that together cover all four operations
RULED = """
    SELECT m.model FROM ir_rule r JOIN ir_model m ON m.id = r.model_id
     WHERE r.active
       AND r.domain_force !~ '^\\s*\\[\\s*(\\(1, *.=., *1\\),?)?\\s*\\]\\s*$'
       AND NOT EXISTS (SELECT FROM rule_group_rel g WHERE g.rule_group_id = r.id)
  GROUP BY m.model
    HAVING bool_or(r.perm_read) AND bool_or(r.perm_write)
       AND bool_or(r.perm_create) AND bool_or(r.perm_unlink)
"""
SWITCHED_OFF = """
    SELECT d.module || '.' || d.name, m.model
      FROM ir_rule r
      JOIN ir_model m ON m.id = r.model_id
      JOIN ir_model_data d ON d.model = 'ir.rule' AND d.res_id = r.id
     WHERE NOT r.active AND d.module ~ '^cqtt'
  ORDER BY 1
"""


def check_triggers(place: Place) -> Iterator[Finding]:
    """Each table that shall not be changed has its triggers, and they are enabled."""
    enabled = set(
        place.rows(
            """SELECT c.relname, t.tgname
                 FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"""
        )
    )
    for table, trigger in sorted(expected(place.registry) - enabled):
        yield Finding(
            "triggers",
            FAULT,
            f"{table} is not guarded by {trigger}: it could be changed behind the "
            "journal.",
            f"Find out who took it off. ALTER TABLE {table} ENABLE TRIGGER {trigger}; "
            "if it is gone, upgrade the addon of that table (odoo -u).",
        )


def expected(registry: Any) -> set[tuple[str, str]]:
    """Return table and trigger of all that shall be there."""
    tables = {m._table for m in _heirs(registry, MIXIN)}
    there = {model._table for model in registry.models.values() if model._auto}
    frozen = tables | (set(FROZEN) & there)
    kept = set(APPEND_ONLY) & there
    return (
        {(table, "cqtt_freeze") for table in frozen}
        | {(table, "cqtt_append_only") for table in kept}
        | {(table, "cqtt_no_truncate") for table in kept}
    )


def check_rules(place: Place) -> Iterator[Finding]:
    """Each record of a unit is ruled in all it can suffer; no rule of ours is off."""
    ruled = {model for (model,) in place.rows(RULED)}
    for model in sorted(m._name for m in _heirs(place.registry, SCOPED)):
        if model not in ruled:
            yield Finding(
                "rules",
                FAULT,
                f"{model} has no rule in force that keeps communes apart.",
                "Upgrade its addon (odoo -u) and see in the log who took the rule.",
            )
    for name, model in place.rows(SWITCHED_OFF):
        yield Finding(
            "rules",
            FAULT,
            f"The rule {name} of {model} is switched off.",
            "Switch it on again under Settings › Technical › Record Rules.",
        )


def _heirs(registry: Any, mixin: str) -> Iterator[Any]:
    if mixin not in registry.models:
        return
    root = registry.models[mixin]
    for model in registry.models.values():
        # a dialog's rows are their author's alone: Odoo sees to that
        is_kept = model._auto and not model._abstract and not model._transient
        if is_kept and issubclass(model, root):
            yield model
