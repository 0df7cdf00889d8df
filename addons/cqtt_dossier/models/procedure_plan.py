"""What a version in force asks for, read once by each worker: it never changes."""

from typing import NamedTuple

from odoo.addons.cqtt_worktime.worktime import Limit

from .limits import as_limit


class PlannedLimit(NamedTuple):
    """How long it takes and what it costs, one way of submitting."""

    amount: float
    unit: str
    fee: int
    fee_per: str

    @property
    def limit(self) -> Limit:
        return as_limit(self.amount, self.unit)


class PlannedPaper(NamedTuple):
    """A paper to be handed in or shown."""

    id: int
    name: str
    sequence: int
    is_required: bool
    is_shown_only: bool
    originals: int
    certified: int
    photocopies: int


class PlannedStep(NamedTuple):
    """A step of the work.

    :param until: share of the whole time that is used when it ends, in per cent
    """

    id: int
    name: str
    role: str
    until: int


class Plan(NamedTuple):
    """A version: its limits by channel (``None``: all others), papers and steps.

    :param certifies: receipts count the pages and copies that are to be certified
    """

    version_id: int
    name: str
    field_id: int
    needs_signature: bool
    life_event: str
    note: str
    limits: dict[int | None, PlannedLimit]
    papers: tuple[PlannedPaper, ...]
    steps: tuple[PlannedStep, ...]
    certifies: bool = False

    def limit_of(self, channel_id: int) -> PlannedLimit | None:
        return self.limits.get(channel_id) or self.limits.get(None)

    def place_of(self, step_id: int | None) -> int:
        """Return the place of a step, -1 before the first."""
        ids = [step.id for step in self.steps]
        return ids.index(step_id) if step_id in ids else -1

    def step_at(self, place: int) -> PlannedStep | None:
        return self.steps[place] if 0 <= place < len(self.steps) else None
