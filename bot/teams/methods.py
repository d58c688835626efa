"""What Clerk calls of Teams, at the service URL of a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote


class Kind(Enum):
    """By what Teams counts calls."""

    CREATE = "create conversation"
    SEND = "send to conversation"
    MEMBERS = "get conversation members"


@dataclass(frozen=True, slots=True)
class Method:
    """`path` has a place for the id of the conversation, and for that of what is in it."""

    verb: str
    path: str
    kind: Kind

    def url(self, service_url: str, names: tuple[str, ...]) -> str:
        quoted = (quote(name, safe="") for name in names)
        return f"{service_url.rstrip('/')}/v3/{self.path.format(*quoted)}"


CREATE = Method("POST", "conversations", Kind.CREATE)
SEND = Method("POST", "conversations/{}/activities", Kind.SEND)
UPDATE = Method("PUT", "conversations/{}/activities/{}", Kind.SEND)
DELETE = Method("DELETE", "conversations/{}/activities/{}", Kind.SEND)
MEMBER = Method("GET", "conversations/{}/members/{}", Kind.MEMBERS)
MEMBERS = Method("GET", "conversations/{}/pagedmembers", Kind.MEMBERS)
