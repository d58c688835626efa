"""One exchange with Microsoft over HTTP."""

from __future__ import annotations

import json
from asyncio import timeout
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import isfinite
from ssl import SSLContext
from typing import Any

from httpx import AsyncClient, ConnectError, ConnectTimeout, Limits, Timeout, create_ssl_context

TIMEOUT = 10
"""Seconds for one call as a whole. Whether what took longer was done, nobody knows."""
PATIENCE = Timeout(TIMEOUT, connect=5)
KEEP_NONE = Limits(max_keepalive_connections=0)
NO_CONNECTION = "no_connection"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a call. `retry_after` is in seconds, where Teams or the pace names them.

    `unclear`: it may have been done. `data` is what was said where it is ok; else `error` is the
    code that came with the HTTP `status`, 0 where none came.
    """

    ok: bool
    data: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""
    retry_after: float | None = None
    unclear: bool = False
    status: int = 0


async def exchange(verb: str, url: str, *, seconds: float = TIMEOUT, **sent: Any) -> Answer:
    """Never raises, and tries once. `sent` is as httpx takes it.

    Redirects are not followed: what proves who Clerk is goes nowhere else. Each call has its own
    connection: a kept one that is closed meanwhile would leave it open whether a call arrived.
    """
    try:
        async with (
            timeout(seconds),
            AsyncClient(timeout=PATIENCE, verify=_certificates(), limits=KEEP_NONE) as client,
        ):
            got = await client.request(verb, url, **sent)
        return _read(got.status_code, got.headers, got.content)
    except (ConnectError, ConnectTimeout):
        return Answer(ok=False, error=NO_CONNECTION)
    except Exception as wrong:  # no answer in time, or none that can be read
        return Answer(ok=False, error=type(wrong).__name__, unclear=True)


@cache
def _certificates() -> SSLContext:
    """Whom to believe: reading that takes longer than a call."""
    return create_ssl_context()


def _read(status: int, headers: Mapping[str, str], body: bytes) -> Answer:
    told = _table(body)
    if 200 <= status < 300:
        whole = not body.strip() or told is not None
        error = "" if whole else f"http_{status}"
        return Answer(ok=whole, data=told or {}, error=error, unclear=not whole, status=status)
    return Answer(
        ok=False,
        error=_code(told or {}) or f"http_{status}",
        retry_after=_seconds(headers),
        unclear=status >= 500,
        status=status,
    )


def _table(body: bytes | str) -> Mapping[str, Any] | None:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _code(told: Mapping[str, Any]) -> str:
    """Microsoft's services have three ways of naming an error."""
    error = told.get("error")
    if isinstance(error, Mapping):
        return str(error.get("code") or "")
    within = told.get("message")
    inner = _table(within) if isinstance(within, str) else None
    return str(error or (inner or {}).get("subCode") or "")


def _seconds(headers: Mapping[str, str]) -> float | None:
    try:
        seconds = float(headers.get("Retry-After", ""))
    except ValueError:
        return None
    return seconds if isfinite(seconds) and seconds > 0 else None
