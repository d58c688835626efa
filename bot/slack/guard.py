"""The edge in front of Bolt: what is unsigned, stale, too big or odd never gets past it.

It logs why something was refused, and never what it was.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from bot.slack.reading import Odd, read_http
from bot.slack.shapes import Sent

log = structlog.get_logger()

LARGEST = 512 * 1024  # octets of a body
STALE = 300  # seconds either way
STAMP = re.compile(r"[0-9]{1,12}")
SEAL = re.compile(r"v0=[0-9a-f]{64}")

Dispatch = Callable[[Sent], Awaitable[Response]]


class Refused(Exception):
    """`status` is always 4xx."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class Guard:
    """`machine` gives machine time; `secret` is the app's signing secret."""

    def __init__(self, secret: str, machine: Callable[[], datetime], dispatch: Dispatch) -> None:
        self._secret = secret.encode()
        self._machine = machine
        self._dispatch = dispatch

    async def take(self, request: Request) -> Response:
        try:
            sent = await self._read(request)
        except Refused as refused:
            log.info("slack request refused", why=str(refused))
            return PlainTextResponse(f"{refused}\n", refused.status)
        except ClientDisconnect:
            return PlainTextResponse("The rest never came.\n", 400)
        return await self._dispatch(sent)

    async def _read(self, request: Request) -> Sent:
        body = await _body(request)
        self._check(request, body)
        try:
            return read_http(_one(request, "content-type"), body)
        except Odd as odd:
            raise Refused(400, f"This should be {odd}.") from odd

    def _check(self, request: Request, body: bytes) -> None:
        stamp, seal = _one(request, "x-slack-request-timestamp"), _one(request, "x-slack-signature")
        if not STAMP.fullmatch(stamp) or not SEAL.fullmatch(seal):
            raise Refused(401, "This is not signed.")
        if abs(self._machine().timestamp() - int(stamp)) > STALE:
            raise Refused(401, "This was signed too long ago, or for later.")
        if not hmac.compare_digest(signature(self._secret, stamp, body), seal):
            raise Refused(401, "The signature is not Slack's.")


def signature(secret: bytes, stamp: str, body: bytes) -> str:
    signed = hmac.new(secret, b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    return f"v0={signed.hexdigest()}"


async def _body(request: Request) -> bytes:
    """Read no further than the largest that Slack would send."""
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
