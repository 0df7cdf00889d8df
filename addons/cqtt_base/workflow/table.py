"""The table of a model's transitions: from, to, verb, roles, guard, effects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

#: actor of transitions that scheduled jobs carry out; no person holds it
SYSTEM = "system"


class WorkflowError(ValueError):
    """A table of transitions contradicts itself; raised while the code loads."""


@dataclass(frozen=True)
class Transition:
    """One way through the door.

    :param verb: its name, unique in the table
    :param sources: states it starts from
    :param target: state it leads to; ``None`` leaves the state as it is
    :param targets: instead of one target, the states of which the carrying out names
        one, record by record, as an import does
    :param roles: who may; a role of the role table, or ``SYSTEM``
    :param label: what the button says (translatable)
    :param guard: name of the model's method that answers, for one record, why the verb
        is closed, or an empty string
    :param needs_reason: the person must say why
    :param asks: xml id of the action that asks for what the verb needs; the verb is
        then carried out by that wizard alone
    :param confirm: question to answer before (translatable)
    :param is_primary: the expected next step of its states
    :param is_rare: seldom needed; its button stands in a menu behind the others
    :param is_internal: the program alone carries it out, never a button or a call
    :param effects: what it means to other modules; opaque here
    """

    verb: str
    sources: frozenset[str]
    target: str | None
    roles: frozenset[str]
    label: Any
    targets: frozenset[str] = frozenset()
    guard: str = ""
    needs_reason: bool = False
    asks: str = ""
    confirm: Any = ""
    is_primary: bool = False
    is_rare: bool = False
    is_internal: bool = False
    effects: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("sources", "roles", "targets"):
            value = getattr(self, name)
            if isinstance(value, str):
                raise WorkflowError(f"{self.verb}: {name} is a set, not a string")
            object.__setattr__(self, name, frozenset(value))
        object.__setattr__(self, "effects", MappingProxyType(dict(self.effects)))
        if not (self.verb.isidentifier() and self.sources and self.roles):
            raise WorkflowError(f"{self.verb!r} needs a name, sources and roles")
        if self.target and self.targets:
            raise WorkflowError(f"{self.verb}: one target or several, not both")

    @property
    def ends(self) -> frozenset[str]:
        """The states it leads to; empty if it leaves the state as it is."""
        return self.targets or frozenset(filter(None, [self.target]))


class TransitionTable:
    """All transitions of one model, by verb.

    :raise WorkflowError: a verb stands twice
    """

    def __init__(self, *transitions: Transition) -> None:
        self._by_verb = {transition.verb: transition for transition in transitions}
        if len(self._by_verb) != len(transitions):
            verbs = [transition.verb for transition in transitions]
            twice = sorted({verb for verb in verbs if verbs.count(verb) > 1})
            raise WorkflowError(f"declared twice: {', '.join(twice)}")

    def __iter__(self) -> Iterator[Transition]:
        return iter(self._by_verb.values())

    def __len__(self) -> int:
        return len(self._by_verb)

    def get(self, verb: str) -> Transition | None:
        """Return the transition of a verb, or ``None``."""
        return self._by_verb.get(verb)

    def leaving(self, state: str) -> list[Transition]:
        """Return the transitions that start from a state, in the order declared."""
        return [t for t in self if state in t.sources]

    def extended(self, *transitions: Transition) -> TransitionTable:
        """Return a table with more transitions; one of the same verb is replaced."""
        return TransitionTable(
            *(self._by_verb | {t.verb: t for t in transitions}).values()
        )

    def check(self, states: set[str], initial: str) -> None:
        """Make sure that every state named exists and can be reached.

        :raise WorkflowError: unknown states, or states no transition leads to
        """
        named: set[str] = set()
        for transition in self:
            named |= transition.sources | (transition.ends or {initial})
        if unknown := named - states:
            raise WorkflowError(f"unknown states: {', '.join(sorted(unknown))}")
        reached = {initial}
        while (
            new := {end for t in self if t.sources & reached for end in t.ends}
            - reached
        ):
            reached |= new
        if unreached := states - reached:
            raise WorkflowError(f"no way leads to: {', '.join(sorted(unreached))}")
