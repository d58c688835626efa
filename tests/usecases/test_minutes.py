"""Minutes from the close of a meeting to their approval at the next, and everything in between that
is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from governance.agenda import NOTES_BY_MEETING, Agenda
from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.meetings import Meeting, MeetingState
from governance.minutes import (
    Attendee,
    InterestSaid,
    MinutedItem,
    Minutes,
    digest_of,
)
from governance.people import Person
from governance.policy import Lane
from governance.texts import strings
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL_DAY, BMG, state, today, under_way
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    SCRUTINEER,
    found,
    kept,
    ledger,
    put,
    refused,
)
from tests.usecases.formalities import BODY, NATURE, PIOTR, reason, there
from tests.usecases.minuting import (
    DAY,
    NOTE,
    WHY,
    approved,
    circulated,
    closed,
    next_under_way,
    office_with_meetings,
    said,
    shown,
)
from usecases.amend_minutes import AmendMinutes, MayAmend
from usecases.approve_minutes import ApproveMinutes
from usecases.chair_meeting import ChairMeeting
from usecases.circulate_minutes import CirculateMinutes
from usecases.close_meeting import CloseMeeting
from usecases.correct_minutes import CorrectMinutes, MayCorrect, SettleCorrection
from usecases.export_minutes import ExportMinutes
from usecases.propose_decision import ProposeDecision
from usecases.refusals import MinutesChanged, NotAllowed, NotFound
from usecases.send_deputy import SendDeputy
from usecases.show_minutes import ShowMinutes
from usecases.take_note import TakeNote
from usecases.waive_quorum import WaiveQuorum

NEW = "The county was asked again.\nIt has not answered."
TYPED = ("The county was asked again.", "It has not answered.")


@pytest.fixture
def office() -> Office:
    return office_with_meetings()


def test_a_draft_says_who_was_there_and_what_was_said_of_interests(office: Office) -> None:
    closed(office)
    opening = shown(office).opening
    assert [one.name for one in opening.there] == [
        *("Winston Baptiste", "Rachel Okafor", "Priya Ramanathan", "Fergus McAlindon"),
        "Beatrice Lamptey",
    ]
    assert opening.apologies == ("Samuel Greatorex",)
    assert "Elspeth Dunmore" in opening.absent
    assert (opening.quorate, opening.waived) == (True, "")
    assert opening.asked_by == "Winston Baptiste"
    assert opening.interests == (
        InterestSaid("Rachel Okafor", f"{BMG}#s2", "withdraw for the item"),
    )


def test_a_draft_says_what_was_noted_decided_and_raised_in_each_item(office: Office) -> None:
    closed(office)
    view = shown(office)
    assert said(view, 1).text == (NOTE,)
    (decision,) = said(view, 4).decisions
    assert (decision.text, decision.way, decision.rationale, decision.withheld) == (
        *("Fund a second post", "by consensus", WHY, True),
    )
    assert [(one.ref, one.leads[0].people) for one in said(view, 4).points] == [
        ("BMG-2026-025", ("Rachel Okafor",))
    ]
    assert [one.came for one in view.items] == ["reached"] * 4 + ["not reached"] * 3


def test_who_came_in_whose_place_is_said(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    under_way(office)
    there(office, CHAIR, NURSE, PIOTR)
    office.do(CHAIR, CloseMeeting("BMG", "carry"))
    opening = shown(office).opening
    assert Attendee("Piotr Lindqvist", "Nottinghamshire Police", "member", ("Rachel Okafor",)) in (
        opening.there
    )
    assert ("Rachel Okafor" in opening.apologies, opening.quorate) == (True, False)


def test_why_the_chair_went_on_without_a_quorum_is_said(office: Office) -> None:
    under_way(office)
    there(office, CHAIR, NURSE)
    office.do(CHAIR, WaiveQuorum("BMG", "Two are ill"))
    office.do(CHAIR, CloseMeeting("BMG", "carry"))
    opening = shown(office).opening
    assert (opening.waived_by, opening.waived) == ("Winston Baptiste", "Two are ill")
    assert [one.what for one in opening.short] != []


def test_where_nobody_recorded_who_was_there_nobody_is_said_to_have_been(office: Office) -> None:
    under_way(office)
    office.do(CHAIR, CloseMeeting("BMG", "carry"))
    opening = shown(office).opening
    assert (opening.recorded, opening.there, opening.absent) == (False, (), ())


def test_what_was_noted_of_no_item_comes_last(office: Office) -> None:
    closed(office)
    put(office, replace(kept(office, Agenda, BMG), in_hand=""))
    state(office, BMG, MeetingState.UNDER_WAY)
    office.do(CHAIR, TakeNote("BMG", "Thanks to all"))
    office.do(CHAIR, ProposeDecision("BMG", "Meet in the county next", item="1"))
    state(office, BMG, MeetingState.HELD)
    last = shown(office).items[-1]
    assert (last.id, last.number, last.title, last.text) == (f"{BMG}#", 8, "", ("Thanks to all",))


@pytest.mark.parametrize("who", [CHAIR, MANAGER, NURSE, SCRUTINEER])
def test_nothing_of_what_an_interest_is_stands_in_minutes(office: Office, who: str) -> None:
    circulated(office)
    told = list(strings(shown(office, who)))
    assert [text for text in told if BODY in text or NATURE in text] == []


@pytest.mark.parametrize("who", [RACHEL, SCRUTINEER, LAY])
def test_a_draft_is_for_those_who_keep_the_minutes(office: Office, who: str) -> None:
    closed(office)
    assert shown(office, CHAIR).state == "draft"
    assert reason(refused(office, who, ShowMinutes("BMG"))) == "minutes not circulated"
    assert isinstance(refused(office, who, ExportMinutes("BMG")), NotFound)


def test_members_hear_of_it_when_they_are_circulated(office: Office) -> None:
    closed(office)
    result = office.do(MANAGER, CirculateMinutes("BMG"))
    told = [ask for ask in found(office, ASKS_BY_SUBJECT, BMG) if ask.rule is Rule.CIRCULATED]
    assert (result.until, result.told) == (date(2026, 11, 9), len(told))
    assert {ask.lane for ask in told} == {Lane.PROMPT}
    people = {ask.recipient for ask in told}
    assert (f"person:{RACHEL}" in people, f"person:{MANAGER}" in people) == (True, False)
    assert shown(office, RACHEL).state == "circulated"


def test_they_are_circulated_once(office: Office) -> None:
    circulated(office)
    assert reason(refused(office, CHAIR, CirculateMinutes("BMG"))) == "minutes circulated"


def test_an_item_is_said_anew_and_again(office: Office) -> None:
    closed(office)
    office.do(CHAIR, AmendMinutes("BMG", "1", NEW))
    assert said(shown(office), 1).text == TYPED
    office.do(MANAGER, AmendMinutes("BMG", f"{BMG}#s1", ""))
    assert said(shown(office), 1).text == ()
    again = office.do(MANAGER, AmendMinutes("BMG", "1", " \n"))
    assert (again.same, again.title) == (True, "Welcome and apologies")


def test_what_is_amended_once_they_were_circulated_is_marked(office: Office) -> None:
    closed(office)
    office.do(CHAIR, AmendMinutes("BMG", "1", NEW))
    office.do(MANAGER, CirculateMinutes("BMG"))
    office.clock.move_to(office.clock.now() + timedelta(minutes=5))
    office.do(CHAIR, AmendMinutes("BMG", "2", "All was said."))
    assert shown(office, RACHEL).amended == (f"{BMG}#s2",)


def test_two_who_amend_an_item_at_once(office: Office) -> None:
    closed(office)
    first = office.do(CHAIR, MayAmend("BMG", "1")).item.version
    office.do(MANAGER, AmendMinutes("BMG", "1", "Joan's words", revision=first))
    refusal = refused(office, CHAIR, AmendMinutes("BMG", "1", "Winston's", revision=first))
    assert isinstance(refusal, MinutesChanged)
    assert said(shown(office), 1).text == ("Joan's words",)


def test_an_item_that_there_is_none_of(office: Office) -> None:
    closed(office)
    assert isinstance(refused(office, CHAIR, AmendMinutes("BMG", "99", NEW)), NotFound)


def test_corrections_are_for_whoever_keeps_the_minutes_to_deal_with(office: Office) -> None:
    circulated(office)
    office.do(RACHEL, CorrectMinutes("BMG", "It was the city.", "1"))
    office.do(SCRUTINEER, CorrectMinutes("BMG", "I was there."))
    assert shown(office, RACHEL).corrections == ()
    first, second = shown(office, CHAIR).corrections
    assert (first.person, first.item, first.text) == (
        *("Rachel Okafor", f"{BMG}#s1", "It was the city."),
    )
    assert (second.person, second.item) == ("Elspeth Dunmore", "")
    assert office.do(MANAGER, SettleCorrection(first.id)).person == "Rachel Okafor"
    before = ledger(office)
    office.do(MANAGER, SettleCorrection(first.id))
    assert ledger(office) == before
    assert [one.id for one in shown(office, MANAGER).corrections] == [second.id]


def test_a_correction_says_something(office: Office) -> None:
    circulated(office)
    problems = reason(refused(office, RACHEL, CorrectMinutes("BMG", " ", "1")))
    assert problems == {"text": "needed to correct"}
    assert isinstance(refused(office, RACHEL, CorrectMinutes("BMG", "No", "99")), NotFound)
    assert isinstance(refused(office, RACHEL, SettleCorrection(f"{BMG}~1")), NotFound)


def test_the_days_for_corrections_come_to_an_end(office: Office) -> None:
    circulated(office)
    office.clock.move_to(office.clock.now().replace(day=9, hour=23))
    assert office.do(RACHEL, MayCorrect("BMG")).correct_by == date(2026, 11, 9)
    office.clock.move_to(office.clock.now() + timedelta(hours=2))
    refusal = refused(office, RACHEL, CorrectMinutes("BMG", "Late", "1"))
    assert reason(refusal) == "corrections over"
    assert "minutes.correct" not in shown(office, RACHEL).can


def test_corrections_wait_until_they_are_circulated(office: Office) -> None:
    closed(office)
    assert reason(refused(office, CHAIR, CorrectMinutes("BMG", "No", "1"))) == "minutes draft"
    assert reason(refused(office, RACHEL, MayCorrect("BMG"))) == "minutes not circulated"


def test_they_are_approved_at_the_next_meeting_and_locked(office: Office) -> None:
    result = approved(office)
    view = shown(office, RACHEL)
    assert (view.state, view.approved_by, view.approved_in, view.can) == (
        *("approved", "Winston Baptiste", DAY + timedelta(days=1), ()),
    )
    last = kept(office, Minutes, BMG)
    assert last.opening is not None
    assert result.digest == last.digest == digest_of(last.opening, view.items, last.grain)
    assert (CHAIR, "minutes.approve", f"{BMG} {result.digest}") in ledger(office)
    for command in (
        AmendMinutes("BMG", "1", NEW, on=DAY),
        MayAmend("BMG", "1", on=DAY),
        CirculateMinutes("BMG", on=DAY),
        CorrectMinutes("BMG", "No", "1", on=DAY),
    ):
        assert reason(refused(office, CHAIR, command)) == "minutes locked"
    again = refused(office, MANAGER, ApproveMinutes("BMG", on=DAY))
    assert reason(again) == "minutes approved"


def test_the_approved_text_stays_as_it_was_whatever_changes(office: Office) -> None:
    approved(office)
    before = shown(office)
    (note, *_) = found(office, NOTES_BY_MEETING, BMG)
    put(
        office,
        replace(note, text="Other words"),
        replace(kept(office, Person, RACHEL), name="Rachel Elsewhere"),
        replace(kept(office, Meeting, BMG), place="Nowhere"),
    )
    after = shown(office)
    assert (after.opening, after.items) == (before.opening, before.items)


def test_not_before_the_next_meeting_is_under_way(office: Office) -> None:
    circulated(office)
    assert reason(refused(office, CHAIR, ApproveMinutes("BMG"))) == "next not under way"
    assert shown(office, CHAIR).approves is None
    next_under_way(office)
    assert shown(office, CHAIR).approves == DAY + timedelta(days=1)
    assert shown(office, RACHEL).approves is None


def test_outside_a_meeting_with_a_reason(office: Office) -> None:
    circulated(office)
    office.do(CHAIR, ApproveMinutes("BMG", outside=" By e-mail, nobody objected "))
    view = shown(office, RACHEL)
    assert (view.state, view.approved_in, view.outside) == (
        *("approved", None, "By e-mail, nobody objected"),
    )


def test_not_before_they_were_circulated(office: Office) -> None:
    closed(office)
    next_under_way(office)
    assert reason(refused(office, CHAIR, ApproveMinutes("BMG"))) == "minutes draft"


def test_whoever_chairs_the_later_meeting_approves_them(office: Office) -> None:
    circulated(office)
    office.do(MANAGER, ChairMeeting("BMG", RACHEL, APRIL_DAY))
    next_under_way(office, RACHEL)
    refusal = refused(office, CHAIR, ApproveMinutes("BMG"))
    assert refusal == NotAllowed("minutes.approve", "BMG", ("Rachel Okafor", "Joan Merriweather"))
    assert office.do(RACHEL, ApproveMinutes("BMG")).at == DAY + timedelta(days=1)


def test_not_another_text_than_the_one_that_was_shown(office: Office) -> None:
    circulated(office)
    next_under_way(office)
    shown_then = shown(office, CHAIR).revision
    office.do(MANAGER, AmendMinutes("BMG", "1", NEW))
    command = ApproveMinutes("BMG", revision=shown_then)
    assert isinstance(refused(office, CHAIR, command), MinutesChanged)
    office.do(CHAIR, ApproveMinutes("BMG", revision=shown(office, CHAIR).revision))
    assert said(shown(office), 1).text == TYPED


@pytest.mark.parametrize(
    ("became", "why"),
    [
        (MeetingState.CANCELLED, "no minutes of none"),
        (MeetingState.PLANNED, "no minutes before"),
        (MeetingState.UNDER_WAY, "no minutes during"),
        (MeetingState.HELD, "no minutes here"),
    ],
)
def test_a_meeting_that_has_no_minutes(office: Office, became: MeetingState, why: str) -> None:
    today(office)
    state(office, BMG, became)
    for who, command in (
        (RACHEL, ShowMinutes("BMG", DAY)),
        (CHAIR, CirculateMinutes("BMG", DAY)),
        (CHAIR, AmendMinutes("BMG", "1", NEW, DAY)),
        (CHAIR, ApproveMinutes("BMG", DAY)),
        (RACHEL, CorrectMinutes("BMG", "No", "1", DAY)),
    ):
        assert reason(refused(office, who, command)) == why
    assert isinstance(refused(office, MANAGER, ExportMinutes("BMG", DAY)), NotFound)


def test_while_the_first_is_under_way_there_are_none_yet(office: Office) -> None:
    under_way(office)
    assert reason(refused(office, CHAIR, ShowMinutes("BMG"))) == "no minutes during"


@pytest.mark.parametrize(
    ("who", "command", "verb"),
    [
        (OUTSIDER, ShowMinutes("BMG"), "minutes.show"),
        (RACHEL, AmendMinutes("BMG", "1", NEW), "minutes.amend"),
        (SCRUTINEER, CirculateMinutes("BMG"), "minutes.circulate"),
        (OUTSIDER, CorrectMinutes("BMG", "No", "1"), "minutes.correct"),
        (RACHEL, ApproveMinutes("BMG", outside="Because"), "minutes.approve"),
    ],
)
def test_who_may_not(office: Office, who: str, command: object, verb: str) -> None:
    circulated(office)
    assert refused(office, who, command) == NotAllowed(
        verb, "BMG", ("Winston Baptiste", "Joan Merriweather")
    )


def test_what_is_withheld_is_read_on_the_group_only(office: Office) -> None:
    circulated(office)
    overseer = "adaeze-whitlock"  # sits on the group above only
    texts = {
        who: said(shown(office, who), 4).decisions[0].rationale
        for who in (NURSE, SCRUTINEER, overseer)
    }
    assert texts == {NURSE: WHY, SCRUTINEER: WHY, overseer: ""}
    published = said(shown(office, NURSE, published=True), 4).decisions[0]
    assert (published.rationale, published.withheld) == ("", True)


def test_a_paper_says_what_its_reader_may_read(office: Office) -> None:
    circulated(office)
    for who in (NURSE, "operator"):
        view = office.do(who, ExportMinutes(BMG, published=True))
        assert [one.rationale for one in view.items[3].decisions] == [""]
    whole = office.do(NURSE, ExportMinutes("BMG"))
    assert [one.rationale for one in whole.items[3].decisions] == [WHY]
    for about in ("BMG", BMG, "XYZ"):
        assert isinstance(refused(office, OUTSIDER, ExportMinutes(about)), NotFound)


def test_only_what_was_amended_is_kept_before_they_are_approved(office: Office) -> None:
    closed(office)
    office.do(CHAIR, AmendMinutes("BMG", "1", NEW))
    item = kept(office, MinutedItem, f"{BMG}#s1")
    assert (item.title, item.text, item.amended_by) == ("", TYPED, CHAIR)
