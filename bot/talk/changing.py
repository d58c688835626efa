"""Changing meetings: the forms opened and shown again, and presses without one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import fields
from datetime import date, time

from bot.talk.agenda_words import meant_by
from bot.talk.counter import Counter
from bot.talk.forms.meeting import (
    MEETING_SHEETS,
    SHEET_OF,
    MeetingSheet,
    Said,
    draw,
    draw_add,
)
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.meeting_changes import say_add_form, say_form
from bot.talk.say.preview import with_preview
from bot.talk.say.problems import sentences
from bot.talk.tickets import receipt_id
from bot.talk.times import time_said
from governance.dates import said
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_year import PlanYear
from usecases.ready_meeting import AddReady, IsMeetingReady, MayAddMeeting, MeetingReady
from usecases.refusals import Incomplete
from usecases.reinstate_meeting import ReinstateMeeting

Opens = Callable[[Counter, str, Press], Awaitable[Notice]]


async def open_change(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what the verb is refused with at once."""
    asked = IsMeetingReady(press.verb, **meant_by(press), revision=press.revision)
    return await _opened(counter, who, MEETING_SHEETS[press.verb], asked, ({}, {}))


async def open_add(counter: Counter, who: str, press: Press) -> Notice:
    return await _open_add(counter, who, press.args["group"], ({}, {}))


async def reinstate(counter: Counter, who: str, press: Press) -> Notice:
    command = ReinstateMeeting(**meant_by(press), revision=press.revision)
    return await counter.do(who, command, receipt_id(who, press))


async def move_surely(counter: Counter, who: str, press: Press) -> Notice:
    """Onto the day that was asked back about, or the one that was offered instead."""
    args = press.args
    command = MoveMeeting(
        **meant_by(press),
        day=date.fromisoformat(args["day"]),
        at=time.fromisoformat(args["at"]),
        why=args["why"],
        sure=True,
        revision=press.revision,
    )
    return await counter.do(who, command, receipt_id(who, press))


async def add_surely(counter: Counter, who: str, press: Press) -> Notice:
    args = press.args
    command = AddMeeting(
        args["group"],
        date.fromisoformat(args["day"]),
        time.fromisoformat(args["at"]),
        int(args["minutes"]),
        args["place"],
        args["why"],
        sure=True,
    )
    return await counter.do(who, command, receipt_id(who, press))


async def lacking_of_meeting(
    counter: Counter, who: str, command: object, missing: Incomplete
) -> Notice | None:
    """The form for what a typed line left out or cannot have; None where there is none.

    Only of what cannot be is anything said: nobody has been asked for the rest yet.
    """
    wrong = {name: why for name, why in missing.problems.items() if why not in LEFT_OUT}
    errors = sentences(wrong, missing.limit)
    if isinstance(command, AddMeeting):
        return await _open_add(counter, who, command.group, (_typed(command), errors))
    if not isinstance(command, MoveMeeting | CancelMeeting | PlaceMeeting):
        return None
    sheet = SHEET_OF[type(command)]
    asked = IsMeetingReady(sheet.verb, command.group, command.on)
    return await _opened(counter, who, sheet, asked, (_typed(command), errors))


def drawing(sheet: MeetingSheet) -> Callable[..., Awaitable[Form]]:
    """The form once more, with what was typed and what is wrong with it."""

    async def again(
        counter: Counter, who: str, press: Press, values: Values, errors: Errors
    ) -> Form:
        asked = IsMeetingReady(sheet.verb, **meant_by(press), revision=press.revision)
        ready: MeetingReady = await counter.desk.do(who, asked)
        return draw(sheet, ready.meeting, ready.revision, (values, errors))

    return again


async def draw_add_again(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return draw_add(
        await counter.desk.do(who, MayAddMeeting(press.args["group"])), (values, errors)
    )


async def _opened(
    counter: Counter, who: str, sheet: MeetingSheet, asked: IsMeetingReady, said_so: Said
) -> Notice:
    ready: MeetingReady = await counter.desk.do(who, asked)
    form = draw(sheet, ready.meeting, ready.revision, said_so)
    notice = say_form(sheet.heading, sheet.text, ready.meeting, form)
    return with_preview(notice, ready, counter.today)


async def _open_add(counter: Counter, who: str, group: str, said_so: Said) -> Notice:
    ready: AddReady = await counter.desk.do(who, MayAddMeeting(group))
    return with_preview(say_add_form(ready, draw_add(ready, said_so)), ready, counter.today)


def _typed(command: AddMeeting | MoveMeeting | CancelMeeting | PlaceMeeting) -> dict[str, str]:
    """What was said in a line, as it would have been filled in."""
    found: dict[str, str] = {}
    for field in fields(command):
        value = getattr(command, field.name)
        if field.name in ASKED and value:
            found[field.name] = _as_typed(value)
    return found


def _as_typed(value: object) -> str:
    match value:
        case date() as day:
            return said(day)
        case time() as at:
            return time_said(at)
        case _:
            return str(value)


LEFT_OUT = frozenset({"needed", "when"})
"""What is said of a field that is empty."""

ASKED = ("day", "at", "minutes", "place", "link", "why")
"""The fields of the forms."""


async def plan(counter: Counter, who: str, press: Press) -> Notice:
    """Exactly what was shown, and nothing else."""
    command = PlanYear(press.args.get("group", ""), press.args.get("code", ""))
    return await counter.do(who, command, receipt_id(who, press))


CHANGE_PRESSES: dict[str, Opens] = {
    "meeting.add": open_add,
    "meeting.add.sure": add_surely,
    "meeting.plan": plan,
    "meeting.move.sure": move_surely,
    "meeting.reinstate": reinstate,
    **dict.fromkeys(MEETING_SHEETS, open_change),
}
