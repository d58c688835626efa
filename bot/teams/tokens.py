"""The token that shows Teams that it is Clerk who calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.teams.wire import Answer, exchange

LOGIN = "https://login.microsoftonline.com"
SCOPE = "https://api.botframework.com/.default"
EARLY = timedelta(minutes=5)
"""So long before it expires another is fetched."""
NO_TOKEN = Answer(ok=False, error="no_token")


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """`until` is machine time."""

    text: str
    until: datetime


class Tokens:
    """Fetched with the app's id and secret, in the tenant it is registered in, and kept."""

    def __init__(
        self,
        app: str,
        secret: str,
        tenant: str,
        machine: Callable[[], datetime],
        login: str = LOGIN,
    ) -> None:
        self._app = app
        self._secret = secret
        self._url = f"{login.rstrip('/')}/{tenant}/oauth2/v2.0/token"
        self._machine = machine
        self._kept: Token | None = None

    async def get(self) -> str | Answer:
        """The token, or why there is none: by that nothing was sent yet."""
        if self._kept is None or self._machine() >= self._kept.until:
            answer = await self._fetch()
            if not answer.ok:
                return answer
            self._kept = self._token(answer)
        return self._kept.text if self._kept else NO_TOKEN

    def drop(self, text: str) -> None:
        """Teams does not take it any more."""
        if self._kept is not None and self._kept.text == text:
            self._kept = None

    async def _fetch(self) -> Answer:
        """Whatever is refused for good, is so because of what was set up."""
        asked = {
            "grant_type": "client_credentials",
            "client_id": self._app,
            "client_secret": self._secret,
            "scope": SCOPE,
        }
        answer = await exchange("POST", self._url, data=asked)
        for_good = 400 <= answer.status < 500 and answer.status != 429
        return replace(answer, unclear=False, status=401 if for_good else answer.status)

    def _token(self, answer: Answer) -> Token | None:
        text, seconds = answer.data.get("access_token"), answer.data.get("expires_in")
        if not isinstance(text, str) or not isinstance(seconds, int):
            return None
        return Token(text, self._machine() + timedelta(seconds=seconds) - EARLY)
