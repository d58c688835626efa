"""What Slack reports through the Events API: the inner event and the callback around it."""

from __future__ import annotations

from tests.slack.payloads import TOKEN
from tests.slack.recording.people import user
from tests.slack.recording.records import Json
from tests.slack.recording.stack import shape
from tests.slack.recording.state import Slack


def callback(slack: Slack, event: Json) -> Json:
    """A fresh event_id each time: sending one again means sending the same payload again."""
    authorised = {
        "enterprise_id": slack.enterprise or None, "team_id": slack.team,
        "user_id": slack.bot_user, "is_bot": True, "is_enterprise_install": False,
    }  # fmt: skip
    return {
        "token": TOKEN, "team_id": slack.team, "api_app_id": slack.app_id,
        **({"enterprise_id": slack.enterprise} if slack.enterprise else {}),
        "context_team_id": slack.team, "context_enterprise_id": slack.enterprise or None,
        "event": event, "type": "event_callback", "event_id": f"Ev{slack.serial()}",
        "event_time": int(slack.now().timestamp()), "authorizations": [authorised],
        "is_ext_shared_channel": False, "event_context": f"4-{slack.serial()}",
    }  # fmt: skip


def url_verification(challenge: str) -> Json:
    return {"token": TOKEN, "challenge": challenge, "type": "url_verification"}


def home_opened(slack: Slack, who: str, tab: str = "home") -> Json:
    """The view is there from the second time on, when there is one."""
    home = slack.homes.get(who)
    return {
        "type": "app_home_opened", "user": who, "channel": slack.direct(who).id, "tab": tab,
        "event_ts": slack.ts(), **({"view": shape(slack, home)} if home and tab == "home" else {}),
    }  # fmt: skip


def direct_message(slack: Slack, who: str, text: str) -> Json:
    ts = slack.ts()
    return {
        "type": "message", "channel_type": "im", "channel": slack.direct(who).id, "user": who,
        "text": text, "ts": ts, "event_ts": ts, "team": slack.people[who].team,
        "client_msg_id": f"c{slack.serial()}",
    }  # fmt: skip


def own_message(slack: Slack, who: str, text: str) -> Json:
    """Slack also reports what the application itself posted."""
    return direct_message(slack, who, text) | {
        "user": slack.bot_user, "bot_id": slack.bot_id, "app_id": slack.app_id,
    }  # fmt: skip


def user_changed(slack: Slack, who: str) -> Json:
    """As the person stands now: change them first."""
    return {
        "type": "user_change", "user": user(slack, slack.people[who]),
        "cache_ts": int(slack.now().timestamp()), "event_ts": slack.ts(),
    }  # fmt: skip


def joined(slack: Slack, who: str, channel: str) -> Json:
    """member_joined_channel, of a person or of the application itself."""
    kind = "G" if slack.channels[channel].private else "C"
    return {
        "type": "member_joined_channel", "user": who, "channel": channel, "channel_type": kind,
        "team": slack.team, "inviter": who, "event_ts": slack.ts(),
    }  # fmt: skip


def uninstalled() -> Json:
    return {"type": "app_uninstalled"}


def tokens_revoked(slack: Slack) -> Json:
    return {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [slack.bot_user]}}
