from odoo import models

from .dossier_states import ENDED_STATES, OPEN_STATES, WORKING_STATES


def _sql(states):
    return ", ".join(f"'{state}'" for state in states)


class CqttDossier(models.Model):
    """What PostgreSQL keeps of dossiers: rows that cannot be, indexes of the lists."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    _code_uniq = models.UniqueIndex("(code)", "This code has been given out already.")
    _external_code_uniq = models.UniqueIndex(
        "(unit_id, external_code) WHERE external_code IS NOT NULL",
        "The unit has a dossier with this code of the provincial system already.",
    )
    _begun = models.Constraint(
        "CHECK(CASE state WHEN 'registered' THEN received_at IS NULL"
        " WHEN 'not_received' THEN TRUE ELSE received_at IS NOT NULL END)",
        "A dossier has a time of receipt once it is received.",
    )
    _ended = models.Constraint(
        f"CHECK((state IN ({_sql(ENDED_STATES)})) = (finished_at IS NOT NULL)"
        " AND (timeliness IS NULL) = (finished_at IS NULL OR received_at IS NULL))",
        "A dossier has a time of finish once it has ended.",
    )
    _was_returned = models.Constraint(
        "CHECK((state = 'returned') = (returned_at IS NOT NULL))",
        "A dossier has a time of return once its result is returned.",
    )
    _order_of_times = models.Constraint(
        "CHECK(finished_at >= received_at AND returned_at >= finished_at)",
        "A dossier is received, finished and returned in this order.",
    )
    _promised = models.Constraint(
        "CHECK(state = 'registered' OR is_history IS TRUE"
        " OR is_from_paper IS TRUE OR received_at IS NULL"
        " OR version_id IS NOT NULL AND due_at IS NOT NULL"
        " AND receiver_id IS NOT NULL)",
        "A dossier received here has a version, a due time and who received it.",
    )
    _set_count_positive = models.Constraint(
        "CHECK(set_count > 0)", "At least one set is handed in."
    )
    # the work lists of a unit, where it answers and where it received, and of a person;
    # what becomes overdue; the register
    _team_idx = models.Index(f"(unit_id, due_at) WHERE state IN ({_sql(OPEN_STATES)})")
    _counter_team_idx = models.Index(
        f"(receiving_unit_id, due_at) WHERE state IN ({_sql(OPEN_STATES)})"
    )
    _holder_idx = models.Index(
        f"(holder_id, due_at) WHERE state IN ({_sql(OPEN_STATES)})"
    )
    _overdue_idx = models.Index(f"(overdue_at) WHERE state IN ({_sql(WORKING_STATES)})")
    # what is late, the latest first: what has ended was due too, and misleads planners
    _late_idx = models.Index(
        f"(received_at, overdue_at) WHERE state IN ({_sql(WORKING_STATES)})"
    )
    _register_idx = models.Index("(unit_id, received_at)")
    # scope is one unit or the other: both need a whole index, or all rows are read
    _counter_idx = models.Index("(receiving_unit_id)")
    _received_idx = models.Index("(received_at)")
