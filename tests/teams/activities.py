"""What Teams sends, in its own words."""

from __future__ import annotations

from tests.teams.signed import APP, SERVICE, TENANT, Json

RACHEL = "6f0c2a4e-8b1d-4c3f-a5e7-90d1b2c3e4f5"
CHAT = "a:1rachel"
CHANNEL = "19:bmg@thread.tacv2"
BOT = {"id": f"28:{APP}", "name": "Clerk"}
MENTION = "<at>Clerk</at>"


def sender(oid: str = RACHEL, name: str = "Rachel Okafor") -> Json:
    return {"id": f"29:{oid}", "aadObjectId": oid, "name": name}


def common(kind: str, *, who: Json | None = None, tenant: str = TENANT) -> Json:
    """In the personal chat."""
    return {
        "type": kind,
        "id": "f:1",
        "timestamp": "2026-11-02T09:00:00.000Z",
        "serviceUrl": SERVICE,
        "channelId": "msteams",
        "from": who or sender(),
        "recipient": BOT,
        "conversation": {"id": CHAT, "conversationType": "personal", "tenantId": tenant},
        "channelData": {"tenant": {"id": tenant}},
    }


def said(text: str, id_: str = "1", *, who: Json | None = None) -> Json:
    return {**common("message", who=who), "id": id_, "text": text, "textFormat": "plain"}


def in_channel(
    text: str, id_: str = "1", channel: str = CHANNEL, *, who: Json | None = None
) -> Json:
    """As Teams writes a mention."""
    return {
        **said(f"{MENTION} {text}", id_, who=who),
        "conversation": {
            "id": f"{channel};messageid=1",
            "conversationType": "channel",
            "tenantId": TENANT,
            "isGroup": True,
        },
        "channelData": {"tenant": {"id": TENANT}, "team": {"id": "19:team@thread.tacv2"},
                        "channel": {"id": channel}},
        "entities": [{"type": "mention", "text": MENTION, "mentioned": BOT}],
    }  # fmt: skip


def submitted(data: Json, id_: str = "2", *, who: Json | None = None) -> Json:
    """Action.Submit, where a client does not know Action.Execute."""
    return {**common("message", who=who), "id": id_, "value": data, "replyToId": "1"}


def executed(data: Json, id_: str = "f:2", *, who: Json | None = None) -> Json:
    action = {"type": "Action.Execute", "verb": "clerk", "data": data, "id": "b1"}
    return {
        **common("invoke", who=who),
        "id": id_,
        "name": "adaptiveCard/action",
        "value": {"action": action, "trigger": "manual"},
        "replyToId": "1",
    }


def came(*who: Json) -> Json:
    return {**common("conversationUpdate"), "membersAdded": list(who)}


def installed(action: str = "add") -> Json:
    return {**common("installationUpdate"), "action": action}


def member(oid: str, name: str, email: str, **told: str) -> Json:
    """As the Bot Connector tells of somebody in a conversation."""
    return {
        "id": f"29:{oid}",
        "aadObjectId": oid,
        "name": name,
        "email": email,
        "userPrincipalName": email,
        "tenantId": TENANT,
        "userRole": "user",
    } | told
