"""What a model declares about its due time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OverdueRule:
    """Records in open states become overdue when their due time has passed.

    :param due: name of the model's field with the due time; what ends at that very
        moment is on time
    :param states: the open states; time spent in others (suspended, finished) is not
        overdue time
    :param measure: code of the flow that counts 1 when a record becomes overdue
    :param stock: code of the stock of records that are open and overdue, if it is kept
    :raise TypeError: ``states`` is a string
    """

    due: str
    states: frozenset[str]
    measure: str
    stock: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.states, str):
            raise TypeError(f"{self.measure}: states is a set, not a string")
        object.__setattr__(self, "states", frozenset(self.states))

    @property
    def measures(self) -> frozenset[str]:
        return frozenset(filter(None, (self.measure, self.stock)))
