"""Millions of rows in a minute: fill a bare table, then build what it had; tidy up."""

import time
from contextlib import contextmanager

import psycopg2

INDEXES = """
SELECT indexname, indexdef
  FROM pg_indexes
 WHERE tablename = %(table)s
   AND indexname NOT IN (SELECT conname FROM pg_constraint
                          WHERE conrelid = %(table)s::regclass)
"""
REFERENCES = """
SELECT conname, pg_get_constraintdef(oid)
  FROM pg_constraint
 WHERE conrelid = %(table)s::regclass AND contype = 'f'
"""


#: fewer rows are inserted as they are
MANY = 100_000


@contextmanager
def bare(cr, table, rows=MANY):
    """Take indexes and foreign keys from a table while many rows are inserted."""
    if rows < MANY:
        yield
        return
    cr.execute(INDEXES, {"table": table})
    indexes = cr.fetchall()
    cr.execute(REFERENCES, {"table": table})
    references = cr.fetchall()
    for name, _definition in references:
        cr.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for name, _definition in indexes:
        cr.execute(f'DROP INDEX "{name}"')
    yield
    for _name, definition in indexes:
        cr.execute(definition)
    for name, definition in references:
        cr.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')


def vacuum(dbname, *tables):
    """Do what autovacuum does in time, once no older transaction stands in its way."""
    connection = psycopg2.connect(dbname=dbname)
    connection.autocommit = True
    cursor = connection.cursor()
    for _try in range(10):
        for table in tables:
            cursor.execute(f"VACUUM ANALYZE {table}")
        cursor.execute(
            """SELECT SUM(relpages - relallvisible) FROM pg_class
                WHERE relname = ANY(%s)""",
            [list(tables)],
        )
        if cursor.fetchone()[0] < 10 * len(tables):
            break
        time.sleep(2)
    connection.close()
