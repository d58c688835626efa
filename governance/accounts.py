"""Who somebody is on a chat platform, and which channel there is a group's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.record import Index, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Record):
    """A person's account on a platform; its id is account_id's.

    `linked_by` is "clerk" where the platform had verified the person's e-mail address, else the id
    of whoever linked it. `active` False: the platform has closed it. `handle` is the name it shows.
    """

    person: str
    linked_at: datetime
    linked_by: str
    active: bool = True
    handle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel(Record):
    """A group's channel on a platform; its id is channel_id's.

    `broken_at` is since when it cannot be written to; None where it can, as far as is known.
    """

    group: str
    bound_at: datetime
    bound_by: str
    broken_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation(Record):
    """Where an account or a channel is written to, on a platform that has to be told; the id is the
    account's or the channel's.

    `address` is the platform's id of the conversation, `service_url` where the platform takes what
    is written into it, `seen_at` when it first said so.
    """

    address: str
    service_url: str
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger(Record):
    """Somebody nobody knows who wrote to Clerk; the id is what their account's would be.

    `unlinked`: the account was somebody's until it was said that it is not, so that from now on
    only people say whose it is.
    """

    met_at: datetime
    handle: str = ""
    email: str = ""
    unlinked: bool = False


def account_id(platform: str, *where: str) -> str:
    """Unique over all workspaces. In Slack: enterprise (empty where there is none), team and user;
    in Teams: tenant and the user's object id there."""
    return "|".join((platform, *where))


def channel_id(platform: str, team: str, channel: str) -> str:
    """In Teams `team` is the tenant, and `channel` the conversation of a channel or group chat."""
    return "|".join((platform, team, channel))


def platform_of(id_: str) -> str:
    """The platform of an account or a channel, by its id."""
    return id_.partition("|")[0]


def within(id_: str) -> tuple[str, ...]:
    """Of an account or a channel what stands behind the platform: where it is, and its own id."""
    return tuple(id_.split("|")[1:])


ACCOUNTS_BY_PERSON = Index("account.person", Account, ("person",))
CHANNELS_BY_GROUP = Index("channel.group", Channel, ("group",))
STRANGERS = Index("stranger.met", Stranger, ("met_at",))
