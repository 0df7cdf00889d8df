"""Read a database row by row and its files byte by byte; write what they come to.

usage: fingerprint.py DATABASE FILESTORE OUT
"""

import hashlib
import json
import sys
from pathlib import Path

import psycopg2
from psycopg2 import sql

TABLES = """
    SELECT c.relname FROM pg_class c
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  ORDER BY 1
"""
#: the same for the same rows, in whatever order they lie
SUM = """
    SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text
      FROM {} t
"""


def tables(database: str) -> dict[str, list]:
    """Return count and checksum of each table, all of one moment."""
    connection = psycopg2.connect(dbname=database)
    connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
    found = {}
    with connection, connection.cursor() as cursor:
        # the same text for the same moment wherever it is read
        cursor.execute("SET LOCAL timezone = 'UTC'")
        cursor.execute(TABLES)
        for (name,) in cursor.fetchall():
            cursor.execute(sql.SQL(SUM).format(sql.Identifier(name)))
            found[name] = list(cursor.fetchone())
    connection.close()
    return found


def files(folder: Path) -> dict[str, str]:
    """Return the SHA-1 of each file; Odoo names a file by it."""
    return {
        str(path.relative_to(folder)): hashlib.sha1(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        # beside them lies a list of those that may go, of empty files
        if path.is_file() and "checklist" not in path.relative_to(folder).parts
    }


if __name__ == "__main__":
    database, filestore, out = sys.argv[1:]
    found = {"tables": tables(database), "files": files(Path(filestore))}
    Path(out).write_text(json.dumps(found))
