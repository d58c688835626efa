"""Whether somebody comes, as the messages show it that they get before a meeting anyway."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from governance.asks import AT_ONCE, Message, Rule
from governance.meetings import Meeting, MeetingState
from tests.jobs.office import Office
from tests.usecases.agendas import BMG, today
from tests.usecases.cast import (
    CHAIR,
    NURSE,
    RACHEL,
    SCRUTINEER,
    advance,
    at,
    kept,
    put,
)
from tests.usecases.formalities import YASMIN
from usecases.apologise import Apologise, Attend
from usecases.coming_told import ComingTold, coming_told
from usecases.confirm_attendance import ConfirmAttendance
from usecases.recall_deputy import RecallDeputy
from usecases.scene import scene
from usecases.send_deputy import SendDeputy

EVE = at(1, 11, year=2027)
AGENDA = at(1, 12, 9, 5, year=2027)
FIRST, LAST = at(1, 4, year=2027).date(), at(3, 1, year=2027).date()
SENT = SendDeputy("BMG", YASMIN)
FOR_A_TIME = SendDeputy("BMG", YASMIN, first=FIRST, last=LAST)

SAYS: list[tuple[str, str, list[tuple[str, Any]], ComingTold]] = [
    # what it shows, who reads it, what was said before and by whom, what it says
    ("nothing yet", RACHEL, [], ComingTold("", votes=True)),
    ("a yes", RACHEL, [(RACHEL, Attend("BMG"))], ComingTold("attending", votes=True)),
    ("apologies", RACHEL, [(RACHEL, Apologise("BMG"))], ComingTold("apologies", votes=True)),
    ("what was said last", RACHEL, [(RACHEL, Apologise("BMG")), (RACHEL, Attend("BMG"))],
     ComingTold("attending", votes=True)),
    ("what another said for them", RACHEL, [(CHAIR, Attend("BMG", person=RACHEL))],
     ComingTold("attending", votes=True)),
    ("not what another said", RACHEL, [(NURSE, Attend("BMG"))], ComingTold("", votes=True)),
    ("a deputy", RACHEL, [(RACHEL, SENT)],
     ComingTold("apologies", ("Yasmin Throckley",), votes=True)),
    ("one for a time", RACHEL, [(RACHEL, FOR_A_TIME)],
     ComingTold("apologies", ("Yasmin Throckley",), votes=True)),
    ("who does not come", RACHEL, [(RACHEL, SENT), (YASMIN, Apologise("BMG"))],
     ComingTold("apologies", votes=True)),
    ("who is not sent any more", RACHEL, [(RACHEL, SENT), (RACHEL, RecallDeputy("BMG"))],
     ComingTold("apologies", votes=True)),
    ("that they come after all", RACHEL, [(RACHEL, SENT), (RACHEL, Attend("BMG"))],
     ComingTold("attending", votes=True)),
    ("no deputy where there is no vote", SCRUTINEER, [], ComingTold("")),
]  # fmt: skip


@pytest.fixture
def office() -> Office:
    return Office(cycles=True, starts=EVE)


def told(office: Office, who: str) -> ComingTold | None:
    now = office.clock.now()
    with office.store.work("test", now) as w:
        meeting = w.get(Meeting, BMG)
        assert meeting is not None
        return coming_told(scene(w, now, reader=who), meeting)


def carrying(office: Office, who: str, *rules: Rule) -> list[Message]:
    """What they were sent of BMG's January that brought one of those."""

    def brings(message: Message) -> bool:
        keys = (key.split("|") for key in message.asks)
        return any(Rule(key[0]) in rules and key[1] == BMG for key in keys)

    sent = [one for _, one in office.messenger.sent if one.recipient == f"person:{who}"]
    return [kept(office, Message, one.id) for one in sent if brings(one)]


@pytest.mark.parametrize(
    ("who", "said", "expected"), [row[1:] for row in SAYS], ids=[row[0] for row in SAYS]
)
def test_it_is_what_is_known_of_the_reader(
    office: Office, who: str, said: Iterable[tuple[str, Any]], expected: ComingTold
) -> None:
    advance(office, AGENDA)
    for by, command in said:
        office.do(by, command)
    assert told(office, who) == expected


def test_whoever_has_no_seat_is_not_asked(office: Office) -> None:
    advance(office, AGENDA)
    assert told(office, "nasreen-holloway") is None


@pytest.mark.parametrize("state", [MeetingState.HELD, MeetingState.CANCELLED])
def test_of_a_meeting_that_is_over_nobody_is(office: Office, state: MeetingState) -> None:
    advance(office, AGENDA)
    put(office, replace(kept(office, Meeting, BMG), state=state))
    assert told(office, RACHEL) is None


def test_nor_once_it_was_recorded_who_is_there(office: Office) -> None:
    advance(office, AGENDA)
    today(office)
    put(office, replace(kept(office, Meeting, BMG), state=MeetingState.UNDER_WAY))
    office.do(CHAIR, ConfirmAttendance("BMG", (RACHEL,)))
    assert told(office, NURSE) is None


@pytest.mark.parametrize("said", [Attend("BMG"), Apologise("BMG"), SENT, FOR_A_TIME])
def test_an_answer_shows_in_one_s_own_messages_and_sends_none(office: Office, said: Any) -> None:
    advance(office, AGENDA)
    before = len(office.messenger.sent)
    office.do(RACHEL, said)
    shown = [carrying(office, who, Rule.AGENDA)[0].redraw_at for who in (RACHEL, NURSE)]
    assert shown == [AT_ONCE, None]
    sent = office.messenger.sent[before:]
    assert [one for _, one in sent if one.recipient == f"person:{RACHEL}"] == []
