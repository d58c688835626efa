"""What a reader is shown of an action: facts for sentences, with the reader's own rights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action, Owner, OwnerKind, Update
from governance.partnership import Partnership
from governance.ratings import Impact, Meaning, Rating, Reading, read_key
from governance.timescale import Precision, Timescale
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class UpdateView:
    """One update as people read it. `differs`: the rating is not what the key would say."""

    at: datetime
    by: str
    for_owner: bool
    rating: Rating
    forecast: date | None = None
    impact: Impact | None = None
    note: str = ""
    evidence: str = ""
    reason: str = ""
    reading: Reading | None = None
    differs: bool = False
    key_says: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadView:
    """A lead: the post or group (or none) and the people who answer for it today."""

    title: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionView:
    """`can` names the verbs this reader may use now; `late` is in days after the agreed date."""

    ref: str
    revision: int
    title: str
    group: str
    group_name: str
    state: str
    leads: tuple[LeadView, ...]
    timescale: Timescale
    agreed: date | None
    original: date | None
    precision: Precision
    late: int
    waiting: bool
    completed_on: date | None
    objective: str
    rating: Rating | None
    latest: UpdateView | None
    key: tuple[Rating, ...]
    late_months: int
    can: tuple[str, ...] = ()


ACTION_VERBS = ("action.update", "action.done")
UNDER_WAY = frozenset({Meaning.ON_TIME, Meaning.LATE, Meaning.SERIOUS})


def view_action(s: Scene, action: Action) -> ActionView:
    key = s.p.key_for(action)
    latest = s.w.get(Update, action.latest) if action.latest else None
    return ActionView(
        ref=action.id,
        revision=action.revision,
        title=action.title,
        group=action.group,
        group_name=s.p.groups[action.group].name,
        state=action.state.value,
        leads=tuple(_lead(s, owner, action.group) for owner in action.owners),
        timescale=action.timescale,
        agreed=action.agreed,
        original=action.original,
        precision=action.precision,
        late=(s.day - action.agreed).days if action.agreed and action.overdue(s.day) else 0,
        waiting=action.waiting,
        completed_on=action.completed_on,
        objective=_objective(s.p, action),
        rating=key.rating(action.rating) if action.rating else None,
        latest=view_update(s, action, latest) if latest else None,
        key=tuple(rating for rating in key.ratings if rating.meaning in UNDER_WAY),
        late_months=key.late_months,
        can=tuple(verb for verb in ACTION_VERBS if s.may(verb, action)),
    )


def view_update(s: Scene, action: Action, update: Update) -> UpdateView | None:
    rating = s.p.key_for(action).rating(update.rating)
    if rating is None:
        return None
    reading = read_update(s.p, action, update)
    differs = reading is not None and reading.differs(update.rating)
    return UpdateView(
        at=update.at,
        by=s.name(update.recorded_by),
        for_owner=update.for_owner,
        rating=rating,
        forecast=update.forecast,
        impact=update.impact,
        note=update.note,
        evidence=update.evidence,
        reason=update.reason,
        reading=reading,
        differs=differs,
        key_says=key_says(s.p, action, reading),
    )


def read_update(p: Partnership, action: Action, update: Update) -> Reading | None:
    """What the key says of an update: nothing once the work is done."""
    key = p.key_for(action)
    rating = key.rating(update.rating)
    if rating is None or rating.meaning not in UNDER_WAY:
        return None
    expected = update.forecast or (update.agreed if rating.meaning is Meaning.ON_TIME else None)
    return read_key(key, update.agreed, update.precision, expected, update.impact)


def key_says(p: Partnership, action: Action, reading: Reading | None) -> tuple[Rating, ...]:
    if reading is None:
        return ()
    found = (p.key_for(action).rating(word) for word in reading.agrees)
    return tuple(rating for rating in found if rating is not None)


def _lead(s: Scene, owner: Owner, group: str) -> LeadView:
    names = s.names(s.p.answers_for(owner, group, s.day))
    match owner.kind:
        case OwnerKind.PERSON:
            return LeadView("", names)
        case OwnerKind.POST:
            return LeadView(s.p.posts[owner.id].title, names)
        case OwnerKind.GROUP:
            return LeadView(s.p.groups[owner.id].name, names)
        case OwnerKind.EACH_AGENCY:
            return LeadView(f"each agency on {group}", names)


def _objective(p: Partnership, action: Action) -> str:
    plan = p.plans.get(action.plan or "")
    found = (o.title for o in plan.objectives if o.id == action.objective) if plan else iter(())
    return next(found, "")
