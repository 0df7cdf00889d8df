"""What somebody sends who means harm, or whose program is broken."""

import inspect
from collections.abc import Callable, Iterator
from random import Random
from types import CodeType

from fitting import Fitting

STRINGS = (
    "",
    " ",
    "0",
    "-1",
    "None",
    "x" * 100_000,
    "'; DROP TABLE cqtt_dossier; --",
    "x') OR 1=1 --",
    "<script>alert(1)</script>",
    "{{7*7}}${7*7}<t t-out='1'/>",
    "\x00",
    "\ud800",
    "../../etc/passwd",
    "__class__",
    "unit_id.parent_id.user_ids.password",
    "=cmd|' /C calc'!A0",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31 25:61:61",
    "2026-03-02",
    "‮ẩn",
)
NUMBERS = (0, 1, -1, 2**31, -(2**31) - 1, 2**63, 10**30, 0.1, 1e308, float("nan"))
OTHERS = (None, True, False, [], {}, [[]], [{}], {"": ""}, [None], [0], [[[[[]]]]])
DOMAINS = (
    [("id", "in", ["x') OR 1=1 --"])],
    [("name; DROP TABLE cqtt_dossier", "=", 1)],
    [("name", "= 1 OR 1=", 1)],
    [("create_uid.password", "like", "%")],
    [("unit_id", "any!", [])],
    [("id", "inselect", ("SELECT id FROM res_users", []))],
    ["|", "&"],
    ["!"],
    [("unit_id.journal_ids", "!=", False)],
    [1, 2, 3],
    "[('id','=',1)]",
    [("id", "in", list(range(5000)))],
)


class Hostile:
    """Arguments for public methods, from a seed.

    :param ids: ids of rows of every kind, in and out of reach
    """

    def __init__(self, seed: int, ids: list[int]) -> None:
        self.luck, self.ids = Random(seed), ids
        #: rows that are there, by model
        self.known: dict[str, list[int]] = {}

    def arguments(self, function: Callable, records) -> dict[str, object]:
        """Return values for what a method takes; defaults are left alone at times.

        :param records: of the model whose fields are keys and paths
        """
        function = inspect.unwrap(function)
        fitting = Fitting(self, records)
        names = [*words(function.__code__), *records._fields]
        found = {}
        for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
            kind = parameter.annotation
            if parameter.kind is parameter.VAR_POSITIONAL:
                continue
            if parameter.kind is parameter.VAR_KEYWORD:
                found |= self.choice(kind, names, fitting)
                continue
            has_default = parameter.default is not parameter.empty
            if has_default and self.luck.random() < 0.3:
                continue
            if self.luck.random() < 0.5:
                found[name] = fitting.argument(name, kind)
            else:
                found[name] = self.value(name, names)
        return found

    def choice(self, kind: object, names: list[str], fitting) -> dict[str, object]:
        """Return arguments for a method that takes those of a kind by name."""
        if kind is inspect.Parameter.empty:
            return {}
        keys = kind.__args__[0].__annotations__
        chosen = self.luck.sample(list(keys), self.luck.randrange(len(keys)))
        if self.luck.random() < 0.2:
            return {key: self.value(key, names) for key in [*chosen, "nothing"]}
        return {key: fitting.argument(key, keys[key]) for key in chosen}

    def value(self, name: str, names: list[str], depth: int = 0) -> object:
        """Return what may fit the name, or anything."""
        luck = self.luck
        if luck.random() < 0.5:
            if name.endswith("_id"):
                return luck.choice(self.ids)
            if name.endswith("_ids") or name == "ids":
                return luck.sample(self.ids, min(3, len(self.ids)))
            if "domain" in name:
                return luck.choice(DOMAINS)
            if name.startswith(("val", "owner", "data", "answer", "paper", "spec")):
                return self.mapping(names, depth)
        kind = luck.randrange(6)
        if kind == 5 and depth < 3:
            return self.mapping(names, depth)
        if kind == 4:
            return [self.value("", names, depth + 1) for _n in range(luck.randrange(3))]
        known = [*self.ids, *names, *DOMAINS]
        return luck.choice((STRINGS, NUMBERS, OTHERS, known, STRINGS, known)[kind])

    def mapping(self, names: list[str], depth: int = 0) -> dict[str, object]:
        keys = self.luck.sample(names, min(len(names), self.luck.randrange(1, 8)))
        return {key: self.value(key, names, depth + 1) for key in keys}

    def chosen(self, mine: list[int]) -> object:
        """Return ids to call a method on: mostly rows that are there."""
        if self.luck.random() < 0.8 and mine:
            return [self.luck.choice(mine)]
        return self.luck.choice([[], [-1], [2**31], [None], ["1"], self.ids[:3]])


def words(code: CodeType) -> Iterator[str]:
    """Yield the names that a method's text holds: most are keys of what it takes."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from words(constant)
        elif isinstance(constant, str) and constant.isidentifier():
            yield constant
