"""Moving the clock from the top bar."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.console.desk import Desk, texts
from bot.console.needs import TimeControl
from bot.console.pages import Flash, moment, wrote_to
from bot.console.places import HOME, Missing
from governance.dates import london, said


async def clock(desk: Desk, request: Request) -> Response:
    move = MOVES.get(request.path_params["move"])
    if move is None or not desk.time.movable:
        raise Missing(request.path_params["move"])
    sent = await texts(request)
    url = await _way_back(desk, sent)
    before = len(desk.board)
    sentence = await move(desk.time, sent.get("day", ""))
    written = wrote_to(desk.board.after(before), await desk.directory.people())
    name = desk.flashes.keep(Flash(sentence, written))
    return RedirectResponse(f"{url}?clock={name}#clock-said", 303)


async def _way_back(desk: Desk, sent: dict[str, str]) -> str:
    """Built from who and where, so that no form can send anybody elsewhere."""
    who = sent.get("who", "")
    if not who:
        return "/"
    return (await desk.enter(who, sent.get("at", HOME))).spot.url


async def _jump(time: TimeControl, _day: str) -> str:
    return await time.jump()


async def _go(time: TimeControl, day: str) -> str:
    """All that falls due on the way happens, so a year takes some seconds and more is not asked."""
    today = london(time.now()).date()
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        return f"Choose a day after {said(today)}."
    if not today < wanted <= today + FARTHEST:
        return f"Choose a day after {said(today)}, and within a year."
    await time.go_to(wanted)
    return f"Moved to {moment(time.now())}."


async def _advance(time: TimeControl, _day: str) -> str:
    await time.advance_day()
    return f"Moved to {moment(time.now())}."


async def _run(time: TimeControl, _day: str) -> str:
    await time.run()
    return "The clock is running. Reload the page to see it move."


async def _pause(time: TimeControl, _day: str) -> str:
    await time.pause()
    return f"The clock stands at {moment(time.now())}."


FARTHEST = timedelta(days=366)

MOVES: dict[str, Callable[[TimeControl, str], Awaitable[str]]] = {
    "jump": _jump,
    "go": _go,
    "advance": _advance,
    "run": _run,
    "pause": _pause,
}
