"""The buttons about meetings: what each press does. A meeting is named by its id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.talk import chairing
from bot.talk.agenda_words import meant_by
from bot.talk.changing import CHANGE_PRESSES
from bot.talk.counter import Counter
from bot.talk.notice import Notice, Press
from bot.talk.tickets import receipt_id
from usecases.digest import ShowDigest
from usecases.no_papers import NoPapers
from usecases.not_held import NotHeld
from usecases.show_meeting import ShowMeeting


async def show_digest(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowDigest(**meant_by(press)))


async def show_meeting(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowMeeting(**meant_by(press)))


async def nothing_for_agenda(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, NoPapers(press.args["meeting"]), receipt_id(who, press))


async def did_not_meet(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, NotHeld(press.args["meeting"]), receipt_id(who, press))


MEETING_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "agenda.nothing": nothing_for_agenda,
    **CHANGE_PRESSES,
    "meeting.chair": chairing.open_chair,
    "meeting.chair.rule": chairing.back_to_rule,
    "meeting.chairs": chairing.show_chairs,
    "meeting.digest": show_digest,
    "meeting.not_held": did_not_meet,
    "meeting.show": show_meeting,
}
