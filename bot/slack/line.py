"""Slack's own client for Socket Mode, kept from trying a spent address for ever."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.socket_mode.aiohttp import SocketModeClient

GOOD_FOR = timedelta(seconds=20)
"""Slack takes back an address that nobody has connected to after half a minute."""


class Line(SocketModeClient):
    """Where connecting fails the library tries again, and asks Slack for another address only if
    it has none. `machine` tells machine time."""

    def __init__(self, token: str, *, machine: Callable[[], datetime], **more: Any) -> None:
        self._machine = machine
        self._address: Any = None
        self._given = machine()
        super().__init__(token, **more)

    @property
    def wss_uri(self) -> Any:
        """Text, or None once it is too old to be tried."""
        return self._address if self._machine() - self._given < GOOD_FOR else None

    @wss_uri.setter
    def wss_uri(self, address: Any) -> None:
        self._address, self._given = address, self._machine()
