"""Keeps what people are out of the log when a statement fails.

Odoo logs failing statements with all their values, and PostgreSQL's answer quotes the
row. Of ours only the kind of error is left.
"""

import logging

TABLE = "cqtt_person"
INSTEAD = "query on a table with personal data (not shown):"


def redact(record: logging.LogRecord) -> bool:
    """Take the values out of a record about a table of ours; it is always logged."""
    if TABLE in record.getMessage():
        kinds = [type(arg).__name__ for arg in record.args or ()]
        errors = [kind for kind in kinds if kind not in ("str", "bytes")]
        record.msg, record.args = f"{INSTEAD} {' '.join(errors)}", ()
    return True


def install() -> None:
    """Have every failing statement looked at; installed twice, it acts once."""
    logging.getLogger("odoo.sql_db").addFilter(redact)
