"""Answering at the address that came with what somebody did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.client import SILENT, TIMEOUT

log = structlog.get_logger()
HOOKS = "https://hooks.slack.com/"


class Responder:
    """`hooks` is what every such address begins with: Clerk sends nothing anywhere else."""

    def __init__(self, hooks: str = HOOKS) -> None:
        self._hooks = hooks

    async def __call__(self, url: str, payload: Mapping[str, Any]) -> None:
        """Once: what was done is durable, and pressing again gives the same answer."""
        if not url.startswith(self._hooks):
            log.warning("slack named an address that is not its own")
            return
        client = AsyncWebhookClient(url, timeout=TIMEOUT, retry_handlers=[], logger=SILENT)
        try:
            answer = await client.send_dict(dict(payload))
        except Exception as wrong:
            log.warning("an answer did not arrive", kind=type(wrong).__name__)
            return
        if answer.status_code != 200:
            log.warning("an answer was refused", status=answer.status_code)
