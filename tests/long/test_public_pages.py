"""What is open to everybody, attacked over all workers: codes guessed, answers timed,
limits passed by, votes cast twice.

CQTT_GUESSES=2000 and CQTT_TIMED=450 say how often.
"""

import os
import statistics
from collections import Counter
from urllib.parse import quote

import pytest
from guesses import LUCK, auc, guess, unknown
from two_workers import TwoWorkers
from visitors import (
    CLIENTS,
    LIMITED,
    UNLIMITED,
    WORKERS,
    Visitor,
    at_once,
    make_slips,
    wait_for_a_minute,
)

from odoo.addons.cqtt_base.models.cqtt_request_count import LIMITS, WRONG_AN_HOUR
from odoo.addons.cqtt_dossier.models.rating_levels import BY_CODE

GUESSES = int(os.environ.get("CQTT_GUESSES", "2000"))
TIMED = int(os.environ.get("CQTT_TIMED", "450"))
SLIPS, ENDED = 12, 4
PER_MINUTE = next(n for who, s, n in LIMITS if (who, s) == ("address", 60))


@pytest.fixture(scope="module")
def slips(cluster, database):
    return make_slips(cluster, database, SLIPS, ENDED)


@pytest.fixture(scope="module")
def serve(cluster, database, slips, tmp_path_factory):
    """Return what runs a server with four workers: a context with its port."""

    def start(*options):
        more = (*cluster.options, "--workers", str(WORKERS), "--log-level", "error")
        log = tmp_path_factory.mktemp("public") / "server.log"
        return TwoWorkers(cluster.config, database, log, (*more, *options))

    return start


@pytest.fixture(scope="module")
def port(serve):
    with serve() as server:
        yield server.port


@pytest.fixture(autouse=True)
def limits(cluster, database, slips):
    """Begin each test with nothing counted; ``limits(False)`` takes the limits away."""

    def turn(is_on):
        cluster.sql(database, LIMITED)
        if not is_on:
            cluster.sql(database, UNLIMITED)

    turn(True)
    return turn


