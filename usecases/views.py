"""What a reader is shown of an action: facts for sentences, with the reader's own rights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import (
    LIVE,
    Action,
    ActionState,
    Deed,
    Evaluation,
    Extension,
    ExtensionState,
    Owner,
    OwnerKind,
    Update,
)
from governance.partnership import Partnership
from governance.ratings import Impact, Meaning, Rating, Reading, read_key
from governance.shares import sharers
from governance.timescale import Precision, Timescale
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class UpdateView:
    """One update as people read it. `differs`: the rating is not what the key would say.
    `agency` is the name of the one whose part it is about."""

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
    agency: str = ""


@dataclass(frozen=True, slots=True)
class LeadView:
    """A lead: the post or group (or none) and the people who answer for it today."""

    title: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeedView:
    """What was done to an action besides updating it; `what` is the verb. `later` is by how many
    days it moved the agreed date, where more time was given."""

    at: datetime
    by: str
    what: str
    says: str = ""
    why: str = ""
    owners: tuple[LeadView, ...] = ()
    later: int = 0


@dataclass(frozen=True, slots=True)
class ShareView:
    """Where one agency stands with its own part. `mine`: the reader answers for it; `open`: it is
    owed, and the reader may answer for it."""

    agency: str
    name: str
    people: tuple[str, ...]
    rating: Rating | None = None
    forecast: date | None = None
    completed_on: date | None = None
    excused: str | None = None
    latest: UpdateView | None = None
    mine: bool = False
    open: bool = False

    @property
    def settled(self) -> bool:
        return self.completed_on is not None or self.excused is not None


@dataclass(frozen=True, slots=True)
class ExtensionView:
    """More time that was asked for. `state` is “asked” while it waits to be decided; `was` is the
    agreed date it would move."""

    id: str
    by: str
    asked_at: datetime
    wants: date
    precision: Precision
    reason: str
    was: date | None = None
    state: str = "asked"
    decided_by: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class ActionView:
    """`can` names the verbs this reader may use now; `late` is in days after the agreed date;
    `plan` is the title of the one that `objective` stands in.

    `leads` begins with the lead; the rest own it with them. `live`: somebody owes it now.
    """

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
    supporters: tuple[LeadView, ...] = ()
    shares: tuple[ShareView, ...] = ()
    measure: str = ""
    condition_met_on: date | None = None
    why: str = ""
    paused_until: date | None = None
    cancelled_on: date | None = None
    extension: ExtensionView | None = None
    snoozed_until: date | None = None
    follows: str | None = None
    merged_into: str | None = None
    plan: str = ""

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def forecast(self) -> date | None:
        """When it is now expected; the latest of the parts still owed where there are several."""
        if not self.shares:
            return self.latest.forecast if self.latest else None
        owed = (share.forecast for share in self.shares if not share.settled)
        return max((day for day in owed if day is not None), default=None)

    @property
    def differing(self) -> tuple[UpdateView, ...]:
        """The newest words, of each agency that still owes its part, that the key would not say."""
        owed = [share.latest for share in self.shares if not share.settled]
        told = owed if self.shares else [self.latest]
        return tuple(one for one in told if one is not None and one.differs)


OWED = (
    *("action.update", "action.done", "action.not_started", "action.milestone", "action.extend"),
    *("action.snooze", "action.condition", "action.support", "action.amend", "action.reassign"),
    *("action.pause", "action.cancel", "action.split", "action.merge", "action.excuse"),
    *("action.decide_extension", "action.withdraw_extension"),
)
VERBS: dict[ActionState, tuple[str, ...]] = {
    ActionState.NOT_STARTED: OWED,
    ActionState.OPEN: OWED,
    ActionState.PAUSED: (
        *("action.resume", "action.pause", "action.cancel", "action.reassign", "action.support"),
    ),
    ActionState.COMPLETED: ("action.evaluate", "action.reopen"),
    ActionState.CANCELLED: ("action.reopen",),
}
"""What can be done with an action in each state, by whoever may."""

STATES: dict[str, frozenset[ActionState]] = {
    verb: frozenset(state for state, verbs in VERBS.items() if verb in verbs)
    for verb in dict.fromkeys(verb for verbs in VERBS.values() for verb in verbs)
}
"""The same the other way round: the states in which a verb can be used."""

FITS: dict[str, Callable[[Action], bool]] = {
    "action.condition": lambda a: a.waiting,
    "action.decide_extension": lambda a: a.extension is not None,
    "action.excuse": lambda a: a.each,
    "action.extend": lambda a: a.agreed is not None,
    "action.milestone": lambda a: any(stage.met_on is None for stage in a.timescale.stages),
    "action.not_started": lambda a: a.state is ActionState.OPEN and a.latest is None and not a.each,
    "action.snooze": lambda a: a.agreed is not None and a.snoozed_until is None and not a.each,
    "action.withdraw_extension": lambda a: a.extension is not None,
}
"""What an action must be like besides, for a verb to make sense."""


def fits(p: Partnership, action: Action, verb: str) -> bool:
    """Whether a verb makes sense for an action, besides its state."""
    if verb == "action.evaluate":
        rating = p.key_for(action).rating(action.rating or "")
        return rating is None or rating.meaning is not Meaning.EVALUATED
    return verb not in FITS or FITS[verb](action)


ANSWERS = frozenset({"action.update", "action.done"})
"""Verbs that answer for one part, where an action is each agency's."""

