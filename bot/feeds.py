"""Calendar feeds over HTTP: whoever has the address can read, and nothing says who has."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from usecases.ports.calendars import CalendarFeed, CalendarWriter
from usecases.ports.store import Conflict, StoreClosed

PATH = "/calendar/{token}.ics"
NOT_IN_USE = "This calendar address is not in use. Ask Clerk for a new one."
ONLY_READ = "Calendars can only be read. Nothing was changed."
LATER = "Clerk cannot show this calendar at the moment. Calendars try again by themselves."

# no-transform: a feed that somebody compressed on the way has upset Outlook.
_ALWAYS = {
    "Cache-Control": "private, no-cache, no-transform",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_CALENDAR = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="calendar.ics"',
}
_PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
_RETRY = {**_PLAIN, "Retry-After": "900"}
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_TAG = re.compile(r'(?:W/)?("[^"]*")')


def routes(
    read: Callable[[str], Awaitable[CalendarFeed | None]], write: CalendarWriter
) -> list[Route]:
    """GET and HEAD of /calendar/TOKEN.ics; any other method is refused.

    `read` gives the feed of a token as it is to be seen now, or None for a token that is
    unknown or revoked: the two are answered alike. Tokens are never logged here. Reading keeps
    what has changed in the feed, so a store that takes no writes can make it wait.
    """

    async def calendar(request: Request) -> Response:
        token = request.path_params["token"]
        try:
            feed = await read(token) if _TOKEN.fullmatch(token) else None
        except (Conflict, StoreClosed):
            return _answer(request, 503, LATER.encode(), _RETRY)
        if feed is None:
            return _answer(request, 404, NOT_IN_USE.encode(), _PLAIN)
        body = await run_in_threadpool(write.write, feed)
        tag = f'"{sha256(body).hexdigest()}"'
        if _has(request.headers.getlist("If-None-Match"), tag):
            return Response(status_code=304, headers={**_ALWAYS, "ETag": tag})
        return _answer(request, 200, body, {**_CALENDAR, "ETag": tag})

    # the second takes every other method: else it would be left to whatever is mounted after
    only_read = Response(ONLY_READ, 405, {**_ALWAYS, **_PLAIN, "Allow": "GET, HEAD"})
    return [Route(PATH, calendar, methods=["GET"], name="calendar"), Route(PATH, only_read)]


def _has(values: Sequence[str], tag: str) -> bool:
    """Whether If-None-Match names the tag, weak or strong, or any tag (RFC 9110, 13.1.2)."""
    sent = ",".join(values)
    return sent.strip() == "*" or tag in _TAG.findall(sent)


def _answer(request: Request, status: int, body: bytes, headers: Mapping[str, str]) -> Response:
    """The answer to a GET, or to a HEAD: the same headers and no body."""
    size = {"Content-Length": str(len(body))}
    shown = b"" if request.method == "HEAD" else body
    return Response(shown, status, {**_ALWAYS, **headers, **size})
