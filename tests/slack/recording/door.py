"""Each request to a method: read, remembered, let through or refused, and answered or not."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tests.slack.recording.faults import AFTER, Fault
from tests.slack.recording.methods import METHODS
from tests.slack.recording.records import Call, Json, Refused
from tests.slack.recording.silence import Dropped, Held
from tests.slack.recording.state import Slack

PARSED = {"attachments", "blocks", "metadata", "view"}
Answer = tuple[str, Response]
"""What became of the call, and what is sent back."""
ERROR_PAGE = "<html><body>Something has gone wrong.</body></html>"


async def call_method(slack: Slack, request: Request) -> Response:
    method = str(request.path_params["method"])
    try:
        args = await read(request)
    except Refused as no:
        return JSONResponse({"ok": False, "error": no.code})
    token = request.headers.get("authorization", "").removeprefix("Bearer ")
    token = token or str(args.pop("token", ""))
    return meet(slack, method, args, lambda: carry_out(slack, method, args, token))


def meet(slack: Slack, method: str, args: Json, does: Callable[[], Answer]) -> Response:
    """The fault the plan has for this call, if any, before or after the call is carried out."""
    call = Call(method, args, slack.now())
    slack.calls.append(call)
    slack.asked[method] += 1
    slack.rates.notice(method, where(slack, args), slack.now())
    fault = slack.plan(method, slack.asked[method])
    if fault is not None and fault not in AFTER:
        call.outcome = fault.name
        return spoilt(slack, fault, call)
    call.outcome, answer = does()
    call.done = call.outcome == "ok"
    if fault is None or not call.done:
        return answer
    call.outcome = fault.name
    return {
        Fault.DROPPED_AFTER: Dropped(),
        Fault.FAILED_AFTER: Response(ERROR_PAGE, 500, media_type="text/html"),
        Fault.SLOW_AFTER: Held(answer),
    }[fault]


def spoilt(slack: Slack, fault: Fault, call: Call) -> Response:
    if fault is Fault.LIMITED:
        until = slack.now() + timedelta(seconds=slack.retry_after)
        told = slack.rates.tell(call.method, where(slack, call.args), until, slack.now())
        return limited(told)
    return {
        Fault.SERVER_ERROR: Response(ERROR_PAGE, 503, media_type="text/html"),
        Fault.NOT_JSON: Response(ERROR_PAGE, 200, media_type="text/html"),
        Fault.UNKNOWN_ERROR: JSONResponse({"ok": False, "error": "a_teapot_was_in_the_way"}),
        Fault.DROPPED_BEFORE: Dropped(),
    }[fault]


def carry_out(slack: Slack, name: str, args: Json, token: str) -> Answer:
    headers = {"x-oauth-scopes": ",".join(sorted(slack.scopes))}
    try:
        method = METHODS.get(name)
        if method is None:
            raise Refused("unknown_method")
        known_token(slack, token, app=method.app_token)
        wait = slack.rates.wait(name, where(slack, args), method.a_minute, slack.now())
        if wait:
            return "ratelimited", limited(wait)
        slack.need(method.scope)
        headers["x-accepted-oauth-scopes"] = method.scope
        body = {"ok": True, **method.does(slack, args)}
        return "ok", JSONResponse(body, headers=headers)
    except Refused as no:
        body = {"ok": False, "error": no.code, **no.more}
        return no.code, JSONResponse(body, headers=headers)


def known_token(slack: Slack, token: str, *, app: bool) -> None:
    wanted, other = slack.bot_token, slack.app_token
    if app:
        wanted, other = other, wanted
    if not token:
        raise Refused("not_authed")
    if token == other:
        raise Refused("not_allowed_token_type")
    if token != wanted:
        raise Refused("invalid_auth")


def limited(seconds: int) -> Response:
    body = {"ok": False, "error": "ratelimited"}
    return JSONResponse(body, 429, headers={"retry-after": str(seconds)})


def where(slack: Slack, args: Json) -> str:
    """The channel a call is about; a person stands for their direct message."""
    name = str(args.get("channel", ""))
    return slack.direct(name).id if name in slack.people else name


async def read(request: Request) -> Json:
    """Arguments from the query, a form or JSON; nested ones may come as text."""
    args: Json = dict(request.query_params)
    try:
        if request.headers.get("content-type", "").startswith("application/json"):
            args |= await request.json()
        else:
            args |= dict(await request.form())
        nested = {name: args[name] for name in PARSED & args.keys() if isinstance(args[name], str)}
        return args | {name: json.loads(text) for name, text in nested.items() if text}
    except ValueError:
        raise Refused("invalid_arguments") from None
