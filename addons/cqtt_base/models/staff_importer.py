"""Bring a list of staff into the database: people, their accounts and their roles."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from psycopg2 import IntegrityError

from odoo.exceptions import UserError

from ..clock import today
from ..staff_sheet import Person, StaffRow
from .staff_matcher import Matcher
from .staff_places import TITLES, Note, Places

#: a list with hundreds of errors need not be searched to its end
MAX_NOTES = 100
#: what a row may change on somebody who is there already
CHANGEABLE = {
    "post": "post",
    "category": "category",
    "phone": "work_phone",
    "email": "work_email",
}


@dataclass(frozen=True)
class Outcome:
    """What the import did, or would do, for one person; field names and role codes."""

    row: StaffRow
    is_new: bool
    changes: tuple = ()
    account: str = ""
    roles: tuple = ()

    @property
    def is_nothing(self) -> bool:
        return not (self.is_new or self.changes or self.account or self.roles)


class StaffImporter:
    """All people of a list, or none.

    Everything is written with the rights of the user at work, so what he may not do by
    hand is an error of the row. People are taken together as long as all goes well; of
    those that fail together halves are tried, until the person is found.
    """

    def __init__(self, env, people: list[Person], doubtful: Iterable[StaffRow] = ()):
        """Take the people to import.

        :param doubtful: rows that cannot be imported, only to find all that is wrong
        """
        self.env = env
        self.people = people
        self.doubtful = doubtful
        self.notes: list[Note] = []
        self.outcomes: list[Outcome] = []
        self._users = {}
        self._step = 0, "name"

    def run(self, keep: bool) -> None:
        """Import; without ``keep``, or with anything noted, nothing stays."""
        with closing(self.env.cr.savepoint()) as savepoint:
            self._try(self._prepare())
            if keep and not self.notes:
                savepoint.close(rollback=False)
        self.notes.sort(key=lambda note: note.row)
        self.outcomes.sort(key=lambda outcome: outcome.row.number)

    def _prepare(self):
        rows = [person.row for person in self.people]
        places = Places(self.env, [*rows, *self.doubtful], self.notes)
        for row in self.doubtful:
            places.unit_of(row)
        units = [places.unit_of(row) for row in rows]
        matcher = Matcher(self.env, rows, units, self.notes)
        self._users = dict(matcher.users)
        tasks = []
        for person, unit in zip(self.people, units, strict=True):
            if unit and (task := matcher.match(person, unit)):
                task.grants = places.grants_of(person, unit, task.user)
                tasks.append(task)
        return tasks

    def _try(self, tasks):
        if not tasks or len(self.notes) >= MAX_NOTES:
            return
        try:
            with self.env.cr.savepoint():
                outcomes, users = self._write(tasks)
        except (UserError, IntegrityError) as error:
            if len(tasks) == 1:
                self._explain(error)
            else:
                half = len(tasks) // 2
                self._try(tasks[:half])
                self._try(tasks[half:])
        else:
            self.outcomes += outcomes
            self._users |= users

    def _explain(self, error):
        number, key = self._step
        text = str(error)
        if isinstance(error, IntegrityError):
            text = self._model_of(error)._sql_error_to_message(error)
        self.notes.append(Note(number, TITLES[key], text))

    def _model_of(self, error):
        """Return the model whose constraint was violated."""
        names = {model._table: name for name, model in self.env.registry.items()}
        return self.env[names.get(error.diag.table_name, "base")]

    def _write(self, tasks):
        """Write these people; return what was done, and the new accounts by login."""
        self._step = tasks[0].row.number, "name"
        members, changes = self._write_staff(tasks)
        self._step = tasks[0].row.number, "login"
        users = self._create_accounts(tasks, members)
        accounts = self._users | users
        self._write_grants(tasks, accounts)
        self._step = tasks[0].row.number, "login"
        self._link_accounts(tasks, members, accounts)
        outcomes = [
            Outcome(
                row=task.row,
                is_new=not task.staff,
                changes=tuple(change),
                account=task.row.login if task.row.login in users else "",
                roles=tuple(values["role"] for _row, values in task.grants),
            )
            for task, change in zip(tasks, changes, strict=True)
        ]
        return outcomes, users

    def _write_staff(self, tasks):
        new = [self._prepare_staff(task) for task in tasks if not task.staff]
        created = iter(self.env["cqtt.staff"].create(new))
        members = [task.staff or next(created) for task in tasks]
        changes = [self._find_changes(task) if task.staff else {} for task in tasks]
        for member, change in zip(members, changes, strict=True):
            if change:
                member.write(change)
        self.env["cqtt.staff"].flush_model()
        return members, changes

    def _prepare_staff(self, task):
        row = task.row
        first = row.date_from or today()
        has_roles = bool(task.person.roles)
        return {
            "name": row.name,
            "unit_id": task.unit.id,
            "category": row.category,
            "post": row.post,
            "work_phone": row.phone,
            "work_email": row.email,
            # with a role, the days are those of the role
            "date_from": min(first, today()) if has_roles else first,
            "date_to": False if has_roles else row.date_to or False,
        }

    def _find_changes(self, task):
        row = task.row
        wanted = {name: getattr(row, key) for key, name in CHANGEABLE.items()}
        if not task.person.roles:
            wanted["date_to"] = row.date_to
        return {
            name: value
            for name, value in wanted.items()
            if value and task.staff[name] != value
        }

    def _create_accounts(self, tasks, members):
        wanted = {
            task.row.login: member
            for task, member in zip(tasks, members, strict=True)
            if task.row.login and task.row.login not in self._users
        }
        staff = self.env["cqtt.staff"].union(*wanted.values())
        return dict(zip(wanted, staff._create_accounts(list(wanted)), strict=True))

    def _link_accounts(self, tasks, members, accounts):
        """Link accounts that were there; by then they hold the roles given here."""
        for task, member in zip(tasks, members, strict=True):
            user = accounts.get(task.row.login)
            if user and member.user_id != user:
                member.user_id = user.id
        self.env["cqtt.staff"].flush_model()

    def _write_grants(self, tasks, accounts):
        wanted = [
            (row, values | {"user_id": accounts[row.login].id})
            for task in tasks
            for row, values in task.grants
        ]
        batches = [[pair] for pair in wanted] if len(tasks) == 1 else [wanted]
        for batch in filter(None, batches):
            self._step = batch[0][0].number, "role"
            self.env["cqtt.role.grant"].create([values for _row, values in batch])
