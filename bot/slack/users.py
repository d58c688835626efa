"""A user as Slack tells of them, and the account Clerk knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.slack.identity import Installed
from governance.accounts import account_id
from usecases.meet_account import MeetAccount

PLATFORM = "slack"


def found(user: Mapping[str, Any], installed: Installed) -> MeetAccount:
    """What Slack tells of them, as Clerk meets them."""
    team = str(user.get("team_id") or installed.team)
    wider = _table(user, "enterprise_user")
    enterprise = str(wider.get("enterprise_id") or installed.enterprise)
    profile = _table(user, "profile")
    real = not (user.get("deleted") or user.get("is_bot"))
    return MeetAccount(
        account_id(PLATFORM, enterprise, team, str(user.get("id") or "")),
        email=str(profile.get("email") or ""),
        verified=real and user.get("is_email_confirmed") is True,
        handle=str(profile.get("display_name") or profile.get("real_name") or ""),
        ours=installed.team in (team, *_list(wider, "teams")),
    )


def _table(user: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    told = user.get(name)
    return told if isinstance(told, Mapping) else {}


def _list(table: Mapping[str, Any], name: str) -> list[Any]:
    """An organisation's users belong to several of its workspaces."""
    told = table.get(name)
    return told if isinstance(told, list) else []
