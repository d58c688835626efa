"""Withdrawn, or overtaken by the end of the action."""

from __future__ import annotations

import pytest

from governance.actions import Extension, ExtensionState
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, RACHEL, REF, kept, refused
from tests.usecases.extending import FIRST, extend, now
from usecases.cancel_action import CancelAction
from usecases.decide_extension import DecideExtension
from usecases.done_action import DoneAction
from usecases.refusals import Closed, NotNow
from usecases.views import DeedView
from usecases.withdraw_extension import WithdrawExtension


def test_it_is_withdrawn_by_the_owner(office: Office) -> None:
    extend(office)
    done = office.do(RACHEL, WithdrawExtension(REF))
    assert done.deed == DeedView(START, "Rachel Okafor", "action.withdraw_extension")
    assert kept(office, Extension, FIRST).state is ExtensionState.WITHDRAWN
    assert now(office).extension is None
    assert isinstance(refused(office, RACHEL, WithdrawExtension(REF)), NotNow)
    assert isinstance(refused(office, CHAIR, DecideExtension(REF, agree=True)), NotNow)


@pytest.mark.parametrize(
    ("who", "command"),
    [
        (RACHEL, DoneAction(REF, evidence="Attendance list")),
        (CHAIR, CancelAction(REF, why="The County does it")),
    ],
)
def test_what_has_ended_needs_no_more_time(office: Office, who: str, command: object) -> None:
    extend(office)
    office.do(who, command)
    assert kept(office, Extension, FIRST).state is ExtensionState.WITHDRAWN
    assert now(office).extension is None
    assert isinstance(refused(office, CHAIR, DecideExtension(REF, agree=True)), Closed | NotNow)
