from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from governance.child_data import Kind
from tests.usecases.cast import BRIEFING
from usecases.refusals import (
    Changed,
    ChildData,
    Closed,
    Incomplete,
    NotAllowed,
    NotFound,
    NotNow,
    Refused,
    SeveralFound,
    TicketSpent,
)

EVERY = [
    NotFound("action", "3"),
    SeveralFound("3", (BRIEFING,)),
    NotAllowed("action.update", "BMG-2026-003", ("Rachel Okafor",)),
    Changed(BRIEFING),
    Closed(BRIEFING),
    NotNow("action.evaluate", BRIEFING),
    Incomplete({"title": "needed"}),
    TicketSpent(),
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
