"""BMG on Tue 19 Jan 2027 at 14:00, day by day, as a careful business manager would have it; and the
same where she moves it, on Mon 11 January or a day later, to Thursday the 21st, or the 14th.

24 December to 1 January is quiet, and schools are shut from 21 December. Friday 25 and Monday 28
December and Friday 1 January are bank holidays.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime

import pytest

from governance.dates import london
from governance.timescale import Timescale
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, advance, at, tick
from usecases.close_meeting import CloseMeeting
from usecases.desk import CLERK
from usecases.meeting_rows import PapersCalled
from usecases.move_meeting import MoveMeeting
from usecases.new_action import NewAction
from usecases.read_message import AskView, ReadMessage
from usecases.start_meeting import StartMeeting

BMG = "BMG/2027-01"
TUESDAY, THURSDAY = date(2027, 1, 19), date(2027, 1, 21)
MONDAY_MORNING, TUESDAY_MORNING = at(1, 11, 10, year=2027), at(1, 12, 10, year=2027)

Row = tuple[str, str, str]
"""When, by which rule, and to whom: by their first names."""

# Who sits on BMG, with the business manager, the scrutineer and the lay member.
MEMBERS = "beatrice callum dev elspeth fergus huw joan leila oliver priya rachel samuel winston"
# Whom two days of the week before have asked about other meetings already, and who has room.
BUSY = "beatrice dev elspeth fergus huw priya rachel"
FREE = "callum joan leila oliver samuel winston"
# Who chairs one of the groups that report to BMG.
REPORTERS = "beatrice blessing hannah nasreen rosalind yasmin"
# Who leads an action, or answers for an agency's part of one; who does for a school.
BUSY_LEADS = "beatrice dev fergus huw niamh priya rachel"
FREE_LEADS = "adaeze callum imogen joan leila oliver samuel winston"
SCHOOLS = "idris ottilie parveen"


def together(*people: str) -> str:
    return " ".join(sorted(name for one in people for name in one.split()))


LEADS = together(BUSY_LEADS, FREE_LEADS)

CALLED: list[Row] = [
    # fifteen working days before is Christmas Eve, so all is called for on the last day before it;
    # from whoever works in a school, before they break up
    ("Fri 18 Dec 09:00", "round", SCHOOLS),
    ("Wed 23 Dec 09:00", "papers", MEMBERS),
    ("Wed 23 Dec 09:00", "report", REPORTERS),
    ("Wed 23 Dec 09:00", "round", LEADS),
    # ten: nobody has answered; Blessing and Yasmin were asked for papers of other groups on Monday,
    # and as they lead actions, the other day of the week is left to those
    ("Tue 05 Jan 09:00", "papers", MEMBERS),
    ("Tue 05 Jan 09:00", "report", "beatrice hannah nasreen rosalind"),
    ("Tue 05 Jan 09:00", "round", together(LEADS, SCHOOLS)),
    # seven: papers are due; nobody is asked on more than two days a week, so some hear on Monday
    ("Fri 08 Jan 09:00", "papers", FREE),
    ("Fri 08 Jan 09:00", "report", "rosalind"),
    ("Fri 08 Jan 09:00", "round", together(FREE_LEADS, SCHOOLS)),
    ("Mon 11 Jan 09:00", "papers", BUSY),
    ("Mon 11 Jan 09:00", "report", "beatrice blessing hannah nasreen yasmin"),
    ("Mon 11 Jan 09:00", "round", BUSY_LEADS),
]  # fmt: skip

HELD_ON_TUESDAY: list[Row] = [
    ("Tue 12 Jan 09:00", "agenda", MEMBERS),
    # in the same message; and once more as it starts, since nobody answers
    ("Tue 12 Jan 09:00", "declare", MEMBERS),
    ("Fri 15 Jan 08:30", "digest", "joan winston"),
    ("Tue 19 Jan 14:00", "declare", MEMBERS),
    ("Tue 19 Jan 14:00", "start", "winston"),
    # who starts it five minutes late
    ("Tue 19 Jan 14:05", "started", "group:BMG"),
    ("Wed 20 Jan 09:00", "capture", "joan winston"),
    # Rachel was given something to do
    ("Thu 21 Jan 09:00", "confirm", "group:BMG rachel"),
    ("Tue 26 Jan 09:00", "minutes", "joan"),
]

HELD_ON_THURSDAY: list[Row] = [
    # the nearer of the two days is six working days off, so it is news of the day: at once for the
    # group's channel and whoever has heard nothing today, for the others the next morning
    ("Mon 11 Jan 10:00", "meeting changed", "callum group:BMG leila oliver samuel winston"),
    ("Tue 12 Jan 09:00", "meeting changed", BUSY),
    # two working days later, all of it; what was called for is not called for again
    ("Thu 14 Jan 09:00", "agenda", MEMBERS),
    ("Thu 14 Jan 09:00", "declare", MEMBERS),
    ("Tue 19 Jan 08:30", "digest", "joan winston"),
    ("Thu 21 Jan 14:00", "declare", MEMBERS),
    ("Thu 21 Jan 14:00", "start", "winston"),
    ("Thu 21 Jan 14:05", "started", "group:BMG"),
    ("Fri 22 Jan 09:00", "capture", "joan winston"),
    ("Mon 25 Jan 09:00", "confirm", "group:BMG rachel"),
    ("Thu 28 Jan 09:00", "minutes", "joan"),
]


MOVED_LATE: list[Row] = [
    # five working days off: everybody hears at once, but for Joan, who moved it
    ("Tue 12 Jan 09:00", "agenda", MEMBERS),
    ("Tue 12 Jan 09:00", "declare", MEMBERS),
    ("Tue 12 Jan 10:00", "meeting changed", together(MEMBERS.replace("joan ", ""), "group:BMG")),
    # the agenda has gone out, and does not again
    *(row for row in HELD_ON_THURSDAY[2:] if row[0] != "Thu 14 Jan 09:00"),
]

SHORT_NOTICE: list[Row] = [
    # three working days off: the agenda should have gone out on Thursday, so it does at once
    ("Mon 11 Jan 10:00", "agenda", MEMBERS),
    ("Mon 11 Jan 10:00", "declare", MEMBERS),
    ("Mon 11 Jan 10:00", "meeting changed", together(MEMBERS.replace("joan ", ""), "group:BMG")),
    ("Tue 12 Jan 08:30", "digest", "joan winston"),
    ("Thu 14 Jan 14:00", "declare", MEMBERS),
    ("Thu 14 Jan 14:00", "start", "winston"),
    ("Thu 14 Jan 14:05", "started", "group:BMG"),
    ("Fri 15 Jan 09:00", "capture", "joan winston"),
    ("Mon 18 Jan 09:00", "confirm", "group:BMG rachel"),
    ("Thu 21 Jan 09:00", "minutes", "joan"),
]


def held(moved_at: datetime | None = None, on: date = TUESDAY) -> Office:
    """Moved then, to that day; held, and closed, with an action for Rachel."""
    office = Office(cycles=True)
    tick(office)
    if moved_at is not None:
        advance(office, moved_at)
        office.do(MANAGER, MoveMeeting("BMG", TUESDAY, on, why="The room is taken"))
    advance(office, at(1, on.day, 14, 5, year=2027))
    point = "Write to schools", f"person:{RACHEL}", Timescale("31 March", date(2027, 3, 31))
    office.do(CHAIR, StartMeeting("BMG"))
    office.do(CHAIR, NewAction("BMG", *point))
    advance(office, at(1, on.day, 15, 50, year=2027))
    office.do(CHAIR, CloseMeeting("BMG", "carry"))
    advance(office, at(2, 5, year=2027))
    return office


def story(office: Office) -> list[Row]:
    """What went out about that meeting after the first day."""
    rows: dict[tuple[datetime, str], set[str]] = defaultdict(set)
    for sent, message in office.messenger.sent:
        for rule, _, occurrence, to in (key.split("|") for key in message.asks):
            if sent > START and occurrence.startswith(BMG):
                rows[london(sent), rule].add(to.removeprefix("person:").partition("-")[0])
    told = sorted(rows.items())
    return [(f"{when:%a %d %b %H:%M}", rule, together(*to)) for (when, rule), to in told]


@pytest.fixture(scope="module")
def on_tuesday() -> Office:
    return held()


@pytest.fixture(scope="module")
def on_thursday() -> Office:
    return held(MONDAY_MORNING, THURSDAY)


def test_day_by_day(on_tuesday: Office) -> None:
    assert story(on_tuesday) == CALLED + HELD_ON_TUESDAY


def test_day_by_day_where_it_is_moved(on_thursday: Office) -> None:
    assert story(on_thursday) == CALLED + HELD_ON_THURSDAY


def test_day_by_day_where_it_is_moved_once_the_agenda_is_out() -> None:
    assert story(held(TUESDAY_MORNING, THURSDAY)) == CALLED + MOVED_LATE


def test_day_by_day_where_it_is_moved_to_this_week() -> None:
    assert story(held(MONDAY_MORNING, date(2027, 1, 14))) == CALLED + SHORT_NOTICE


def test_papers_a_report_and_updates_are_called_for_in_one_message(on_tuesday: Office) -> None:
    day = date(2026, 12, 23)
    about = (m for _, m in on_tuesday.messenger.sent if m.on == day and BMG in "".join(m.asks))
    messages = Counter(m.recipient.removeprefix("person:").partition("-")[0] for m in about)
    assert messages == dict.fromkeys(together(MEMBERS, REPORTERS, LEADS).split(), 1)


def test_nobody_is_asked_or_told_twice(on_tuesday: Office, on_thursday: Office) -> None:
    for office in (on_tuesday, on_thursday):
        asks = Counter(key for _, message in office.messenger.sent for key in message.asks)
        assert [key for key, times in asks.items() if times > 1] == []


def test_what_was_sent_before_it_was_moved_says_the_new_day(on_thursday: Office) -> None:
    about = [message.id for sent, message in on_thursday.messenger.sent
             if sent <= MONDAY_MORNING and BMG in "".join(message.asks)]  # fmt: skip
    rows = [row for message in about for row in rows_of(on_thursday, message)]
    assert {row.meeting.on for row in rows if row.meeting} == {THURSDAY}
    assert {row.meets_on for row in rows if row.meets_on} == {THURSDAY}
    due = {row.told.by for row in rows if isinstance(row.told, PapersCalled)}
    assert due == {date(2027, 1, 12)}
    assert set(about) - set(on_thursday.messenger.redrawn) == set()


def rows_of(office: Office, message: str) -> list[AskView]:
    """About that meeting, as its reader sees the message now."""
    rows = office.do(CLERK, ReadMessage(message)).rows
    return [row for row in rows if about_bmg(row)]


def about_bmg(row: AskView) -> bool:
    if row.meeting is not None:
        return row.meeting.group == "BMG"
    return row.action is not None and row.action.group == "BMG"
