"""Accounts that reach far and are held by a password alone."""

from collections.abc import Iterator

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "accounts"
#: roles that see or decide for the whole province
FAR = ("province_admin", "decider", "board", "auditor", "leader")
WITHOUT = """
    SELECT u.login, string_agg(DISTINCT g.role, ', ' ORDER BY g.role)
      FROM cqtt_role_grant g JOIN res_users u ON u.id = g.user_id
     WHERE u.active AND g.role = ANY(%s) AND g.date_from <= current_date
       AND (g.date_to IS NULL OR g.date_to >= current_date)
       AND u.totp_secret IS NULL
       AND NOT EXISTS (SELECT FROM auth_passkey_key k WHERE k.create_uid = u.id)
  GROUP BY u.login ORDER BY u.login
"""
NOT_ASKED = """
    SELECT d.name FROM res_groups g
      JOIN ir_model_data d ON d.model = 'res.groups' AND d.res_id = g.id
     WHERE d.module = 'cqtt_base' AND d.name = ANY(%s)
       AND NOT coalesce(g.second_factor_required, false)
  ORDER BY d.name
"""


def check(place: Place) -> Iterator[Finding]:
    groups = [f"group_{role}" for role in FAR]
    for (name,) in place.rows(NOT_ASKED, [groups]):
        yield Finding(
            CHECK,
            FAULT,
            f"{name} may log in with a password alone.",
            "Settings › Users › Groups: switch the second factor on again.",
        )
    query = WITHOUT
    if not place.has_table("auth_passkey_key"):
        query = "\n".join(x for x in WITHOUT.split("\n") if "passkey" not in x)
    for login, roles in place.rows(query, [list(FAR)]):
        yield Finding(
            CHECK,
            WARNING,
            f"{login} ({roles}) has set up no second factor yet.",
            "It is asked for at the next log-in; if that is long ago, end the grant.",
        )
