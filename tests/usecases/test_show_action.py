from __future__ import annotations

from dataclasses import replace

import pytest

from tests.jobs.office import Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    LAY,
    MANAGER,
    ON_TRACK_NOW,
    OUTSIDER,
    RACHEL,
    REF,
    SAID_ON_TRACK,
    SCRUTINEER,
    at,
    refused,
)
from usecases.refusals import NotFound
from usecases.show_action import ActionShown, ShowAction
from usecases.update_action import ON_TRACK, UpdateAction


def test_before_anybody_said_anything(office: Office) -> None:
    assert office.do(RACHEL, ShowAction("3")) == ActionShown(BRIEFING, ())


@pytest.mark.parametrize("who", [LAY, SCRUTINEER, "group:BMG"])
def test_others_see_the_same_and_can_change_nothing(office: Office, who: str) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    shown = ActionShown(replace(ON_TRACK_NOW, can=()), (SAID_ON_TRACK,))
    assert office.do(who, ShowAction(REF)) == shown


def test_the_story_is_told_newest_first(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    office.clock.move_to(at(11, 3))
    office.do(MANAGER, UpdateAction(REF, ON_TRACK, note="By telephone"))
    told = office.do(CHAIR, ShowAction(REF)).told
    later = replace(
        SAID_ON_TRACK, at=at(11, 3), by="Joan Merriweather", for_owner=True, note="By telephone"
    )
    assert told == (later, SAID_ON_TRACK)


def test_ten_updates_at_one_moment_keep_their_order(office: Office) -> None:
    notes = [str(number) for number in range(1, 12)]
    for note in notes:
        office.do(RACHEL, UpdateAction(REF, ON_TRACK, note=note))
    told = office.do(RACHEL, ShowAction(REF)).told
    assert [one.note for one in told] == notes[::-1]


def test_an_outsider_finds_nothing(office: Office) -> None:
    assert refused(office, OUTSIDER, ShowAction(REF)) == NotFound("action", REF)
    assert refused(office, "group:DSL", ShowAction(REF)) == NotFound("action", REF)
