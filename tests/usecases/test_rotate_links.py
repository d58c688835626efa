"""Leaving a seat ends the personal addresses at once; the next day there are new ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from governance.asks import ASKS_BY_SUBJECT, Ask, Rule
from governance.people import Holding, Post
from tests.jobs.office import START, Office
from tests.usecases.calendars import link, read
from tests.usecases.cast import (
    NURSE,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    at,
    changed,
    found,
    given,
    kept,
    ledger,
    put,
    tick,
)
from usecases.calendar_feed import ReadFeed
from usecases.calendar_links import ListLinks, digest
from usecases.desk import CLERK
from usecases.records import LINKS_BY_PERSON, CalendarLink
from usecases.rotate_links import LinksRotated, RotateLinks

POST = "di-public-protection"
MINE = f"person:{RACHEL}"
OWED = f"deadlines:{RACHEL}"
DESK = "an ordinary post"


def rotate(office: Office) -> LinksRotated:
    names = (f"new{number}" for number in count(1))
    done: LinksRotated = office.do(
        CLERK, RotateLinks(lambda: (name := next(names), f"{name}'s token"))
    )
    return done


def stays_on(office: Office, who: str) -> None:
    """With a post that has no seat."""
    put(office, Post(id=DESK, title=DESK, agency="police", holders=(Holding(who),)))


@pytest.fixture
def linked(office: Office) -> Office:
    for scope in (MINE, OWED, "all", "group:BMG"):
        link(office, RACHEL, scope)
    link(office, REVIEWER, "group:CSPR")
    link(office, OUTSIDER, f"person:{OUTSIDER}")
    return office


def working(office: Office) -> list[str]:
    """The scopes whose first address still works."""
    scopes = (MINE, OWED, "all", "group:BMG")
    return [scope for scope in scopes if read(office, RACHEL, scope) is not None]


def test_while_nobody_leaves_nothing_happens(linked: Office) -> None:
    before = ledger(linked)
    assert rotate(linked) == LinksRotated((), ())
    assert (ledger(linked), len(working(linked))) == (before, 4)


def test_leaving_a_seat_ends_the_personal_addresses_at_once(linked: Office) -> None:
    changed(linked, "CCP", seats=())
    assert working(linked) == ["all", "group:BMG"]
    listed = linked.do(RACHEL, ListLinks())
    assert [one.scope for one in listed.links] == ["all", "group:BMG"]
    assert [(one.scope, one.instead_of) for one in listed.offered] == [
        (MINE, f"{RACHEL}/{MINE}"),
        (OWED, f"{RACHEL}/{OWED}"),
        ("deadlines", ""),
    ]


def test_the_job_puts_new_ones_in_their_place(linked: Office) -> None:
    changed(linked, "CCP", seats=())
    linked.clock.move_to(at(11, 3))
    old = (f"{RACHEL}/{OWED}", f"{RACHEL}/{MINE}")
    assert rotate(linked) == LinksRotated(old, ("new1", "new2"))
    assert ledger(linked)[-1] == (CLERK, "calendar.rotate", "calendar")
    assert [linked.do(CLERK, ReadFeed(f"new{n}'s token")) is not None for n in (1, 2)] == [True] * 2
    assert [kept(linked, CalendarLink, one).revoked_at for one in old] == [at(11, 3)] * 2
    assert kept(linked, CalendarLink, "new2") == CalendarLink(
        id="new2",
        version=1,
        token_digest=digest("new2's token"),
        scope=MINE,
        person=RACHEL,
        issued_at=at(11, 3),
        seats=("BMG",),
    )
    assert rotate(linked) == LinksRotated((), ())


def test_coming_back_does_not_bring_the_old_address_back(linked: Office) -> None:
    before = kept(linked, Post, POST)
    given(linked, POST, OUTSIDER)
    rotate(linked)
    put(linked, before)
    assert working(linked) == []


def test_a_seat_that_ends_by_its_date_counts_too(linked: Office) -> None:
    until = Holding(RACHEL, until=date(2026, 11, 4))
    put(linked, replace(kept(linked, Post, POST), holders=(until,)))
    stays_on(linked, RACHEL)
    linked.clock.move_to(at(11, 4, 23, 59))
    assert (MINE in working(linked), rotate(linked).stopped) == (True, ())
    linked.clock.move_to(at(11, 5, 0, 0))
    assert (MINE in working(linked), len(rotate(linked).made)) == (False, 2)


def test_a_seat_gained_later_can_be_left(linked: Office) -> None:
    police = kept(linked, Post, "dci-public-protection")
    given(linked, "dci-public-protection", RACHEL, REVIEWER)
    rotate(linked)
    assert kept(linked, CalendarLink, f"{RACHEL}/{MINE}").seats == ("BMG", "CCP", "CSPR")
    put(linked, police)
    assert MINE not in working(linked)
    assert len(rotate(linked).made) == 2


def test_those_made_by_earlier_versions_name_no_seats_and_go_on(linked: Office) -> None:
    old = kept(linked, CalendarLink, f"{RACHEL}/{MINE}")
    put(linked, replace(old, seats=()))
    assert MINE in working(linked)
    rotate(linked)
    assert kept(linked, CalendarLink, old.id).seats == old.seats


def test_whoever_leaves_for_good_has_no_address_left(linked: Office) -> None:
    given(linked, POST, OUTSIDER)
    assert working(linked) == []
    done = rotate(linked)
    assert (len(done.stopped), done.made) == (4, ())
    assert found(linked, ASKS_BY_SUBJECT, "calendar") == []


def test_whoever_keeps_a_post_keeps_the_open_ones(linked: Office) -> None:
    stays_on(linked, RACHEL)
    given(linked, POST, OUTSIDER)
    assert working(linked) == ["all", "group:BMG"]
    assert len(rotate(linked).made) == 2


def test_the_address_of_a_restricted_group_is_stopped_and_not_replaced(linked: Office) -> None:
    given(linked, "dci-public-protection", NURSE)
    assert rotate(linked) == LinksRotated((f"{REVIEWER}/group:CSPR",), ())
    given(linked, "dci-public-protection", REVIEWER)
    assert read(linked, REVIEWER, "group:CSPR") is None


def test_they_are_told_once_that_there_is_a_new_address(linked: Office) -> None:
    changed(linked, "CCP", seats=())
    rotate(linked)
    assert [(ask.rule, ask.recipient) for ask in found(linked, ASKS_BY_SUBJECT, "calendar")] == [
        (Rule.ADDRESS, f"person:{RACHEL}")
    ]


def test_it_happens_by_itself_the_next_day(linked: Office) -> None:
    tick(linked)
    changed(linked, "CCP", seats=())
    linked.clock.move_to(at(11, 3))
    assert tick(linked) == 1
    (ask,) = found(linked, ASKS_BY_SUBJECT, "calendar")
    new = kept(linked, CalendarLink, ask.occurrence)
    assert (new.person, new.issued_at, new.revoked_at) == (RACHEL, at(11, 3), None)
    assert linked.secrets.token("calendar", new.id) not in repr(kept(linked, Ask, ask.id))
    assert linked.do(CLERK, ReadFeed(linked.secrets.token("calendar", new.id))) is not None
    tick(linked)
    issued = [one.issued_at for one in found(linked, LINKS_BY_PERSON, RACHEL)]
    assert issued == [START] * 4 + [at(11, 3)] * 2
