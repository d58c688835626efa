"""The sample partnership says what the documents say, and no slip in it can crash Clerk."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

import config
from config.partnership_file.convert import records
from config.partnership_file.held import past
from config.partnership_file.load import build, load
from config.partnership_file.places import Loc, at_loc
from config.partnership_file.problems import BrokenFile
from config.partnership_file.sources import Part, Source, Sources, source_of
from config.partnership_file.whole import PartnershipFile
from governance.actions import Action, OwnerKind
from governance.agenda import MeetingNote
from governance.asking import moments
from governance.cadence import sittings
from governance.dates import LONDON
from governance.groups import Group, SeatKind
from governance.meetings import Meeting
from governance.partnership import Charter, Partnership
from governance.parts import Part as AskedPart
from governance.people import Agency, Person, Post
from governance.plans import Plan
from governance.ratings import RatingKey
from governance.record import Record
from governance.shares import sharers

FOLDER = Path(config.__file__).parent
FILES = {
    Part.MAIN: "nottingham.toml",
    Part.PEOPLE: "nottingham_people.toml",
    Part.PLANS: "nottingham_plan.toml",
}
START = datetime(2026, 11, 2, 9, tzinfo=LONDON)
TODAY = START.date()
R = TypeVar("R", bound=Record)


@pytest.fixture(scope="module")
def file() -> PartnershipFile:
    return load(FOLDER / "nottingham.toml")


@pytest.fixture(scope="module")
def partnership(file: PartnershipFile) -> Partnership:
    kept = records(file, START)
    return Partnership(
        charter=next(record for record in kept if isinstance(record, Charter)),
        agencies=_by_id(kept, Agency),
        people=_by_id(kept, Person),
        posts=_by_id(kept, Post),
        groups=_by_id(kept, Group),
        plans=_by_id(kept, Plan),
        keys=_by_id(kept, RatingKey),
    )


@pytest.fixture(scope="module")
def actions(file: PartnershipFile) -> dict[str, Action]:
    return _by_id(records(file, START), Action)


def _by_id(kept: tuple[Record, ...], kind: type[R]) -> dict[str, R]:
    return {record.id: record for record in kept if isinstance(record, kind)}


def days_of(p: Partnership, group: str, year: int) -> list[date]:
    cadence = p.groups[group].cadence
    assert cadence is not None
    found = sittings(cadence, date(year, 1, 1), date(year, 12, 31), p.days, p.policy.quiet)
    return [day for _, day in found]


def test_the_sample_starts_on_a_monday_morning(file: PartnershipFile) -> None:
    assert file.starts == START
    assert file.name == "Nottingham City Safeguarding Children Partnership (sample)"


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


def test_bmg_meets_on_third_tuesdays_of_the_quarters(partnership: Partnership) -> None:
    assert days_of(partnership, "BMG", 2027) == [
        date(2027, 1, 19),
        date(2027, 4, 20),
        date(2027, 7, 20),
        date(2027, 10, 19),
    ]


def test_one_meeting_is_three_weeks_ahead_and_one_was_two_weeks_ago(
    file: PartnershipFile, partnership: Partnership
) -> None:
    assert date(2026, 11, 23) in days_of(partnership, "QAA", 2026)
    held = [(one.group, one.on) for one in past(file) if isinstance(one, Meeting)]
    assert held == [("BMG", date(2026, 10, 20))]
    assert held[0][1] in days_of(partnership, "BMG", 2026)


def test_what_was_raised_at_a_meeting_is_on_the_list_since(
    file: PartnershipFile, actions: dict[str, Action]
) -> None:
    raised = {one.raised for one in past(file) if isinstance(one, MeetingNote) and one.raised}
    since = {action.id for action in actions.values() if action.listed_on == date(2026, 10, 20)}
    assert raised == since == {"BMG-2026-017", "BMG-2026-018"}


def test_slg_meets_on_first_thursdays_of_the_quarters(partnership: Partnership) -> None:
    assert days_of(partnership, "SLG", 2027) == [
        date(2027, 1, 7),
        date(2027, 4, 1),
        date(2027, 7, 1),
        date(2027, 10, 7),
    ]


def test_how_often_each_group_meets_in_a_year(partnership: Partnership) -> None:
    assert {group: len(days_of(partnership, group, 2027)) for group in partnership.groups} == {
        "SLG": 4,
        "BMG": 4,
        "LWD": 4,
        "CSPR": 12,
        "QAA": 8,
        "CCP": 2,
        "PROC": 2,
        "DSL": 3,
        "EYDSL": 3,
    }


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


def test_each_school_has_somebody_who_answers_for_it_in_their_network(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    schools = [agency.id for agency in partnership.agencies.values() if agency.school]
    action = actions["BMG-2026-024"]
    assert list(sharers(partnership, action)) == schools == ["larkhollow", "thornmere", "wrenfield"]
    asked = partnership.owners(action, TODAY)
    assert asked == ("ottilie-barrowclough", "idris-fontaine", "parveen-loxley")
    assert {partnership.groups_of(person, TODAY) for person in asked} == {("DSL",)}


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


def test_every_kind_of_owner_occurs(actions: dict[str, Action]) -> None:
    kinds = {owner.kind for action in actions.values() for owner in action.owners}
    assert kinds == set(OwnerKind)
    assert {len(action.owners) for action in actions.values()} == {1, 2}


def test_every_kind_of_timescale_occurs(actions: dict[str, Action]) -> None:
    kinds = Counter(_kind(action) for action in actions.values())
    assert kinds == {
        "blank": 1,
        "to be agreed": 3,
        "month without a year": 1,
        "day": 12,
        "month": 6,
        "two stages": 1,
        "condition and month": 2,
        "condition": 1,
    }


def _kind(action: Action) -> str:
    scale = action.timescale
    if not scale.written:
        return "blank"
    if scale.question is not None:
        return "month without a year" if scale.written == "June" else "to be agreed"
    if scale.condition is not None:
        return "condition" if scale.due is None else f"condition and {scale.precision.value}"
    return "two stages" if len(scale.stages) == 2 else scale.precision.value


def test_nothing_is_rated_and_the_key_is_the_plans_own(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    assert {action.rating for action in actions.values()} == {None}
    assert partnership.key_for(actions["BMG-2026-003"]).id == "plan-key"
    assert partnership.key_for(actions["CSPR-2026-001"]).id == "group-key"
    assert Counter(action.group for action in actions.values()) == {"BMG": 24, "CSPR": 3}


def test_what_is_due_or_overdue_before_december(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    due = sorted((a.agreed, a.id) for a in actions.values() if a.agreed is not None)
    assert [row for row in due if row[0] < date(2026, 12, 1)] == [
        (date(2026, 10, 16), "BMG-2026-015"),
        (date(2026, 11, 6), "BMG-2026-003"),
        (date(2026, 11, 20), "BMG-2026-007"),
    ]
    assert partnership.owners(actions["BMG-2026-003"], TODAY) == ("rachel-okafor",)
    assert partnership.owners(actions["BMG-2026-007"], TODAY) == ("priya-ramanathan",)
    assert partnership.owners(actions["BMG-2026-015"], TODAY) == ("fergus-mcalindon",)


def test_the_first_request_of_all_is_on_thursday_morning(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    first = min(
        moment.at
        for action in actions.values()
        for moment in _first_few(partnership, action)
        if moment.at >= START
    )
    assert first == datetime(2026, 11, 5, 9, tzinfo=LONDON)


def _first_few(p: Partnership, action: Action) -> Iterator[Any]:
    found = moments(AskedPart(p, action))
    yield from (moment for moment, _ in zip(found, range(10), strict=False))


# ---- no slip of the pen raises anything but BrokenFile


def sample() -> Sources:
    sources: Sources = {}
    for part, name in FILES.items():
        source = source_of(name, (FOLDER / name).read_bytes())
        assert isinstance(source, Source)
        sources[part] = source
    return sources


def places(value: Any, at: Loc = ()) -> Iterator[Loc]:
    """Where every key and every value of a file stands."""
    if at:
        yield at
    steps = range(len(value)) if isinstance(value, list) else value
    for step in steps if isinstance(value, list | dict) else ():
        yield from places(value[step], (*at, step))


def afresh(value: Any, loc: Loc) -> Any:
    """A copy down to one location; what lies beside the way there is shared."""
    value = copy.copy(value)
    if loc:
        value[loc[0]] = afresh(value[loc[0]], loc[1:])
    return value


def without(holder: Any, step: Any) -> None:
    del holder[step]


def with_key_misspelt(holder: Any, step: Any) -> None:
    if isinstance(step, str):
        holder[f"{step}x"] = holder.pop(step)


def with_value_misspelt(holder: Any, step: Any) -> None:
    if isinstance(holder[step], str):
        holder[step] = holder[step][1:] + "q"


def with_another_type(holder: Any, step: Any) -> None:
    holder[step] = [{}] if isinstance(holder[step], str) else "x"


@pytest.mark.parametrize(
    "slip", [without, with_key_misspelt, with_value_misspelt, with_another_type]
)
@pytest.mark.parametrize("part", list(Part))
def test_any_one_slip_loads_or_is_a_broken_file(part: Part, slip: Any) -> None:
    sources = sample()
    for loc in places(sources[part].data):
        data = afresh(sources[part].data, loc[:-1])
        slip(at_loc(data, loc[:-1]), loc[-1])
        with suppress(BrokenFile):
            slipped = build(sources | {part: Source(FILES[part], data)})
            records(slipped, START)
            past(slipped)
