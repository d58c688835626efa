"""What is said about being away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import joined
from governance.dates import said
from usecases.list_leave import LeaveListed, LeaveView
from usecases.set_leave import LeaveCleared, LeaveSet

NEW = Button("I'll be away…", Press("away.new"), primary=True)
NEW_HERE = replace(NEW, primary=False, describes="my leave")
SEE = Button("Change…", Press("away.list"), "my leave")
NONE = "You have not said that you will be away."
NOBODY = "nobody"


def say_list(result: LeaveListed, _context: Context) -> Notice:
    if not result.leaves:
        return Notice("Your leave", (NONE,), buttons=(NEW,))
    return Notice("Your leave", items=tuple(map(_leave, result.leaves)), buttons=(NEW,))


def setting(listed: LeaveListed, section: str) -> Item:
    """A row of Home."""
    facts = tuple(Fact(days_said(one.first, one.last), _who(one)) for one in listed.leaves)
    text = "" if facts else NONE
    return Item("My leave", facts, text, (NEW_HERE, *((SEE,) if facts else ())), section)


def say_set(result: LeaveSet, _context: Context) -> Notice:
    text = ["Clerk asks you nothing while you are away."]
    if result.stand_in:
        text.append(f"It asks {result.stand_in} instead, except about restricted groups.")
    elif not result.due:
        text.append("What falls due meanwhile is asked when you are back.")
    if result.stand_in and result.alone_from:
        text.append(f"From {said(result.alone_from)} they are away too, and nobody is there.")
    if result.due:
        text.append(
            f"{joined(result.due)} {'falls' if len(result.due) == 1 else 'fall'} due while nobody "
            "is there: you are asked before you go."
        )
    clear = Button("Take it back", _clear(result.first), f"leave from {said(result.first)}")
    heading = f"{result.person} is away: {days_said(result.first, result.last)}"
    return Notice(heading, tuple(text), buttons=(clear,))


def say_cleared(result: LeaveCleared, _context: Context) -> Notice:
    return say_gone(result.first, begun=result.last is not None)


def say_gone(first: date, *, begun: bool) -> Notice:
    text = "Clerk asks again from today on." if begun else "It is as if it had never been said."
    return Notice(f"Taken back: the leave from {said(first)}", (text,))


def days_said(first: date, last: date) -> str:
    return said(first) if first == last else f"{said(first)} to {said(last)}"


def _who(leave: LeaveView) -> str:
    return f"{leave.stand_in} stands in" if leave.stand_in else "nobody stands in"


def _leave(leave: LeaveView) -> Item:
    title = days_said(leave.first, leave.last)
    button = Button("Take it back", _clear(leave.first), title)
    return Item(title, (Fact("Stands in", leave.stand_in or NOBODY),), buttons=(button,))


def _clear(first: date) -> Press:
    return Press("away.clear", {"first": first.isoformat()})
