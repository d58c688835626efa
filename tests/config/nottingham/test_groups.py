"""The sample's groups, seats and people are as the documents say."""

from __future__ import annotations

from datetime import date

import pytest

from governance.groups import SeatKind
from governance.partnership import Partnership
from tests.config.nottingham.files import TODAY


def test_the_three_safeguarding_partners(partnership: Partnership) -> None:
    partners = [a.id for a in partnership.agencies.values() if a.safeguarding_partner]
    assert partners == ["council", "icb", "police"]


def test_who_reports_to_whom(partnership: Partnership) -> None:
    assert {group.id: group.reports_to for group in partnership.groups.values()} == {
        "SLG": None,
        "BMG": "SLG",
        "LWD": "BMG",
        "CSPR": "BMG",
        "QAA": "BMG",
        "CCP": "SLG",
        "PROC": "BMG",
        "DSL": "BMG",
        "EYDSL": "BMG",
    }


def test_what_sets_single_groups_apart(partnership: Partnership) -> None:
    groups = partnership.groups.values()
    assert [group.id for group in groups if group.restricted] == ["CSPR"]
    assert [group.id for group in groups if group.declares] == ["BMG"]
    assert [group.id for group in groups if group.cadence is None] == []


def test_only_the_leads_of_the_partners_decide_in_slg(partnership: Partnership) -> None:
    seats = partnership.groups["SLG"].seats
    voting = [partnership.posts[seat.post].agency for seat in seats if seat.votes]
    assert voting == ["icb", "council", "police"]
    assert [seat.kind for seat in seats if not seat.votes] == [
        SeatKind.OBSERVER,
        SeatKind.SCRUTINEER,
    ]


@pytest.mark.parametrize("group", ["SLG", "BMG"])
def test_the_chair_goes_round_the_three_partners_each_year(
    partnership: Partnership, group: str
) -> None:
    rule = partnership.groups[group].chair
    agencies = {partnership.posts[post].agency for post in rule.posts}
    assert (agencies, rule.months, len(rule.posts)) == ({"council", "icb", "police"}, 12, 3)


@pytest.mark.parametrize(
    ("group", "day", "chair"),
    [
        ("BMG", TODAY, "winston-baptiste"),
        ("BMG", date(2027, 3, 31), "winston-baptiste"),
        ("BMG", date(2027, 4, 1), "priya-ramanathan"),
        ("BMG", date(2028, 4, 1), "rachel-okafor"),
        ("SLG", TODAY, "adaeze-whitlock"),
        ("CSPR", TODAY, "yasmin-throckley"),
        ("QAA", TODAY, "beatrice-lamptey"),
        ("DSL", TODAY, "hannah-zielinska"),
    ],
)
def test_who_chairs(partnership: Partnership, group: str, day: date, chair: str) -> None:
    assert partnership.chair(group, day) == (chair,)


def test_one_post_is_shared_and_one_is_vacant(partnership: Partnership) -> None:
    held = {post.id: len(post.held_by(TODAY)) for post in partnership.posts.values()}
    assert {post: count for post, count in held.items() if count != 1} == {
        "principal-iro": 0,
        "public-health-consultant": 2,
    }


@pytest.mark.parametrize(
    ("person", "groups"),
    [
        ("rachel-okafor", ("BMG", "CCP")),
        ("winston-baptiste", ("BMG", "CCP")),
        ("joan-merriweather", ("BMG", "CSPR")),
        ("elspeth-dunmore", ("SLG", "BMG", "QAA", "CCP")),
        ("priya-ramanathan", ("BMG", "LWD", "CSPR", "QAA", "CCP")),
        ("fergus-mcalindon", ("BMG", "QAA", "CCP", "DSL")),
        ("samuel-greatorex", ("BMG", "CCP")),
        ("mei-lin-thackray", ("DSL",)),
        ("colin-strand", ()),
    ],
)
def test_where_the_cast_is_seated(
    partnership: Partnership, person: str, groups: tuple[str, ...]
) -> None:
    assert partnership.groups_of(person, TODAY) == groups


def test_the_business_manager(partnership: Partnership) -> None:
    assert partnership.managers(TODAY) == ("joan-merriweather",)


def test_everybody_is_invented_and_reachable_only_in_example_domains(
    partnership: Partnership,
) -> None:
    assert [
        person.id
        for person in partnership.people.values()
        if person.email is None or not person.email.endswith(".example.org")
    ] == []