def test_one_code_is_guessed_from_everywhere(port, slips, figures):
    code, secret = slips[-1]
    visitors = [Visitor(port, n + 1) for n in range(CLIENTS)]
    guesses = [(LUCK.choice(visitors), guess()) for _n in range(GUESSES // 2)]
    answers = at_once(lambda one: one[0].look_up(code, one[1]), guesses)
    verdicts = Counter(answer.verdict for answer in answers)
    after = Visitor(port, 200).look_up(code, secret).verdict
    figures(
        "Guessing the secret of one receipt",
        f"{len(answers)} guesses from {CLIENTS} networks at {WORKERS} workers: "
        f"{verdicts['unknown']} were looked at, {verdicts['locked']} met a locked "
        f"code, {verdicts['too_often']} the limit of their network; "
        f"{verdicts['told']} opened",
        **verdicts,
    )
    assert not verdicts["told"] and sum(verdicts.values()) == len(answers)
    # each worker may be looking at one when the last wrong one is counted
    assert verdicts["unknown"] < WRONG_AN_HOUR + WORKERS
    # who holds the receipt is kept out as well: the page says whom to ask
    assert after == "locked"


def test_wrong_and_unknown_are_the_same_byte_for_byte(port, slips, limits, figures):
    limits(False)
    visitors = [Visitor(port, n + 1) for n in range(CLIENTS)]

    def ask(number):
        code = unknown(slips, number) if number % 2 else slips[number % SLIPS][0]
        secret = guess() if number % 3 else slips[(number + 1) % SLIPS][1]
        answer = visitors[number % CLIENTS].look_up(code, secret)
        return answer.verdict, answer.bare(code), len(answer.body)

    found = at_once(ask, range(GUESSES))
    verdicts, shapes = Counter(v for v, _bare, _n in found), {b for _v, b, _n in found}
    figures(
        "Wrong secret or unknown code",
        f"without any limit {GUESSES} guesses, half about codes that exist: "
        f"{verdicts['told']} opened, {len(shapes)} kind of answer (status, headers, "
        f"body but for the token; {len({n for *_rest, n in found})} length)",
        guesses=GUESSES,
        shapes=len(shapes),
    )
    assert verdicts == {"unknown": GUESSES}
    assert len(shapes) == 1 and len({n for *_rest, n in found}) == 1


def test_time_tells_nothing(port, slips, limits, figures):
    limits(False)
    visitor, seconds = Visitor(port, 1), {"wrong": [], "unknown": [], "right": []}
    for number in range(10 * WORKERS):  # what is cached, is
        visitor.look_up(*slips[number % SLIPS])
    kinds = [kind for kind in seconds for _n in range(TIMED)]
    LUCK.shuffle(kinds)
    for number, kind in enumerate(kinds):
        place = number % SLIPS
        code = unknown(slips, place) if kind == "unknown" else slips[place][0]
        secret = slips[place][1] if kind == "right" else guess()
        answer = visitor.look_up(code, secret)
        assert answer.verdict == ("told" if kind == "right" else "unknown")
        seconds[kind].append(answer.seconds * 1000)
    wrong, never, right = (statistics.median(seconds[k]) for k in seconds)
    share, least = auc(seconds["wrong"], seconds["unknown"]), max(2, never / 10)
    figures(
        "Time of an answer",
        f"{TIMED} each, mixed: median {never:.1f} ms for an unknown code, {wrong:.1f} "
        f"for a wrong secret, {right:.1f} for the right one; who guesses from the time "
        f"whether a code exists is right in {share:.1%} of pairs (50 % is luck)",
        unknown_ms=round(never, 2),
        wrong_ms=round(wrong, 2),
        right_ms=round(right, 2),
        auc=round(share, 3),
    )
    assert abs(wrong - never) < least
    assert abs(share - 0.5) < 0.07
    # the measurement can tell a difference where there is one
    assert auc(seconds["right"], seconds["unknown"]) > 0.57


def passed(visitors, slips, tries, **headers):
    """Ask about codes that nobody has; count what was looked at."""

    def ask(number):
        code = unknown(slips, number)
        more = {name: make(number) for name, make in headers.items()}
        return visitors[number % len(visitors)].look_up(code, guess(), **more).verdict

    return Counter(at_once(ask, range(tries)))["unknown"]


def test_the_limit_holds_over_all_workers(port, slips, figures):
    wait_for_a_minute(30)
    tries = next(n for who, _s, n in LIMITS if who == "site") + 100
    first = passed([Visitor(port)] * CLIENTS, slips, tries)
    forged = passed(
        [Visitor(port)],
        slips,
        50,
        X_Forwarded_For=lambda n: f"10.{n}.0.1",
        X_Forwarded_Host=lambda n: "x",
        X_Real_IP=lambda n: f"10.{n}.0.1",
        Forwarded=lambda n: f"for=10.{n}.0.1",
    )
    others = passed([Visitor(port, n + 1) for n in range(10)], slips, 10)
    figures(
        "The limit of a network",
        f"{tries} tries by {CLIENTS} clients at {WORKERS} workers: {first} passed, "
        f"{PER_MINUTE} may; {forged} of 50 with forged addresses; {others} of 10 from "
        "elsewhere meanwhile",
        passed=first,
        forged=forged,
        others=others,
    )
    assert (first, forged, others) == (PER_MINUTE, 0, 10)


def test_the_limit_behind_a_proxy(serve, slips, limits, figures):
    with serve("--proxy-mode") as server:
        visitor, host = Visitor(server.port), {"X_Forwarded_Host": lambda n: "x"}
        counts = []
        for forward in (
            lambda n: f"10.9.9.{n}",
            lambda n: f"10.{n}.0.1, 10.8.8.8",
            lambda n: f"10.{n}.0.1",
        ):
            limits(True)
            wait_for_a_minute(20)
            tell = {"X_Forwarded_For": forward, **host}
            counts.append(passed([visitor] * CLIENTS, slips, 50, **tell))
    one, appended, direct = counts
    figures(
        "The limit behind a proxy",
        f"50 tries of one network through the proxy: {one} passed; with addresses "
        f"forged before the proxy adds its own: {appended}; past the proxy, which "
        f"nobody must reach Odoo: {direct}",
        one=one,
        appended=appended,
        past_the_proxy=direct,
    )
    assert (one, appended) == (PER_MINUTE, PER_MINUTE)


def test_one_vote(cluster, database, port, slips, limits, figures):
    limits(False)
    levels, words = sorted(BY_CODE), Counter()
    visitors = [Visitor(port, n + 1) for n in range(CLIENTS)]

    def vote(number, code, secret):
        level = levels[number % len(levels)]
        answer = visitors[number % CLIENTS].fill_in(
            "/danh-gia", code=code, secret=secret, level=level, comment=quote("Tốt")
        )
        words[answer.status] += 1

    for code, secret in slips[:ENDED]:
        at_once(lambda n, c=code, s=secret: vote(n, c, s), range(2 * CLIENTS))
    ended, running = slips[:ENDED], slips[ENDED:]
    crossed = [(code, ended[n - 1][1]) for n, (code, _secret) in enumerate(ended)]
    for code, secret in (*crossed, *running):
        vote(0, code, secret)
    votes = cluster.sql(
        database,
        "SELECT d.code, count(*) FROM cqtt_dossier_rating r "
        "JOIN cqtt_dossier d ON d.id = r.dossier_id GROUP BY 1",
    )
    [[facts]] = cluster.sql(
        database,
        "SELECT sum(quantity) FROM cqtt_fact WHERE model = 'cqtt.dossier.rating'",
    )
    figures(
        "One vote",
        f"{2 * CLIENTS} votes by {CLIENTS} clients at once for each of {ENDED} "
        f"receipts, {len(crossed)} with another receipt's secret, {len(running)} "
        f"before there was a result: {len(votes)} were kept, one of each; {facts} "
        "counted",
        sent=sum(words.values()),
        kept=len(votes),
    )
    assert dict(votes) == {code: 1 for code, _secret in ended}
    assert facts == ENDED and set(words) == {200}, words
