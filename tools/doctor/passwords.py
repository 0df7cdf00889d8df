"""Passwords that everybody knows."""

from collections.abc import Iterator

from passlib.context import CryptContext

from .finding import FAULT, NOTE, Finding
from .place import Place

CHECK = "passwords"
CONTEXT = CryptContext(["pbkdf2_sha512", "plaintext"], deprecated=["plaintext"])
KNOWN = ("admin", "odoo", "cqtt", "demo", "password", "12345678")
#: administrators, and the accounts of our demonstrations
LIKELY = """
    SELECT DISTINCT u.login, u.password
      FROM res_users u
 LEFT JOIN ir_model_data d ON d.model = 'res.users' AND d.res_id = u.id
     WHERE u.active AND u.password <> ''
       AND (d.module || '.' || d.name = 'base.user_admin'
            OR d.module ~ '^cqtt' AND d.name ~ 'demo'
            OR EXISTS (SELECT FROM res_groups_users_rel r
                         JOIN ir_model_data g
                           ON g.model = 'res.groups' AND g.res_id = r.gid
                        WHERE r.uid = u.id AND g.module = 'base'
                          AND g.name = 'group_system'))
  ORDER BY u.login
"""


def check(place: Place) -> Iterator[Finding]:
    if place.is_demo:
        yield Finding(
            CHECK,
            NOTE,
            "This is a demonstration: its passwords stand in the readme.",
            "Never enter real people here; make a database without --with-demo.",
        )
        return
    for login, kept in place.rows(LIKELY):
        if known(login, kept):
            yield Finding(
                CHECK,
                FAULT,
                f"The password of {login} is one that everybody knows.",
                "Set another one now, and look in the log at who has logged in.",
            )


def known(login: str, kept: str) -> bool:
    """Tell whether a password is one of those that anybody would try."""
    tries = (f"{login}@cqtt", login, *KNOWN)
    return any(CONTEXT.verify(word, kept) for word in dict.fromkeys(tries))
