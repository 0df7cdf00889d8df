"""The key of a new database, and what is left behind when the addon goes."""

from odoo.addons.cqtt_base import triggers

from . import keyring

#: names the key the database was sealed with: a server with another one must not seal
KEY_PARAMETER = "cqtt_person.key_id"
APPEND_ONLY = ("cqtt_person_access", "cqtt_consent")


def pre_init_hook(env):
    """Remember by its name the key of this server: from now on it is the database's."""
    env["ir.config_parameter"].set_param(KEY_PARAMETER, keyring.load().id)


def uninstall_hook(env):
    """Let go of the tables that nobody may delete from."""
    triggers.drop(env.cr, APPEND_ONLY)
    env.cr.execute("DROP TABLE IF EXISTS cqtt_person_turn")
    env["ir.config_parameter"].search([("key", "=", KEY_PARAMETER)]).unlink()
