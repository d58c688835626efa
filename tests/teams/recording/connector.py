"""What Teams does, by the name the recording has for it."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.teams.checks import wrong_in_activity
from tests.teams.recording.records import Conversation, Json, Post, Refused, User
from tests.teams.recording.state import Teams

MOST_OCTETS = 28 * 1024
GONE, NOT_THERE = (404, "ConversationNotFound"), (404, "ActivityNotFoundInConversation")


def create(teams: Teams, _names: list[str], body: Json) -> Json:
    """A chat with one person, the same again where there is one."""
    told = [member.get("id", "") for member in body.get("members") or ()]
    user = teams.users.get(told[0].removeprefix("29:")) if len(told) == 1 else None
    named = (body.get("tenantId"), ((body.get("channelData") or {}).get("tenant") or {}).get("id"))
    if body.get("bot") != {"id": f"28:{teams.app}"} or body.get("isGroup") is not False:
        raise Refused(400, "Bad Argument")
    if user is None or named != (user.tenant, user.tenant):
        raise Refused(400, "Bad Argument")
    refuse(teams, user.id)
    if not user.installed:
        raise Refused(403, "ForbiddenOperationException")
    return {"id": teams.chat(user.id).id}


def send(teams: Teams, names: list[str], body: Json) -> Json:
    conversation = writable(teams, names[0])
    checked(body)
    post = Post(conversation.id, str(1_700_000_000_000 + teams.serial()), teams.now(), body)
    teams.posts.append(post)
    return {"id": post.id}


def update(teams: Teams, names: list[str], body: Json) -> Json:
    post = ours(teams, names)
    checked(body)
    post.body, post.edits = body, post.edits + 1
    return {"id": post.id}


def delete(teams: Teams, names: list[str], _body: Json) -> Json:
    post = ours(teams, names)
    teams.posts.remove(post)
    teams.deleted.append(post)
    return {}


def member(teams: Teams, names: list[str], _body: Json) -> Json:
    conversation = writable(teams, names[0])
    user = teams.users.get(names[1].removeprefix("29:"))
    if user is None or user.id not in conversation.members:
        raise Refused(404, "MemberNotFoundInConversation")
    return shown(user)


def members(teams: Teams, names: list[str], body: Json) -> Json:
    conversation = writable(teams, names[0])
    there = sorted(conversation.members)
    start = int(body.get("continuationToken") or 0)
    end = start + min(teams.page, int(body.get("pageSize") or teams.page))
    more = {"continuationToken": str(end)} if end < len(there) else {}
    return {"members": [shown(teams.users[one]) for one in there[start:end]], **more}


def shown(user: User) -> Json:
    return {
        "id": f"29:{user.id}", "aadObjectId": user.id, "name": user.name, "tenantId": user.tenant,
        "email": user.email, "userPrincipalName": user.email, "userRole": user.role,
    }  # fmt: skip


def writable(teams: Teams, name: str) -> Conversation:
    conversation = teams.conversations.get(name)
    if conversation is None:
        raise Refused(*GONE)
    refuse(teams, conversation.id)
    refuse(teams, conversation.user)
    return conversation


def refuse(teams: Teams, name: str) -> None:
    if name in teams.refusing:
        raise Refused(*teams.refusing[name])


def ours(teams: Teams, names: list[str]) -> Post:
    conversation = writable(teams, names[0])
    for post in teams.within(conversation.id):
        if post.id == names[1]:
            return post
    raise Refused(*NOT_THERE)


def checked(body: Json) -> None:
    """Also refuses what Teams would take and show otherwise than it is meant."""
    if len(json.dumps(body, ensure_ascii=False).encode()) > MOST_OCTETS:
        raise Refused(413, "MessageSizeTooBig")
    if body.get("type") != "message" or not str(body.get("summary") or "").strip():
        raise Refused(400, "BadSyntax")
    if wrong_in_activity(body) if "attachments" in body else not body.get("text"):
        raise Refused(400, "BadSyntax")


METHODS: dict[str, Callable[[Teams, list[str], Json], Json]] = {
    "create": create,
    "send": send,
    "update": update,
    "delete": delete,
    "member": member,
    "members": members,
}
