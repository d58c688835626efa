"""Which texts go when one is taken out: also where the action's other records repeat it."""

from __future__ import annotations

from datetime import date

import pytest

from governance.actions import Action, Deed, Evaluation, Extension, Update
from governance.holds import Hold
from governance.record import Record
from governance.texts import FREE_TEXT
from tests.jobs.office import START, Office
from tests.usecases.agendas import APRIL, APRIL_DAY, BMG, PAPER, shown, under_way
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, kept, put
from usecases.decide_extension import DecideExtension
from usecases.desk import CLERK
from usecases.excuse_share import ExcuseShare
from usecases.extend_action import ExtendAction
from usecases.issue_agenda import IssueAgenda
from usecases.order_item import CarryItem
from usecases.pause_action import PauseAction
from usecases.plan_meetings import PlanMeetings
from usecases.propose_item import ProposeItem
from usecases.redact import FindTexts, Redact
from usecases.refusals import NotFound
from usecases.show_action import ShowAction
from usecases.take_note import TakeNote

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


OF_AN_ACTION: dict[type[Record], Record] = {
    Update: Update(id=f"{REF}/1", action=REF, at=START, recorded_by=RACHEL, rating="clear",
                   note=TEXT, evidence=TEXT, reason=TEXT),
    Deed: Deed(id=f"{REF}/d1", action=REF, at=START, by=RACHEL, what="action.pause", why=TEXT),
    Extension: Extension(id=f"{REF}/x1", action=REF, asked_at=START, asked_by=RACHEL, was=None,
                         wants=WANTS, reason=TEXT, answer=TEXT),
    Evaluation: Evaluation(id=f"{REF}/e1", action=REF, at=START, by=CHAIR, resolved=True,
                           note=TEXT),
    Hold: Hold(id=f"{REF}|v1|seat", action=REF, at=START, by=MANAGER, reason=TEXT),
}  # fmt: skip
"""Every text of every record that hangs on an action."""

SPOTS = [(kind, path) for kind in OF_AN_ACTION for path in FREE_TEXT[kind]]


@pytest.mark.parametrize(("kind", "path"), SPOTS, ids=lambda one: getattr(one, "__name__", one))
def test_a_text_goes_from_all_that_hangs_on_the_action_wherever_it_is_taken_out(
    office: Office, kind: type[Record], path: str
) -> None:
    put(office, *OF_AN_ACTION.values())
    there = OF_AN_ACTION[kind]
    name = f"hold:{there.id}" if kind is Hold else there.id
    emptied = {f"{OF_AN_ACTION[other].id} {field}" for other, field in SPOTS}
    assert set(taken_out(office, name, path)) == emptied
    left = [kept(office, other, OF_AN_ACTION[other].id) for other in OF_AN_ACTION]
    assert [one for one in left if TEXT in str(one)] == []


def test_every_record_with_texts_that_hangs_on_an_action_is_tried() -> None:
    about = {kind for kind in FREE_TEXT if "action" in kind.__dataclass_fields__}
    assert about == {*OF_AN_ACTION}


def test_an_items_words_go_from_each_agenda_it_was_carried_to(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    office.do(CHAIR, ProposeItem("BMG", TEXT, "10", papers=PAPER))
    office.do(CHAIR, CarryItem("BMG", "7"))
    office.do(MANAGER, IssueAgenda("BMG", APRIL_DAY))
    assert taken_out(office, f"item:{BMG}#1", "title") == [
        f"{BMG}#1 title", f"{APRIL}#2027-01#1 title",
    ]  # fmt: skip
    assert taken_out(office, f"item:{BMG}#1", "papers") == [
        f"{BMG}#1 papers", f"{APRIL}#2027-01#1 papers",
    ]  # fmt: skip
    item = shown(office).items[6]
    assert (item.title, item.papers) == (PUT, (PUT,))


def test_a_note_taken_in_a_meeting_can_be_taken_out(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    under_way(office)
    office.do(CHAIR, TakeNote("BMG", TEXT), "press:1")
    assert taken_out(office, f"note:{BMG}!1", "text") == [f"{BMG}!1 text"]
    assert [note.text for note in shown(office).items[0].notes] == [PUT]
    assert office.do(CHAIR, TakeNote("BMG", TEXT), "press:1").text == PUT
