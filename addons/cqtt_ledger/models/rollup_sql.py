"""The statements that keep the roll-ups; run by ``cqtt.fact.watermark``.

A roll-up is a cache: for each unit, measure, day (month, year), field and channel the
sum of the facts up to the watermark. It holds nothing of its own, and nothing it names
can be deleted while the facts are there: so it needs no foreign keys.
"""

from odoo.tools import SQL

TABLES = ("cqtt_fact_day", "cqtt_fact_month", "cqtt_fact_year")
#: what a roll-up tells apart
KEY = SQL("unit_id, measure_id, date, field_id, channel_id")
#: the same as an index sees it, for which no two NULLs are alike
UNIQUE_KEY = SQL(
    "unit_id, measure_id, date, COALESCE(field_id, 0), COALESCE(channel_id, 0)"
)


def create(table):
    """Return the statement that makes a roll-up, if it does not exist yet."""
    name = SQL.identifier
    return SQL(
        """
        CREATE TABLE IF NOT EXISTS %(table)s (
            id serial,
            unit_id int NOT NULL,
            measure_id int NOT NULL,
            date date NOT NULL,
            field_id int,
            channel_id int,
            quantity bigint NOT NULL
        ) WITH (fillfactor = 80);
        CREATE UNIQUE INDEX IF NOT EXISTS %(uniq)s ON %(table)s (%(key)s);
        CREATE INDEX IF NOT EXISTS %(idx)s ON %(table)s (measure_id, date)
        """,
        table=name(table),
        key=UNIQUE_KEY,
        uniq=name(f"{table}_key_uniq"),
        idx=name(f"{table}_measure_idx"),
    )


def advance(after, upto):
    """Return the statement that adds facts to the roll-ups and moves the watermark.

    One statement: who is killed halfway has done nothing.

    :param after: the watermark
    :param upto: id of the last fact to add; all up to it are closed
    """
    return SQL(
        """
        WITH fresh AS MATERIALIZED (
            SELECT %(key)s, SUM(quantity)::bigint AS quantity,
                   MAX(booked_at) AS booked_at
              FROM cqtt_fact
             WHERE id > %(after)s AND id <= %(upto)s
          GROUP BY %(key)s
        ), days AS (%(days)s), months AS (%(months)s), years AS (%(years)s)
        UPDATE cqtt_fact_watermark
           SET fact_id = %(upto)s,
               booked_until = GREATEST(
                   booked_until, (SELECT MAX(booked_at) FROM fresh))
        """,
        key=KEY,
        after=after,
        upto=upto,
        days=_add("cqtt_fact_day", SQL("SELECT %s, quantity FROM fresh", KEY)),
        months=_add("cqtt_fact_month", _coarser("month")),
        years=_add("cqtt_fact_year", _coarser("year")),
    )


def pack(table):
    """Return the statement that writes a roll-up anew, in the order it is read.

    Adding many facts leaves each row where there was room, and holes behind it. Readers
    wait meanwhile.
    """
    return SQL(
        "CLUSTER %s USING %s; ANALYZE %s",
        SQL.identifier(table),
        SQL.identifier(f"{table}_measure_idx"),
        SQL.identifier(table),
    )


def differences():
    """Return the statement of all days, months and years that differ from their facts.

    Its rows: what was compared, the key, and by how much the roll-up is too high.
    """
    facts = SQL(
        "SELECT * FROM cqtt_fact WHERE id <= (SELECT fact_id FROM cqtt_fact_watermark)"
    )
    return SQL(" UNION ALL ").join(
        _difference(table, day, facts)
        for table, day in (
            ("cqtt_fact_day", SQL("date")),
            ("cqtt_fact_month", _begin_of("month")),
            ("cqtt_fact_year", _begin_of("year")),
        )
    )


def writers():
    """Return the statement of the transactions that may book facts just now.

    To insert, a transaction locks the table, before it draws the first id and until it
    ends: when it is gone, its facts are there for whoever looks then, or nowhere.
    """
    return SQL(
        """
        SELECT DISTINCT virtualtransaction
          FROM pg_locks
         WHERE locktype = 'relation' AND mode = 'RowExclusiveLock'
           AND relation = 'cqtt_fact'::regclass
           AND database = (SELECT oid FROM pg_database
                            WHERE datname = current_database())
           AND pid IS DISTINCT FROM pg_backend_pid()
        """
    )


def last_drawn():
    """Return the statement of the last id that any transaction has drawn."""
    return SQL(
        """
        SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END
          FROM cqtt_fact_id_seq
        """
    )


def _begin_of(span):
    return SQL("date_trunc(%s, date)::date", span)


def _coarser(span):
    return SQL(
        """SELECT unit_id, measure_id, %s AS date, field_id, channel_id,
                  SUM(quantity)::bigint
             FROM fresh GROUP BY 1, 2, 3, 4, 5""",
        _begin_of(span),
    )


def _add(table, rows):
    return SQL(
        """
        INSERT INTO %(table)s (%(key)s, quantity) %(rows)s
        ON CONFLICT (%(unique_key)s)
        DO UPDATE SET quantity = %(table)s.quantity + EXCLUDED.quantity
        """,
        table=SQL.identifier(table),
        key=KEY,
        unique_key=UNIQUE_KEY,
        rows=rows,
    )


def _difference(table, day, facts):
    return SQL(
        """
        SELECT %(name)s, %(key)s, SUM(quantity)::bigint
          FROM (SELECT %(key)s, quantity FROM %(table)s
             UNION ALL
                SELECT unit_id, measure_id, %(day)s, field_id, channel_id, -quantity
                  FROM (%(facts)s) f) both_sides
      GROUP BY %(key)s
        HAVING SUM(quantity) <> 0
        """,
        name=table,
        key=KEY,
        table=SQL.identifier(table),
        day=day,
        facts=facts,
    )
