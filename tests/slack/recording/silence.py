"""Two ways of not answering."""

from __future__ import annotations

from operator import attrgetter

from starlette.responses import Response
from starlette.types import Receive, Scope, Send


class Dropped(Response):
    """The connection is closed without a byte. Only the server's own request object holds it."""

    async def __call__(self, _scope: Scope, receive: Receive, _send: Send) -> None:
        attrgetter("__self__.transport")(receive).abort()
        await gone(receive)


class Held(Response):
    """The answer is there and never sent: the caller has to give up."""

    def __init__(self, answer: Response) -> None:
        super().__init__()
        self.answer = answer

    async def __call__(self, _scope: Scope, receive: Receive, _send: Send) -> None:
        await gone(receive)


async def gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
