from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    SCRUTINEER,
    found,
    kept,
    ledger,
    refused,
)
from usecases.calendar_feed import ReadFeed
from usecases.calendar_links import LinkView
from usecases.issue_link import IssueLink, LinkIssued
from usecases.records import KINDS, LINKS_BY_DIGEST, LINKS_BY_PERSON, CalendarLink
from usecases.refusals import NotFound

MINE = f"person:{RACHEL}"
TOKEN = "the secret part of an address"
DIGEST = hashlib.sha256(TOKEN.encode()).hexdigest()


def test_a_link_is_given_and_only_a_digest_of_its_secret_is_kept(office: Office) -> None:
    issued = office.do(RACHEL, IssueLink(MINE, "one", TOKEN))
    assert issued == LinkIssued(LinkView("one", MINE, "My meetings", START), replaced=False)
    link = CalendarLink(
        id="one",
        version=1,
        token_digest=DIGEST,
        scope=MINE,
        person=RACHEL,
        issued_at=START,
        seats=("BMG", "CCP"),
    )
    assert found(office, LINKS_BY_DIGEST) == [link]
    assert ledger(office)[-1] == (RACHEL, "calendar.issue", MINE)


def test_nothing_kept_holds_the_secret(office: Office) -> None:
    office.do(RACHEL, IssueLink(MINE, "one", TOKEN), "receipt")
    kinds = KINDS.values()
    texts = [repr(record) for kind in kinds for record in office.store.shelf.all(kind)]
    assert [text for text in texts if DIGEST in text] != []
    assert [text for text in texts if TOKEN in text] == []


def test_the_one_before_stops_working(office: Office) -> None:
    office.do(RACHEL, IssueLink(MINE, "one", "old"))
    first = kept(office, CalendarLink, "one")
    issued = office.do(RACHEL, IssueLink(MINE, "two", "new"))
    assert issued == LinkIssued(LinkView("two", MINE, "My meetings", START), replaced=True)
    assert kept(office, CalendarLink, "one") == replace(first, version=2, revoked_at=START)
    feeds = [office.do("clerk", ReadFeed(token)) is not None for token in ("old", "new")]
    assert feeds == [False, True]


def test_other_calendars_and_other_people_keep_theirs(office: Office) -> None:
    for number, (who, scope) in enumerate([(RACHEL, "all"), (LAY, "all"), (RACHEL, "group:BMG")]):
        issued = office.do(who, IssueLink(scope, str(number), str(number)))
        assert issued.replaced is False
    assert [link.revoked_at for link in found(office, LINKS_BY_PERSON)] == [None] * 3


@pytest.mark.parametrize(
    ("who", "scope", "name"),
    [
        (OUTSIDER, "group:BMG", "Business Management Group (BMG)"),
        (OUTSIDER, "all", "All meetings of the partnership"),
        (REVIEWER, "group:CSPR", "Child Safeguarding Practice Review Group (CSPR)"),
        (MANAGER, "group:CSPR", "Child Safeguarding Practice Review Group (CSPR)"),
        (SCRUTINEER, "group:CSPR", "Child Safeguarding Practice Review Group (CSPR)"),
    ],
)
def test_whoever_may_read_a_calendar_may_have_it(
    office: Office, who: str, scope: str, name: str
) -> None:
    issued = office.do(who, IssueLink(scope, "one", TOKEN))
    assert issued == LinkIssued(LinkView("one", scope, name, START), replaced=False)


@pytest.mark.parametrize(
    ("who", "scope", "name"),
    [
        (RACHEL, "group:CSPR", "CSPR"),
        (CHAIR, "group:CSPR", "CSPR"),
        (RACHEL, "group:NONE", "NONE"),
        (RACHEL, f"person:{CHAIR}", CHAIR),
        (MANAGER, f"person:{CHAIR}", CHAIR),
        (RACHEL, "everything", "everything"),
        (RACHEL, "", ""),
        ("nobody", "all", "all"),
        ("nobody", "person:nobody", "nobody"),
    ],
)
def test_a_calendar_one_may_not_read_does_not_exist(
    office: Office, who: str, scope: str, name: str
) -> None:
    assert refused(office, who, IssueLink(scope, "one", TOKEN)) == NotFound("calendar", name)


def test_pressed_twice_there_is_one_link(office: Office) -> None:
    first = office.do(RACHEL, IssueLink(MINE, "one", "one"), "receipt")
    assert office.do(RACHEL, IssueLink(MINE, "two", "two"), "receipt") == first
    assert [link.id for link in found(office, LINKS_BY_PERSON, RACHEL)] == ["one"]
