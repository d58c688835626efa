"""Hold a step of the ladder, with a reason only the business manager sees; and let it go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import ACTIONS_BY_STATE, LIVE, Action
from governance.holds import Hold
from governance.seniors import Rung
from usecases.attend import attend
from usecases.climb import Climb, hold_id, to_climb
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.resolve import resolve
from usecases.scene import Scene, scene
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class ListSteps:
    """What is about to be told to others, and what is held."""


@dataclass(frozen=True, slots=True)
class HoldStep:
    """`step` is its occurrence; empty is the next one of that action."""

    name: str
    reason: str = ""
    step: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ReleaseStep:
    name: str
    step: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class StepView:
    """`held` is the reason while it is held; `people` are who would be told on `on`, at the soonest
    where no request has `announced` it yet."""

    action: ActionView
    step: str
    rung: Rung
    people: tuple[str, ...]
    on: date
    held: str | None = None
    held_at: datetime | None = None
    announced: bool = True


@dataclass(frozen=True, slots=True)
class StepsListed:
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class StepHeld:
    step: StepView


@dataclass(frozen=True, slots=True)
class StepReleased:
    step: StepView


def list_steps(w: Work, _command: ListSteps, now: datetime) -> StepsListed:
    """Raises NotAllowed."""
    s = scene(w, now)
    _allowed(s)
    return StepsListed(tuple(soon(s)))


def hold_step(w: Work, command: HoldStep, now: datetime) -> StepHeld:
    """Raises NotAllowed, NotFound, SeveralFound, or Incomplete without a reason."""
    s = scene(w, now)
    _allowed(s)
    action = resolve(s, command.name, command.place)
    one = _step(s, action, command.step)
    reason = command.reason.strip()
    if not reason:
        raise Incomplete({"reason": "needed to hold"}, view_action(s, action))
    key = hold_id(action, one.step)
    hold = one.hold
    if hold is None or hold.reason != reason:
        before = w.get(Hold, key)
        fresh = Hold(id=key, action=action.id, at=s.now, by=s.reader, reason=reason)
        hold = w.put(replace(fresh, version=before.version) if before else fresh)
        w.put(attend(s, action))
        w.enter("ladder.hold", hold.id)
    return StepHeld(view_step(s, Climb(one.part, one.step, hold)))


def release_step(w: Work, command: ReleaseStep, now: datetime) -> StepReleased:
    """It happens at the next moment, once its day has come.

    Raises NotAllowed, NotFound or SeveralFound.
    """
    s = scene(w, now)
    _allowed(s)
    action = resolve(s, command.name, command.place)
    one = _step(s, action, command.step, held_first=True)
    if one.hold is not None:
        w.put(replace(one.hold, released_at=s.now))
        w.put(attend(s, action))
        w.enter("ladder.release", one.hold.id)
    return StepReleased(view_step(s, Climb(one.part, one.step, None)))


def soon(s: Scene) -> list[StepView]:
    """Steps the business manager sees ahead of time, and those that are held; the soonest first."""
    last = s.p.days.add(s.day, s.p.policy.ladder_preview)
    overdue = (a for state in LIVE for a in s.w.find(ACTIONS_BY_STATE, state) if a.overdue(s.day))
    found = (one for action in overdue for one in to_climb(s, action))
    seen = [one for one in found if one.hold is not None or one.step.at.date() <= last]
    seen.sort(key=lambda one: (one.step.at, one.part.action.id))
    return [view_step(s, one) for one in seen]


def _allowed(s: Scene) -> None:
    if not s.may("ladder.hold", None):
        raise NotAllowed("ladder.hold", "", s.names(s.p.managers(s.day)))


def _step(s: Scene, action: Action, occurrence: str, *, held_first: bool = False) -> Climb:
    """The one that is named, else the next. Raises NotFound where there is none to come."""
    fits = [one for one in to_climb(s, action) if occurrence in ("", one.step.occurrence)]
    if not fits:
        raise NotFound("step", action.id)
    return min(fits, key=lambda one: (held_first and one.hold is None, one.step.at))


def view_step(s: Scene, one: Climb) -> StepView:
    return StepView(
        action=view_action(s, one.part.action),
        step=one.step.occurrence,
        rung=one.step.rung,
        people=s.names(one.step.people),
        on=max(one.step.at.date(), s.day),
        held=one.hold.reason if one.hold else None,
        held_at=one.hold.at if one.hold else None,
        announced=one.step.announced,
    )
