"""Microsoft's own SDK between what the guard lets through and what is done: one handler a kind.

It is told what Clerk has read and nothing else. Its own check of who signed that stays on, a second
lock with the keys that the guard has had.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from jwt import PyJWK, PyJWKClient
from jwt.exceptions import PyJWKClientError

from bot.teams import keys
from bot.teams.answers import Unanswered
from bot.teams.reading import READ, for_sdk
from bot.teams.reception import Reception
from bot.teams.sdk_build import Adapter, build
from bot.teams.shapes import Handled

if TYPE_CHECKING:
    from microsoft_teams.apps import ActivityContext
    from microsoft_teams.apps.http import HttpResponse

Handler = Callable[["ActivityContext[Any]"], Awaitable[Any]]


class Held(PyJWKClient):
    """Knows the keys that the guard has had, and asks nobody for others."""

    def __init__(self, held: keys.Keys) -> None:
        super().__init__(keys.ADDRESS)
        self._held = held

    def get_signing_key(self, kid: str) -> PyJWK:
        if (key := self._held.held(kid)) is None:
            raise PyJWKClientError("nobody has had this key")
        return key.public


class Sdk:
    """`app` is the bot's own id, `tenant` where it is registered."""

    def __init__(self, app: str, tenant: str, held: keys.Keys, reception: Reception) -> None:
        self._held = held
        self._adapter = Adapter()
        self._app = build(app, tenant, self._adapter)
        self._app.on_message(_handler(reception.message))
        self._app.on_installation_update(_handler(reception.installed))
        self._app.on_card_action(_handler(reception.invoke))
        self._app.on_message_ext_open(_handler(reception.dialog))
        self._app.on_message_ext_submit(_handler(reception.dialog))

    async def start(self) -> None:
        """Raises RuntimeError where the SDK would believe nobody, or anybody."""
        await self._app.initialize()
        lock = self._app.server._token_validator
        if lock is None:
            raise RuntimeError("the SDK's own check is not on")
        lock._service_validator._jwks_client = Held(self._held)

    async def take(self, sent: Handled, token: str) -> HttpResponse:
        """`token` is the one that came with it."""
        headers = {"authorization": f"Bearer {token}"}
        return await self._adapter.take({"body": for_sdk(sent), "headers": headers})


def _handler(take: Callable[[Any], Awaitable[Any]]) -> Handler:
    async def handle(ctx: ActivityContext[Any]) -> dict[str, Any]:
        """The status and the body, as they go back to Teams."""
        try:
            return {"status": 200, "body": await take(ctx.activity.model_extra[READ])}
        except Unanswered:
            return {"status": 503}

    return handle
