from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from governance.child_data import Kind
from governance.deciding import NotYet
from governance.electorate import NoVote
from tests.builders import NOW
from tests.usecases.cast import BRIEFING
from tests.usecases.test_list_meetings import BMG_IN_JANUARY
from usecases.refusals import (
    AwayAlready,
    CannotChair,
    Changed,
    ChildData,
    Closed,
    DecisionNotNow,
    HasNoVote,
    Incomplete,
    MeetingChanged,
    MeetingNotNow,
    MeetingUnfit,
    MinutesChanged,
    NotAllowed,
    NotFound,
    NotNow,
    Refused,
    SeveralFound,
    TicketSpent,
)
from usecases.views.decision import DecisionView

DECISION = DecisionView(
    ref="BMG-2026-D001", group="BMG", group_name="Business Management Group", text="Fund a post",
    state="proposed", proposed_by="Winston Baptiste", proposed_at=NOW,
)  # fmt: skip
EVERY = [
    DecisionNotNow("decision.vote", DECISION, NotYet.NO_VOTE),
    HasNoVote(DECISION, NoVote.WITHDREW),
    NotFound("action", "3"),
    SeveralFound("3", (BRIEFING,)),
    NotAllowed("action.update", "BMG-2026-003", ("Rachel Okafor",)),
    Changed(BRIEFING),
    Closed(BRIEFING),
    NotNow("action.evaluate", BRIEFING),
    MinutesChanged(BMG_IN_JANUARY),
    MeetingNotNow("meeting.start", "BMG", date(2027, 1, 19), "too early"),
    Incomplete({"title": "needed"}),
    TicketSpent(),
    AwayAlready("Rachel Okafor", date(2026, 11, 9), date(2026, 11, 13)),
    CannotChair("Mei-Lin Thackray", BMG_IN_JANUARY, "seat", ("Winston Baptiste",)),
    MeetingChanged(BMG_IN_JANUARY, 1, None),
    MeetingUnfit("meeting.move", BMG_IN_JANUARY, 0, "cancelled"),
    ChildData({"note": (Kind.NHS_NUMBER,)}, {"reason": (Kind.POSTCODE,)}),
]


@contextmanager
def unit() -> Iterator[None]:
    yield


def test_each_kind_is_tried_here() -> None:
    assert {type(one) for one in EVERY} == set(Refused.__subclasses__())


@pytest.mark.parametrize("refusal", EVERY, ids=lambda one: type(one).__name__)
def test_a_refusal_leaves_a_unit_of_work_as_itself(refusal: Refused) -> None:
    with pytest.raises(type(refusal)) as caught, unit():
        raise refusal
    assert caught.value is refusal
