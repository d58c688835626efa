from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from governance.deciding import (
    NotYet,
    closed,
    no_ballot,
    no_closing,
    no_consensus,
    opened,
    takes_votes,
)
from governance.decisions import Decision, DecisionState, Objection, Way
from governance.electorate import NoVote, electorate
from governance.people import Post
from governance.voting import Outcome, Tally, Vote, counted, refusal, too_few_left
from tests.builders import NOW
from tests.governance import board as b

PROPOSED = Decision(
    id="SLG-2027-D001", group="SLG", text="Fund a second post", proposed_by="nina", proposed_at=NOW
)
LAST = date(2027, 4, 9)
ROOM = opened(PROPOSED, ("council", "nhs", "police"), None)
BY_POST = opened(PROPOSED, ("council", "nhs", "police"), LAST)
OVER = replace(PROPOSED, state=DecisionState.RESOLVED)
OBJECTED = replace(PROPOSED, objections=(Objection("paul", NOW, "It costs too much"),))
LIFTED = replace(PROPOSED, objections=(Objection("paul", NOW, lifted_at=NOW),))
ALL = Tally(3, 3, 0, 0, ())
SOME = Tally(3, 2, 0, 0, ("police",))


def test_the_matter_is_the_item_it_belongs_to_or_itself() -> None:
    assert PROPOSED.matter == "SLG-2027-D001"
    assert replace(PROPOSED, item="SLG/2027-04#3").matter == "SLG/2027-04#3"


def test_each_ballot_has_its_number() -> None:
    assert (ROOM.ballot, ROOM.by_post, ROOM.state) == (1, False, DecisionState.VOTING)
    again = opened(replace(ROOM, state=DecisionState.PROPOSED), ("council",), LAST)
    assert (again.ballot, again.by_post, again.units) == (2, True, ("council",))


@pytest.mark.parametrize(
    ("decision", "why"),
    [(PROPOSED, None), (OBJECTED, None), (ROOM, NotYet.VOTING), (OVER, NotYet.OVER)],
)
def test_when_a_vote_can_be_opened(decision: Decision, why: NotYet | None) -> None:
    assert no_ballot(decision) == why


@pytest.mark.parametrize(
    ("decision", "quorate", "rationale", "why"),
    [
        (PROPOSED, True, "All agreed.", None),
        (LIFTED, True, "All agreed.", None),
        (OBJECTED, True, "All agreed.", NotYet.OBJECTION),
        (PROPOSED, False, "All agreed.", NotYet.NOT_QUORATE),
        (PROPOSED, True, " ", NotYet.NO_RATIONALE),
        (ROOM, True, "All agreed.", NotYet.VOTING),
        (OVER, True, "All agreed.", NotYet.OVER),
    ],
)
def test_when_consensus_can_be_recorded(
    decision: Decision, quorate: bool, rationale: str, why: NotYet | None
) -> None:
    assert no_consensus(decision, quorate=quorate, rationale=rationale) == why


@pytest.mark.parametrize(
    ("decision", "tally", "day", "rationale", "why"),
    [
        (ROOM, SOME, b.DAY, "Needed.", None),
        (ROOM, ALL, b.DAY, "", NotYet.NO_RATIONALE),
        (BY_POST, ALL, b.DAY, "Needed.", None),
        (BY_POST, SOME, b.DAY, "Needed.", NotYet.TOO_EARLY),
        (BY_POST, SOME, LAST, "Needed.", NotYet.TOO_EARLY),
        (BY_POST, SOME, LAST + timedelta(days=1), "Needed.", None),
        (PROPOSED, ALL, b.DAY, "Needed.", NotYet.NO_VOTE),
        (OVER, ALL, b.DAY, "Needed.", NotYet.OVER),
    ],
)
def test_when_a_vote_can_be_closed(
    *, decision: Decision, tally: Tally, day: date, rationale: str, why: NotYet | None
) -> None:
    assert no_closing(decision, tally, day, decides=True, rationale=rationale) == why


def test_what_decides_nothing_needs_no_rationale() -> None:
    assert no_closing(ROOM, SOME, b.DAY, decides=False, rationale="") is None


@pytest.mark.parametrize(
    ("decision", "day", "takes"),
    [
        (PROPOSED, b.DAY, False),
        (ROOM, b.DAY, True),
        (BY_POST, LAST, True),
        (BY_POST, LAST + timedelta(days=1), False),
        (OVER, b.DAY, False),
    ],
)
def test_when_votes_are_taken(decision: Decision, day: date, takes: bool) -> None:
    assert takes_votes(decision, day) == takes


