"""What is left behind when the papers go: nothing."""

from odoo.addons.cqtt_base import triggers

FROZEN = ["cqtt_document", "cqtt_document_template_version"]


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, FROZEN)
    env.cr.execute("DELETE FROM cqtt_document")
    env.cr.execute("DELETE FROM cqtt_document_template_version")
