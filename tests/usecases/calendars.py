"""Calendar addresses known by who holds them and what they are for, and what they show."""

from __future__ import annotations

from tests.jobs.office import Office
from usecases.calendar_feed import ReadFeed
from usecases.desk import CLERK
from usecases.issue_link import IssueLink
from usecases.ports.calendars import CalendarFeed, FeedEvent


def link(office: Office, who: str, scope: str) -> None:
    office.do(who, IssueLink(scope, f"{who}/{scope}", f"{who}/{scope}"))


def read(office: Office, who: str, scope: str) -> CalendarFeed | None:
    feed: CalendarFeed | None = office.do(CLERK, ReadFeed(f"{who}/{scope}"))
    return feed


def events(office: Office, who: str, scope: str) -> tuple[FeedEvent, ...]:
    feed = read(office, who, scope)
    assert feed is not None
    return feed.events


def event(office: Office, who: str, scope: str, uid: str) -> FeedEvent | None:
    return next((one for one in events(office, who, scope) if one.uid == uid), None)
