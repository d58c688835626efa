"""Where minutes repeat a text, and what becomes of an approved one when something is taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from governance.agenda import AGENDA_BY_MEETING, NOTES_BY_MEETING
from governance.decisions import DECISIONS_BY_MEETING
from governance.minutes import (
    CORRECTIONS_BY_MEETING,
    MINUTED_BY_MEETING,
    MINUTES,
    MinutedItem,
    Minutes,
    MinutesState,
)
from governance.record import Record
from governance.texts import FREE_TEXT, texts_at
from usecases.ports.store import Work

TELLING = 12
"""Characters from which on a text is known again within another."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """The texts at a path of a record that are to go; others there stay."""

    record: Record
    path: str
    texts: tuple[str, ...]


def repeats_in_minutes(w: Work, texts: Iterable[str]) -> Iterator[Repeat]:
    """Whole texts, and paragraphs that have one in a sentence; what is too short to be told from
    other words is left."""
    gone = tuple(texts)
    records: tuple[Record, ...] = (*w.find(MINUTED_BY_MEETING), *w.find(MINUTES))
    for record in records if gone else ():
        for path in FREE_TEXT[type(record)]:
            held = texts_at(record, path)
            if found := tuple(text for text in held if any(_has(text, one) for one in gone)):
                yield Repeat(record, path, found)


def sources(w: Work, item: MinutedItem) -> tuple[Record, ...]:
    """What the minutes of that meeting were composed from, or corrected by."""
    return (
        *w.find(NOTES_BY_MEETING, item.meeting),
        *w.find(AGENDA_BY_MEETING, item.meeting),
        *w.find(DECISIONS_BY_MEETING, item.meeting),
        *w.find(CORRECTIONS_BY_MEETING, item.meeting),
    )


def unseal(w: Work, meetings: Iterable[str], day: date) -> None:
    """The digest that was approved can tell nothing any more, neither of what went nor of the
    rest."""
    for meeting in dict.fromkeys(meetings):
        kept = w.get(Minutes, meeting)
        if kept is not None and kept.state is MinutesState.APPROVED:
            w.put(replace(kept, grain="", redacted_on=day))


def _has(text: str, gone: str) -> bool:
    return text == gone or (len(gone) >= TELLING and gone in text)
