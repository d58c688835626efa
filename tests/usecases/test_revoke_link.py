from __future__ import annotations

from dataclasses import replace

import pytest

from tests.jobs.office import START, Office
from tests.usecases.cast import LAY, MANAGER, RACHEL, at, kept, ledger, refused
from usecases.calendar_feed import ReadFeed
from usecases.calendar_links import LinkView
from usecases.issue_link import IssueLink
from usecases.records import CalendarLink
from usecases.refusals import NotFound
from usecases.revoke_link import LinkRevoked, RevokeLink

REVOKED = LinkRevoked(LinkView("one", "all", "All meetings of the partnership", START))


@pytest.fixture
def issued(office: Office) -> Office:
    office.do(RACHEL, IssueLink("all", "one", "token"))
    return office


def test_a_revoked_address_stops_working(issued: Office) -> None:
    link = kept(issued, CalendarLink, "one")
    issued.clock.move_to(at(11, 3))
    assert issued.do(RACHEL, RevokeLink("one")) == REVOKED
    assert issued.do("clerk", ReadFeed("token")) is None
    assert kept(issued, CalendarLink, "one") == replace(link, version=2, revoked_at=at(11, 3))
    assert ledger(issued)[-1] == (RACHEL, "calendar.revoke", "all")


def test_revoked_twice_changes_nothing_more(issued: Office) -> None:
    issued.do(RACHEL, RevokeLink("one"))
    before = ledger(issued)
    assert (issued.do(RACHEL, RevokeLink("one")), ledger(issued)) == (REVOKED, before)


@pytest.mark.parametrize(("who", "link"), [(LAY, "one"), (MANAGER, "one"), (RACHEL, "two")])
def test_somebody_elses_and_an_unknown_one_look_the_same(
    issued: Office, who: str, link: str
) -> None:
    assert refused(issued, who, RevokeLink(link)) == NotFound("calendar", "that address")
