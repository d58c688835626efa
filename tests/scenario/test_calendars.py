"""Every calendar of the sample partnership, as the octets a subscriber is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from governance.actions import Action
from governance.dates import add_months, london
from governance.groups import Group
from governance.meetings import MEETINGS_BY_DAY, Meeting
from papers.ics import LONDON_ZONE, IcsWriter
from papers.ics_event import event_octets
from tests.jobs.office import START, Office
from tests.papers.parsers import PARSERS, utc
from tests.usecases.cast import (
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    REVIEWER,
    changed,
    found,
    given,
    kept,
    put,
)
from usecases.calendar_feed import ExportFeed
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.ports.calendars import CalendarFeed, FeedEvent
from usecases.ports.secrets import event_uid

OPEN = ("all", "deadlines", "group:BMG", f"person:{RACHEL}", f"deadlines:{RACHEL}")
NARROW = ("group:CSPR", f"person:{REVIEWER}", f"deadlines:{REVIEWER}", f"person:{NURSE}")
JOIN = "https://teams.example.com/l/meetup-join/19%3ameeting"


class Press:
    """Writes calendars, and remembers which events it built."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.built: list[str] = []
        self.writer = IcsWriter(partial(event_uid, office.secrets), self._build)

    def __call__(self, scope: str) -> bytes:
        feed: CalendarFeed = self.office.do(CLERK, ExportFeed(scope))
        return self.writer.write(feed)

    def builds(self, *scopes: str) -> int:
        """How many events had to be built for them."""
        self.built.clear()
        for scope in scopes:
            self(scope)
        return len(self.built)

    def _build(self, event: FeedEvent) -> bytes:
        self.built.append(event.uid)
        return event_octets(event)


@pytest.fixture
def press() -> Press:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return Press(office)


def lines(octets: bytes) -> list[str]:
    return octets.replace(b"\r\n ", b"").decode().split("\r\n")


def events(octets: bytes) -> Iterator[list[str]]:
    text = lines(octets)
    starts = [n for n, line in enumerate(text) if line == "BEGIN:VEVENT"]
    return (text[n : text.index("END:VEVENT", n)] for n in starts)


@pytest.mark.parametrize("scope", [*OPEN, *NARROW])
def test_no_alarm_no_repetition_no_link_and_the_fixed_zone(press: Press, scope: str) -> None:
    for meeting in found(press.office, MEETINGS_BY_DAY):
        put(press.office, replace(meeting, place=f"Room 2, {JOIN}"))
    text = lines(press(scope))
    first = text.index("BEGIN:VTIMEZONE")
    assert tuple(text[first : first + len(LONDON_ZONE)]) == LONDON_ZONE
    names = {
        line.partition(":")[0].partition(";")[0] for one in events(press(scope)) for line in one
    }
    assert names <= {
        *("BEGIN", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "UID", "SUMMARY"),
        *("LOCATION", "DESCRIPTION", "STATUS", "TRANSP"),
    }
    assert [line for line in text if "//" in line and not line.startswith("PRODID")] == []
    assert JOIN.encode() not in press(scope)


@pytest.mark.parametrize("scope", NARROW)
def test_a_restricted_group_is_named_nowhere(press: Press, scope: str) -> None:
    group = kept(press.office, Group, "CSPR")
    octets = b"\n".join(map(str.encode, lines(press(scope))))
    assert octets.count(b"Partnership meeting") + octets.count(b"Partnership action due") > 0
    assert [name for name in ("cspr", group.name.lower()) if name.encode() in octets.lower()] == []


def test_it_is_absent_from_the_calendars_of_all(press: Press) -> None:
    for scope in ("all", "deadlines"):
        assert b"SUMMARY:Partnership" not in press(scope)


def test_an_action_s_title_is_in_no_calendar(press: Press) -> None:
    title = kept(press.office, Action, REF).title.encode()
    octets = [press(scope).replace(b"\r\n ", b"") for scope in ("deadlines", f"deadlines:{RACHEL}")]
    assert [(REF.encode() in one, title in one) for one in octets] == [(True, False)] * 2


def test_uids_tell_nothing_and_are_the_same_in_every_calendar_and_after_a_restart(
    press: Press,
) -> None:
    def uids(press: Press, scope: str) -> set[str]:
        return {line for line in lines(press(scope)) if line.startswith("UID:")}

    everywhere = uids(press, "all")
    assert uids(press, "group:BMG") < everywhere
    assert uids(Press(press.office), "all") == everywhere
    assert {len(uid) for uid in everywhere} == {len("UID:") + 43 + len("@partnership-clerk")}


def test_meetings_stand_eighteen_months_ahead(press: Press) -> None:
    last = max(meeting.on for meeting in found(press.office, MEETINGS_BY_DAY))
    today = london(START).date()
    assert add_months(today, 17) < last <= add_months(today, 18)


@pytest.mark.parametrize("scope", [*OPEN, *NARROW])
def test_three_parsers_read_the_same_times(press: Press, scope: str) -> None:
    feed: CalendarFeed = press.office.do(CLERK, ExportFeed(scope))
    meant = sorted((str(utc(one.starts)), str(utc(one.ends))) for one in feed.events)
    text = press(scope).decode()
    read = [parse(text).values() for parse in PARSERS.values()]
    assert [sorted((str(a), str(b)) for a, b in spans) for spans in read] == [meant] * 3


def test_one_change_builds_one_event_for_all_the_calendars_it_stands_in(press: Press) -> None:
    scopes = ("all", "group:BMG", f"person:{RACHEL}")
    assert press.builds(*scopes) == len(list(events(press("all"))))
    assert press.builds(*scopes) == 0
    meeting = kept(press.office, Meeting, "BMG/2027-01")
    put(press.office, replace(meeting, on=meeting.on + timedelta(days=7)))
    assert press.builds(*scopes) == 1
    given(press.office, "di-public-protection", MANAGER)
    assert press.builds("all", "group:BMG") == 1  # she chairs once, a year on
    changed(press.office, "BMG", name="Business Group")
    assert press.builds("all", "group:BMG") == 6
