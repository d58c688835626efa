"""Sending: words, buttons and forms. Each is answered with a way back to the page."""

from __future__ import annotations

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.console.cards import PREFIX
from bot.console.desk import Desk, texts
from bot.console.places import HOME, Scene
from bot.talk.notice import Notice


async def say(desk: Desk, request: Request) -> Response:
    sent, scene = await _sent(desk, request)
    text = sent.get("text", "").strip()
    if not text:
        return RedirectResponse(scene.spot.url, 303)
    # A page the browser brings back keeps its id: other words on it are another sending.
    page = sent.get("delivery") or desk.new_id()
    delivery = f"{page}.{_digest(scene.spot.at, text)}"
    notice = await desk.talk.said(scene.person.id, scene.spot.group, text, delivery)
    return _answer(desk, scene, notice, delivery)


async def press(desk: Desk, request: Request) -> Response:
    sent, scene = await _sent(desk, request)
    ticket = sent.get("ticket", "")
    notice = await desk.talk.pressed(scene.person.id, ticket)
    return _answer(desk, scene, notice, _digest(ticket))


async def fill(desk: Desk, request: Request) -> Response:
    sent, scene = await _sent(desk, request)
    ticket = sent.get("ticket", "")
    values = {k.removeprefix(PREFIX): v for k, v in sent.items() if k.startswith(PREFIX)}
    notice = await desk.talk.filled(scene.person.id, ticket, values)
    return _answer(desk, scene, notice, _digest(ticket))


async def _sent(desk: Desk, request: Request) -> tuple[dict[str, str], Scene]:
    sent = await texts(request)
    return sent, await desk.enter(request.path_params["person"], sent.get("at", HOME))


def _answer(desk: Desk, scene: Scene, notice: Notice, sending: str) -> Response:
    """Private replies are kept for their reader; what all should see goes on the board, once."""
    spot = scene.spot
    if spot.group and not notice.private and notice.form is None:
        key = f"reply|{sending}"
        if desk.board.find(key) is None:
            desk.board.put(key, spot.board_place, desk.time.now(), notice)
        return RedirectResponse(f"{spot.url}#latest", 303)
    name = desk.replies.keep((spot, notice))
    wrong = notice.form and any(field.error for field in notice.form.fields)
    return RedirectResponse(f"{spot.url}?reply={name}#{'problems' if wrong else 'reply'}", 303)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:16]
