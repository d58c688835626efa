"""Which workspace Clerk is installed in, and as whom: asked of Slack once."""

from __future__ import annotations

from dataclasses import dataclass

from bot.slack.needs import Client


@dataclass(frozen=True, slots=True)
class Installed:
    """`enterprise` is empty where the workspace belongs to none."""

    team: str
    enterprise: str
    bot: str
    bot_user: str


class Identity:
    def __init__(self, client: Client) -> None:
        self._client = client
        self._known: Installed | None = None

    async def get(self) -> Installed | None:
        """None where Slack cannot be asked just now; then it is asked again the next time."""
        if self._known is None:
            answer = await self._client.call("auth.test")
            if answer.ok:
                told = answer.data
                self._known = Installed(
                    team=str(told.get("team_id") or ""),
                    enterprise=str(told.get("enterprise_id") or ""),
                    bot=str(told.get("bot_id") or ""),
                    bot_user=str(told.get("user_id") or ""),
                )
        return self._known
