"""The buttons about meetings: what each press does. A meeting is named by its group and day."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from bot.talk.counter import Counter
from bot.talk.notice import Notice, Press
from usecases.digest import ShowDigest
from usecases.show_meeting import ShowMeeting


async def show_digest(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowDigest(press.args["group"], day_of(press)))


async def show_meeting(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowMeeting(press.args["group"], day_of(press)))


def day_of(press: Press) -> date:
    return date.fromisoformat(press.args["on"])


MEETING_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "meeting.digest": show_digest,
    "meeting.show": show_meeting,
}
