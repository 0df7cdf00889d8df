"""What is left behind when the one-stop shop goes: nothing."""

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.shipped import forget_activities
from odoo.addons.cqtt_document.shipped import forget_templates
from odoo.addons.cqtt_ledger.shipped import forget_measures

FROZEN = [
    "cqtt_dossier",
    "cqtt_dossier_extension",
    "cqtt_dossier_followup",
    "cqtt_dossier_import",
    "cqtt_dossier_rating",
    "cqtt_dossier_sync",
    "cqtt_dossier_sync_conflict",
    "cqtt_dossier_visit",
    "cqtt_form_set",
    "cqtt_procedure_version",
]


def uninstall_hook(env):
    """Let go of what the database keeps, so that its tables can go."""
    triggers.drop(env.cr, FROZEN)
    env.cr.execute("DELETE FROM cqtt_dossier_visit")
    env.cr.execute("DELETE FROM cqtt_dossier_followup")
    env.cr.execute("DELETE FROM cqtt_dossier_rating")
    env.cr.execute("DELETE FROM cqtt_dossier_extension")
    env.cr.execute("DELETE FROM cqtt_dossier_sync_conflict")
    env.cr.execute("DELETE FROM cqtt_dossier")
    env.cr.execute("DELETE FROM cqtt_procedure_version")
    env.cr.execute("DELETE FROM cqtt_form_set")
    forget_templates(env.cr, "cqtt_dossier")
    forget_measures(env, "cqtt_dossier")
    forget_activities(env.cr, "cqtt_dossier")
