"""Indexes: what the models declare, beside what the database has."""

from collections.abc import Iterator
from typing import Any

from odoo.orm.table_objects import Index
from odoo.tools import sql

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "indexes"
#: those that are not made by declarations
ROLL_UPS = {
    f"cqtt_fact_{span}_{kind}": (f"cqtt_fact_{span}", kind == "key_uniq")
    for span in ("day", "month", "year")
    for kind in ("key_uniq", "measure_idx")
}


def check(place: Place) -> Iterator[Finding]:
    there = {
        name: is_valid
        for name, is_valid in place.rows(
            """SELECT c.relname, i.indisvalid AND i.indisready
                 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE c.relnamespace = 'public'::regnamespace"""
        )
    }
    for name, (table, is_unique) in sorted(declared(place.registry).items()):
        if name not in there:
            yield Finding(
                CHECK,
                FAULT if is_unique else WARNING,
                f"The index {name} of {table} is missing: "
                + ("the same may be entered twice." if is_unique else "it is slow."),
                "./cqtt up makes it, or odoo -u with the addon of that table.",
            )
    for name in sorted(name for name, is_valid in there.items() if not is_valid):
        yield Finding(
            CHECK,
            FAULT,
            f"The index {name} is broken: it costs time and serves nobody.",
            f'REINDEX INDEX CONCURRENTLY "{name}";',
        )


def declared(registry: Any) -> dict[str, tuple[str, bool]]:
    """Return the table of each index of our models, and whether it is unique."""
    found: dict[str, tuple[str, bool]] = {}
    for name, model in registry.models.items():
        if name.startswith("cqtt.") and model._auto and not model._abstract:
            found.update(_of_fields(registry, model))
            found.update(_of_model(model))
    if "cqtt.fact.day" in registry.models:
        found.update(ROLL_UPS)
    return found


def _of_fields(registry: Any, model: Any) -> Iterator[tuple[str, tuple[str, bool]]]:
    for field in model._fields.values():
        if not (field.index and field.store and field.column_type):
            continue
        # as Odoo's registry: what it does not make is not missed
        if field.index == "trigram" and not registry.has_trigram:
            continue
        if field.translate and field.index != "trigram":
            continue
        yield sql.make_index_name(model._table, field.name), (model._table, False)


def _of_model(model: Any) -> Iterator[tuple[str, tuple[str, bool]]]:
    for name, item in model._table_objects.items():
        if isinstance(item, Index):
            yield name, (model._table, item.unique)
        elif item.get_definition(None).upper().startswith("UNIQUE"):
            yield name, (model._table, True)
