from __future__ import annotations

import pytest

from tests.jobs.office import Office
from tests.usecases.cast import BRIEFING, CHAIR, LAY, RACHEL, REF, SECRET, found, refused
from usecases.cancel_action import CancelAction
from usecases.ready import IsReady, Ready
from usecases.records import READINGS
from usecases.refusals import NotAllowed, NotFound, NotNow


def test_what_a_form_is_opened_with(office: Office) -> None:
    assert office.do(RACHEL, IsReady("action.snooze", "3")) == Ready(BRIEFING)


@pytest.mark.parametrize("verb", ["action.pause", "action.cancel"])
def test_it_refuses_as_the_verb_would(office: Office, verb: str) -> None:
    assert refused(office, LAY, IsReady(verb, REF)) == NotAllowed(
        verb, REF, ("Winston Baptiste", "Joan Merriweather")
    )
    assert refused(office, LAY, IsReady(verb, SECRET)) == NotFound("action", SECRET)
    office.do(CHAIR, CancelAction(REF, why="not needed"))
    assert isinstance(refused(office, CHAIR, IsReady(verb, REF)), NotNow)


def test_to_open_a_form_is_to_read_it(office: Office) -> None:
    office.do("yasmin-throckley", IsReady("action.pause", SECRET))
    assert [one.subject for one in found(office, READINGS)] == [SECRET]
