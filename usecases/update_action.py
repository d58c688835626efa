"""Record what the lead says of an action under way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import Action, ActionState, Update
from governance.ratings import Impact, Meaning, Rating, RatingKey, Reading
from governance.shares import with_share
from usecases.answer import answer_asks, tell_group
from usecases.attend import attend
from usecases.deeds import open_to_change
from usecases.extensions import end_extension
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
from usecases.whose import unchanged, whose

VERB = "action.update"
ON_TRACK = "on track"
"""Understood as the word for work on time in every key."""


@dataclass(frozen=True, slots=True)
class UpdateAction:
    """`revision` is the one a button assumed; None where somebody typed.

    `reason` says why the rating stands although the key would say otherwise. `agency` is whose
    part it is about, by id or name, where that is not plain from who says it.
    """

    name: str
    rating: str
    place: str | None = None
    forecast: date | None = None
    impact: Impact | None = None
    note: str = ""
    reason: str = ""
    revision: int | None = None
    agency: str = ""


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
    # first: what is no rating may be another verb, mistyped by somebody who may not update it
    rating = _known(s, action, command.rating)
    open_to_change(s, action, VERB, None)
    if rating.meaning not in UNDER_WAY:
        raise Incomplete({"rating": rating.meaning.value}, view_action(s, action))
    command = replace(command, agency=whose(s, action, VERB, command.agency))
    unchanged(s, action, command.revision, command.agency)
    _check(s, action, rating, command)
    update = _stated(s, action, rating, command)
    reading = read_update(s.p, action, update)
    if reading is not None and reading.differs(rating.word) and not update.reason:
        says = key_says(s.p, action, reading)
        return KeyDiffers(view_action(s, action), rating, reading, says, command)
    return Updated(view_action(s, record(s, action, update)))


def record(s: Scene, action: Action, update: Update, completed_on: date | None = None) -> Action:
    """Keep the update and what follows from it: the action's standing, its asks, the news."""
    s.w.put(update)
    action = replace(
        action,
        latest=update.id,
        updated_at=s.now,
        state=ActionState.OPEN,
        why="",
        snoozed_until=None,
        revision=action.revision + 1,
    )
    action = _standing(s, action, update, completed_on)
    action = s.w.put(attend(s, end_extension(s, action) if action.ended else action))
    people = s.p.agency_answers(update.agency, action.group, s.day)
    answer_asks(s.w, action, update.agency, people)
    tell_group(s, action, update.id)
    s.w.enter(VERB, action.id)
    return action


def _standing(s: Scene, action: Action, update: Update, completed_on: date | None) -> Action:
    """What an update makes of an action, or of the part it is about and so of the action."""
    if not update.agency:
        state = ActionState.COMPLETED if completed_on else action.state
        stands = replace(action, rating=update.rating, forecast=update.forecast, state=state)
        return replace(stands, completed_on=completed_on)
    share = replace(
        action.share(update.agency),
        rating=update.rating,
        latest=update.id,
        updated_at=s.now,
        forecast=update.forecast,
        completed_on=completed_on,
    )
    return with_share(s.p, action, share, s.day)


def _known(s: Scene, action: Action, word: str) -> Rating:
    rating = _named(s.p.key_for(action), word)
    if rating is None:
        raise Incomplete({"rating": "unknown"}, view_action(s, action))
    return rating


def _check(s: Scene, action: Action, rating: Rating, command: UpdateAction) -> None:
    problems = _problems(action, rating, command.forecast, s.day)
    if problems:
        raise Incomplete(problems, view_action(s, action))


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
        for_owner=not s.leads(action, command.agency),
        agency=command.agency,
    )


def _problems(action: Action, rating: Rating, forecast: date | None, day: date) -> dict[str, str]:
    if forecast is not None and forecast < day:
        return {"forecast": "past"}
    if forecast is None and rating.meaning is not Meaning.ON_TIME:
        return {"forecast": "needed when late"}
    if forecast is None and action.overdue(day):
        return {"forecast": "needed when overdue"}
    return {}
