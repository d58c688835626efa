"""The edge in front of everything: what Teams did not sign, or what is odd, never gets past it.

Whatever shows without a key is looked at first, so that made-up tokens set off no call. It logs why
something was refused, and never what it was.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

import jwt
import structlog
from jwt.types import Options
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from bot.teams.addresses import allowed
from bot.teams.claims import (
    ALGORITHM,
    ISSUER,
    NOT_SIGNED,
    OTHERS,
    Token,
    bearer,
    check,
)
from bot.teams.keys import Keys, Silent
from bot.teams.reading import Odd, read
from bot.teams.refused import Refused
from bot.teams.shapes import TEAMS, Sent
from bot.teams.tenants import Tenants

log = structlog.get_logger()

LARGEST = 512 * 1024  # octets of a body
BOT = "28:"
"""Before an app's id, where it is named as one of those who talk."""
BY_TIME = Options(verify_exp=False, verify_iat=False, verify_nbf=False)
"""Machine time decides about these, in claims.py."""

Dispatch = Callable[[Sent, str], Awaitable[Response]]
"""The second is the token that came with it."""


class Guard:
    """`app` is the bot's own id; `machine` gives machine time; `ours` says which service URLs are
    Microsoft's."""

    def __init__(
        self,
        app: str,
        tenants: Tenants,
        keys: Keys,
        machine: Callable[[], datetime],
        dispatch: Dispatch,
        *,
        ours: Callable[[str], bool] = allowed,
    ) -> None:
        self._app = app
        self._tenants = tenants
        self._keys = keys
        self._machine = machine
        self._dispatch = dispatch
        self._ours = ours

    async def take(self, request: Request) -> Response:
        try:
            sent, token = await self._read(request)
        except Refused as refused:
            log.info("teams request refused", why=str(refused))
            return PlainTextResponse(f"{refused}\n", refused.status)
        except ClientDisconnect:
            return PlainTextResponse("The rest never came.\n", 400)
        except Silent:
            return PlainTextResponse("It cannot be told just now who signed this.\n", 503)
        return await self._dispatch(sent, token)

    async def _read(self, request: Request) -> tuple[Sent, str]:
        token = bearer(_one(request, "authorization"))
        check(token, self._app, self._machine())
        body = await _body(request)
        try:
            sent = read(_one(request, "content-type"), body)
        except Odd as odd:
            raise Refused(400, f"This should be {odd}.") from odd
        self._look(token, sent)
        await self._prove(token)
        return sent, token.raw

    def _look(self, token: Token, sent: Sent) -> None:
        """What shows in the activity itself."""
        signed, told = token.claims.service_url, sent.service_url
        if not self._ours(told) or signed.rstrip("/") != told.rstrip("/"):
            raise Refused(403, "The service URL is not one that this was signed for.")
        if len(sent.tenants) != 1 or not all(one in self._tenants for one in sent.tenants):
            raise Refused(403, "This comes from an organisation that Clerk does not serve.")
        if sent.recipient.id.casefold() != BOT + self._app.casefold():
            raise Refused(403, "This is for somebody else.")

    async def _prove(self, token: Token) -> None:
        """Raises Refused; Silent where the keys cannot be had."""
        key = await self._keys.get(token.header.kid)
        if key is None:
            raise Refused(401, OTHERS)
        if TEAMS not in key.endorsements:
            raise Refused(403, "Whoever signed this may not speak for Teams.")
        try:
            jwt.decode(
                token.raw,
                key.public,
                algorithms=[ALGORITHM],
                audience=token.claims.aud,
                issuer=ISSUER,
                options=BY_TIME,
            )
        except jwt.PyJWTError as wrong:
            raise Refused(401, NOT_SIGNED) from wrong


async def _body(request: Request) -> bytes:
    """Read no further than the largest that Teams would send."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise Refused(413, "This is too large.")
    return bytes(body)


def _one(request: Request, name: str) -> str:
    """Two headers of one name are none."""
    found = request.headers.getlist(name)
    return found[0] if len(found) == 1 else ""
