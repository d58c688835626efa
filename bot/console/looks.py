"""Looking: nothing here changes anything."""

from __future__ import annotations

import re
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from bot.console.desk import Desk
from bot.console.pages import Place, Post
from bot.console.places import GROUPS, HOME, MESSAGES, Scene

WORD = ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
TABLE = ("csv", "text/csv; charset=utf-8")
FORMATS = {"decisions": TABLE, "interests": TABLE}
"""Of papers that are no documents for Word: how the file's name ends, and its media type."""
HOME_INTRO = "What you owe, your meetings, calendar links and settings."
MESSAGES_INTRO = "What Clerk wrote to you. Only you read this."
MESSAGES_EMPTY = (
    "Clerk has not written to you yet. Move the clock to the next event and look again."
)
CHANNEL_INTRO = "The group’s channel: everybody on the group reads it."
CHANNEL_EMPTY = "Nothing has been posted here yet."


async def people(desk: Desk, request: Request) -> Response:
    return desk.pages.people(await desk.directory.people(), desk.flash(request))


async def home(desk: Desk, request: Request) -> Response:
    scene = await desk.enter(request.path_params["person"], HOME)
    owed = desk.card(scene, "home", await desk.talk.home(scene.person.id))
    return _show(desk, request, scene, Place("Home", HOME_INTRO, card=owed))


async def messages(desk: Desk, request: Request) -> Response:
    scene = await desk.enter(request.path_params["person"], MESSAGES)
    place = Place("Messages", MESSAGES_INTRO, MESSAGES_EMPTY, posts=_posts(desk, scene))
    return _show(desk, request, scene, place)


async def group(desk: Desk, request: Request) -> Response:
    scene = await desk.enter(request.path_params["person"], GROUPS + request.path_params["group"])
    title = scene.channel.name if scene.channel else ""
    place = Place(title, CHANNEL_INTRO, CHANNEL_EMPTY, posts=_posts(desk, scene))
    return _show(desk, request, scene, place)


async def picture(desk: Desk, request: Request) -> Response:
    """Drawn afresh each time, with the rights of whoever looks at it."""
    scene = await desk.enter(request.path_params["person"], HOME)
    path = request.path_params
    png = await desk.drawn.picture(scene.person.id, path["of"], path["about"])
    if png is None:
        return desk.pages.missing()
    return Response(png, media_type="image/png", headers={"cache-control": "no-store"})


async def paper(desk: Desk, request: Request) -> Response:
    """Written afresh each time, with the rights of whoever asks for it."""
    scene = await desk.enter(request.path_params["person"], HOME)
    path = request.path_params
    document = await desk.drawn.paper(scene.person.id, path["of"], path["about"])
    if document is None:
        return desk.pages.missing()
    ending, media_type = FORMATS.get(path["of"], WORD)
    name = re.sub(r"[^\w-]+", "-", f"{path['of']}-{path['about']}", flags=re.ASCII)
    headers = {
        "cache-control": "no-store",
        "content-disposition": f'attachment; filename="{name}.{ending}"',
    }
    return Response(document, media_type=media_type, headers=headers)


async def nothing(desk: Desk, _: Request) -> Response:
    return desk.pages.missing()


def _posts(desk: Desk, scene: Scene) -> tuple[Post, ...]:
    pins = desk.board.shown(scene.spot.board_place)
    return tuple(
        Post(desk.card(scene, f"post-{n}", pin.notice), pin.at, pin.edited)
        for n, pin in enumerate(pins, start=1)
    )


def _show(desk: Desk, request: Request, scene: Scene, place: Place) -> Response:
    notice = desk.reply(request, scene.spot)
    if notice:
        place = replace(place, reply=desk.card(scene, "reply", notice))
    return desk.pages.place(scene, place, desk.new_id(), desk.flash(request))
