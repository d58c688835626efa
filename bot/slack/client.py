"""Slack's methods, called through Slack's own library, at the pace Slack asks for."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from aiohttp import ClientConnectorError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.pace import Pace

TIMEOUT = 10
"""Seconds for one call. Whether what took longer was done, nobody knows."""
RETRY_AFTER = 30.0
"""Seconds, where Slack says that it is too much and not for how long."""
LIMITED = "ratelimited"
NOT_SAID = frozenset({"fatal_error", "internal_error"})
"""Errors of which Slack documents that part of what was asked for may have been done."""

SILENT = logging.getLogger("clerk.slack.silent")
SILENT.disabled = True
SILENT.setLevel(logging.CRITICAL)  # the library asks for the level before it puts a line together


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a call. `retry_after` is in seconds, where Slack or the pace names them.

    `unclear`: it may have been done. `data` is what Slack said where it is ok, `scopes` what the
    token may do, as far as Slack told.
    """

    ok: bool
    data: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""
    retry_after: float | None = None
    unclear: bool = False
    scopes: frozenset[str] = frozenset()


class Client:
    """The library's own retries are off: they would send a message twice. Each call has its own
    connection: a kept one that Slack closes meanwhile would leave it open whether a call arrived.
    """

    def __init__(self, token: str, api: str, pace: Pace) -> None:
        self._slack = AsyncWebClient(
            token, base_url=api, timeout=TIMEOUT, retry_handlers=[], logger=SILENT
        )
        self._pace = pace

    async def call(self, method: str, **args: Any) -> Answer:
        """Never raises, and logs nothing."""
        channel = str(args.get("channel", ""))
        if wait := await self._pace.turn(method, channel):
            return Answer(ok=False, error=LIMITED, retry_after=wait)
        answer = await self._call(method, args)
        if answer.error == LIMITED and answer.retry_after:
            self._pace.refused(method, channel, answer.retry_after)
        return answer

    async def _call(self, method: str, args: Mapping[str, Any]) -> Answer:
        try:
            got = await self._slack.api_call(method, data=_form(args))
            return Answer(ok=True, data=_table(got.data), scopes=_scopes(got.headers))
        except SlackApiError as no:
            return _refusal(no.response)
        except ClientConnectorError:
            return Answer(ok=False, error="no_connection")
        except Exception as wrong:  # no answer in time, or one the library cannot read
            return Answer(ok=False, error=type(wrong).__name__, unclear=True)


def _form(args: Mapping[str, Any]) -> dict[str, str]:
    """All of Slack's methods take a form; what is nested goes as JSON."""
    return {
        name: _whole(value) if isinstance(value, str) else json.dumps(value)
        for name, value in args.items()
    }


def _whole(text: str) -> str:
    """Half a character, which no form can carry, becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _refusal(response: Any) -> Answer:
    """`response` is Slack's answer, or the bare one where it could not be read."""
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    headers = getattr(response, "headers", None) or {}
    error = str(_table(getattr(response, "data", None)).get("error") or "")
    if status == 429 or error in (LIMITED, "rate_limited"):
        return Answer(ok=False, error=LIMITED, retry_after=_seconds(headers))
    lost = status >= 500 or error in NOT_SAID or (not error and status < 400)
    return Answer(ok=False, error=error or f"http_{status}", unclear=lost, scopes=_scopes(headers))


def _table(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, Mapping) else {}


def _header(headers: Mapping[str, str], wanted: str) -> str:
    return next((value for name, value in headers.items() if name.casefold() == wanted), "")


def _seconds(headers: Mapping[str, str]) -> float:
    try:
        seconds = float(_header(headers, "retry-after"))
    except ValueError:
        return RETRY_AFTER
    return seconds if isfinite(seconds) and seconds > 0 else RETRY_AFTER


def _scopes(headers: Mapping[str, str]) -> frozenset[str]:
    told = _header(headers, "x-oauth-scopes").split(",")
    return frozenset(scope.strip() for scope in told if scope.strip())
