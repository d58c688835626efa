"""The one web application: health, calendar feeds, and whichever platforms are set up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]
Health = Callable[[], Awaitable[dict[str, object]]]


def web(health: Health, routes: Sequence[BaseRoute], lifespan: Lifespan | None = None) -> Starlette:
    """`health` gives facts without names or text; its `ok` decides the status."""

    async def say_health(_request: Request) -> Response:
        facts = await health()
        return JSONResponse(facts, 200 if facts["ok"] else 503)

    return Starlette(routes=[Route("/health", say_health), *routes], lifespan=lifespan)
