"""Suggest what should be other in minutes that were circulated, and deal with what was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meetings import Meeting
from governance.minutes import CORRECTIONS_BY_MEETING, Correction, Minutes, MinutesState
from usecases.agenda import not_now
from usecases.amend_minutes import said_of
from usecases.minutes import to_keep, to_read
from usecases.minutes_view import MinutesView, view_minutes
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotFound
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting

VERB, SETTLE = "minutes.correct", "minutes.amend"


@dataclass(frozen=True, slots=True)
class MayCorrect:
    """Asked before the form is opened."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class CorrectMinutes:
    """`item` is the number of the item it is about, or its id; empty where it is about none."""

    group: str
    text: str = ""
    item: str = ""
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionSuggested:
    """`title` is the item's."""

    meeting: MeetingView
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SettleCorrection:
    """Whoever keeps the minutes has dealt with it, by amending them or not."""

    correction: str


@dataclass(frozen=True, slots=True)
class CorrectionSettled:
    """`person` had suggested it."""

    meeting: MeetingView
    person: str
    text: str


def may_correct(w: Work, command: MayCorrect, now: datetime) -> MinutesView:
    """Raises NotFound, NotAllowed, or MeetingNotNow."""
    s = scene(w, now)
    meeting, _ = _open(s, command.group, command.on, command.meeting)
    return view_minutes(s, meeting)


def correct_minutes(w: Work, command: CorrectMinutes, now: datetime) -> CorrectionSuggested:
    """Raises NotFound, NotAllowed, Incomplete, or MeetingNotNow where they were not circulated yet,
    or the days for it are over."""
    s = scene(w, now)
    meeting, _ = _open(s, command.group, command.on, command.meeting)
    text, name = command.text.strip(), command.item.strip()
    item = said_of(s, meeting, name) if name else None
    if not text:
        raise Incomplete({"text": "needed to correct"})
    number = len(w.find(CORRECTIONS_BY_MEETING, meeting.id)) + 1
    w.put(
        Correction(
            id=f"{meeting.id}~{number}",
            meeting=meeting.id,
            item=item.id if item else "",
            person=s.reader,
            at=s.now,
            text=text,
        )
    )
    w.enter(VERB, meeting.id)
    return CorrectionSuggested(view_meeting(s, meeting), item.title if item else "", text)


def settle_correction(w: Work, command: SettleCorrection, now: datetime) -> CorrectionSettled:
    """Twice is once. Raises NotFound, NotAllowed, or MeetingNotNow for minutes that are locked."""
    s = scene(w, now)
    said = w.get(Correction, command.correction)
    meeting = w.get(Meeting, said.meeting) if said else None
    if said is None or meeting is None or not s.may(SETTLE, meeting):
        raise NotFound("correction", command.correction)
    to_keep(s, SETTLE, meeting.group, None, meeting.id)
    if said.open:
        w.put(replace(said, settled_by=s.reader, settled_at=s.now))
        w.enter("minutes.settle", said.id)
    return CorrectionSettled(view_meeting(s, meeting), s.name(said.person), said.text)


def _open(s: Scene, group: str, on: date | None, meeting: str) -> tuple[Meeting, Minutes]:
    found, kept = to_read(s, group, on, meeting, VERB)
    if kept.state is MinutesState.APPROVED:
        raise not_now(VERB, found, "minutes locked")
    if kept.state is MinutesState.DRAFT:
        raise not_now(VERB, found, "minutes draft")
    if kept.correct_by is not None and s.day > kept.correct_by:
        raise not_now(VERB, found, "corrections over")
    return found, kept
