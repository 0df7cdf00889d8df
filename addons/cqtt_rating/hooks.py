"""What is left behind when the ratings go: nothing."""

from odoo.addons.cqtt_base import triggers


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, ["cqtt_rating_scheme"])
    env.cr.execute("DELETE FROM cqtt_rating_scheme")
