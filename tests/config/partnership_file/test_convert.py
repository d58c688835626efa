from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from config.partnership_file.convert import records
from config.partnership_file.load import load
from config.partnership_file.models import PolicyEntry, RetentionEntry
from governance.actions import Action, Owner, OwnerKind
from governance.agenda import Purpose, Standing
from governance.dates import LONDON
from governance.groups import Cadence, ChairRule, Group, Quorum, Seat, SeatKind
from governance.partnership import Charter
from governance.people import Agency, Holding, Person, Post
from governance.plans import Objective, Plan
from governance.policy import Policy
from governance.quiet import QuietPeriod
from governance.ratings import Meaning, Rating, RatingKey
from governance.retention import TABLE
from governance.timescale import Precision
from governance.timescale_reading import read_timescale
from governance.working_days import WorkingDays
from tests.config.small_partnership import TEXTS, with_swap, write

NOW = datetime(2026, 11, 2, 9, tzinfo=LONDON)


def test_a_policy_not_written_is_the_default_one() -> None:
    assert Policy(**dict(PolicyEntry())) == Policy()


def test_the_times_that_may_be_set_are_those_that_governance_leaves_open() -> None:
    settable = {rule.kind: rule.months for rule in TABLE if rule.settable}
    assert dict(RetentionEntry()) == settable


def test_a_group_may_have_standing_items_of_its_own(tmp_path: Path) -> None:
    checks = '{ title = "Checks", minutes = 15, purpose = "Decide" }'
    close = '{ title = "Close", minutes = 5, closing = true, below = true }'
    texts = with_swap("main.toml", "quorum = {", f"agenda = [{checks}, {close}]\nquorum = {{")
    made = {one.id: one for one in records(load(write(tmp_path, texts)), NOW)
            if isinstance(one, Group)}  # fmt: skip
    assert (made["SLG"].agenda, made["BMG"].agenda) == (
        (),
        (
            Standing("Checks", 15, Purpose.DECIDE),
            Standing("Close", 5, closing=True, below=True),
        ),
    )


def test_the_records_a_small_partnership_makes(tmp_path: Path) -> None:
    file = load(write(tmp_path, TEXTS))
    assert file.starts == NOW
    ratings = (
        Rating("clear", "Clear", Meaning.ON_TIME, "a"),
        Rating("amber", "Amber", Meaning.LATE, "b"),
        Rating("red", "Red", Meaning.SERIOUS, "c"),
        Rating("green", "Green", Meaning.DONE, "d"),
        Rating("blue", "Blue", Meaning.EVALUATED, "e"),
    )
    bmg = Group(
        id="BMG",
        name="Managers",
        key="rag",
        reports_to="SLG",
        cadence=Cadence((1, 7), 3, 1, time(14), 120, "Chosen."),
        chair=ChairRule(("manager", "nurse"), date(2026, 4, 1), 12),
        quorum=Quorum(seats=2),
        seats=(
            Seat("manager", SeatKind.MEMBER, True),
            Seat("nurse", SeatKind.VICE, True),
            Seat("scrutineer", SeatKind.SCRUTINEER, False),
        ),
    )
    assert records(file, NOW) == (
        Charter(
            id="charter",
            name="Small",
            manager="manager",
            policy=Policy(quiet=(QuietPeriod((12, 24), (1, 1)),)),
            days=WorkingDays(published_until=date(2027, 12, 31)),
            retention={"receipt": 6},
        ),
        Agency(id="council", name="Council", safeguarding_partner=True),
        Person(id="ann", name="Ann", email="ann@council.example.org"),
        Person(id="bob", name="Bob"),
        Person(id="cem", name="Cem"),
        Post(
            id="manager",
            title="Manager",
            agency="council",
            holders=(Holding("ann", date(2026, 1, 1)),),
        ),
        Post(
            id="nurse",
            title="Nurse",
            agency="council",
            holders=(Holding("bob"), Holding("cem", None, date(2026, 12, 31))),
        ),
        Post(id="scrutineer", title="Scrutineer", agency="council"),
        Group(
            id="SLG",
            name="Leaders",
            key="rag",
            chair=ChairRule(("manager",)),
            seats=(Seat("manager"),),
        ),
        bmg,
        RatingKey(id="rag", ratings=ratings),
        Plan(
            id="plan-2026",
            title="Plan",
            group="BMG",
            key="rag",
            objectives=(Objective("1", "Objective"),),
        ),
        Action(
            id="BMG-2026-001",
            group="BMG",
            title="First",
            plan="plan-2026",
            objective="1",
            owners=(Owner(OwnerKind.POST, "nurse"), Owner(OwnerKind.EACH_AGENCY)),
            timescale=read_timescale("May 2027"),
            agreed=date(2027, 5, 31),
            original=date(2027, 5, 31),
            precision=Precision.MONTH,
            created_at=NOW,
            created_by="clerk",
        ),
        _undated("BMG-2026-007", "Second", Owner(OwnerKind.GROUP, "SLG"), PERSON),
        _undated("BMG-2026-008", "Third"),
    )


PERSON = Owner(OwnerKind.PERSON, "ann")


def _undated(reference: str, title: str, *owners: Owner) -> Action:
    return Action(
        id=reference,
        group="BMG",
        title=title,
        plan="plan-2026",
        objective="1",
        owners=owners,
        created_at=NOW,
        created_by="clerk",
    )


OWN = """seats = [{ post = "manager" }]

[[group.stages]]
name = "agenda"
days = -8
at = "12:00"

[[group.stages]]
name = "papers reminder"
never = true
"""


def test_a_group_may_have_its_own_cycle(tmp_path: Path) -> None:
    file = load(write(tmp_path, with_swap("main.toml", 'seats = [{ post = "manager" }]\n', OWN)))
    slg, bmg = (one for one in records(file, NOW) if isinstance(one, Group))
    assert slg.stages is not None
    assert [stage.name for stage in slg.stages[:7]] == [
        *("next chair", "papers", "report", "report reminder", "next chair soon"),
        *("agenda", "papers last reminder"),
    ]
    assert (slg.stages[5].days, slg.stages[5].at) == (-8, time(12))
    assert bmg.stages is None


def test_a_group_s_meetings_may_be_left_to_people(tmp_path: Path) -> None:
    none = 'cycle = false\nseats = [{ post = "manager" }]'
    file = load(write(tmp_path, with_swap("main.toml", 'seats = [{ post = "manager" }]', none)))
    assert [one.stages for one in records(file, NOW) if isinstance(one, Group)] == [(), None]
