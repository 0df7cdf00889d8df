"""Of the dossiers acknowledged before a moment all are there, of those after it none.

usage: acknowledged.py DATABASE FIRST LATER, files that receive.py wrote
"""

import sys
from pathlib import Path

import psycopg2

QUERY = "SELECT request_uuid FROM cqtt_dossier WHERE request_uuid = ANY(%s)"


def main() -> None:
    database, *books = sys.argv[1:]
    first, later = (set(Path(book).read_text().split()) for book in books)
    connection = psycopg2.connect(dbname=database)
    with connection, connection.cursor() as cursor:
        cursor.execute(QUERY, [list(first | later)])
        there = {uuid for (uuid,) in cursor.fetchall()}
    connection.close()
    if lost := first - there:
        sys.exit(f"cqtt: {len(lost)} of {len(first)} acknowledged dossiers are lost.")
    if extra := later & there:
        sys.exit(f"cqtt: {len(extra)} dossiers are from after the moment.")
    print(
        f"   all {len(first)} dossiers acknowledged before the moment are there, "
        f"none of the {len(later)} after it"
    )


if __name__ == "__main__":
    main()
