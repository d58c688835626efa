"""The table of buttons, and the lines that only name one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from bot.talk import typed
from bot.talk.counter import Counter
from bot.talk.forms.child_data import refused_in, still_sure
from bot.talk.grammar import Line, parse
from bot.talk.mistyped import full_lines, meant_lines, unknown_verb
from bot.talk.notice import Notice, Press
from bot.talk.pressed_action import ACTION_PRESSES
from bot.talk.pressed_agenda import AGENDA_PRESSES
from bot.talk.pressed_attendance import ATTENDANCE_PRESSES
from bot.talk.pressed_clerk import CLERK_PRESSES
from bot.talk.pressed_decision import DECISION_PRESSES
from bot.talk.pressed_declare import DECLARE_PRESSES
from bot.talk.pressed_meeting import MEETING_PRESSES
from bot.talk.pressed_minutes import MINUTES_PRESSES
from bot.talk.reports import open_report
from bot.talk.say.child_data import ask_back, left
from bot.talk.say.help import say as say_help
from bot.talk.say.home import say_section
from bot.talk.say.parsed import say_again, say_mistake, say_named, say_which
from bot.talk.say.preview import with_preview
from bot.talk.text import LONGEST
from bot.talk.tickets import receipt_id
from governance.ledger import without_heads
from usecases.refusals import ChildData, NotFound, SeveralFound, TicketSpent
from usecases.show_action import ShowAction


async def press(counter: Counter, who: str, press: Press) -> Notice:
    """Raises TicketSpent for a press that means nothing, and what its verb refuses with."""
    if press.verb not in PRESSES:
        raise TicketSpent
    return await PRESSES[press.verb](counter, who, press)


async def answer_line(counter: Counter, who: str, line: Line, receipt: str) -> Notice:
    """Some lines, such as “home”, only name a button. Where a number fits several actions, the
    whole line is offered once for each; where it may be about a child, as it is, to keep or leave.

    Raises ChildData, and what the verb refuses with.
    """
    if kinds := refused_in(without_heads(line.text[:LONGEST])):
        raise ChildData({"text": kinds}, {})
    parsed = parse(line)
    try:
        answered = await typed.answer(counter, who, line, parsed, receipt)
        notice = await press(counter, who, answered) if isinstance(answered, Press) else answered
    except SeveralFound as several:
        if isinstance(parsed, ShowAction):
            raise
        lines = full_lines(line.text, several)
        which = say_which(several, tuple(say_again(line, one, receipt) for one in lines))
        return with_preview(which, several, line.today)
    except NotFound as lost:
        if mistake := unknown_verb(line.text, lost):
            return say_mistake(mistake)
        lines = meant_lines(line.text, lost)
        if not lines:
            raise
        return say_named(lost, tuple(say_again(line, one, receipt) for one in lines))
    except ChildData as found:
        if found.refused:
            raise
        return ask_back(found, say_again(replace(line, assured=True), line.text, receipt))
    return still_sure(notice) if line.assured else notice


async def say_line(counter: Counter, who: str, press: Press) -> Notice:
    """A line that Clerk asked back about, read as on the day it was typed."""
    args = press.args
    day = date.fromisoformat(args["day"]) if "day" in args else counter.today
    line = Line(
        args["text"],
        args.get("place") or None,
        day,
        assured="sure" in args,
        channel=args.get("channel", ""),
    )
    counter = counter.assured() if line.assured else counter
    return await answer_line(counter, who, line, receipt_id(who, press))


async def home(counter: Counter, who: str, press: Press) -> Notice:
    """All of it, or a page of one section."""
    notice, section = await counter.home(who), press.args.get("section")
    if section is None:
        return notice
    return say_section(notice, section, int(press.args.get("start", "0")))


async def help_(_counter: Counter, _who: str, _press: Press) -> Notice:
    return say_help("clerk")


async def leave(_counter: Counter, _who: str, _press: Press) -> Notice:
    return left()


PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "help": help_,
    "home": home,
    "leave": leave,
    "say": say_line,
    "meeting.report": open_report,
    **ACTION_PRESSES,
    **AGENDA_PRESSES,
    **ATTENDANCE_PRESSES,
    **CLERK_PRESSES,
    **DECLARE_PRESSES,
    **DECISION_PRESSES,
    **MEETING_PRESSES,
    **MINUTES_PRESSES,
}
