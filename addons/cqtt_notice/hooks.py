"""What is left behind when the outbox goes: nothing."""

from odoo.addons.cqtt_base import triggers


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, ["cqtt_notice"])
    env.cr.execute("DELETE FROM cqtt_notice")
