"""The recording Teams on a free port of this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests import loopback
from tests.teams.recording.door import call_method, give_token
from tests.teams.recording.state import Teams

WITHIN = "/uk/v3/conversations"
ROUTES = (
    ("create", "POST", WITHIN),
    ("send", "POST", f"{WITHIN}/{{conversation}}/activities"),
    ("update", "PUT", f"{WITHIN}/{{conversation}}/activities/{{activity}}"),
    ("delete", "DELETE", f"{WITHIN}/{{conversation}}/activities/{{activity}}"),
    ("member", "GET", f"{WITHIN}/{{conversation}}/members/{{member}}"),
    ("members", "GET", f"{WITHIN}/{{conversation}}/pagedmembers"),
)


class Recording:
    """One server, and the tenants it serves at the moment."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.teams = Teams(unset, base)
        methods = [Route(path, self._does(name), methods=[verb]) for name, verb, path in ROUTES]
        token = Route("/login/{tenant}/oauth2/v2.0/token", self._token, methods=["POST"])
        self.app = Starlette(routes=[*methods, token])

    def reset(self, now: Callable[[], datetime]) -> Teams:
        """New, empty tenants on the same address."""
        self.teams = Teams(now, self.base)
        return self.teams

    def allowed(self, url: str) -> bool:
        return url.startswith(f"{self.base}/")

    def _does(self, method: str) -> Callable[[Request], Awaitable[Response]]:
        async def does(request: Request) -> Response:
            return await call_method(self.teams, method, request)

        return does

    async def _token(self, request: Request) -> Response:
        return await give_token(self.teams, request)


@contextmanager
def serving() -> Iterator[Recording]:
    """The server has stopped when this is left."""
    with loopback.serving(Recording) as (recording, _loop):
        yield recording


def unset() -> datetime:
    raise AssertionError("reset() gives the recording Teams its clock")