UNDER_WAY = frozenset({Meaning.ON_TIME, Meaning.LATE, Meaning.SERIOUS})


def view_action(s: Scene, action: Action) -> ActionView:
    key, shares = s.p.key_for(action), _shares(s, action)
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
        can=s.allowed(_possible(s.p, action, shares), action),
        supporters=tuple(_lead(s, owner, action.group) for owner in action.supporters),
        shares=shares,
        measure=action.measure,
        condition_met_on=action.condition_met_on,
        why=action.why,
        paused_until=action.paused_until,
        cancelled_on=action.cancelled_on,
        extension=_extension(s, action),
        snoozed_until=action.snoozed_until,
        follows=action.follows,
        merged_into=action.merged_into,
        plan=_plan(s.p, action),
    )


def view_deed(s: Scene, deed: Deed) -> DeedView:
    group = deed.action.partition("-")[0]
    owners = tuple(_lead(s, owner, group) for owner in deed.owners)
    why = _why(s, deed) if deed.about else deed.why
    later = _later(s, deed)
    return DeedView(deed.at, s.name(deed.by), deed.what, deed.says, why, owners, later)


def _later(s: Scene, deed: Deed) -> int:
    asked = s.w.get(Extension, deed.about) if deed.what == "action.decide_extension" else None
    if asked is None or asked.was is None or asked.state is not ExtensionState.AGREED:
        return 0
    return (asked.wants - asked.was).days


def _why(s: Scene, deed: Deed) -> str:
    """The reason that is kept with what the deed is about."""
    asked = s.w.get(Extension, deed.about)
    if asked is not None:
        return asked.reason if deed.what == "action.extend" else asked.answer
    evaluation = s.w.get(Evaluation, deed.about)
    return evaluation.note if evaluation else ""


def _possible(p: Partnership, action: Action, shares: tuple[ShareView, ...]) -> Iterator[str]:
    verbs = VERBS[action.state]
    settled = shares and not any(share.open for share in shares)
    for verb in verbs:
        if fits(p, action, verb) and not (settled and verb in ANSWERS):
            yield verb


def _shares(s: Scene, action: Action) -> tuple[ShareView, ...]:
    return tuple(_share(s, action, agency) for agency in sharers(s.p, action))


def _share(s: Scene, action: Action, agency: str) -> ShareView:
    share, people = action.share(agency), s.p.agency_answers(agency, action.group, s.day)
    latest = s.w.get(Update, share.latest) if share.latest else None
    owed = action.live and not share.settled
    return ShareView(
        agency=agency,
        name=agency_name(s.p, agency),
        people=s.names(people),
        rating=s.p.key_for(action).rating(share.rating) if share.rating else None,
        forecast=share.forecast,
        completed_on=share.completed_on,
        excused=share.excused,
        latest=view_update(s, action, latest) if latest else None,
        mine=s.reader in people,
        open=owed and s.may("action.update", action, agency),
    )


def agency_name(p: Partnership, agency: str) -> str:
    return p.agencies[agency].name if agency in p.agencies else agency


def view_extension(s: Scene, asked: Extension) -> ExtensionView:
    return ExtensionView(
        id=asked.id,
        by=s.name(asked.asked_by),
        asked_at=asked.asked_at,
        wants=asked.wants,
        precision=asked.precision,
        reason=asked.reason,
        was=asked.was,
        state=asked.state.value,
        decided_by=s.name(asked.decided_by) if asked.decided_by else "",
        answer=asked.answer,
    )


def _extension(s: Scene, action: Action) -> ExtensionView | None:
    asked = s.w.get(Extension, action.extension) if action.extension else None
    return view_extension(s, asked) if asked else None


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
        agency=agency_name(s.p, update.agency),
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


GONE = "a post or group that is no more"


def _lead(s: Scene, owner: Owner, group: str) -> LeadView:
    names = s.names(s.p.answers_for(owner, group, s.day))
    match owner.kind:
        case OwnerKind.PERSON:
            return LeadView("", names)
        case OwnerKind.POST:
            return LeadView(s.p.posts[owner.id].title if owner.id in s.p.posts else GONE, names)
        case OwnerKind.GROUP:
            return LeadView(s.p.groups[owner.id].name if owner.id in s.p.groups else GONE, names)
        case OwnerKind.EACH_AGENCY:
            return LeadView(f"each agency on {group}", names)
        case OwnerKind.EACH_SCHOOL:
            return LeadView("each school", names)


def _plan(p: Partnership, action: Action) -> str:
    return p.plans[action.plan].title if action.plan in p.plans else ""


def _objective(p: Partnership, action: Action) -> str:
    plan = p.plans.get(action.plan or "")
    found = (o.title for o in plan.objectives if o.id == action.objective) if plan else iter(())
    return next(found, "")
