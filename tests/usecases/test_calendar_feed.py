from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from tests.jobs.office import START, Office
from tests.usecases.calendars import events, link, read
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    SCRUTINEER,
    at,
    changed,
    given,
    ledger,
    no_chair,
)
from tests.usecases.fakes import WatchedStore
from usecases.calendar_feed import ExportFeed, ReadFeed
from usecases.desk import CLERK, Desk
from usecases.issue_link import IssueLink
from usecases.plan_meetings import PlanMeetings
from usecases.ports.calendars import CalendarFeed, FeedEvent
from usecases.ports.store import Store

NAME = "Nottingham City Safeguarding Children Partnership (sample)"
NEUTRAL = "Partnership meeting"
IN_JANUARY = FeedEvent(
    uid="BMG/2027-01",
    sequence=0,
    changed_at=START,
    starts=at(1, 19, 14, year=2027),
    ends=at(1, 19, 16, year=2027),
    title="BMG: Business Management Group",
    place="Committee room 2, and online",
    text="Chair: Winston Baptiste",
)


@pytest.fixture
def planned(office: Office) -> Office:
    office.do(CLERK, PlanMeetings())
    return office


def groups(feed: CalendarFeed | None) -> set[str]:
    assert feed is not None
    return {event.uid.partition("/")[0] for event in feed.events}


def test_a_group_s_calendar(planned: Office) -> None:
    link(planned, RACHEL, "group:BMG")
    feed = read(planned, RACHEL, "group:BMG")
    assert feed is not None
    assert (feed.name, feed.events[0], len(feed.events)) == (
        f"{NAME}: Business Management Group (BMG)",
        IN_JANUARY,
        6,
    )
    assert feed.events[-1].text == (
        "Chair: Rachel Okafor\nProvisional: bank holidays for this year are not published yet."
    )


def test_a_person_s_calendar_holds_the_meetings_they_sit_on(planned: Office) -> None:
    link(planned, RACHEL, f"person:{RACHEL}")
    feed = read(planned, RACHEL, f"person:{RACHEL}")
    assert feed is not None
    assert (feed.name, groups(feed)) == (f"{NAME}: My meetings", {"BMG", "CCP"})
    starts = [event.starts for event in feed.events]
    assert starts == sorted(starts)


def test_it_is_worked_out_by_the_seats_of_the_day(planned: Office) -> None:
    link(planned, OUTSIDER, f"person:{OUTSIDER}")
    given(planned, "di-public-protection", OUTSIDER)
    feed = read(planned, OUTSIDER, f"person:{OUTSIDER}")
    assert groups(feed) == {"BMG", "CCP", "DSL"}


def test_the_calendar_of_all_leaves_the_restricted_out_for_everybody(planned: Office) -> None:
    ordinary = {"SLG", "BMG", "LWD", "QAA", "CCP", "PROC", "DSL", "EYDSL"}
    for who in (OUTSIDER, REVIEWER, MANAGER, SCRUTINEER):
        link(planned, who, "all")
        assert groups(read(planned, who, "all")) == ordinary
    assert groups(planned.do(CLERK, ExportFeed("all"))) == ordinary


@pytest.mark.parametrize(
    ("who", "scope"),
    [(NURSE, f"person:{NURSE}"), (REVIEWER, "group:CSPR"), (MANAGER, "group:CSPR")],
)
def test_elsewhere_a_restricted_meeting_has_a_neutral_title_and_no_names(
    planned: Office, who: str, scope: str
) -> None:
    link(planned, who, scope)
    reviews = [one for one in events(planned, who, scope) if one.uid.startswith("CSPR/")]
    assert {(one.title, "Chair" in one.text) for one in reviews} == {(NEUTRAL, False)}
    assert reviews[0].starts == at(11, 19, 9, 30)


def test_unknown_revoked_and_replaced_addresses_look_the_same(planned: Office) -> None:
    link(planned, RACHEL, "all")
    planned.do(RACHEL, IssueLink("all", "new", "new"))
    tokens = ("", "no such token", f"{RACHEL}/all", "new")
    found = [planned.do(CLERK, ReadFeed(token)) is not None for token in tokens]
    assert found == [False, False, False, True]


