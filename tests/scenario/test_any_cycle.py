"""Three years of every group's meetings: each stage of each cycle once, at its hour in London, on a
working day, and to whoever chairs then. What is expected is counted out by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

import pytest

from governance.asks import ASKS_BY_SUBJECT, Ask, Rule
from governance.cycle import STAGED
from governance.dates import LONDON, london
from governance.meetings import MEETINGS_BY_DAY, Meeting
from tests.jobs.office import Office
from tests.scenario.counted import TURN, cycle, fallen, is_open
from tests.scenario.held import TURNS, Diary, chair_of, turns_begin
from tests.store.figures import LONG, figure, size
from tests.usecases.cast import MANAGER, found
from usecases.scene import scene

STARTS, ENDS = size(
    (datetime(2026, 10, 12, 9, tzinfo=LONDON), datetime(2027, 4, 2, 18, tzinfo=LONDON)),
    (datetime(2026, 4, 1, 9, tzinfo=LONDON), datetime(2029, 3, 31, 18, tzinfo=LONDON)),
)
"""Both changes of the clock and a Christmas; in the long form three of each."""

CALLS = {Rule.PAPERS, Rule.REPORT, Rule.NEXT_CHAIR}
"""What waits for a day on which people may be asked things; the other stages keep their moment."""

ALSO_MANAGER = {"digest", "quorum"}
IN_SCHOOLS = {"ottilie-barrowclough", "idris-fontaine", "parveen-loxley"}
"""They are left in peace in the holidays."""

Stage = tuple[str, str]
"""The meeting's id, and what the stage is called."""


@dataclass(frozen=True)
class Told:
    """One stage, as one person was told of it."""

    at: datetime
    rule: Rule
    subject: str
    stage: Stage
    to: str


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office(starts=STARTS, cycles=True)
    Diary(office).goes_on(ENDS)
    return office


def expected(office: Office) -> dict[Stage, datetime]:
    """Of every meeting, what falls after the start and before the end."""
    there = found(office, MEETINGS_BY_DAY)
    begins = turns_begin(there)
    every = {
        (meeting.id, stage): at
        for meeting in there
        for stage, at in (
            cycle(meeting.group, meeting.on, meeting.at)
            | (fallen(meeting.on, TURN) if meeting.id in begins else {})
        ).items()
    }
    return {stage: at for stage, at in every.items() if STARTS < at <= ENDS}


def asked(office: Office) -> list[Ask]:
    asks = (ask for ask in found(office, ASKS_BY_SUBJECT) if ask.rule in STAGED)
    return [ask for ask in asks if ask.asked_at > STARTS]


def told(office: Office) -> Iterator[Told]:
    for at, message in office.messenger.sent:
        for rule, subject, occurrence, to in (key.split("|") for key in message.asks):
            if rule in STAGED and at > STARTS:
                person = to.removeprefix("person:")
                yield Told(at, Rule(rule), subject, stage_of(occurrence), person)


def stage_of(occurrence: str) -> Stage:
    meeting, _, stage = occurrence.partition(".")
    return meeting, stage


def meetings(office: Office) -> dict[str, Meeting]:
    return {meeting.id: meeting for meeting in found(office, MEETINGS_BY_DAY)}


def test_every_cycle_has_each_of_its_stages_once_at_its_hour(office: Office) -> None:
    moments: dict[Stage, set[datetime]] = defaultdict(set)
    for ask in asked(office):
        moments[stage_of(ask.occurrence)].add(ask.asked_at)
    assert moments == {stage: {at} for stage, at in expected(office).items()}
    held = {meeting for meeting, _ in moments}
    figure(f"{len(held)} meetings, {len(moments)} stages, {len(office.sent)} messages")


def test_nothing_is_sent_twice(office: Office) -> None:
    asks = Counter(ask for _, message in office.messenger.sent for ask in message.asks)
    assert [key for key, times in asks.items() if times > 1] == []
    assert [key for key, times in Counter(office.sent).items() if times > 1] == []


def test_what_has_its_own_moment_is_sent_at_it(office: Office) -> None:
    when = expected(office)
    wrong = (one for one in told(office) if one.rule not in CALLS and one.stage in when)
    assert [one for one in wrong if one.at != when[one.stage] and one.to not in IN_SCHOOLS] == []


def test_nothing_is_sent_on_a_day_off_or_in_a_quiet_period(office: Office) -> None:
    assert [one for one in told(office) if not is_open(london(one.at).date())] == []


def test_people_are_called_on_in_working_hours_and_before_the_meeting(office: Office) -> None:
    there = meetings(office)
    calls = [one for one in told(office) if one.rule in CALLS]
    hours = (time(9), time(17, 30))
    assert [one for one in calls if not hours[0] <= london(one.at).time() <= hours[1]] == []
    assert [one for one in calls if one.at >= there[one.stage[0]].starts] == []


def test_everybody_who_was_to_be_called_on_was(office: Office) -> None:
    """Where there was no day for the first call, a later one was for both."""
    reached = {(one.subject, one.to) for one in told(office)}
    calls = (ask for ask in asked(office) if ask.rule in CALLS)
    over = (ask for ask in calls if meetings(office)[stage_of(ask.occurrence)[0]].starts < ENDS)
    owed = {(ask.subject, ask.recipient.removeprefix("person:")) for ask in over}
    assert owed - reached == set()


def test_whoever_chairs_that_day_is_told_ahead_and_has_the_digest(office: Office) -> None:
    """The business manager has it too."""
    there, heard = meetings(office), defaultdict(set)
    for one in told(office):
        if one.rule in (Rule.DIGEST, Rule.START, Rule.NEXT_CHAIR, Rule.QUORUM):
            heard[one.stage].add(one.to)
    chairs = {stage: chair_of(there[stage[0]].group, there[stage[0]].on) for stage in heard}
    also = {stage: {MANAGER} if stage[1] in ALSO_MANAGER else set() for stage in heard}
    assert heard == {stage: {chair} | also[stage] for stage, chair in chairs.items()}
    # and in three years everybody had their turn
    turns = {(there[meeting].group, chair) for (meeting, _), chair in chairs.items()}
    every = {(group, chair) for group, people in TURNS.items() for chair in people}
    assert turns == every if LONG else turns < every


def test_what_is_to_be_declared_is_asked_in_the_message_with_the_agenda(office: Office) -> None:
    """Everybody who gets both gets one; as the meeting starts each is asked alone."""
    carried = [
        {key.split("|")[0] for key in message.asks}
        for at, message in office.messenger.sent
        if at > STARTS and any(key.startswith("declare|") for key in message.asks)
    ]
    agenda = {Rule.AGENDA, Rule.DECLARE}
    chairs = {*agenda, Rule.QUORUM}, {Rule.DECLARE, Rule.START}
    assert [one for one in carried if one not in (agenda, {Rule.DECLARE}, *chairs)] == []
    for one in (agenda, {Rule.DECLARE}, *chairs):
        assert one in carried


def test_whoever_sits_on_a_group_that_declares_is_asked_once_to_look_at_their_register(
    office: Office,
) -> None:
    """Nobody answers, and those who come to sit on it are asked too."""
    keys = [
        (key, london(at).date())
        for at, message in office.messenger.sent
        for key in message.asks
        if key.startswith("register|")
    ]
    assert [day for _, day in keys if not is_open(day)] == []
    people = [key.rpartition(":")[2] for key, _ in keys]
    with office.store.work("test", ENDS) as w:
        p = scene(w, ENDS).p
    seated = {who for day in (STARTS, ENDS) for who in p.seated("BMG", london(day).date())}
    assert (len(people), set(people)) == (len(set(people)), seated)
