"""Which texts go when one is taken out: also where the action's other records repeat it."""

from __future__ import annotations

from datetime import date

import pytest

from governance.actions import Action, Extension
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, kept
from usecases.decide_extension import DecideExtension
from usecases.excuse_share import ExcuseShare
from usecases.extend_action import ExtendAction
from usecases.pause_action import PauseAction
from usecases.redact import FindTexts, Redact
from usecases.refusals import NotFound
from usecases.show_action import ShowAction

EACH = "BMG-2026-014"
WANTS = date(2026, 12, 21)
TEXT = "It named somebody."
PUT = "[removed on Mon 2 Nov 2026]"


def taken_out(office: Office, record: str, field: str) -> list[str]:
    """Where the text stood: it stands there no more."""
    found = office.do(MANAGER, FindTexts(record, (field,)))
    office.do(MANAGER, Redact(found.spots))
    return [f"{spot.id} {spot.field}" for spot in found.spots]


def test_the_reason_of_a_request_for_more_time_stands_only_there(office: Office) -> None:
    office.do(RACHEL, ExtendAction(REF, wants=WANTS, why=TEXT))
    office.do(CHAIR, DecideExtension(REF, why="No."))
    assert taken_out(office, f"{REF}/x1", "reason") == [f"{REF}/x1 reason"]
    deeds = office.do(RACHEL, ShowAction(REF)).told
    assert [deed.why for deed in deeds] == ["No.", PUT]
    assert kept(office, Extension, f"{REF}/x1").answer == "No."


def test_the_reason_of_an_excuse_goes_from_the_part_too(office: Office) -> None:
    office.do(CHAIR, ExcuseShare(EACH, None, "police", TEXT))
    assert taken_out(office, f"{EACH}/d1", "why") == [f"{EACH}/d1 why", f"{EACH} shares.excused"]
    assert kept(office, Action, EACH).share("police").excused == PUT


def test_and_from_the_state_it_is_in(office: Office) -> None:
    office.do(CHAIR, PauseAction(REF, None, TEXT))
    assert taken_out(office, REF, "why") == [f"{REF} why", f"{REF}/d1 why"]
    action = office.do(RACHEL, ShowAction(REF))
    assert (action.action.why, [deed.why for deed in action.told]) == (PUT, [PUT])


@pytest.mark.parametrize("name", [f"{REF}/x1", f"{REF}/e1", f"{REF}/d1", f"{REF}/1"])
def test_what_there_is_none_of(office: Office, name: str) -> None:
    with pytest.raises(NotFound):
        office.do(MANAGER, FindTexts(name, ("reason",)))
