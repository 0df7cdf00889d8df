"""A row of every model of ours with a hostile text in each field that takes text."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import psycopg2
from probes import all_probes
from world import World

from odoo.exceptions import AccessError, UserError
from odoo.tools import SQL, html_sanitize, mute_logger

ACCESS = Path(__file__).parents[1] / "access"
for path in sorted(ACCESS.glob("probes_*.py")):
    import_module(path.stem)
#: who is asked first to look at a row
READERS = (
    "leader",
    "manager",
    "officer",
    "supervisor",
    "board",
    "decider",
    "province_admin",
    "account_admin",
    "auditor",
    "system",
)
#: technical names and keys, which no form takes
WRITTEN_BY_CODE = {
    "lang",
    "login",
    "model",
    "ours",
    "parent_path",
    "query",
    "request_uuid",
    "res_model",
    "snapshot",
    "theirs",
    "tz",
}


@dataclass
class Poisoned:
    """A row that holds the text, and who can see it.

    :param fields: names of the fields that hold it and that the reader may see
    :param reader: a role, or nothing if nobody may read it
    """

    model: str
    id: int
    fields: list[str]
    reader: str | None


class Poisoner:
    """Makes the rows; ``world`` has the users who look at them."""

    def __init__(self, env, text):
        self.env, self.text = env, text
        self.world = World(env)
        for login, user in self.world.users.items():
            user.write({"name": f"{login} {text}", "password": user.login})
            user.all_group_ids.write({"second_factor_required": False})
        for unit in set(self.world.unit_at.values()) | {self.world.province}:
            self._poison(unit)

    def rows(self):
        """Yield a row of each model, whole or as far as the database allows."""
        for name, probe in sorted(all_probes(self.world).items()):
            position = next(p for p in probe.positions if p != "other_province")
            row = probe.make(position, self.world.users["officer"]).sudo()
            fields = self._poison(row)
            reader = self._reader(row)
            if reader:
                seen = self.env[name].with_user(self.world.users[reader]).fields_get()
                fields = [field for field in fields if field in seen]
            yield Poisoned(name, row.id, fields, reader)

    @mute_logger("odoo.sql_db")
    def _poison(self, row):
        """Write the text past all that would change it; return where it went in."""
        self.env.flush_all()
        poisoned = []
        for field in row._fields.values():
            if not self._is_typed(field):
                continue
            try:
                with self.env.cr.savepoint():
                    self.env.cr.execute(self._statement(row, field))
                poisoned.append(field.name)
            except psycopg2.Error:
                continue  # a rule of the database keeps such a text out
        self.env.invalidate_all()
        return poisoned

    def _is_typed(self, field):
        """Tell whether people write it, in one way or another."""
        if field.type not in ("char", "text", "html") or field.name in WRITTEN_BY_CODE:
            return False
        return field.store and not (field.compute or field.related)

    def _statement(self, row, field):
        text = html_sanitize(self.text) if field.type == "html" else self.text
        value = SQL("%s", text)
        if field.translate:
            value = SQL("jsonb_build_object('en_US', %s, 'vi_VN', %s)", text, text)
        return SQL(
            "UPDATE %s SET %s = %s WHERE id = %s",
            SQL.identifier(row._table),
            SQL.identifier(field.name),
            value,
            row.id,
        )

    def _reader(self, row):
        for role in READERS:
            try:
                model = self.env[row._name].with_user(self.world.users[role])
                if model.search([("id", "=", row.id)]).read(["display_name"]):
                    return role
            except (AccessError, UserError):
                continue
        return None
