from odoo.addons.cqtt_base import triggers


def uninstall_hook(env):
    """Let go of the days that the database keeps, so that their calendars can go."""
    triggers.drop(env.cr, ["cqtt_calendar_exception"])
    env.cr.execute("DELETE FROM cqtt_calendar_exception")
