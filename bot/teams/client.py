"""Teams' methods, called at the pace Teams asks for.

Microsoft's own library is not used for it: it has no time-out for a call as a whole, and says
neither how long to wait nor whether what went wrong may have been done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.teams.methods import Method
from bot.teams.pace import Pace
from bot.teams.tokens import Tokens
from bot.teams.wire import Answer, exchange

THROTTLED = "Throttled"
ELSEWHERE = "address_not_allowed"


class Client:
    """`allowed` says at which service URLs Teams is: nothing is sent to any other."""

    def __init__(self, tokens: Tokens, pace: Pace, allowed: Callable[[str], bool]) -> None:
        self._tokens = tokens
        self._pace = pace
        self._allowed = allowed

    async def call(self, method: Method, service_url: str, *names: str, **sent: Any) -> Answer:
        """`names` are the ids in the method's path, the conversation's first; `sent` is its `json`
        or its `params`. Never raises, and logs nothing."""
        if not self._allowed(service_url):
            return Answer(ok=False, error=ELSEWHERE)
        kind, conversation = method.kind.value, names[0] if names else ""
        if wait := await self._pace.turn(kind, conversation):
            return Answer(ok=False, error=THROTTLED, retry_after=wait, status=429)
        url = method.url(service_url, names)
        for last in (False, True):  # a token that is not taken is fetched anew, once
            token = await self._tokens.get()
            if isinstance(token, Answer):
                return token
            bearer = {"Authorization": f"Bearer {token}"}
            answer = await exchange(method.verb, url, headers=bearer, **sent)
            if answer.status != 401 or last:
                break
            self._tokens.drop(token)
        if answer.status == 429 and answer.retry_after:
            self._pace.refused(kind, conversation, answer.retry_after)
        return answer
