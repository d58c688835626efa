"""What the recording Slack keeps: people, channels, posts, views, and every call made to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]


@dataclass
class Person:
    """Somebody with an account. `team` differs from the workspace's for a guest from elsewhere;
    `also` are the other workspaces of the organisation they belong to."""

    id: str
    name: str
    email: str = ""
    confirmed: bool = True
    deleted: bool = False
    bot: bool = False
    team: str = "T1"
    enterprise: str = "E1"
    also: list[str] = field(default_factory=list)


@dataclass
class Channel:
    """A channel, or a direct message with `user` when that is set."""

    id: str
    name: str
    members: set[str] = field(default_factory=set)
    private: bool = False
    archived: bool = False
    user: str = ""


@dataclass
class Post:
    channel: str
    ts: str
    at: datetime
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    metadata: Json = field(default_factory=dict)
    edited: str = ""
    edits: int = 0


@dataclass
class Ephemeral:
    """What one person sees and nobody can find again; `via` is how it came."""

    channel: str
    user: str
    ts: str
    text: str
    blocks: list[Json]
    via: str


@dataclass
class View:
    """A modal on somebody's screen, or their home. `errors` stand beneath its fields."""

    id: str
    user: str
    body: Json
    hash: str
    root: str
    previous: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    closed: bool = False


@dataclass
class Trigger:
    user: str
    at: datetime
    view: str = ""
    used: bool = False


@dataclass
class ResponseUrl:
    """Where an answer to one interaction may be posted, five times within half an hour."""

    user: str
    channel: str
    at: datetime
    ts: str = ""
    uses: int = 0


@dataclass
class Call:
    """One request, with what became of it: "ok", an error code, or the fault it met."""

    method: str
    args: Json
    at: datetime
    outcome: str = ""
    done: bool = False


class Refused(Exception):
    """Slack says no: an error code and whatever else belongs in the answer."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(f"{code} {more}")
        self.code = code
        self.more = more
