"""Forged values: which fields stay closed to them, and whether one was kept."""

from datetime import date, datetime

from odoo.models import MAGIC_COLUMNS


class Undone:
    """What is done in it is undone."""

    def __init__(self, env):
        self.env = env

    def __enter__(self):
        self.env.flush_all()
        self.env.cr.execute("SAVEPOINT undone")

    def __exit__(self, *_error):
        self.env.invalidate_all(flush=False)
        self.env.cr.execute("ROLLBACK TO SAVEPOINT undone")
        self.env.cr.clear()


def protected(model):
    """Return the names of fields that stay closed even where a form shows them open."""
    if not hasattr(model, "_protected_names"):
        return set(MAGIC_COLUMNS)
    return model._protected_names() | model._settled_fields | set(MAGIC_COLUMNS)


def given(model):
    """Return the names of fields that a new row comes with: where it belongs."""
    settled = getattr(model, "_settled_fields", frozenset())
    return settled | {
        field.name
        for field in model._fields.values()
        if field.type == "many2one" and model.pool.field_inverses[field]
    }


def plain(value):
    """Return a value that can be compared when its row is gone."""
    return tuple(value.ids) if hasattr(value, "ids") else value


def is_forged(value, forged, whole):
    """Tell whether a row that was made holds what was forged, as none does otherwise.

    :param whole: what a row holds that was made without it
    """
    if value == whole:
        return False
    if isinstance(value, date | datetime):
        return str(value)[:19] == forged
    if isinstance(value, tuple):
        return value == (tuple(forged[0][2]) if isinstance(forged, list) else (forged,))
    return value == forged
