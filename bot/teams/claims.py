"""What a token says of itself. Nothing of it is proved yet: whatever is wrong with it already here
is turned away before a key is asked for."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from bot.teams.refused import Refused

ISSUER = "https://api.botframework.com"
ALGORITHM = "RS256"
LEEWAY = 300  # seconds that two clocks may differ
LONGEST = 8_000  # characters of a token
NOT_SIGNED = "This is not signed."
OTHERS = "This was signed by or for somebody else."
TIME = "This was signed too long ago, or for later."


class Header(msgspec.Struct, frozen=True):
    alg: str
    kid: str


class Claims(msgspec.Struct, frozen=True):
    """Times are seconds since 1970; `nbf` is from when it counts."""

    iss: str
    aud: str
    exp: int
    service_url: str = msgspec.field(name="serviceurl")
    nbf: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """`raw` is the whole of it, which nobody logs."""

    raw: str
    header: Header
    claims: Claims


def bearer(authorization: str) -> Token:
    """Raises Refused."""
    scheme, _, raw = authorization.partition(" ")
    parts = raw.split(".")
    if scheme.casefold() != "bearer" or len(parts) != 3 or not raw.isascii() or len(raw) > LONGEST:
        raise Refused(401, NOT_SIGNED)
    return Token(raw, _part(parts[0], Header), _part(parts[1], Claims))


def check(token: Token, app: str, machine: datetime) -> None:
    """Whether it says that it was signed by Teams, for this app and for now. Raises Refused.

    `app` is in small letters, as Teams writes it.
    """
    claims, now = token.claims, machine.timestamp()
    if token.header.alg != ALGORITHM:
        raise Refused(401, NOT_SIGNED)
    if claims.iss != ISSUER or claims.aud != app:
        raise Refused(401, OTHERS)
    if not claims.nbf - LEEWAY <= now < claims.exp + LEEWAY:
        raise Refused(401, TIME)


def _part(text: str, shape: Any) -> Any:
    """One of the two that can be read. Raises Refused."""
    try:
        octets = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        return msgspec.json.decode(octets, type=shape)
    except (ValueError, RecursionError) as wrong:
        raise Refused(401, NOT_SIGNED) from wrong
