"""The meetings that a sample looks back on: their records, and what can be wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from config.partnership_file.held_models import HeldEntry, HeldItemEntry
from config.partnership_file.numbering import action_lines
from config.partnership_file.places import EACH, walk
from config.partnership_file.problems import Problem, unknown
from config.partnership_file.sources import Part, Sources
from config.partnership_file.whole import PartnershipFile
from governance.agenda import Agenda, AgendaItem, ItemState, MeetingNote, starts
from governance.dates import LONDON
from governance.meetings import Meeting, MeetingState
from governance.record import Record

ISSUED = timedelta(days=7)
"""How long before the meeting its agenda was issued."""


def held_problems(sources: Sources) -> Iterator[Problem]:
    """References of actions that no plan has."""
    refs = action_lines(sources[Part.PLANS]) if Part.PLANS in sources else {}
    main = sources[Part.MAIN]
    for loc, ref in walk(main.data, ("sample", "held", EACH, "item", EACH, "raised", EACH)):
        if isinstance(ref, str) and ref not in refs:
            sentence = unknown("action", ref, refs, "name one by its reference, as clerk lists it.")
            yield main.problem(loc, sentence)


def past(file: PartnershipFile) -> tuple[Record, ...]:
    """Every record of the meetings that were held before the sample's clock starts."""
    if file.main.sample is None:
        return ()
    numbers: dict[str, int] = {}
    found: list[Record] = []
    for entry in sorted(file.main.sample.held, key=lambda one: one.on):
        numbers[entry.group] = numbers.get(entry.group, 0) + 1
        found += _records(entry, numbers[entry.group], file.main.sample.starts)
    return tuple(found)


def _records(entry: HeldEntry, number: int, entered: datetime) -> Iterator[Record]:
    """It is entered as over, so that nobody is asked for its minutes any more."""
    begins = datetime.combine(entry.on, entry.at, LONDON)
    ends = begins + timedelta(minutes=entry.minutes)
    meeting = Meeting(
        id=f"{entry.group}/{entry.on:%Y-%m}",
        group=entry.group,
        number=number,
        on=entry.on,
        at=entry.at,
        minutes=entry.minutes,
        place=entry.place,
        changed_at=entered,
        state=MeetingState.HELD,
    )
    yield meeting
    laid = [_item(meeting, n, item) for n, item in enumerate(entry.item, 1)]
    reached = zip(laid, entry.item, starts(laid, begins), strict=True)
    for item, told, at in reached:
        yield item if told.carried else replace(item, begun_at=at)
        yield from _notes(item, told, at, entry.ran)
    yield Agenda(
        id=meeting.id,
        issues=1,
        issued_at=begins - ISSUED,
        issued_by=entry.ran,
        started_at=begins,
        started_by=entry.ran,
        closed_at=ends,
        closed_by=entry.ran,
    )


def _item(meeting: Meeting, number: int, told: HeldItemEntry) -> AgendaItem:
    return AgendaItem(
        id=f"{meeting.id}#{'s' if told.standing else ''}{number}",
        meeting=meeting.id,
        group=meeting.group,
        position=number,
        title=told.title,
        minutes=told.minutes,
        purpose=told.purpose,
        standing=told.title if told.standing else "",
        state=ItemState.CARRIED if told.carried else ItemState.ON,
    )


def _notes(item: AgendaItem, told: HeldItemEntry, at: datetime, by: str) -> Iterator[MeetingNote]:
    """What was noted of an item first, then the actions that came of it."""
    said = [("", text) for text in told.notes] + [(ref, "") for ref in told.raised]
    for number, (ref, text) in enumerate(said, 1):
        yield MeetingNote(
            id=f"{item.meeting}!{item.position}.{number}",
            meeting=item.meeting,
            item=item.id,
            at=at + timedelta(minutes=number),
            by=by,
            text=text,
            raised=ref,
        )
