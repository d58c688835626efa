"""From a partnership's files to the records that governance works with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from config.partnership_file.group_models import GroupEntry, QuorumEntry
from config.partnership_file.models import CalendarEntry, KeyEntry, MainFile
from config.partnership_file.numbering import numbered, reference
from config.partnership_file.people_and_plans import ActionEntry, PeopleFile, PlanEntry
from config.partnership_file.stage_models import cycle
from config.partnership_file.whole import PartnershipFile
from governance.actions import Action
from governance.agenda import Standing
from governance.cycle import Stage
from governance.groups import Cadence, ChairRule, Deciding, Group, Need, Quorum, Seat
from governance.partnership import Charter
from governance.people import Agency, Holding, Person, Post
from governance.plans import Objective, Plan
from governance.policy import Policy
from governance.ratings import Rating, RatingKey
from governance.record import Record
from governance.timescale_reading import read_timescale
from governance.working_days import WorkingDays

CLERK = "clerk"


def records(file: PartnershipFile, now: datetime) -> tuple[Record, ...]:
    """Everything the files describe, as of `now` (aware); actions are not yet asked about."""
    return (
        _charter(file.main),
        *(Agency(**dict(entry)) for entry in file.main.agency),
        *(Person(id=p.id, name=p.name, email=p.email) for p in file.people.person),
        *_posts(file),
        *(_group(entry) for entry in file.main.group),
        *(_key(entry) for entry in file.main.key),
        *(_plan(entry) for entry in file.plans.plan),
        *_actions(file, now),
    )


def _charter(main: MainFile) -> Charter:
    return Charter(
        id="charter",
        name=main.name,
        manager=main.manager,
        policy=Policy(**dict(main.policy)),
        days=_days(main.calendar),
        retention=main.retention.model_dump(exclude_unset=True),
    )


def _days(calendar: CalendarEntry) -> WorkingDays:
    return WorkingDays(
        frozenset(calendar.extra), frozenset(calendar.worked), calendar.published_until
    )


def _posts(file: PartnershipFile) -> Iterator[Post]:
    for entry in file.main.post:
        held = tuple(_holders(file.people, entry.id))
        yield Post(id=entry.id, title=entry.title, agency=entry.agency, holders=held)


def _holders(people: PeopleFile, post: str) -> Iterator[Holding]:
    for person in people.person:
        for held in person.holds:
            if held.post == post:
                yield Holding(person.id, held.since, held.until)


def _group(entry: GroupEntry) -> Group:
    fields = {name: value for name, value in entry if name != "cycle"}
    return Group(
        **fields
        | {
            "stages": _stages(entry),
            "cadence": None if entry.cadence is None else Cadence(**dict(entry.cadence)),
            "chair": ChairRule(**dict(entry.chair)),
            "agenda": tuple(Standing(**dict(one)) for one in entry.agenda),
            "quorum": _quorum(entry.quorum),
            "decides": Deciding(**dict(entry.decides)),
            "seats": tuple(Seat(**dict(seat)) for seat in entry.seats),
        }
    )


def _stages(entry: GroupEntry) -> tuple[Stage, ...] | None:
    """None is as usual, nothing where its cycle is not Clerk's."""
    if not entry.cycle:
        return ()
    monthly = entry.cadence is not None and Cadence(**dict(entry.cadence)).monthly
    return cycle(entry.stages, monthly=monthly) if entry.stages else None


def _quorum(entry: QuorumEntry) -> Quorum:
    more = tuple(Need(**dict(need)) for need in entry.more)
    return Quorum(**dict(entry) | {"more": more})


def _key(entry: KeyEntry) -> RatingKey:
    ratings = tuple(Rating(**dict(rating)) for rating in entry.rating)
    return RatingKey(id=entry.id, ratings=ratings, late_months=entry.late_months)


def _plan(entry: PlanEntry) -> Plan:
    objectives = tuple(Objective(objective.id, objective.title) for objective in entry.objective)
    return Plan(
        id=entry.id, title=entry.title, group=entry.group, key=entry.key, objectives=objectives
    )


def _actions(file: PartnershipFile, now: datetime) -> Iterator[Action]:
    found = [
        (plan, objective.id, action)
        for plan in file.plans.plan
        for objective in plan.objective
        for action in objective.action
    ]
    series = (((plan.group, plan.year), action.number) for plan, _, action in found)
    for (plan, objective, action), number in zip(found, numbered(series), strict=True):
        yield _action(plan, objective, action, reference(plan.group, plan.year, number), now)


def _action(plan: PlanEntry, objective: str, entry: ActionEntry, id_: str, now: datetime) -> Action:
    timescale = read_timescale(entry.timescale)
    return Action(
        id=id_,
        group=plan.group,
        title=entry.title,
        plan=plan.id,
        objective=objective,
        owners=entry.leads,
        timescale=timescale,
        agreed=timescale.due,
        original=timescale.due,
        precision=timescale.precision,
        listed_on=entry.since or plan.since,
        created_at=now,
        created_by=CLERK,
    )
