from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.asks import Announcement, AskState, Message, MessageState, Rule
from governance.policy import Lane
from governance.seniors import Rung
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    CHAIR_CAN,
    MANAGER,
    NURSE,
    ON_TRACK_NOW,
    OWNER_CAN,
    RACHEL,
    REF,
    REVIEWER,
    SAID_ON_TRACK,
    SECRET,
    ask,
    at,
    changed,
    given,
    put,
)
from tests.usecases.post import ME, queued
from usecases.desk import CLERK
from usecases.hold_step import StepView
from usecases.plan_meetings import PlanMeetings
from usecases.read_message import AskView, MessageRead, ReadMessage
from usecases.set_leave import SetLeave
from usecases.update_action import ON_TRACK, UpdateAction

OPEN, TODAY = AskState.OPEN, START.date()


def read(office: Office, message: Message) -> MessageRead:
    found = office.do(CLERK, ReadMessage(message.id))
    assert isinstance(found, MessageRead)
    return found


def test_a_request_shows_the_action_with_what_its_reader_may_do(office: Office) -> None:
    row = AskView("due", OPEN, BRIEFING)
    assert read(office, queued(office)) == MessageRead(ME, Lane.DAILY, TODAY, (row,))


def test_answered_it_shows_the_answer(office: Office) -> None:
    message = queued(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    row = AskView("due", AskState.ANSWERED, ON_TRACK_NOW, SAID_ON_TRACK)
    assert read(office, message).rows == (row,)


def test_news_shows_the_update_it_brings_and_not_a_later_one(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    news = ask("group:BMG", rule=Rule.CHANGED, occurrence=f"{REF}/1", lane=Lane.REPLY)
    message = queued(office, replace(news, id="as the channel reads it"))
    office.do(RACHEL, UpdateAction(REF, ON_TRACK, note="again"))
    (row,) = read(office, message).rows
    assert row.update == SAID_ON_TRACK
    assert row.action is not None
    assert (row.action.revision, row.action.can) == (3, ())


def test_news_of_a_new_action_brings_no_update(office: Office) -> None:
    news = ask("group:BMG", rule=Rule.CHANGED, occurrence="new", lane=Lane.REPLY)
    (row,) = read(office, queued(office, news)).rows
    assert row == AskView("changed", OPEN, replace(BRIEFING, can=()))


def test_the_business_manager_is_told_who_could_not_be_reached(office: Office) -> None:
    lost = queued(office, state=MessageState.FAILED, try_at=None)
    channel = queued(office, ask("group:BMG", rule=Rule.CHANGED, lane=Lane.REPLY))
    to = f"person:{MANAGER}"
    about = [lost.id, channel.id, "no such message"]
    asks = [ask(to, key, Rule.UNDELIVERED, occurrence="1") for key in about]
    rows = read(office, queued(office, *asks)).rows
    assert [(row.rule, row.state, row.about) for row in rows] == [
        ("undelivered", OPEN, who) for who in ("Rachel Okafor", "the BMG channel", "")
    ]
    assert [[view.ref for view in row.lost] for row in rows] == [[REF], [REF], []]


def test_a_row_one_may_no_longer_see_is_left_out(office: Office) -> None:
    message = queued(office, ask(f"person:{REVIEWER}", SECRET))
    assert len(read(office, message).rows) == 1
    given(office, "dci-public-protection", RACHEL)
    assert read(office, message) == MessageRead(f"person:{REVIEWER}", Lane.DAILY, TODAY, ())


def test_a_channel_of_another_group_reads_nothing_once_it_is_restricted(office: Office) -> None:
    message = queued(office, ask("group:SLG", REF, Rule.CHANGED, lane=Lane.REPLY))
    assert len(read(office, message).rows) == 1
    changed(office, "BMG", restricted=True)
    assert read(office, message).rows == ()


def test_what_one_may_do_is_of_the_moment(office: Office) -> None:
    message = queued(office, ask(f"person:{CHAIR}"))
    given(office, "di-public-protection", NURSE, CHAIR)
    (row,) = read(office, message).rows
    assert row.action is not None
    assert row.action.can == (*OWNER_CAN, *CHAIR_CAN[1:])


def test_no_such_message(office: Office) -> None:
    assert office.do(CLERK, ReadMessage("?")) is None


def test_a_lost_ask_has_no_row(office: Office) -> None:
    message = queued(office)
    put(office, replace(message, asks=("no such ask", *message.asks)))
    assert read(office, message).rows == (AskView("due", OPEN, BRIEFING),)


def test_a_round_s_request_says_when_the_group_meets(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    round_ = ask(ME, rule=Rule.ROUND, occurrence="BMG/2027-01.opens")
    (row,) = read(office, queued(office, round_)).rows
    assert row == AskView("round", OPEN, BRIEFING, meets_on=date(2027, 1, 19))


def test_a_stand_in_reads_for_whom_they_are_asked(office: Office) -> None:
    office.do(RACHEL, SetLeave(START.date(), START.date(), NURSE))
    (row,) = read(office, queued(office, ask(f"person:{NURSE}"))).rows
    assert (row.away, row.going) == (("Rachel Okafor",), False)


def test_whoever_goes_away_reads_that_it_falls_due_then(office: Office) -> None:
    early = ask(ME, rule=Rule.BEFORE, occurrence="v1.leave")
    (row,) = read(office, queued(office, early)).rows
    assert row == AskView("before", OPEN, BRIEFING, going=True)


def test_a_request_says_who_is_told_next_as_it_was_sent_until_that_day_comes(
    office: Office,
) -> None:
    says = Announcement("v1.chair", (CHAIR,), date(2026, 11, 16))
    message = queued(office, ask(ME, announces=says))
    given(office, "director-childrens-services", NURSE)
    (row,) = read(office, message).rows
    chair = StepView(BRIEFING, "v1.chair", Rung.CHAIR, ("Winston Baptiste",), date(2026, 11, 16))
    assert row == AskView("due", OPEN, BRIEFING, next_step=chair)
    office.clock.move_to(at(11, 16))
    (row,) = read(office, message).rows
    assert row.next_step is None
