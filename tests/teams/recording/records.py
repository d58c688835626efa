"""What the recording Teams keeps: users, conversations, posts, and every call made to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]


@dataclass
class User:
    """Somebody in a tenant. `installed`: they have Clerk in their personal scope; `role` is what
    Teams calls them in a roster."""

    id: str
    name: str
    email: str = ""
    tenant: str = "tenant-1"
    installed: bool = True
    role: str = "user"


@dataclass
class Conversation:
    """A channel's or a group chat's, or the chat with `user` where that is set."""

    id: str
    tenant: str = "tenant-1"
    members: set[str] = field(default_factory=set)
    user: str = ""


@dataclass
class Post:
    conversation: str
    id: str
    at: datetime
    body: Json
    edits: int = 0

    @property
    def card(self) -> Json | None:
        held = self.body.get("attachments") or [{}]
        card: Json | None = held[0].get("content")
        return card


@dataclass
class Call:
    """One request, with what became of it: "ok", an error code, or the fault it met."""

    method: str
    conversation: str
    body: Json
    at: datetime
    outcome: str = ""
    done: bool = False


class Refused(Exception):
    """Teams says no."""

    def __init__(self, status: int, code: str = "") -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
