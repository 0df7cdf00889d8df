"""What is left behind when outreach goes: nothing."""

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.shipped import forget_activities
from odoo.addons.cqtt_document.shipped import forget_templates
from odoo.addons.cqtt_ledger.shipped import forget_measures

FROZEN = [
    "cqtt_outreach_question",
    "cqtt_letter",
    "cqtt_outreach_event",
    "cqtt_outreach_family",
]


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, [*FROZEN, "cqtt_outreach_disposal"])
    for table in FROZEN:
        env.cr.execute(f"DELETE FROM {table}")
    forget_templates(env.cr, "cqtt_outreach")
    forget_measures(env, "cqtt_outreach")
    forget_activities(env.cr, "cqtt_outreach")
