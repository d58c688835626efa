from __future__ import annotations

from tests.jobs.office import START, Office
from tests.usecases.cast import LAY, OUTSIDER, RACHEL, REVIEWER, at, given, ledger
from usecases.calendar_links import LinksListed, LinkView, ListLinks, Offer, digest
from usecases.issue_link import IssueLink
from usecases.revoke_link import RevokeLink

MINE = Offer(f"person:{OUTSIDER}", "My meetings")
OWED = Offer(f"deadlines:{OUTSIDER}", "My deadlines")
NETWORK = Offer("group:DSL", "Designated Safeguarding Leads Network (DSL)")
ALL = Offer("all", "All meetings of the partnership")
DUE = Offer("deadlines", "Deadlines of the partnership")


def test_what_one_may_ask_for_is_offered(office: Office) -> None:
    before = ledger(office)
    assert office.do(OUTSIDER, ListLinks()) == LinksListed((), (MINE, OWED, NETWORK, ALL, DUE))
    assert ledger(office) == before


def test_what_one_holds_is_listed_and_no_longer_offered(office: Office) -> None:
    office.do(OUTSIDER, IssueLink("all", "one", "token"))
    office.do(LAY, IssueLink("all", "two", "other"))
    listed = office.do(OUTSIDER, ListLinks())
    assert listed == LinksListed(
        (LinkView("one", "all", ALL.name, START),), (MINE, OWED, NETWORK, DUE)
    )


def test_what_was_revoked_is_offered_again_instead_of_the_last(office: Office) -> None:
    office.do(OUTSIDER, IssueLink("all", "one", "token"))
    office.clock.move_to(at(11, 3))
    office.do(OUTSIDER, IssueLink("all", "two", "other"))
    office.do(OUTSIDER, RevokeLink("two"))
    offer = Offer("all", ALL.name, instead_of="two")
    assert office.do(OUTSIDER, ListLinks()) == LinksListed((), (MINE, OWED, NETWORK, offer, DUE))


def test_of_several_issued_at_one_moment_the_one_that_works_is_listed(office: Office) -> None:
    for id_ in "bca":
        office.do(OUTSIDER, IssueLink("all", id_, id_))
    listed = office.do(OUTSIDER, ListLinks())
    assert listed == LinksListed(
        (LinkView("a", "all", ALL.name, START),), (MINE, OWED, NETWORK, DUE)
    )


def test_whoever_leaves_a_seat_sees_its_calendar_no_more(office: Office) -> None:
    office.do(REVIEWER, IssueLink("group:CSPR", "one", "token"))
    given(office, "dci-public-protection", RACHEL)
    listed = office.do(REVIEWER, ListLinks())
    mine = (
        Offer(f"person:{REVIEWER}", "My meetings"),
        Offer(f"deadlines:{REVIEWER}", "My deadlines"),
    )
    assert listed == LinksListed((), (*mine, ALL, DUE))


def test_a_stranger_is_offered_nothing(office: Office) -> None:
    assert office.do("nobody", ListLinks()) == LinksListed((), ())


def test_a_digest_is_sixty_four_hexadecimal_digits() -> None:
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
