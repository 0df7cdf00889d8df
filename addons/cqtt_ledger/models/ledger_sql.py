"""The statements that read the ledger: built here, run by ``cqtt.ledger``.

Each is built on sources, queries with columns of ``SOURCE``, put beside each other by
UNION ALL: roll-ups up to the watermark, and the facts above it.
"""

from datetime import timedelta

from odoo.tools import SQL

from ..readings import Dimension

#: what a source says of each fact, or of many facts together
SOURCE = (
    "measure_id",
    "unit_id",
    "date",
    "field_id",
    "channel_id",
    "staff_id",
    "quantity",
)
#: what a dimension groups by
KEYS = {
    Dimension.UNIT: SQL("f.unit_id"),
    Dimension.CLUSTER: SQL("member.cluster_id"),
    Dimension.PROVINCE: SQL("place.province_id"),
    Dimension.FIELD: SQL("f.field_id"),
    Dimension.CHANNEL: SQL("f.channel_id"),
    Dimension.STAFF: SQL("f.staff_id"),
}


#: id of the last fact that is rolled up
WATERMARK = SQL("(SELECT COALESCE(MAX(fact_id), 0) FROM cqtt_fact_watermark)")
#: no id is larger; beside an unknown lower bound it lets the planner expect few rows
LAST_ID = 2**31 - 1


def above_watermark():
    """Return the condition of facts that no roll-up has."""
    fact_id = SQL.identifier("cqtt_fact", "id")
    return SQL("%s > %s AND %s <= %s", fact_id, WATERMARK, fact_id, LAST_ID)


def below_watermark():
    """Return the condition of facts that the roll-ups have."""
    return SQL("%s <= %s", SQL.identifier("cqtt_fact", "id"), WATERMARK)


def known_at(as_of):
    """Return the condition that all facts rolled up were booked by a moment.

    :param as_of: UTC; it counts to the end of its second
    """
    return SQL(
        "(SELECT COALESCE(MAX(booked_until) < %s, TRUE) FROM cqtt_fact_watermark)",
        as_of + timedelta(seconds=1),
    )


def select_source(query, columns):
    """Return the SELECT of some columns of a query's main table."""
    return query.select(*(SQL.identifier(query.table, name) for name in columns))


def columns_for(question):
    """Return the columns of a source that a question needs; few lie in an index."""
    by_staff = Dimension.STAFF in question.by
    return [name for name in SOURCE if name != "staff_id" or by_staff]


def sums(sources, question):
    """Return the statement of all figures of a question.

    Its rows: measure, stretch of time, quantity, then the key.

    :param sources: each a SELECT; a fact lies in one of them
    """
    keys = [KEYS[dimension] for dimension in question.by]
    return SQL(
        """
        SELECT f.measure_id, width_bucket(f.date, %(bounds)s::date[]) AS stretch,
               SUM(f.quantity)::bigint %(keys)s
          FROM (%(sources)s) f %(joins)s
      GROUP BY f.measure_id, stretch %(keys)s
        """,
        bounds=list(question.bounds),
        sources=SQL(" UNION ALL ").join(sources),
        joins=_joins(question),
        keys=SQL("").join(SQL(", %s", key) for key in keys),
    )


def balances(source):
    """Return the statement of what makes up a stock: records that came and did not go.

    Its rows: model, record id, quantity. The source also has ``model`` and ``res_id``.
    """
    return SQL(
        """
        SELECT f.model, f.res_id, SUM(f.quantity)::bigint
          FROM (%s) f
      GROUP BY f.model, f.res_id
        HAVING SUM(f.quantity) <> 0
      ORDER BY f.model, f.res_id
        """,
        source,
    )


def _joins(question):
    joins = []
    if Dimension.CLUSTER in question.by:
        joins.append(
            SQL(
                """LEFT JOIN cqtt_cluster_member member
                          ON member.unit_id = f.unit_id
                         AND member.date_from <= %(day)s
                         AND COALESCE(member.date_to >= %(day)s, TRUE)""",
                day=question.cover.last,
            )
        )
    if Dimension.PROVINCE in question.by:
        joins.append(SQL("JOIN cqtt_unit place ON place.id = f.unit_id"))
    return SQL(" ").join(joins)