def test_looking_up_what_does_not_work_takes_the_same_steps(planned: Office) -> None:
    """Unknown, stopped, and no longer to be read: the time it takes tells nothing."""
    link(planned, RACHEL, "all")
    link(planned, RACHEL, "group:BMG")
    planned.do(RACHEL, IssueLink("all", "new", "new"))
    changed(planned, "BMG", restricted=True, seats=())
    steps = []
    for token in ("no such token", f"{RACHEL}/all", f"{RACHEL}/group:BMG"):
        store = WatchedStore(planned.store)
        assert Desk(cast("Store", store), planned.clock).do_now(CLERK, ReadFeed(token)) is None
        steps.append(store.seen)
    assert steps[0][:2] == ["find link.digest", "get Charter"]
    assert steps == [steps[0]] * 3


def test_rights_are_those_of_the_moment_of_reading(planned: Office) -> None:
    link(planned, REVIEWER, "group:CSPR")
    link(planned, REVIEWER, f"person:{REVIEWER}")
    given(planned, "dci-public-protection", RACHEL)
    assert read(planned, REVIEWER, "group:CSPR") is None
    assert read(planned, REVIEWER, f"person:{REVIEWER}") is None
    given(planned, "dci-public-protection", REVIEWER)
    assert groups(read(planned, REVIEWER, "group:CSPR")) == {"CSPR"}


def test_a_group_that_becomes_restricted_closes_to_outsiders(planned: Office) -> None:
    for who in (OUTSIDER, LAY):
        link(planned, who, "group:BMG")
    link(planned, OUTSIDER, "all")
    changed(planned, "BMG", restricted=True)
    assert read(planned, OUTSIDER, "group:BMG") is None
    assert {event.title for event in events(planned, LAY, "group:BMG")} == {NEUTRAL}
    assert "BMG" not in groups(read(planned, OUTSIDER, "all"))


def test_reading_again_leaves_no_trace(planned: Office) -> None:
    link(planned, RACHEL, "all")
    read(planned, RACHEL, "all")
    before = ledger(planned)
    assert before[-1] == (CLERK, "calendar.change", "calendars")
    read(planned, RACHEL, "all")
    assert ledger(planned) == before


def test_an_export_is_what_is_served_and_leaves_no_trace(planned: Office) -> None:
    link(planned, RACHEL, "group:BMG")
    before = planned.do(CLERK, ExportFeed("group:BMG"))
    assert ledger(planned)[-1] == (RACHEL, "calendar.issue", "group:BMG")
    assert read(planned, RACHEL, "group:BMG") == before
    changed(planned, "BMG", name="Business Group")
    after = planned.do(CLERK, ExportFeed("group:BMG"))
    assert ledger(planned)[-1] == ("test", "test", "test")
    assert {event.sequence for event in after.events} == {1}
    assert read(planned, RACHEL, "group:BMG") == after


@pytest.mark.parametrize(("days", "first"), [(90, "2027-01"), (91, "2027-04")])
def test_what_is_past_is_kept_for_ninety_days(planned: Office, days: int, first: str) -> None:
    link(planned, RACHEL, "group:BMG")
    planned.clock.move_to(at(1, 19, 12, year=2027) + timedelta(days=days))
    uid = events(planned, RACHEL, "group:BMG")[0].uid
    assert uid == f"BMG/{first}"


def test_a_vacant_chair_is_not_named(planned: Office) -> None:
    no_chair(planned, "director-childrens-services")
    link(planned, RACHEL, "group:BMG")
    assert events(planned, RACHEL, "group:BMG")[0] == replace(IN_JANUARY, text="")


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        ("all", "All meetings of the partnership"),
        ("group:CSPR", "meetings"),
        (f"person:{CHAIR}", "Meetings of Winston Baptiste"),
        ("deadlines", "Deadlines of the partnership"),
        (f"deadlines:{RACHEL}", "Deadlines of Rachel Okafor"),
    ],
)
def test_the_operator_exports_what_there_is(planned: Office, scope: str, name: str) -> None:
    feed = planned.do(CLERK, ExportFeed(scope))
    assert (feed.name, feed.events != ()) == (f"{NAME}: {name}", True)


@pytest.mark.parametrize(
    "scope", ["", "group:", "group:NONE", "person:nobody", "all:x", "x:all", "deadlines:x"]
)
def test_what_is_unknown_cannot_be_exported(planned: Office, scope: str) -> None:
    assert planned.do(CLERK, ExportFeed(scope)) is None
