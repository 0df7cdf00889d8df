"""Proofs that do not fit, hashes of facts, counts of ballots."""

from fractions import Fraction as F
from unittest import TestCase

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ..campaign import Claim, Doubt, Outcome, Tie, count_votes, digest, doubts

VOTES = st.lists(st.sampled_from(["approve", "reject", "abstain"]), max_size=12)


class TestProofs(TestCase):
    def test_doubts(self):
        found = doubts(
            [
                Claim("A", F(1), ("x",)),
                Claim("B", F(1)),
                Claim("C", F(0), ("x",)),
                Claim("D", F(1), is_counted=True),
                Claim("E", None),
                Claim("F", F(2), ("y", "y")),
            ]
        )
        self.assertEqual(
            found,
            [
                (Doubt.NO_PROOF, "B", ()),
                (Doubt.NO_CLAIM, "C", ()),
                (Doubt.SAME_FILE, "A", ("C",)),
            ],
        )

    def test_digest_knows_no_order(self):
        self.assertEqual(digest([3, 1, 2]), digest([1, 2, 3]))
        self.assertNotEqual(digest([12, 3]), digest([1, 23]))


class TestVotes(TestCase):
    def outcome(self, votes, eligible=9, quorum=66, **values):
        return count_votes(votes.split(), eligible, quorum, **values).outcome

    def test_outcomes(self):
        for votes, expected in (
            ("approve " * 6, Outcome.APPROVED),
            ("approve " * 5, Outcome.NO_QUORUM),
            ("approve " * 3 + "reject " * 2 + "abstain", Outcome.APPROVED),
            ("approve " * 2 + "reject " * 3 + "abstain", Outcome.REJECTED),
            ("approve " * 3 + "reject " * 3, Outcome.REJECTED),
            ("abstain " * 6, Outcome.REJECTED),
        ):
            self.assertIs(self.outcome(votes), expected, votes)

    def test_tie_by_the_chair(self):
        votes = "approve " * 3 + "reject " * 3
        for chair, expected in (
            ("approve", Outcome.APPROVED),
            ("reject", Outcome.REJECTED),
            ("abstain", Outcome.REJECTED),
        ):
            found = self.outcome(votes, tie=Tie.CHAIR, chair_vote=chair)
            self.assertIs(found, expected)

    def test_who_may_not_vote_does_not_count(self):
        self.assertIs(self.outcome("approve " * 4, eligible=6), Outcome.APPROVED)
        with self.assertRaises(ValueError):
            self.outcome("approve approve", eligible=1)

    @settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(VOTES, st.integers(0, 12), st.integers(1, 100))
    def test_one_more_for_never_harms(self, votes, more, quorum):
        eligible = len(votes) + more + 1
        before = count_votes(votes, eligible, quorum).outcome
        after = count_votes([*votes, "approve"], eligible, quorum).outcome
        if before is Outcome.APPROVED:
            self.assertIs(after, Outcome.APPROVED)
