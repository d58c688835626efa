"""conversations.*"""

from __future__ import annotations

from tests.slack.recording.messages import shown
from tests.slack.recording.records import Channel, Json, Refused
from tests.slack.recording.state import Slack


def opened(slack: Slack, args: Json) -> Json:
    """A direct message with one person; several people at once are beyond what Clerk does."""
    users = [name for name in str(args.get("users", "")).split(",") if name]
    if not users:
        raise Refused("users_list_not_supplied")
    if len(users) > 1:
        raise Refused("too_many_users")
    (user,) = users
    if user in slack.refusing:
        raise Refused(slack.refusing[user])
    person = slack.people.get(user)
    if person is None:
        raise Refused("user_not_found")
    if person.deleted:
        raise Refused("user_disabled")
    if person.bot:
        raise Refused("cannot_dm_bot")
    known = f"D{user[1:]}" in slack.channels
    again = {"no_op": True, "already_open": True} if known else {}
    return {**again, "channel": {"id": slack.direct(user).id}}


def info(slack: Slack, args: Json) -> Json:
    channel = visible(slack, args)
    slack.need(f"{kind(channel)}:read")
    return {"channel": described(slack, channel)}


def listed(slack: Slack, args: Json) -> Json:
    """Public channels, and those private ones the application is in."""
    types = str(args.get("types") or "public_channel").split(",")
    wanted = {"public_channel": "channels", "private_channel": "groups", "im": "im"}
    kinds = {wanted[name] for name in types if name in wanted}
    for name in sorted(kinds):
        slack.need(f"{name}:read")
    found = [
        described(slack, channel)
        for channel in slack.channels.values()
        if kind(channel) in kinds and (not channel.private or slack.bot_user in channel.members)
    ]
    return {"channels": found, "response_metadata": {"next_cursor": ""}}


def members(slack: Slack, args: Json) -> Json:
    channel = visible(slack, args)
    slack.need(f"{kind(channel)}:read")
    return {"members": sorted(channel.members), "response_metadata": {"next_cursor": ""}}


def history(slack: Slack, args: Json) -> Json:
    """Newest first, and nothing that was posted less than `history_delay` ago."""
    channel = visible(slack, args)
    slack.need(f"{kind(channel)}:history")
    if slack.bot_user not in channel.members:
        raise Refused("not_in_channel")
    posts = [
        post
        for post in reversed(slack.in_channel(channel.id))
        if slack.now() - post.at >= slack.history_delay and within(post.ts, args)
    ]
    start = int(args.get("cursor") or 0)
    end = start + min(int(args.get("limit") or 100), 999)
    more = end < len(posts)
    every = truth(args.get("include_all_metadata"))
    return {
        "messages": [shown(slack, post, metadata=every) for post in posts[start:end]],
        "has_more": more,
        "pin_count": 0,
        **({"response_metadata": {"next_cursor": str(end)}} if more else {}),
    }


def within(ts: str, args: Json) -> bool:
    oldest, latest = str(args.get("oldest") or "0"), str(args.get("latest") or "9999999999")
    if truth(args.get("inclusive")):
        return float(oldest) <= float(ts) <= float(latest)
    return float(oldest) < float(ts) < float(latest)


def visible(slack: Slack, args: Json) -> Channel:
    """A private channel the application is not in does not exist for it."""
    channel = slack.channels.get(str(args.get("channel", "")))
    if channel is None or (channel.private and slack.bot_user not in channel.members):
        raise Refused("channel_not_found")
    return channel


def kind(channel: Channel) -> str:
    return "im" if channel.user else "groups" if channel.private else "channels"


def described(slack: Slack, channel: Channel) -> Json:
    if channel.user:
        gone = channel.user in slack.people and slack.people[channel.user].deleted
        return {
            "id": channel.id, "is_im": True, "is_archived": False, "user": channel.user,
            "is_user_deleted": gone, "is_org_shared": False,
        }  # fmt: skip
    return {
        "id": channel.id, "name": channel.name, "name_normalized": channel.name,
        "is_channel": not channel.private, "is_group": channel.private, "is_im": False,
        "is_private": channel.private, "is_archived": channel.archived,
        "is_member": slack.bot_user in channel.members, "context_team_id": slack.team,
        "is_shared": False, "is_ext_shared": False, "num_members": len(channel.members),
    }  # fmt: skip


def truth(value: object) -> bool:
    return value in (True, 1, "1", "true", "True")
