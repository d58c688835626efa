"""Take free text out of the records for good. The list of what was redacted is kept around it, in
config/forget.py."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import (
    DEEDS_BY_ACTION,
    EVALUATIONS_BY_ACTION,
    EXTENSIONS_BY_ACTION,
    UPDATES_BY_ACTION,
    Action,
    Deed,
    Evaluation,
    Extension,
    Update,
)
from governance.agenda import AGENDA_BY_GROUP, AgendaItem
from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Message
from governance.holds import HOLDS_BY_ACTION
from governance.interests import DECLARATIONS_BY_PERSON, Declaration
from governance.minutes import MinutedItem
from governance.record import Record
from governance.reports import REPORTS_BY_MEETING, ExceptionReport
from governance.texts import FREE_TEXT, Forgotten, emptied, marker, texts_at
from usecases.calendar_events import every_event
from usecases.event_stamps import keep_stamps
from usecases.file_changes import forget_said
from usecases.ports.store import Work
from usecases.records import KINDS
from usecases.redact_minutes import TELLING, repeats_in_minutes, sources, unseal
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.replies import empty_replies
from usecases.resolve import reference
from usecases.scene import Scene, scene

NAMED = {kind: name for name, kind in KINDS.items()}
OF_MEETINGS = ("change", "correction", "item", "minuted", "minutes", "note")
OF_ACTIONS = ("action", "deed", "evaluation", "extension", "hold", "update")
PARTS: dict[str, type[Record]] = {"": Update, "d": Deed, "e": Evaluation, "x": Extension}
"""By the letter before its ordinal: BMG-2026-014/2, BMG-2026-014/x1."""

MINUTED = ("minuted", "minutes")
"""Of these only the texts that were found go, not whatever else stands at the same path."""

REPEATED = (*OF_ACTIONS, "correction", "decision", "item", "meeting", "minuted", "note", "room")
"""What minutes may repeat."""

PART = re.compile(r"(.+)/([dex]?)(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Spot:
    """One field of one record; `version` is the one the record is emptied from."""

    kind: str
    id: str
    field: str
    version: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindTexts:
    """`record` is a reference (BMG-2026-014), an update of it (BMG-2026-014/2), a deed (/d2), an
    extension (/x1) or an evaluation (/e1), or KIND:ID.

    An update's note, evidence or reason may be named by the action where only one has it.
    """

    record: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextsFound:
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Redact:
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Redacted:
    """`messages` are those sent about it: they are shown afresh where the platform can."""

    emptied: int
    messages: tuple[str, ...]


def find_texts(w: Work, command: FindTexts, now: datetime) -> TextsFound:
    """What stands there now. Raises NotAllowed, NotFound or Incomplete; changes nothing."""
    s = scene(w, now)
    if not s.may("record.redact", None):
        raise NotAllowed("record.redact", command.record, s.names(s.p.managers(s.day)))
    spots = [_spot(w, command.record, field) for field in command.fields]
    return TextsFound(tuple(dict.fromkeys((*spots, *_repeats(w, spots)))))


def redact(w: Work, command: Redact, now: datetime) -> Redacted:
    """Empty the records, and the replies that repeat them. A record that is gone is passed over.

    Raises NotAllowed.
    """
    s = scene(w, now)
    if not s.may("record.redact", None):
        raise NotAllowed("record.redact", "", s.names(s.p.managers(s.day)))
    put = marker(s.day)
    count = sum(_empty(w, spot, put) for spot in command.spots)
    unseal(w, (_subject(spot) for spot in command.spots if spot.kind in MINUTED), s.day)
    empty_replies(w, [_forgotten(spot) for spot in command.spots], put)
    w.forget(Forgotten(spot.texts) for spot in command.spots)
    subjects = dict.fromkeys(_subject(spot) for spot in command.spots)
    messages = tuple(dict.fromkeys(key for one in subjects for key in _show_afresh(w, one)))
    if w.changed:
        _stamp_afresh(scene(w, now))
        w.enter("redact", ", ".join(f"{spot.id} {spot.field}" for spot in command.spots))
    return Redacted(count, messages)


def _spot(w: Work, name: str, field: str) -> Spot:
    record = _record(w, name, field)
    paths = FREE_TEXT.get(type(record), ())
    path = next((p for p in paths if field in (p, p.partition(".")[2])), None)
    if path is None:
        raise Incomplete({"field": f"{field} can be one of: {', '.join(paths) or 'none'}"})
    texts = texts_at(record, path)
    if not texts:
        raise Incomplete({"field": f"{name} has no text in {field}"})
    return Spot(NAMED[type(record)], record.id, path, record.version, texts)


def _record(w: Work, name: str, field: str) -> Record:
    kind, colon, key = name.partition(":")
    found: Record | None
    if colon:
        found = w.get(KINDS[kind], key) if kind in KINDS else None
    elif part := PART.fullmatch(name):
        found = w.get(PARTS[part[2]], f"{reference(part[1])}/{part[2]}{int(part[3])}")
    elif field in FREE_TEXT[Update]:
        found = _only_update(w, name, field)
    else:
        found = w.get(Action, reference(name) or "")
    if found is None:
        raise NotFound("record", name)
    return found


def _repeats(w: Work, spots: Iterable[Spot]) -> Iterator[Spot]:
    """Where else in the records of its action the same text stands: a reason is kept with what was
    done and with what it was done to. An item stands on each agenda that it was carried to, and a
    standing interest in what was declared from it."""
    for spot in spots:
        for record in _of_action(w, _subject(spot)) if spot.kind in OF_ACTIONS else _again(w, spot):
            for path in FREE_TEXT.get(type(record), ()):
                texts = texts_at(record, path)
                if not set(texts).isdisjoint(spot.texts):
                    yield Spot(NAMED[type(record)], record.id, path, record.version, texts)
        yield from _in_reports(w, spot) if spot.kind in OF_ACTIONS else ()
        yield from _in_minutes(w, spot) if spot.kind in REPEATED else ()


def _in_minutes(w: Work, spot: Spot) -> Iterator[Spot]:
    for one in repeats_in_minutes(w, spot.texts):
        record = one.record
        yield Spot(NAMED[type(record)], record.id, one.path, record.version, one.texts)


def _in_reports(w: Work, spot: Spot) -> Iterator[Spot]:
    """The reports that repeat it in a sentence: the whole report goes. What is too short to be told
    from other words is left."""
    said = [text for text in spot.texts if len(text) >= TELLING]
    for report in w.find(REPORTS_BY_MEETING) if said else ():
        if any(text in report.text for text in said):
            yield Spot(NAMED[ExceptionReport], report.id, "text", report.version, (report.text,))


def _of_action(w: Work, ref: str) -> list[Record]:
    action = w.get(Action, ref)
    return [
        *((action,) if action else ()),
        *w.find(UPDATES_BY_ACTION, ref),
        *w.find(DEEDS_BY_ACTION, ref),
        *w.find(EXTENSIONS_BY_ACTION, ref),
        *w.find(EVALUATIONS_BY_ACTION, ref),
        *w.find(HOLDS_BY_ACTION, ref),
    ]


def _again(w: Work, spot: Spot) -> list[Record]:
    said = w.get(Declaration, spot.id) if spot.kind == "declaration" else None
    if said is not None:
        return [*w.find(DECLARATIONS_BY_PERSON, said.person)]
    minuted = w.get(MinutedItem, spot.id) if spot.kind == "minuted" else None
    if minuted is not None:
        return [*sources(w, minuted)]
    item = w.get(AgendaItem, spot.id) if spot.kind == "item" else None
    return [] if item is None else [*w.find(AGENDA_BY_GROUP, item.group)]


def _only_update(w: Work, name: str, field: str) -> Update | None:
    """Raises NotFound with the names of the updates where several have such a text."""
    told = [u for u in w.find(UPDATES_BY_ACTION, reference(name) or "") if texts_at(u, field)]
    if len(told) > 1:
        raise NotFound("update", name, tuple(update.id for update in told))
    return told[0] if told else None


def _empty(w: Work, spot: Spot, put: str) -> int:
    record = w.get(KINDS[spot.kind], spot.id)
    if record is None or not texts_at(record, spot.field):
        return 0
    among = spot.texts if spot.kind in MINUTED else None
    w.put(emptied(record, spot.field, put, among))
    forget_said(w, record, spot.field.partition(".")[0])
    return 1


def _subject(spot: Spot) -> str:
    """The action or the meeting a spot belongs to; any other record is its own subject."""
    if spot.kind in OF_MEETINGS:
        return re.split("[#!.~]", spot.id)[0]
    return re.split("[/|]", spot.id)[0] if spot.kind in OF_ACTIONS else spot.id


def _forgotten(spot: Spot) -> Forgotten:
    return Forgotten(spot.texts, _subject(spot) if spot.kind in OF_ACTIONS else "")


def _stamp_afresh(s: Scene) -> None:
    """The digests calendars go by are of what stands there now, too."""
    keep_stamps(s, every_event(s))


def _show_afresh(w: Work, subject: str) -> list[str]:
    keys = {ask.message for ask in w.find(ASKS_BY_SUBJECT, subject) if ask.message}
    sent = []
    for message in filter(None, (w.get(Message, key) for key in sorted(keys))):
        if message.standing():
            sent.append(message.id)
            w.put(replace(message, redraw_at=AT_ONCE))
    return sent
