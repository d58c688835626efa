"""Posts to a response_url."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from tests.slack.recording.door import Answer, meet, read
from tests.slack.recording.messages import text_and_blocks
from tests.slack.recording.records import Ephemeral, Json, Post, Refused, ResponseUrl
from tests.slack.recording.state import Slack

LIFE = timedelta(minutes=30)
MOST_USES = 5


async def respond(slack: Slack, request: Request) -> Response:
    try:
        args = await read(request)
    except Refused:
        return PlainTextResponse("invalid_payload", 400)
    name = str(request.path_params["name"])
    return meet(slack, "respond", args, lambda: answer(slack, name, args))


def answer(slack: Slack, name: str, args: Json) -> Answer:
    url = slack.response_urls.get(name)
    try:
        if url is None or slack.now() - url.at > LIFE:
            raise Refused("expired_url")
        if url.uses >= MOST_USES:
            raise Refused("used_url")
        say(slack, url, args, "response_url")
        url.uses += 1
        return "ok", JSONResponse({"ok": True})
    except Refused as no:
        status = 404 if no.code.endswith("_url") else 400
        return no.code, PlainTextResponse(no.code, status)


def say(slack: Slack, url: ResponseUrl, args: Json, via: str) -> None:
    """To that person only unless it asks for the channel; in place of what was pressed if asked."""
    if args.get("delete_original"):
        slack.ephemerals[:] = [one for one in slack.ephemerals if one.ts != url.ts]
        slack.posts[:] = [one for one in slack.posts if one.ts != url.ts]
        return
    text, blocks = text_and_blocks(args)
    if args.get("replace_original") and _replaced(slack, url, text, blocks):
        return
    if args.get("response_type") == "in_channel":
        at = (url.channel, slack.ts(), slack.now())
        slack.posts.append(Post(*at, slack.bot_user, text, blocks))
    else:
        shown = Ephemeral(url.channel, url.user, slack.ts(), text, blocks, via)
        slack.ephemerals.append(shown)


def _replaced(slack: Slack, url: ResponseUrl, text: str, blocks: list[Json]) -> bool:
    shown: list[Ephemeral | Post] = [*slack.ephemerals, *slack.posts]
    for one in shown:
        if one.ts == url.ts:
            one.text, one.blocks = text, blocks
            return True
    return False
