"""What is left behind when the ratings go: nothing."""

from odoo.tools import SQL

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.shipped import forget_activities
from odoo.addons.cqtt_ledger.shipped import forget_measures

from .models import interest_sql

FROZEN = [
    "cqtt_rating_scheme",
    "cqtt_campaign",
    "cqtt_appraisal",
    "cqtt_rating_seal",
    "cqtt_board_session",
    "cqtt_recognition_decision",
    "cqtt_recognition",
    "cqtt_rating_objection",
    "cqtt_rating_visit",
    "cqtt_survey_tally",
    "cqtt_equipment_item",
]
#: rows that would hold on to others, first those that point
HELD = [
    "cqtt_appraisal_member_score",
    "cqtt_rating_proof",
    "cqtt_survey_tally",
    "cqtt_equipment_item",
    "cqtt_equipment_kind",
    "cqtt_recognition",
    "cqtt_recognition_decision",
    "cqtt_ballot",
    "cqtt_board_item",
    "cqtt_board_session",
    "cqtt_rating_objection",
    "cqtt_rating_visit",
    "cqtt_appraisal_evidence",
    "cqtt_rating_seal",
    "cqtt_appraisal_line",
    "cqtt_appraisal",
    "cqtt_campaign",
    "cqtt_rating_scheme",
]


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, FROZEN)
    for name in interest_sql.NAMES:
        env.cr.execute(SQL("DROP ROUTINE IF EXISTS %s CASCADE", SQL.identifier(name)))
    for table in HELD:
        env.cr.execute(SQL("DELETE FROM %s", SQL.identifier(table)))
    forget_measures(env, "cqtt_rating")
    forget_activities(env.cr, "cqtt_rating")
