"""The forms that change a meeting, and how each is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from bot.talk.agenda_words import about, meant_by
from bot.talk.forms.read import day_in
from bot.talk.forms.sheet import Errors, Read, Values
from bot.talk.forms.update import filled
from bot.talk.notice import Field, Form, Press
from bot.talk.times import Unclear, read_time, time_said
from bot.talk.words import joined
from governance.dates import london, said
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.ready_meeting import AddReady
from usecases.views.meeting import MeetingView

DAYS = "Words are fine: 21 Jan, or Thursday in two weeks."
NO_TIME = "Type a time like 14:00 or 2pm."
NO_LENGTH = "Type how many minutes, such as 90."


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """`heading` goes before the meeting; `text` says what will happen."""

    verb: str
    command: type
    heading: str
    send: str
    fields: Callable[[MeetingView], tuple[Field, ...]]
    read: Read
    text: str = ""


def draw(sheet: MeetingSheet, meeting: MeetingView, revision: int, said: Said) -> Form:
    press = Press(f"{sheet.verb}.save", about(meeting), revision)
    return _form(sheet.fields(meeting), press, sheet.send, said)


def draw_add(ready: AddReady, said: Said) -> Form:
    fields = (
        Field("day", "On which day?", "date", hint=DAYS, required=True),
        Field("at", "From what time?", "line", time_said(ready.at) if ready.at else ""),
        Field("minutes", "For how many minutes?", "line", str(ready.minutes)),
        Field("place", "Where?", "line", ready.place),
        Field("why", "Why?", "line", hint="Members read it. It may be left empty."),
    )
    return _form(fields, Press("meeting.add.save", {"group": ready.group}), "Add it", said)


def read_add(press: Press, values: Values, today: date) -> tuple[AddMeeting, dict[str, str]]:
    day, no_day = day_in(values.get("day", ""), today)
    at, no_time = time_in(values.get("at", ""))
    length = values.get("minutes", "").strip()
    minutes = int(length) if length.isascii() and length.isdecimal() and len(length) < 5 else None
    no_length = NO_LENGTH if length and minutes is None else ""
    place, why = values.get("place", ""), values.get("why", "")
    command = AddMeeting(press.args["group"], day, at, minutes, place, why)
    return command, _wrong(day=no_day, at=no_time, minutes=no_length)


def time_in(text: str) -> tuple[time | None, str]:
    """The time in a field and a sentence saying what is wrong with it; nothing is no time."""
    if not text.strip():
        return None, ""
    match read_time(text):
        case time() as at:
            return at, ""
        case Unclear(options=()) | None:
            return None, NO_TIME
        case Unclear(options=options):
            return None, f"Is it {joined([time_said(at) for at in options], 'or')}? {NO_TIME}"


def _form(fields: tuple[Field, ...], press: Press, send: str, said: Said) -> Form:
    return Form(tuple(filled(field, *said) for field in fields), press, send)


def _wrong(**problems: str) -> dict[str, str]:
    return {name: problem for name, problem in problems.items() if problem}


def _move_fields(meeting: MeetingView) -> tuple[Field, ...]:
    return (
        Field("day", "To which day?", "date", said(meeting.on), hint=DAYS, required=True),
        Field("at", "From what time?", "line", time_said(london(meeting.starts).time())),
        Field("why", "Why?", "line", hint="Members read it. It may be left empty."),
    )


def _read_move(press: Press, values: Values, today: date) -> tuple[MoveMeeting, dict[str, str]]:
    day, no_day = day_in(values.get("day", ""), today)
    at, no_time = time_in(values.get("at", ""))
    why = values.get("why", "")
    command = MoveMeeting(**meant_by(press), day=day, at=at, why=why, revision=press.revision)
    return command, _wrong(day=no_day, at=no_time)


def _cancel_fields(_meeting: MeetingView) -> tuple[Field, ...]:
    return (Field("why", "Why is it not held?", "text", hint="Members read it.", required=True),)


def _read_cancel(press: Press, values: Values, _today: date) -> tuple[object, dict[str, str]]:
    why = values.get("why", "")
    return CancelMeeting(**meant_by(press), why=why, revision=press.revision), {}


def _place_fields(meeting: MeetingView) -> tuple[Field, ...]:
    joins = "An address that begins with https. Only members, and their channel, are shown it."
    return (
        Field("place", "Where is it held?", "line", meeting.place),
        Field("link", "How does one join from afar?", "line", meeting.link, hint=joins),
    )


def _read_place(press: Press, values: Values, _today: date) -> tuple[object, dict[str, str]]:
    place, link = values.get("place", ""), values.get("link", "")
    return PlaceMeeting(**meant_by(press), place=place, link=link, revision=press.revision), {}


Said = tuple[Values, Errors]
"""What was filled in, and a sentence for each field with which something is wrong."""

_ALL = (
    MeetingSheet(
        "meeting.move", MoveMeeting, "Move", "Move it", _move_fields, _read_move,
        "Its requests and reminders move with it. Everybody on the group is told.",
    ),
    MeetingSheet(
        "meeting.cancel", CancelMeeting, "Cancel", "Cancel it", _cancel_fields, _read_cancel,
        "Everybody on the group is told. It can be reinstated.",
    ),
    MeetingSheet(
        "meeting.place", PlaceMeeting, "Place and join link of", "Save", _place_fields, _read_place,
    ),
)  # fmt: skip
MEETING_SHEETS = {sheet.verb: sheet for sheet in _ALL}
SHEET_OF = {sheet.command: sheet for sheet in _ALL}
