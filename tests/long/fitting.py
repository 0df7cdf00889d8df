"""What has the right shape, and says what nobody means: the edges, and others' ids."""

import base64
import types
import typing

from odoo.addons.cqtt_base.kinds import Values

TEXTS = (
    "",
    " ",
    "0",
    "x" * 3_000,
    "'; DROP TABLE cqtt_dossier; --",
    "{{7*7}}${7*7}<t t-out='1'/>",
    "%s %(name)s {0} {name}",
    "2026-02-30",
    "2026-03-02",
    "‮ẩn\U0001f600",
    "\n\t\r",
    "[",  # no pattern
    "((((",
    "001085012345",
)
WHOLE = (0, 1, -1, 7, 2026, 2**31 - 1, -(2**31))
NUMBERS = (0, -1, 0.1, 0.005, 7, 1e15, -1e15, 1e-300)
DAYS = ("2026-03-02", "1800-01-01", "2999-12-31", "2024-02-29", False)
MOMENTS = ("2026-03-02 08:00:00", "1800-01-01 00:00:00", "2999-12-31 23:59:59", False)
FILES = tuple(
    base64.b64encode(content).decode()
    for content in (
        b"",
        b"%PDF-1.4",
        b"PK\x03\x04",
        b"\x89PNG\r\n\x1a\n",
        b"a;b\n1;2\n",
    )
)
OF_TYPE = {
    "char": TEXTS,
    "text": TEXTS,
    "html": TEXTS,
    "integer": WHOLE,
    "many2one_reference": WHOLE,
    "float": NUMBERS,
    "monetary": NUMBERS,
    "boolean": (True, False),
    "date": DAYS,
    "datetime": MOMENTS,
    "binary": FILES,
    "json": ({}, [], [[1]], {"a": "b"}, "x", 7, False),
    "reference": (False, "res.users,1", "cqtt.unit,1", "no.model,1"),
}
PLAIN = {int: WHOLE, float: NUMBERS, str: TEXTS, bool: (True, False)}
LISTS = {
    "domain": ([], [("id", ">", 0)], [("id", "in", [0, -1])], ["!", ("id", "=", 1)]),
    "limit": (None, 0, 1, 80),
    "offset": (0, 1, 10**6),
}


class Fitting:
    """Arguments of the right shape.

    :param hostile: whose luck and ids they are from
    :param records: of the model that is called
    """

    def __init__(self, hostile, records):
        self.luck, self.ids, self.records = hostile.luck, hostile.ids, records
        self.known = hostile.known

    def argument(self, name, kind):
        """Return what a method takes, as its annotation or the argument's name says."""
        records = self.records
        if name in ("vals", "values", "default") and not isinstance(kind, Values):
            return self.values(records)
        if name == "vals_list":
            return [self.values(records)]
        if name in ("specification", "fields_spec"):
            return {field: {} for field in self._some(list(records._fields))}
        if name in ("fields", "groupby", "field_names", "fields_to_export"):
            return self._some(list(records._fields))
        if name in LISTS:
            return self.luck.choice(LISTS[name])
        return self.of_kind(kind)

    def of_kind(self, kind):
        """Return what an annotation stands for."""
        luck = self.luck
        if isinstance(kind, Values):
            beside = {name: self.of_kind(each) for name, each in kind.beside.items()}
            kept = {name: beside[name] for name in beside if luck.random() < 0.7}
            needed = {name: beside[name] for name in beside if name in kind.needs}
            return {**self.values(self.records.env[kind.model]), **kept, **needed}
        inner = typing.get_args(kind)
        match typing.get_origin(kind):
            case typing.Union | types.UnionType:
                return self.of_kind(luck.choice(inner))
            case typing.Literal:
                return luck.choice(inner)
            case origin if origin is list:
                return [self.of_kind(inner[0]) for _n in range(luck.randrange(3))]
            case origin if origin is dict:
                keys = [str(luck.choice(self.ids)) for _n in range(luck.randrange(3))]
                return {key: self.of_kind(inner[1]) for key in keys}
        if kind is int and luck.random() < 0.7:
            return luck.choice(self.ids)
        return luck.choice(PLAIN.get(kind, (None,)))

    def values(self, records, depth=0):
        """Return values for some of the fields that may be entered."""
        names = [name for name, field in records._fields.items() if not field.readonly]
        return {
            name: self.value(records, records._fields[name], depth)
            for name in self._some(names, at_most=10)
        }

    def value(self, records, field, depth):
        luck = self.luck
        if field.type == "many2one":
            return luck.choice([False, *self._theirs(records, field)])
        if field.type in ("one2many", "many2many"):
            return self._commands(records, field, depth)
        if field.type == "selection":
            return luck.choice([False, *field.get_values(records.env)])
        return luck.choice(OF_TYPE.get(field.type, OF_TYPE["json"]))

    def _commands(self, records, field, depth):
        ids = self._theirs(records, field)
        lines = records.env[field.comodel_name]
        commands = [
            (5,),
            (6, 0, ids),
            *((code, each) for code in (2, 3, 4) for each in ids),
        ]
        if depth < 2:
            commands.append((0, 0, self.values(lines, depth + 1)))
            commands += [(1, each, self.values(lines, depth + 1)) for each in ids]
        return self.luck.sample(commands, min(2, len(commands)))

    def _theirs(self, records, field):
        """Return ids of the model that the field points to, in reach or not."""
        model = field.comodel_name
        if model not in self.known:
            # what is there, whoever may see it
            found = records.env[model].sudo().with_context(active_test=False)
            rows = [] if found._abstract else found.search([], limit=5, order="id desc")
            self.known[model] = [row.id for row in rows]
        return [
            *self.known[model],
            self.luck.choice([each for each in self.ids if each > 0]),
        ]

    def _some(self, names, at_most=5):
        return self.luck.sample(names, min(len(names), self.luck.randint(0, at_most)))