@pytest.mark.parametrize(
    ("outcome", "state", "way", "ended"),
    [
        (Outcome.CONSENSUS, DecisionState.RESOLVED, Way.CONSENSUS, True),
        (Outcome.CARRIED, DecisionState.RESOLVED, Way.VOTE, True),
        (Outcome.LOST, DecisionState.LOST, Way.VOTE, True),
        (Outcome.NO_MAJORITY, DecisionState.PROPOSED, None, False),
        (Outcome.NOT_QUORATE, DecisionState.PROPOSED, None, False),
    ],
)
def test_what_becomes_of_it(
    outcome: Outcome, state: DecisionState, way: Way | None, ended: bool
) -> None:
    found = closed(ROOM, Tally(3, 2, 1, 0, ()), outcome, "nina", NOW)
    assert (found.state, found.way, found.outcome) == (state, way, outcome)
    assert (found.yes, found.no, found.abstained) == (2, 1, 0)
    assert found.resolved_by == ("nina" if ended else "")
    assert found.resolved_at == (NOW if ended else None)


def test_who_moves_to_another_agency_does_not_vote_for_it_too() -> None:
    electors = b.electors("SLG", "carol nina paul")
    cast = b.cast(electors, "paul+")
    moved = b.board(
        replace(_post("chief-officer"), holders=()),
        replace(_post("director"), holders=_post("chief-officer").holders),
    )
    sitting = b.sitting("SLG", p=moved)
    after = electorate(sitting, {"nina", "paul"}, b.out(""))
    assert after.unit_of["paul"] == "council"
    assert refusal(after, "paul", cast) is NoVote.VOTED
    forced = [*cast, replace(cast[0], id="2", unit="council", at=NOW + timedelta(hours=1))]
    assert list(counted(after, forced)) == ["police"]


def test_a_colleague_does_not_vote_again_for_the_agency() -> None:
    electors = b.electors("BMG", "cleo cora")
    cast = b.cast(electors, "cleo+")
    assert (refusal(electors, "cleo", cast), refusal(electors, "cora", cast)) == (
        None,
        NoVote.SPOKEN_FOR,
    )


def test_whoever_joins_after_a_vote_was_opened_has_none() -> None:
    sitting = b.sitting("SLG")
    late = electorate(sitting, sitting.everybody, b.out(""), ("council", "nhs"))
    assert late.no_vote("paul") is NoVote.JOINED
    assert (late.no_vote("carol"), late.no_vote("olga")) == (None, NoVote.SEAT_WITHOUT)
    assert set(late.units) == {"council", "nhs"}


@pytest.mark.parametrize(
    ("group", "there", "declared", "too_few"),
    [
        ("SLG", "carol nina paul", "", False),
        ("SLG", "carol", "", False),
        ("SLG", "carol nina paul", "paul=withdraw", False),
        ("SLG", "carol nina paul", "paul=withdraw nina=stay", True),
        ("SLG", "carol nina paul", "paul=nothing nina=nothing", False),
        ("CAST", "cleo pete nell", "pete=withdraw nell=withdraw", False),
        ("NET", "carol nina", "", False),
    ],
)
def test_whether_interests_leave_enough_votes(
    group: str, there: str, declared: str, too_few: bool
) -> None:
    assert too_few_left(b.electors(group, there, "", declared)) == too_few


def test_a_vote_of_an_agency_that_had_none_does_not_count() -> None:
    electors = b.electors("SLG", "carol nina")
    stray = Vote(id="v", decision="d", ballot=1, unit="probation", person="zed", at=NOW,
                 choice=b.CHOICES["+"])  # fmt: skip
    assert counted(electors, [stray]) == {}


def test_a_successor_may_vote_where_the_predecessor_has_not() -> None:
    later = b.board(replace(_post("chief-officer"), holders=_post("police-spare").holders))
    sitting = b.sitting("SLG", p=later)
    voters = electorate(sitting, sitting.everybody, b.out(""), ("council", "nhs", "police"))
    assert (voters.no_vote("dan"), voters.no_vote("paul")) == (None, NoVote.NO_SEAT)


def _post(name: str) -> Post:
    return next(post for post in b.HELD if post.id == name)
