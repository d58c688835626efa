"""Say anew what the minutes say of an item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meetings import Meeting
from governance.minutes import MinutedItem
from usecases.minutes import changed, to_keep
from usecases.minutes_text import besides, minuted, minutes_of, text_of
from usecases.minutes_told import show_minutes_afresh
from usecases.minutes_view import CorrectionView, view_minutes
from usecases.ports.store import Work
from usecases.refusals import NotFound
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting

VERB = "minutes.amend"
PARAGRAPHS = "\n"


@dataclass(frozen=True, slots=True)
class MayAmend:
    """Asked before the form is opened; `item` is its number, or its id."""

    group: str
    item: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class AmendMinutes:
    """`text` stands from now on, a paragraph a line; none where nothing is to be said. `revision`
    is that of the item as it was shown, None where nobody looked."""

    group: str
    item: str
    text: str = ""
    on: date | None = None
    meeting: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class AmendReady:
    """The item as it stands; `corrections` are those still to be dealt with that are about it."""

    meeting: MeetingView
    item: MinutedItem
    corrections: tuple[CorrectionView, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutesAmended:
    """`text` is what the minutes say of the item of that `title` since; `same`: they said so
    already. `circulated`: others have read them before."""

    meeting: MeetingView
    title: str
    text: tuple[str, ...]
    same: bool = False
    circulated: bool = False


def may_amend(w: Work, command: MayAmend, now: datetime) -> AmendReady:
    """Raises NotFound, NotAllowed, or MeetingNotNow for minutes that are locked."""
    s = scene(w, now)
    meeting, _ = to_keep(s, VERB, command.group, command.on, command.meeting)
    item = said_of(s, meeting, command.item)
    about = (one for one in view_minutes(s, meeting).corrections if one.item in ("", item.id))
    return AmendReady(view_meeting(s, meeting), item, tuple(about))


def amend_minutes(w: Work, command: AmendMinutes, now: datetime) -> MinutesAmended:
    """Raises NotFound, NotAllowed, MinutesChanged, or MeetingNotNow for minutes that are locked."""
    s = scene(w, now)
    meeting, kept = to_keep(s, VERB, command.group, command.on, command.meeting)
    item, view = said_of(s, meeting, command.item), view_meeting(s, meeting)
    text = tuple(filter(None, map(str.strip, command.text.split(PARAGRAPHS))))
    if text == item.text:
        return MinutesAmended(view, item.title, text, same=True)
    if command.revision is not None and command.revision != item.version:
        raise changed(s, meeting)
    known = minuted(s, meeting, item.id)
    w.put(replace(known, number=item.number, text=text, amended_by=s.reader, amended_at=s.now))
    show_minutes_afresh(s, meeting)
    w.enter(VERB, item.id)
    return MinutesAmended(view, item.title, text, circulated=kept.circulated_at is not None)


def said_of(s: Scene, meeting: Meeting, name: str) -> MinutedItem:
    """By its number, or its id. Raises NotFound."""
    items = text_of(s, meeting, minutes_of(s, meeting)).items
    for item in items:
        if name in (item.id, str(item.number)):
            return item
    if name == besides(meeting):
        return replace(minuted(s, meeting, name), number=len(items) + 1)
    raise NotFound("item", name)
