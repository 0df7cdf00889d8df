"""What no form lets anybody enter is sent all the same: by every role that may write
or make a row of a model, for each field that the work alone fills in. None takes.

Tried are fields that the door protects or that are settled when a row is made, those
that are read-only or made by the database, and those that all forms and lists show
this role as read-only; in ``write``, ``create``, ``web_save``, and by the context.
"""

import os
from collections import Counter
from datetime import date
from pathlib import Path

from attack import Attack
from forged import Undone, given, is_forged, plain, protected
from forms import Forms
from matrix import read_matrix

from odoo.exceptions import UserError
from odoo.tools import mute_logger

from odoo.addons.cqtt_dossier.models.desk_values import ENTERED, OF_PAPER

#: read-only by nature: what is put into them is not kept, or is a count to compare
NOT_KEPT = {"id", "display_name", "lock_version"}
#: screens of our own are forms as well
ENTERED_AT_DESKS = {
    ("cqtt.ballot", "vote"),
    *(("cqtt.dossier", name) for name in ENTERED),
    *(("cqtt.dossier.component", name) for name in OF_PAPER),
}


class Assignment(Attack):
    """Forged values for fields that nobody enters."""

    def __init__(self, env):
        super().__init__(env)
        self.forms = Forms(env)
        self.unmade = set()
        self.tried, self.took, self.fields = Counter(), [], set()
        self.entered = {}

    def run(self):
        for cell in read_matrix():
            if cell.role in self.roles and cell.model.startswith("cqtt."):
                self._run_cell(cell)

    def _run_cell(self, cell):
        user, probe = self.world.users[cell.role], self.probes[cell.model]
        with Undone(self.env):
            mine = {
                place: probe.make(place, user)
                for place in probe.positions
                if place not in self.rows[cell.model]
            }
            rows = self.rows[cell.model] | mine
            if place := self._first(rows, cell.reach("write")):
                self._write(cell, rows[place].with_user(user))
            if place := self._first(rows, cell.reach("create")):
                self._create(cell, rows[place], place, user)

    def _first(self, rows, reach):
        return next((place for place in rows if place in reach), None)

    # Which fields

    def closed(self, role, model):
        """Return the names of stored fields that the role enters nowhere."""
        if role not in self.entered:
            self.entered[role] = self.forms.open_fields(self.world.users[role])
        held = protected(model)
        return {
            name
            for name, field in model._fields.items()
            if field.store and field.type != "one2many" and name not in NOT_KEPT
            if name in held or (model._name, name) not in self.entered[role]
            # whoever may write may archive, in the menu of every form
            if name != "active" and (model._name, name) not in ENTERED_AT_DESKS
        }

    # Writing

    def _write(self, cell, row):
        with Undone(self.env):
            change = self.probes[cell.model].change
            if self.call(row, "write", [row.ids, change]) != "allowed":
                self.unmade.add(f"{cell.model} written by {cell.role}")
        for name in sorted(self.closed(cell.role, row)):
            for method, args in (("write", []), ("web_save", [{}])):
                self._forge(cell, row, name, method, args)

    def _forge(self, cell, row, name, method, args):
        sudo = row.sudo()
        before = plain(sudo[name])
        forged = self._other(sudo, name)
        with Undone(self.env):
            self._count(cell, name)
            values = {name: forged}
            if self.call(row, method, [row.ids, values, *args]) == "allowed":
                sudo.invalidate_recordset()
                if sudo.exists() and is_forged(plain(sudo[name]), forged, before):
                    self._note_taken(cell, method, name)

    # Making

    def _create(self, cell, row, place, user):
        model, probe = self.env[cell.model].with_user(user), self.probes[cell.model]
        names = sorted(self.closed(cell.role, model) - given(model))

        def made(values, context):
            with Undone(self.env):
                probe.make_room(row)
                values = {**probe.values(place, user), **values}
                found = self._made(model, values, context)
                return found and {name: plain(found[name]) for name in names}

        try:
            whole = made({}, {})
        except UserError:
            whole = None  # there is room for one alone, and it is taken
        if not whole:
            self.unmade.add(cell.model)
            return
        with Undone(self.env):
            forged = {name: self._other(row.sudo(), name) for name in names}
        for name in names:
            for way, values, context in (
                ("create", {name: forged[name]}, {}),
                ("default", {}, {f"default_{name}": forged[name]}),
            ):
                self._count(cell, name)
                found = made(values, context)
                if found and is_forged(found[name], forged[name], whole[name]):
                    self._note_taken(cell, way, name)

    def _made(self, model, values, context):
        """Return the row that a call has made, if any."""
        last = self._last(model)
        if self.call(model, "create", [values], {"context": context}) != "allowed":
            return None
        found = model.sudo().with_context(active_test=False)
        return found.search([("id", ">", last)], order="id", limit=1)

    def _last(self, model):
        found = model.sudo().with_context(active_test=False)
        return found.search([], order="id desc", limit=1).id or 0

    # What is forged

    def _other(self, row, name):
        """Return a value that the field takes and does not have."""
        field, value = row._fields[name], row[name]
        if field.type == "selection":
            others = [v for v in field.get_values(self.env) if v != value]
            return others[0] if others else value
        if field.type == "boolean":
            return not value
        if field.type in ("integer", "float", "monetary", "many2one_reference"):
            return (value or 0) + 1
        if field.type == "date":
            return "2031-05-06" if value != date(2031, 5, 6) else "2031-05-07"
        if field.type == "datetime":
            return "2031-05-06 07:08:09"
        if field.type == "binary":
            return "Z2lh"
        if field.relational:
            return self._other_record(row, field)
        if field.type == "json":
            return {"forged": 1}
        return "Giả mạo"

    def _other_record(self, row, field):
        others = self.env[field.comodel_name].sudo().with_context(active_test=False)
        has = row[field.name].ids
        found = others.search([("id", "not in", has)], limit=1, order="id desc").id
        if field.type == "many2one":
            return found
        return [(6, 0, [found] if found else [])]

    # What came of it

    def _count(self, cell, name):
        self.tried["fields"] += 1
        self.fields.add((cell.model, name))
        self.tried[cell.role] += 1

    def _note_taken(self, cell, method, name):
        self.took.append(f"{cell.model}.{name} by {cell.role} ({method})")


@mute_logger("odoo.sql_db", "odoo.models", "odoo.http", "odoo.orm", "odoo.domains")
def test_nobody_enters_what_the_work_fills_in(env, figures):
    attack = Assignment(env)
    attack.run()
    models = {model for model, _name in attack.fields}
    roles = [role for role in attack.roles if attack.tried[role]]
    ways = sorted(set(attack.took))
    figures(
        "Mass assignment",
        f"{len(attack.fields)} fields of {len(models)} models that no form lets the "
        f"role enter, written, made and given by the context by {len(roles)} roles in "
        f"{attack.tried['fields']} ways: {attack.counts['refused']} calls refused in "
        f"words; fields that took a value: {len(ways)}",
        **attack.counts,
        fields=len(attack.fields),
        models=len(models),
        roles=len(roles),
        took=len(ways),
    )
    path = Path(os.environ["CQTT_HOME"], "proof", "assignment.txt")
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "\n".join([*ways, "", *sorted(attack.unmade), "", attack.told()]), "utf-8"
    )
    assert not ways
    assert not attack.counts["raw"] + attack.counts["inside"], attack.told()
