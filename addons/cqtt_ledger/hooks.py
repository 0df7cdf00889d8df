"""What is left behind when the ledger goes: nothing."""

from odoo.addons.cqtt_base import triggers


def uninstall_hook(env):
    """Let go of the facts, and with them of all they name."""
    triggers.drop(env.cr, ["cqtt_fact"])
    env.cr.execute("TRUNCATE cqtt_fact, cqtt_fact_day, cqtt_fact_month, cqtt_fact_year")
