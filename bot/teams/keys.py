"""The keys that Teams signs with, asked for as seldom as can be."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec
import structlog
from jwt import PyJWK, PyJWTError

log = structlog.get_logger()

ADDRESS = "https://login.botframework.com/v1/.well-known/keys"
"""Where those of the public cloud are."""
GOOD_FOR = timedelta(days=1)
PAUSE = timedelta(minutes=1)
"""Between two times of asking, whatever is asked for: tokens can be made up faster than that."""

Fetch = Callable[[str], Awaitable[Mapping[str, Any]]]


class Silent(Exception):
    """The keys cannot be had just now."""


class Jwk(msgspec.Struct, frozen=True):
    """`endorsements` are the channels whose activities it may sign."""

    kid: str
    kty: str
    n: str = ""
    e: str = ""
    endorsements: list[str] = []


class KeySet(msgspec.Struct, frozen=True):
    keys: list[Jwk]


@dataclass(frozen=True, slots=True)
class Key:
    public: PyJWK
    endorsements: frozenset[str]


class Keys:
    """Those that were had last serve on while no others can be had. `machine` tells machine time;
    `fetch` gives what stands at an address, and raises whatever it likes."""

    def __init__(
        self, fetch: Fetch, machine: Callable[[], datetime], address: str = ADDRESS
    ) -> None:
        self._fetch = fetch
        self._machine = machine
        self._address = address
        self._held: Mapping[str, Key] = {}
        self._had: datetime | None = None
        self._asked: datetime | None = None
        self._turn = asyncio.Lock()

    async def get(self, kid: str) -> Key | None:
        """None for one that is not among them. Raises Silent where none were had yet."""
        if not self._knows(kid):
            async with self._turn:
                if not self._knows(kid) and self._may_ask():
                    await self._ask()
        if self._had is None:
            raise Silent
        return self.held(kid)

    def held(self, kid: str) -> Key | None:
        """Asks for nothing."""
        return self._held.get(kid)

    def _knows(self, kid: str) -> bool:
        fresh = self._had is not None and self._machine() - self._had < GOOD_FOR
        return fresh and kid in self._held

    def _may_ask(self) -> bool:
        return self._asked is None or self._machine() - self._asked >= PAUSE

    async def _ask(self) -> None:
        self._asked = self._machine()
        try:
            found = read(await self._fetch(self._address))
        except Exception as wrong:
            log.warning("the keys of teams could not be had", kind=type(wrong).__name__)
            return
        self._held, self._had = found, self._machine()


def read(document: Mapping[str, Any]) -> dict[str, Key]:
    """Those that can sign as Teams does. Raises ValueError where there are none."""
    told = msgspec.convert(document, KeySet)
    found = {one.kid: key for one in told.keys if (key := _key(one)) is not None}
    if not found:
        raise ValueError("no keys")
    return found


def _key(told: Jwk) -> Key | None:
    if told.kty != "RSA":
        return None
    try:
        public = PyJWK({"kty": told.kty, "n": told.n, "e": told.e}, algorithm="RS256")
    except (PyJWTError, ValueError):
        return None
    return Key(public, frozenset(told.endorsements))
