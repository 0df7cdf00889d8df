"""What is left behind when discipline goes: nothing."""

from odoo.addons.cqtt_base import triggers

FROZEN = [
    "cqtt_check",
    "cqtt_check_draw",
    "cqtt_check_line",
    "cqtt_checklist_version",
    "cqtt_finding",
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
