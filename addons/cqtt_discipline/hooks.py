"""What is left behind when discipline goes: nothing."""

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.shipped import forget_activities
from odoo.addons.cqtt_document.shipped import forget_templates
from odoo.addons.cqtt_ledger.shipped import forget_measures

FROZEN = [
    "cqtt_check",
    "cqtt_check_draw",
    "cqtt_check_line",
    "cqtt_check_plan",
    "cqtt_checklist_version",
    "cqtt_finding",
    "cqtt_discipline_ballot",
    "cqtt_discipline_case",
    "cqtt_discipline_hearing",
    "cqtt_discipline_policy",
    "cqtt_evaluation",
    "cqtt_evaluation_line",
    "cqtt_evaluation_round",
    "cqtt_evaluation_scheme",
    "cqtt_pledge",
    "cqtt_pledge_text",
    "cqtt_training",
]


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, FROZEN)
    # who points at whom goes first
    env.cr.execute("UPDATE cqtt_check_line SET finding_id = NULL, corrects_id = NULL")
    env.cr.execute("DELETE FROM cqtt_finding")
    env.cr.execute("DELETE FROM cqtt_check_line")
    env.cr.execute("DELETE FROM cqtt_check")
    env.cr.execute("DELETE FROM cqtt_check_draw_candidate")
    env.cr.execute("DELETE FROM cqtt_check_draw")
    env.cr.execute("DELETE FROM cqtt_checklist_version")
    env.cr.execute("DELETE FROM cqtt_evaluation_line")
    env.cr.execute("DELETE FROM cqtt_evaluation")
    env.cr.execute("DELETE FROM cqtt_evaluation_round")
    env.cr.execute("DELETE FROM cqtt_evaluation_scheme")
    env.cr.execute("DELETE FROM cqtt_pledge")
    env.cr.execute("DELETE FROM cqtt_pledge_text")
    env.cr.execute("DELETE FROM cqtt_training")
    env.cr.execute("DELETE FROM cqtt_discipline_ballot")
    env.cr.execute("DELETE FROM cqtt_discipline_hearing")
    env.cr.execute("DELETE FROM cqtt_discipline_case")
    env.cr.execute("DELETE FROM cqtt_discipline_policy")
    forget_templates(env.cr, "cqtt_discipline")
    forget_measures(env, "cqtt_discipline")
    forget_activities(env.cr, "cqtt_discipline")
