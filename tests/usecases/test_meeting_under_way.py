"""A meeting is started, gone through, noted from and closed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.accounts import Channel
from governance.agenda import NOTES_BY_MEETING
from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Message, Rule
from governance.meetings import Meeting, MeetingState
from tests.jobs.office import Office
from tests.talk.party import run
from tests.usecases.agendas import (
    APRIL_DAY,
    BMG,
    OPENING,
    own,
    proposed,
    shown,
    state,
    today,
    under_way,
)
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    found,
    kept,
    ledger,
    put,
    refused,
)
from usecases.close_meeting import CloseAsks, CloseMeeting, MeetingClosed
from usecases.desk import CLERK
from usecases.new_action import NewAction
from usecases.order_item import DropItem
from usecases.plan_meetings import PlanMeetings
from usecases.refusals import Incomplete, MeetingNotNow, NotAllowed
from usecases.start_meeting import NextItem, StartMeeting, UnderWay
from usecases.take_note import TakeNote


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def in_hand(office: Office) -> str:
    item = shown(office).in_hand
    return item.title if item else ""


def why(refusal: object) -> str:
    assert isinstance(refusal, MeetingNotNow)
    return refusal.why


def test_it_is_started_with_the_first_item_in_hand(office: Office) -> None:
    proposed(office, "Winter plan", RACHEL)
    under_way(office)
    view = shown(office)
    assert (view.state, in_hand(office), view.started_by) == (
        "under way", OPENING[0], "Winston Baptiste",
    )  # fmt: skip
    assert own(view) == [(7, "Winter plan", "on")]


def posts(office: Office) -> list[tuple[str, str]]:
    asks = found(office, ASKS_BY_SUBJECT, BMG)
    return [(ask.recipient, ask.state.value) for ask in asks if ask.rule is Rule.STARTED]


def test_its_agenda_is_posted_once_in_the_groups_channel_and_goes_on_there(
    office: Office,
) -> None:
    under_way(office)
    office.do(MANAGER, StartMeeting("BMG"))
    assert posts(office) == [("group:BMG", "open")]
    run(office.ticker.tick())
    (post,) = [one for one in office.sent if "|group:BMG|" in one]
    for command in (
        NextItem("BMG"),
        TakeNote("BMG", "x"),
        NewAction("BMG", "y"),
        CloseMeeting("BMG", "drop"),
    ):
        assert kept(office, Message, post).redraw_at is None
        office.do(CHAIR, command)
        assert kept(office, Message, post).redraw_at == AT_ONCE
        run(office.ticker.tick())


def test_whether_a_channel_is_bound_to_the_group_is_said(office: Office) -> None:
    today(office)
    put(office, Channel(id="slack|T1|C1", group="BMG", bound_at=office.clock.now(), bound_by=CHAIR))
    assert office.do(CHAIR, StartMeeting("BMG")).channel


def test_started_by_two_at_once_it_is_started_once(office: Office) -> None:
    under_way(office)
    before = ledger(office)
    again = office.do(MANAGER, StartMeeting("BMG"))
    assert (again.again, again.agenda.started_by) == (True, "Winston Baptiste")
    assert ledger(office) == before


def test_not_before_its_day_and_not_by_anybody(office: Office) -> None:
    assert why(refused(office, CHAIR, StartMeeting("BMG"))) == "too early"
    today(office)
    assert isinstance(refused(office, LAY, StartMeeting("BMG")), NotAllowed)
    state(office, BMG, MeetingState.CANCELLED)
    assert why(refused(office, CHAIR, StartMeeting("BMG", office.clock.now().date()))) == (
        "cancelled"
    )


def test_afterwards_it_can_still_be_started_so_that_it_is_noted_what_was_agreed(
    office: Office,
) -> None:
    today(office)
    day = office.clock.now().date()
    office.clock.move_to(office.clock.now() + timedelta(days=1))
    assert office.do(CHAIR, StartMeeting("BMG", day)).agenda.state == "under way"


def test_it_goes_on_from_item_to_item_and_past_what_was_dropped(office: Office) -> None:
    under_way(office)
    office.do(CHAIR, DropItem("BMG", "2"))
    went = office.do(CHAIR, NextItem("BMG"))
    assert (went.did, went.last, in_hand(office)) == ("next", False, OPENING[2])


def test_a_button_pressed_twice_goes_on_once(office: Office) -> None:
    under_way(office)
    first = shown(office).items[0].id
    office.do(CHAIR, NextItem("BMG", first))
    assert office.do(MANAGER, NextItem("BMG", first)).again
    assert in_hand(office) == OPENING[1]


def test_after_the_last_item_nothing_is_left(office: Office) -> None:
    under_way(office)
    went = [office.do(CHAIR, NextItem("BMG")).last for _ in range(7)]
    assert went == [False] * 6 + [True]
    assert in_hand(office) == "Any other business"


def test_notes_and_new_actions_belong_to_the_item_in_hand(office: Office) -> None:
    under_way(office)
    office.do(LAY, TakeNote("BMG", " Apologies from Priya "))
    for _ in range(3):
        office.do(CHAIR, NextItem("BMG"))
    created = office.do(CHAIR, NewAction("BMG", "Write to every school"))
    assert created.item == "Action log"
    view = shown(office)
    told = [(item.title, [note.text for note in item.notes]) for item in view.items if item.notes]
    assert told == [(OPENING[0], ["Apologies from Priya"]), (OPENING[3], [""])]
    (note,) = view.items[3].notes
    assert (note.by, note.action.title if note.action else "") == (
        "Winston Baptiste", "Write to every school",
    )  # fmt: skip


def test_an_action_raised_when_no_meeting_is_under_way_belongs_to_none(office: Office) -> None:
    assert office.do(CHAIR, NewAction("BMG", "Write to every school")).item == ""
    assert found(office, NOTES_BY_MEETING) == []


def test_nothing_is_noted_before_it_is_started_or_by_whom_it_does_not_concern(
    office: Office,
) -> None:
    assert why(refused(office, CHAIR, TakeNote("BMG", "x"))) == "not started"
    assert why(refused(office, CHAIR, NextItem("BMG"))) == "not started"
    assert why(refused(office, CHAIR, CloseMeeting("BMG"))) == "not started"
    under_way(office)
    assert isinstance(refused(office, OUTSIDER, TakeNote("BMG", "x")), NotAllowed)
    assert isinstance(refused(office, LAY, NextItem("BMG")), NotAllowed)
    assert isinstance(refused(office, LAY, CloseMeeting("BMG")), NotAllowed)
    assert isinstance(refused(office, CHAIR, TakeNote("BMG", " ")), Incomplete)


def test_closing_asks_what_becomes_of_items_that_were_not_reached(office: Office) -> None:
    proposed(office, "Neglect strategy")
    under_way(office)
    before = ledger(office)
    asks = office.do(CHAIR, CloseMeeting("BMG"))
    assert isinstance(asks, CloseAsks)
    names = [item.title for item in asks.agenda.items if item.id in asks.unreached]
    assert (names, asks.lacking, ledger(office)) == (["Neglect strategy"], (), before)
    closed = office.do(CHAIR, CloseMeeting("BMG", "carry"))
    assert isinstance(closed, MeetingClosed)
    assert (closed.titles, closed.carried_to) == (("Neglect strategy",), APRIL_DAY)
    assert own(shown(office, on=APRIL_DAY)) == [(7, "Neglect strategy", "on")]
    assert kept(office, Meeting, BMG).state is MeetingState.HELD


def test_or_drops_them(office: Office) -> None:
    proposed(office, "Neglect strategy")
    under_way(office)
    closed = office.do(CHAIR, CloseMeeting("BMG", "drop"))
    assert (closed.rest, closed.carried_to) == ("drop", None)
    assert own(shown(office, on=APRIL_DAY)) == []


def test_closing_names_actions_that_nobody_leads_or_that_have_no_date(office: Office) -> None:
    under_way(office)
    office.do(CHAIR, NewAction("BMG", "Write to every school"))
    asks = office.do(CHAIR, CloseMeeting("BMG"))
    assert [view.title for view in asks.lacking] == ["Write to every school"]
    closed = office.do(CHAIR, CloseMeeting("BMG", "carry"))
    assert (closed.rest, closed.raised, len(closed.lacking)) == ("", 1, 1)


def test_with_everything_done_it_is_closed_at_once_and_only_once(office: Office) -> None:
    under_way(office)
    day = office.clock.now().date()
    assert isinstance(office.do(CHAIR, CloseMeeting("BMG")), MeetingClosed)
    assert why(refused(office, MANAGER, CloseMeeting("BMG"))) == "held"
    assert why(refused(office, MANAGER, StartMeeting("BMG", day))) == "held"
    assert why(refused(office, LAY, TakeNote("BMG", "x"))) == "held"


def test_what_was_started_yesterday_can_still_be_closed(office: Office) -> None:
    under_way(office)
    office.clock.move_to(office.clock.now() + timedelta(days=1))
    office.do(LAY, TakeNote("BMG", "Too late to go on"))
    assert isinstance(office.do(CHAIR, CloseMeeting("BMG")), MeetingClosed)


def test_a_held_meetings_agenda_can_still_be_read(office: Office) -> None:
    under_way(office)
    office.do(LAY, TakeNote("BMG", "Apologies from Priya"))
    office.do(CHAIR, CloseMeeting("BMG"))
    view = shown(office, on=office.clock.now().date())
    assert (view.state, view.in_hand, view.can) == ("held", None, ())
    assert [note.text for item in view.items for note in item.notes] == ["Apologies from Priya"]


def test_a_start_sent_twice_gets_the_same_reply(office: Office) -> None:
    today(office)
    replies = [office.do(CHAIR, StartMeeting("BMG"), "receipt") for _ in range(2)]
    assert replies[0] == replies[1]
    assert isinstance(replies[1], UnderWay)
