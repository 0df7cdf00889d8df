"""The draw: properties that hold for every seed and every weights."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.addons.cqtt_discipline.draw import (
    Candidate,
    Coefficients,
    Signs,
    Ticket,
    drawn,
    new_seed,
    spread,
    verify,
    weight,
    with_word,
)

keys = st.text("abcdefgh0123", min_size=1, max_size=6)
weighed = st.dictionaries(keys, st.integers(1, 1000), min_size=1, max_size=12)
seeds = st.text(min_size=1, max_size=20)
KNOWN = ["h4", "h3", "h2"]
KNOWN_BY_WORD = ["h2", "h3", "h4"]
KNOWN_LOT = "ee2cfee8ef5474aa356f0fb08742dcdce1e53c9a12770ca752714d0a1eae124f"


def ticket_of(weights, seed="s", count=1):
    candidates = tuple(Candidate(key, weight) for key, weight in weights.items())
    return Ticket("Cụm 1 – 3/2026", seed, candidates, count)


@settings(deadline=None)
@given(seeds, weighed, st.integers(0, 15))
def test_the_seed_alone_decides(seed, weights, count):
    found = drawn(seed, weights, count)
    backwards = dict(reversed(weights.items()))
    assert found == drawn(seed, backwards, count)
    assert len(found) == min(count, len(weights)) == len(set(found))
    assert set(found) <= set(weights)


@settings(deadline=None)
@given(seeds, weighed, st.integers(1, 11))
def test_fewer_are_the_first_of_more(seed, weights, count):
    assert drawn(seed, weights, count + 1)[:count] == drawn(seed, weights, count)


def test_each_is_as_likely_as_its_share():
    weights = {"a": 1, "b": 3, "c": 6}
    found = [drawn(f"seed {n}", weights, 1)[0] for n in range(4000)]
    for key, share in (("a", 0.1), ("b", 0.3), ("c", 0.6)):
        assert abs(found.count(key) / 4000 - share) < 0.03


def test_a_known_draw():
    """What was once drawn is drawn for ever, whatever becomes of this code."""
    weights = {"h1": 10, "h2": 20, "h3": 30, "h4": 40}
    assert drawn("0" * 64, weights, 3) == KNOWN


@settings(deadline=None)
@given(seeds, weighed, seeds.filter(str.strip))
def test_verify(seed, weights, word):
    ticket = ticket_of(weights, seed)
    assert verify(ticket, ticket.commitment, word, ticket.drawn(word)).is_right


def test_neither_seed_nor_word_alone_decides():
    """With one of them held, the other still draws each by its share."""
    weights = {"a": 1, "b": 3, "c": 6}
    by_words = [ticket_of(weights, "s").drawn(f"word {n}")[0] for n in range(4000)]
    by_seeds = [ticket_of(weights, f"s {n}").drawn("word")[0] for n in range(4000)]
    for found in (by_words, by_seeds):
        for key, share in (("a", 0.1), ("b", 0.3), ("c", 0.6)):
            assert abs(found.count(key) / 4000 - share) < 0.03


def test_a_known_draw_with_a_word():
    assert with_word("0" * 64, " Gió ") == with_word("0" * 64, "Gió") == KNOWN_LOT
    ticket = ticket_of({"h1": 10, "h2": 20, "h3": 30, "h4": 40}, "0" * 64, 3)
    assert ticket.drawn("Gió") == KNOWN_BY_WORD


@pytest.mark.parametrize("word, is_other", [("", True), ("  ", True), ("x", False)])
def test_a_word_is_needed_from_elsewhere(word, is_other):
    ticket = ticket_of({"a": 1, "b": 1})
    found = verify(ticket, ticket.commitment, word, ticket.drawn(word), is_other)
    assert found.is_committed and found.is_drawn and not found.is_witnessed


@settings(deadline=None)
@given(seeds, weighed, st.data())
def test_whatever_is_changed_is_noticed(seed, weights, data):
    ticket = ticket_of(weights, seed)
    place = data.draw(st.integers(0, len(weights) - 1))
    candidates = list(ticket.candidates)
    candidates[place] = replace(candidates[place], weight=candidates[place].weight + 1)
    for changed in (
        replace(ticket, seed=seed + "x"),
        replace(ticket, about="Cụm 2"),
        replace(ticket, candidates=tuple(candidates)),
        replace(ticket, candidates=(*ticket.candidates, Candidate("zz", 1))),
    ):
        found = verify(changed, ticket.commitment, "w", ticket.drawn("w"))
        assert not found.is_committed


def test_another_result_is_noticed():
    ticket = ticket_of({"a": 1, "b": 1}, count=1)
    other = ["b"] if list(ticket.drawn("w")) == ["a"] else ["a"]
    verdict = verify(ticket, ticket.commitment, "w", other)
    assert verdict.is_committed and not verdict.is_drawn


def test_seeds_differ():
    assert len({new_seed() for _time in range(100)}) == 100
    assert len(new_seed()) == 64


@pytest.mark.parametrize("count", [0, 3])
def test_a_ticket_draws_somebody(count):
    with pytest.raises(ValueError):
        ticket_of({"a": 1, "b": 1}, count=count)


def test_nobody_is_a_candidate_twice():
    with pytest.raises(ValueError):
        Ticket("x", "s", (Candidate("a", 1), Candidate("a", 2)), 1)


@pytest.mark.parametrize("weights", [{"a": 0}, {"a": -1, "b": 2}])
def test_weights_are_above_zero(weights):
    with pytest.raises(ValueError):
        drawn("s", weights, 1)


signs = st.builds(
    lambda finished, late, ratings, unhappy, found, months: Signs(
        finished, min(late, finished), ratings, min(unhappy, ratings), found, months
    ),
    *(st.integers(0, 500) for _n in range(5)),
    st.none() | st.integers(0, 100),
)


@settings(deadline=None)
@given(signs)
def test_nobody_is_safe_and_every_sign_weighs(of_unit):
    by = Coefficients()
    assert weight(of_unit, by) >= by.base
    if of_unit.late < of_unit.finished:
        assert weight(replace(of_unit, late=of_unit.late + 1), by) >= weight(
            of_unit, by
        )
    more = replace(of_unit, open_findings=of_unit.open_findings + 1)
    assert weight(more, by) >= weight(of_unit, by)


def test_weight_by_hand():
    of_unit = Signs(
        finished=200, late=11, ratings=40, unhappy=3, open_findings=2, months=4
    )
    # 10 + 100 * 11/200 = 5.5 up to 6 + 50 * 3/40 = 3.75 up to 4 + 20 + 20
    assert weight(of_unit, Coefficients()) == 60


def test_never_checked_weighs_as_long_ago():
    by = Coefficients()
    assert weight(Signs(), by) == weight(Signs(months=by.most_months), by)


@pytest.mark.parametrize("wrong", [{"late": 1}, {"unhappy": 1}, {"open_findings": -1}])
def test_signs_fit_together(wrong):
    with pytest.raises(ValueError):
        Signs(**wrong)


@pytest.mark.parametrize("wrong", [{"base": 0}, {"late": -1}])
def test_coefficients_fit(wrong):
    with pytest.raises(ValueError):
        Coefficients(**wrong)


@settings(deadline=None)
@given(weighed, st.integers(0, 15))
def test_a_year_is_spread_evenly(weights, twice):
    pairs = spread(weights, twice)
    assert {key for key, _quarter in pairs} == set(weights)
    assert len(set(pairs)) == len(pairs)
    once = spread(weights)
    loads = [sum(quarter == q for _key, quarter in once) for q in (1, 2, 3, 4)]
    assert len(once) == len(weights) and max(loads) - min(loads) <= 1


def test_the_heaviest_come_first_and_twice():
    weights = {"a": 5, "b": 40, "c": 10, "d": 20}
    pairs = [("b", 1), ("d", 2), ("b", 3), ("c", 3), ("a", 4)]
    assert sorted(spread(weights, 1)) == sorted(pairs)
    assert spread({}, 3) == []
