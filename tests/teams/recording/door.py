"""Each request: read, remembered, let through or refused, and answered or not."""

from __future__ import annotations

import json
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tests.slack.recording.faults import AFTER, Fault
from tests.slack.recording.silence import Dropped, Held
from tests.teams.recording.connector import METHODS
from tests.teams.recording.records import Call, Json, Refused
from tests.teams.recording.state import Teams

ERROR_PAGE = "<html><body>Something has gone wrong.</body></html>"
SCOPE = "https://api.botframework.com/.default"
Answer = tuple[str, Response]
"""What became of the call, and what is sent back."""


async def call_method(teams: Teams, method: str, request: Request) -> Response:
    names = [str(name) for name in request.path_params.values()]
    body = await request.json() if await request.body() else dict(request.query_params)
    bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
    where = names[0] if names else ""
    return meet(teams, method, where, body, lambda: carry_out(teams, method, names, body, bearer))


async def give_token(teams: Teams, request: Request) -> Response:
    form = {name: str(value) for name, value in (await request.form()).items()}
    tenant = str(request.path_params["tenant"])
    kept = {name: value for name, value in form.items() if name != "client_secret"}
    return meet(teams, "token", "", kept, lambda: _token(teams, tenant, form))


def _token(teams: Teams, tenant: str, form: Json) -> Answer:
    if (form.get("grant_type"), form.get("scope")) != ("client_credentials", SCOPE):
        return "invalid_request", JSONResponse({"error": "invalid_request"}, 400)
    if (tenant, form.get("client_id")) != (teams.home, teams.app):
        return "unauthorized_client", JSONResponse({"error": "unauthorized_client"}, 400)
    if form.get("client_secret") != teams.secret:
        return "invalid_client", JSONResponse({"error": "invalid_client"}, 401)
    seconds = int(teams.lasts.total_seconds())
    body = {"token_type": "Bearer", "expires_in": seconds, "access_token": teams.token()}
    return "ok", JSONResponse(body)


def meet(teams: Teams, method: str, where: str, body: Json, does: Callable[[], Answer]) -> Response:
    """The fault the plan has for this call, if any, before or after the call is carried out."""
    call = Call(method, where, body, teams.now())
    teams.calls.append(call)
    teams.asked[method] += 1
    fault = teams.plan(method, teams.asked[method])
    if fault is not None and fault not in AFTER:
        call.outcome = fault.name
        return spoilt(teams, fault, call)
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


def spoilt(teams: Teams, fault: Fault, call: Call) -> Response:
    if fault is Fault.LIMITED:
        teams.rates.tell(call.method, call.conversation, teams.retry_after, teams.now())
        return limited(teams.retry_after)
    return {
        Fault.SERVER_ERROR: Response(ERROR_PAGE, 503, media_type="text/html"),
        Fault.NOT_JSON: Response(ERROR_PAGE, 200, media_type="text/html"),
        Fault.UNKNOWN_ERROR: refusal(teams, Refused(418, "ATeapot")),
        Fault.DROPPED_BEFORE: Dropped(),
    }[fault]


def carry_out(teams: Teams, name: str, names: list[str], body: Json, bearer: str) -> Answer:
    try:
        if teams.tokens.get(bearer, teams.now()) <= teams.now():
            raise Refused(401)
        if wait := teams.rates.wait(name, names[0] if names else "", teams.now()):
            return "Throttled", limited(wait)
        return "ok", JSONResponse(METHODS[name](teams, names, body))
    except Refused as no:
        return no.code or str(no.status), refusal(teams, no)


def refusal(teams: Teams, no: Refused) -> Response:
    if teams.nested:
        inner = json.dumps({"subCode": no.code, "details": "As it is now and then."})
        return JSONResponse({"errorCode": 209, "message": inner}, no.status)
    if not no.code:
        return JSONResponse({"message": "Authorization has been denied."}, no.status)
    return JSONResponse({"error": {"code": no.code, "message": "In words."}}, no.status)


def limited(seconds: int) -> Response:
    body = {"error": {"code": "Throttled", "message": "Too many requests."}}
    return JSONResponse(body, 429, headers={"retry-after": str(seconds)})
