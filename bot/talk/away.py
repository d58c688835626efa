"""Saying when one is away: typed, pressed and filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.counter import Counter
from bot.talk.forms.leave import leave_form, read_days
from bot.talk.forms.read import too_long
from bot.talk.notice import Notice, Press
from bot.talk.say.leave import say_gone
from bot.talk.say.problems import sentences
from bot.talk.text import shortened
from bot.talk.words import joined
from usecases.list_leave import ListLeave
from usecases.refusals import Incomplete, NotFound
from usecases.set_leave import ClearLeave, SetLeave
from usecases.who import PeopleFound, Who

HEADING = "When are you away?"


async def list_leave(counter: Counter, who: str, _press: Press) -> Notice:
    return await counter.do(who, ListLeave())


async def open_leave(_counter: Counter, _who: str, press: Press) -> Notice:
    return Notice(HEADING, form=leave_form(press.args, {}))


async def set_leave(counter: Counter, who: str, press: Press) -> Notice:
    """What was typed in one line; where something of it cannot be, the form with the rest."""
    return await _set(counter, who, press.args)


async def save_leave(
    counter: Counter, who: str, _press: Press, values: Mapping[str, str], _receipt: str
) -> Notice:
    """Without a receipt: saying the same again is the same leave."""
    return await _set(counter, who, values)


async def clear_leave(counter: Counter, who: str, press: Press) -> Notice:
    """Pressed again it is gone already, which is answered in the same words."""
    first = date.fromisoformat(press.args["first"])
    try:
        return await counter.do(who, ClearLeave(first))
    except Incomplete as gone:
        return say_gone(first, begun=gone.problems["first"] == "over")


async def _set(counter: Counter, who: str, values: Mapping[str, str]) -> Notice:
    first, last, errors = read_days(values, counter.today)
    if long := too_long(values):
        return Notice(HEADING, form=leave_form(values, errors | long))
    stand_in, wrong = await _stand_in(counter, who, values.get("stand_in", "").strip())
    if wrong:
        errors["stand_in"] = wrong
    if first is not None and last is not None and not errors:
        try:
            return await counter.do(who, SetLeave(first, last, stand_in))
        except Incomplete as missing:
            errors = sentences(missing.problems, missing.limit)
    return Notice(HEADING, form=leave_form(values, errors))


async def _stand_in(counter: Counter, who: str, name: str) -> tuple[str | None, str]:
    """The id of the one person who is called so, or a sentence saying why there is none."""
    if not name:
        return None, ""
    try:
        found = await counter.desk.do(who, Who(name))
    except NotFound as missing:
        near = f" Did you mean {joined(missing.near, 'or')}?" if missing.near else ""
        return None, f"Nobody here is called “{shortened(name)}”.{near}"
    if not isinstance(found, PeopleFound):
        return None, "That is a group: please name one person."
    if len(found.people) + found.more > 1:
        names = joined([one.person.name for one in found.people[:3]], "or")
        return None, f"Several people are called that: {names}? Please type the whole name."
    return found.people[0].person.id, ""
