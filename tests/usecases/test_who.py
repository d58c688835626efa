from __future__ import annotations

from datetime import date

import pytest

from governance.leave import Leave
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    given,
    no_chair,
    put,
    refused,
)
from usecases.directory import PersonView
from usecases.refusals import NotFound
from usecases.who import (
    MOST,
    AwayView,
    GroupShown,
    ListPosts,
    PeopleFound,
    PersonShown,
    PostView,
    SeatView,
    Who,
)

RACHEL_AS_KNOWN = PersonView(
    id=RACHEL,
    name="Rachel Okafor",
    posts=("Detective Inspector, Public Protection",),
    agency="Nottinghamshire Police",
    groups=("BMG", "CCP"),
    chairs=(),
)


def leave(person: str, stand_in: str | None = None) -> Leave:
    day = START.date()
    return Leave(id=person, person=person, first=day, last=date(2026, 11, 13), stand_in=stand_in)


@pytest.mark.parametrize("name", ["SLG", " slg ", "Strategic  leadership group"])
def test_a_group_with_its_seats_and_who_holds_them(office: Office, name: str) -> None:
    shown = office.do(OUTSIDER, Who(name))
    assert isinstance(shown, GroupShown)
    assert (shown.group, shown.name, shown.reports_to) == ("SLG", "Strategic Leadership Group", "")
    assert sum(seat.votes for seat in shown.seats) == 3
    assert [seat for seat in shown.seats if seat.kind == "scrutineer"] == [
        SeatView("scrutineer", "Independent Scrutineer", "Independent", ("Elspeth Dunmore",), False)
    ]


def test_a_vacant_seat_has_nobody(office: Office) -> None:
    no_chair(office, "independent-scrutineer")
    (seat,) = (s for s in office.do(LAY, Who("SLG")).seats if s.kind == "scrutineer")
    assert seat.people == ()


@pytest.mark.parametrize("name", ["rachel", "Okafor", "okafor RACHEL"])
def test_a_person_by_part_of_their_name(office: Office, name: str) -> None:
    found = office.do(OUTSIDER, Who(name))
    assert found == PeopleFound(name, (PersonShown(RACHEL_AS_KNOWN, None),))


def test_who_is_away_and_who_stands_in(office: Office) -> None:
    put(office, leave(RACHEL, CHAIR))
    away = AwayView(date(2026, 11, 13), "Winston Baptiste")
    assert office.do(OUTSIDER, Who("rachel")).people[0].away == away
    put(office, leave(CHAIR))
    assert office.do(OUTSIDER, Who("rachel")).people[0].away == AwayView(away.until, None)


def test_a_restricted_group_does_not_exist_for_outsiders(office: Office) -> None:
    refusal = refused(office, OUTSIDER, Who("CSPR"))
    assert isinstance(refusal, NotFound)
    assert "CSPR" not in refusal.near
    assert office.do(REVIEWER, Who("CSPR")).group == "CSPR"
    assert office.do(OUTSIDER, Who("yasmin")).people[0].person.groups == ()


def test_a_name_like_it_is_suggested(office: Office) -> None:
    assert refused(office, LAY, Who("Rachael Okafor")) == NotFound(
        "person or group", "Rachael Okafor", ("Rachel Okafor",)
    )


def test_many_are_shown_in_part(office: Office) -> None:
    found = office.do(LAY, Who("a"))
    assert (len(found.people), found.more > 0) == (MOST, True)


def test_a_stranger_finds_nobody(office: Office) -> None:
    assert refused(office, "nobody", Who("rachel")) == NotFound("person", "rachel")
    assert office.do("nobody", ListPosts()).posts == ()


def test_posts_page_by_page_and_by_words(office: Office) -> None:
    first = office.do(OUTSIDER, ListPosts())
    second = office.do(OUTSIDER, ListPosts(start=MOST))
    assert (len(first.posts), second.start, second.count) == (MOST, MOST, first.count)
    assert set(first.posts) & set(second.posts) == set()
    found = office.do(OUTSIDER, ListPosts("inspector okafor"))
    post = PostView(
        "Detective Inspector, Public Protection", "Nottinghamshire Police", ("Rachel Okafor",)
    )
    assert (found.posts, found.count) == ((post,), 1)


def test_a_shared_post_names_both(office: Office) -> None:
    given(office, "di-public-protection", RACHEL, CHAIR)
    (post,) = office.do(OUTSIDER, ListPosts("okafor baptiste inspector")).posts
    assert post.people == ("Rachel Okafor", "Winston Baptiste")
