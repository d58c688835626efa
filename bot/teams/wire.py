"""One exchange with Microsoft over HTTP."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    TCPConnector,
)

TIMEOUT = 10
"""Seconds for one call as a whole. Whether what took longer was done, nobody knows."""
TO_CONNECT = 5
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
    """Never raises, and logs nothing. `sent` is as aiohttp takes it: what is posted is tried once,
    all else, which does no harm, once more where the connection is dropped.

    Redirects are not followed: what proves who Clerk is goes nowhere else. Each call has its own
    connection: a kept one that is closed meanwhile would leave it open whether a call arrived.
    """
    limit = ClientTimeout(total=seconds, sock_connect=TO_CONNECT)
    try:
        async with (
            ClientSession(timeout=limit, connector=TCPConnector(force_close=True)) as session,
            session.request(verb, url, allow_redirects=False, **sent) as got,
        ):
            return _read(got.status, got.headers, await got.read())
    except (ClientConnectorError, ConnectionTimeoutError):
        return Answer(ok=False, error=NO_CONNECTION)
    except Exception as wrong:  # no answer in time, or none that can be read
        return Answer(ok=False, error=type(wrong).__name__, unclear=True)


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
