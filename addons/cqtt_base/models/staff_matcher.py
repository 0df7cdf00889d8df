"""Who of a list of staff is on record already."""

from dataclasses import dataclass, field

from odoo.fields import Domain

from ..clock import today
from ..names import same_name
from ..staff_sheet import Person, StaffRow
from .staff_places import TITLES, Note


@dataclass
class Task:
    """One person of the list, and what answers him in the database already."""

    person: Person
    unit: object
    staff: object
    user: object
    grants: list = field(default_factory=list)

    @property
    def row(self) -> StaffRow:
        return self.person.row


class Matcher:
    """Finds people at their units: by account, else by name; doubts are noted."""

    def __init__(self, env, rows, units, notes):
        self.env = env
        self.notes = notes
        self.users = self._find_users({row.login for row in rows if row.login})
        members = self.env["cqtt.staff"].search(
            Domain("unit_id", "in", [unit.id for unit in units if unit])
        )
        self.members = members.grouped(lambda member: member.unit_id.id)

    def _find_users(self, logins):
        # sudo: logins of other units and of closed accounts are taken too
        users = self.env["res.users"].sudo().with_context(active_test=False)
        return {
            user.login: user.with_env(self.env)
            for user in users.search(Domain("login", "in", list(logins)))
        }

    def match(self, person, unit):
        """Return what answers a person, or nothing and a note."""
        row = person.row
        user = self.users.get(row.login) or self.env["res.users"]
        last = today() if person.roles else min(row.date_to or today(), today())
        there = [
            member
            for member in self.members.get(unit.id, ())
            if not member.date_to or member.date_to >= last
        ]
        found = [member for member in there if user and member.user_id == user]
        found = found or [m for m in there if same_name(m.name, row.name)]
        if why_not := self._why_not_user(row, user) or self._why_not_one(row, found):
            key = "login" if row.login else "name"
            self.notes.append(Note(row.number, TITLES[key], why_not))
            return None
        return Task(person, unit, found[0] if found else self.env["cqtt.staff"], user)

    def _why_not_user(self, row, user):
        owner = user.sudo()  # his name, and whether the account is closed
        if owner and not owner.active:
            return self.env._("the account of this login is closed")
        if owner and not same_name(owner.name, row.name):
            return self.env._("this login is taken by %s", owner.name)
        return ""

    def _why_not_one(self, row, found):
        if len(found) > 1:
            return self.env._("several people of the unit have this name: give a login")
        account = found[0].user_id.sudo() if found else None  # its login
        if account and row.login and account.login != row.login:
            return self.env._(
                "%(name)s has the account %(login)s: enter this login, or add a person "
                "of the same name by hand",
                name=found[0].name,
                login=account.login,
            )
        return ""
