"""Record what the lead says of an action under way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import Action, ActionState, Update
from governance.ratings import Impact, Meaning, Rating, RatingKey, Reading
from usecases.answer import answer_asks, tell_group
from usecases.attend import attend
from usecases.deeds import open_to_change
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.resolve import resolve
from usecases.scene import Scene, scene
from usecases.views import (
    UNDER_WAY,
    ActionView,
    key_says,
    read_update,
    view_action,
)

ON_TRACK = "on track"
"""Understood as the word for work on time in every key."""


@dataclass(frozen=True, slots=True)
class UpdateAction:
    """`revision` is the one a button assumed; None where somebody typed.

    `reason` says why the rating stands although the key would say otherwise.
    """

    name: str
    rating: str
    place: str | None = None
    forecast: date | None = None
    impact: Impact | None = None
    note: str = ""
    reason: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Updated:
    action: ActionView


@dataclass(frozen=True, slots=True)
class KeyDiffers:
    """Nothing was stored: the rating and the key part, and no reason was given yet."""

    action: ActionView
    rating: Rating
    reading: Reading
    key_says: tuple[Rating, ...]
    command: UpdateAction


def update_action(w: Work, command: UpdateAction, now: datetime) -> Updated | KeyDiffers:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, Closed or Incomplete."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    open_to_change(s, action, "action.update", command.revision)
    rating = _rating(s, action, command)
    update = _stated(s, action, rating, command)
    reading = read_update(s.p, action, update)
    if reading is not None and reading.differs(rating.word) and not update.reason:
        says = key_says(s.p, action, reading)
        return KeyDiffers(view_action(s, action), rating, reading, says, command)
    return Updated(view_action(s, record(s, action, update)))


def record(s: Scene, action: Action, update: Update) -> Action:
    """Keep the update and what follows from it: the action's standing, its asks, the news."""
    s.w.put(update)
    action = replace(
        action,
        rating=update.rating,
        latest=update.id,
        updated_at=s.now,
        forecast=update.forecast,
        state=ActionState.OPEN if action.live else action.state,
        snoozed_until=None,
        revision=action.revision + 1,
    )
    action = s.w.put(attend(s, action))
    answer_asks(s.w, action)
    tell_group(s, action, update.id)
    s.w.enter("action.update", action.id)
    return action


def _rating(s: Scene, action: Action, command: UpdateAction) -> Rating:
    rating = _named(s.p.key_for(action), command.rating)
    if rating is None or rating.meaning not in UNDER_WAY:
        problem = "unknown" if rating is None else rating.meaning.value
        raise Incomplete({"rating": problem}, view_action(s, action))
    problems = _problems(action, rating, command.forecast, s.day)
    if problems:
        raise Incomplete(problems, view_action(s, action))
    return rating


def _named(key: RatingKey, word: str) -> Rating | None:
    if word == ON_TRACK:
        return key.meaning(Meaning.ON_TIME)
    return key.rating(word.casefold())


def _stated(s: Scene, action: Action, rating: Rating, command: UpdateAction) -> Update:
    return Update(
        id=f"{action.id}/{action.revision}",
        action=action.id,
        at=s.now,
        recorded_by=s.reader,
        rating=rating.word,
        agreed=action.agreed,
        precision=action.precision,
        forecast=command.forecast,
        impact=command.impact,
        note=command.note.strip(),
        reason=command.reason.strip(),
        for_owner=not s.leads(action),
    )


def _problems(action: Action, rating: Rating, forecast: date | None, day: date) -> dict[str, str]:
    if forecast is not None and forecast < day:
        return {"forecast": "past"}
    if forecast is None and rating.meaning is not Meaning.ON_TIME:
        return {"forecast": "needed when late"}
    if forecast is None and action.overdue(day):
        return {"forecast": "needed when overdue"}
    return {}
