"""Clerks who draw numbers at the same time: some give up, some are cut off.

Used by the test that looks for gaps, and by the bench that compares ways of numbering.
"""

import random
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import psycopg2
from psycopg2.extensions import ISOLATION_LEVEL_REPEATABLE_READ

Draw = Callable[[psycopg2.extensions.cursor], int]


@dataclass
class Outcome:
    """What a crowd of clerks got: numbers that were committed, times, refusals."""

    numbers: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    refused: int = 0

    @property
    def gaps(self) -> int:
        """How many numbers below the highest nobody has."""
        return max(self.numbers, default=0) - len(set(self.numbers))

    @property
    def doubles(self) -> int:
        return len(self.numbers) - len(set(self.numbers))

    def percentile(self, share: int) -> float:
        """Seconds that ``share`` of a hundred dossiers took at most."""
        return statistics.quantiles(self.seconds, n=100)[share - 1]


@dataclass
class Crowd:
    """Clerks at one counter row of the same unit and day.

    :param draw: draws a number inside the clerk's transaction
    :param work: seconds of other work in it, before the number
    :param after: seconds between number and commit
    :param give_up: share of transactions rolled back after the number was drawn
    :param cut_off: share of connections lost after the number was drawn
    """

    database: str
    draw: Draw
    clerks: int = 20
    dossiers: int = 40
    work: float = 0.01
    after: float = 0.002
    give_up: float = 0.1
    cut_off: float = 0.02
    tries: int = 5

    def run(self, seed: int = 1) -> Outcome:
        self.outcome, self._lock = Outcome(), threading.Lock()
        threads = [
            threading.Thread(target=self._clerk, args=(random.Random(seed + n),))
            for n in range(self.clerks)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.outcome

    def _connect(self):
        connection = psycopg2.connect(dbname=self.database)
        connection.set_isolation_level(ISOLATION_LEVEL_REPEATABLE_READ)
        return connection

    def _clerk(self, luck: random.Random) -> None:
        connection, done = self._connect(), 0
        while done < self.dossiers:
            fate = luck.random()
            begin = time.monotonic()
            try:
                number = self._dossier(connection)
                if fate < self.cut_off:
                    connection.close()
                    connection = self._connect()
                    continue
                if fate < self.cut_off + self.give_up:
                    connection.rollback()
                    continue
                connection.commit()
            except psycopg2.Error:
                connection.rollback()
                with self._lock:
                    self.outcome.refused += 1
                done += 1
                continue
            done += 1
            with self._lock:
                self.outcome.numbers.append(number)
                self.outcome.seconds.append(time.monotonic() - begin)

    def _dossier(self, connection) -> int:
        """One request as Odoo makes it: work, number, and again on a collision."""
        for attempt in range(self.tries):
            cursor = connection.cursor()
            try:
                cursor.execute("SELECT 1")  # the snapshot is taken here
                time.sleep(self.work)
                number = self.draw(cursor)
                time.sleep(self.after)
                return number
            except psycopg2.OperationalError:
                connection.rollback()
                if attempt == self.tries - 1:
                    raise
                time.sleep(random.uniform(0.0, 2**attempt / 10))
        raise AssertionError("unreachable")
