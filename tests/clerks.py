"""Clerks who receive dossiers over HTTP whatever happens, and what must hold then."""

import itertools
import random
import threading
import time
from collections import Counter
from collections.abc import Callable

import requests
from intake import new_request
from two_workers import Person


class Intake:
    """Clerks at work, each sending a request again until it is answered.

    ``told`` has the number of each request that was acknowledged, ``again`` counts what
    was sent again, ``words`` what an answer said that was neither a result nor “away”.

    :param commune: what ``Commune.as_json`` tells
    :param dossiers: how many each of them receives; without it they go on for ever
    """

    def __init__(
        self, server, database: str, commune: dict, dossiers: int | None = None
    ) -> None:
        self.values = commune["values"]
        self.told: dict[str, str] = {}
        self.again, self.words = Counter(), Counter()
        self.failures: list[Exception] = []
        self.is_over = threading.Event()
        self.dossiers = dossiers
        self._people = [
            Person(server, database, login, commune["password"])
            for login in commune["logins"]
        ]
        self._threads = [
            threading.Thread(target=self._clerk, args=(place,))
            for place in range(len(self._people))
        ]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_exc):
        self.is_over.set()
        self.finish()

    def finish(self) -> None:
        """Wait until all have received what they were to receive."""
        for thread in self._threads:
            thread.join()

    def wait_for(self, count: int) -> bool:
        """Wait until so many are acknowledged; tell whether the clerks still work."""
        while len(self.told) < count and not self.is_over.wait(0.01):
            pass
        return not self.is_over.is_set()

    def _clerk(self, place: int) -> None:
        try:
            for number in itertools.islice(itertools.count(1), self.dossiers):
                if self.is_over.is_set():
                    return
                self.receive(place, number)
        except Exception as error:  # a thread's failure is the test's
            self.failures.append(error)
            self.is_over.set()

    def receive(self, place: int, number: int) -> None:
        """Receive one dossier.

        :raise TimeoutError: it was not acknowledged in two minutes
        """
        request = new_request(self.values, place * 10**6 + number)
        uuid = request["request_uuid"]
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                answer = self._people[place].call(
                    "cqtt.dossier", "quick_receive", request
                )
            except RuntimeError as error:
                self.words[str(error)] += 1
            except (requests.RequestException, ValueError) as error:
                self.again[type(error).__name__] += 1
            else:
                self.told[uuid] = answer["code"]
                return
            time.sleep(random.uniform(0.1, 0.4))
        raise TimeoutError(uuid)


def findings(rows: Callable, unit_id: int, told: dict[str, str]) -> dict[str, int]:
    """Count what is wrong with the dossiers of the commune; all should be nought.

    :param rows: runs a statement with values in the database, and returns its rows
    :param told: the numbers that were acknowledged, by request
    """
    stored = dict(
        rows("SELECT request_uuid, code FROM cqtt_dossier WHERE unit_id = %s", unit_id)
    )
    [[count]] = rows("SELECT count(*) FROM cqtt_dossier WHERE unit_id = %s", unit_id)
    [[people]] = rows("SELECT count(*) FROM cqtt_person WHERE unit_id = %s", unit_id)
    codes = set(stored.values())
    return {
        "lost": sum(stored.get(uuid) != code for uuid, code in told.items()),
        "double": count - len(codes),
        "unasked": len(stored.keys() - told.keys()),
        "half": len(rows(HALF, unit_id)),
        "gaps": sum(highest(codes).values()) - len(codes),
        "people_too_many": people - count,
    }


def highest(codes: set[str]) -> dict[str, int]:
    """Return the highest serial of each series: numbers begin anew at midnight."""
    found: dict[str, int] = {}
    for code in codes:
        series, _, serial = code.rpartition("-")
        found[series] = max(found.get(series, 0), int(serial))
    return found


#: at night and on a Sunday another fact comes beside the three
HALF = """
    SELECT d.code FROM cqtt_dossier d
     WHERE d.unit_id = %s AND (
        d.state <> 'received' OR d.code IS NULL OR d.due_at IS NULL
        OR d.step_id IS NULL
        OR 1 <> (SELECT count(*) FROM cqtt_journal j
                  WHERE j.model = 'cqtt.dossier' AND j.res_id = d.id)
        OR 3 <> (SELECT count(*)
                   FROM cqtt_fact f
                   JOIN cqtt_measure m ON m.id = f.measure_id
                  WHERE f.model = 'cqtt.dossier' AND f.res_id = d.id
                    AND m.code IN ('dossier.received', 'dossier.taken_in',
                                   'dossier.open'))
        OR NOT EXISTS (SELECT FROM cqtt_dossier_component c
                        WHERE c.dossier_id = d.id))
"""
