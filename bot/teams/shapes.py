"""What Teams sends, in the parts Clerk reads: everything else is let go before anybody sees it.

Whoever decodes into these has what is promised here or nothing. Raises msgspec.ValidationError
otherwise.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, field
from msgspec import Struct as Base

Id = Annotated[str, Meta(pattern=r"^[!-;=?-{}~]{1,400}$")]
"""Of an activity, a conversation or a user: printable, without what marks off one from another."""
Guid = Annotated[str, Meta(pattern=r"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")]
"""Of a tenant, or of somebody in it."""
Address = Annotated[str, Meta(pattern=r"^https?://[!-~]{1,1000}$")]
Text = Annotated[str, Meta(max_length=40_000)]
Name = Annotated[str, Meta(max_length=400)]
Ticket = Annotated[str, Meta(min_length=1, max_length=25_000)]

PERSONAL, CHANNEL, GROUP_CHAT = "personal", "channel", "groupChat"
TEAMS = "msteams"


class Struct(Base, frozen=True, rename="camel"):
    """Its names are Teams' own."""


class Account(Struct, frozen=True):
    """Of a user or a bot; `aad_object_id` is who they are in their tenant."""

    id: Id
    aad_object_id: Guid | None = None
    name: Name | None = None


class Conversation(Struct, frozen=True):
    id: Id
    conversation_type: Literal["personal", "channel", "groupChat"] | None = None
    tenant_id: Guid | None = None


class Tenant(Struct, frozen=True):
    id: Guid


class Team(Struct, frozen=True):
    id: Id


class ChannelData(Struct, frozen=True):
    tenant: Tenant | None = None
    team: Team | None = None


class Entity(Struct, frozen=True):
    """Of a mention: `text` is how it stands in the message."""

    type: Name = ""
    text: Text | None = None
    mentioned: Account | None = None


class Activity(Struct, frozen=True, kw_only=True):
    """What all that arrives has in common."""

    id: Id | None = None
    service_url: Address
    channel_id: Literal["msteams"]
    sender: Account = field(name="from")
    recipient: Account
    conversation: Conversation
    channel_data: ChannelData | None = None

    @property
    def tenants(self) -> set[str]:
        """Each that it names."""
        told = self.channel_data.tenant if self.channel_data else None
        found = (self.conversation.tenant_id, told.id if told else None)
        return {one.casefold() for one in found if one}

    @property
    def alone(self) -> bool:
        """Whether nobody but Clerk and the sender reads along."""
        return self.conversation.conversation_type == PERSONAL


class Message(Activity, frozen=True, kw_only=True, tag_field="type", tag="message"):
    """`value` is what stood in a card whose Action.Submit was pressed."""

    id: Id
    text: Text | None = None
    entities: Annotated[list[Entity], Meta(max_length=200)] | None = None
    value: dict[str, Any] | None = None
    reply_to_id: Id | None = None

    @property
    def addressed(self) -> bool:
        """Whether it was said to Clerk: alone with it, or with its name."""
        mentioned = (one.mentioned for one in self.entities or ())
        return self.alone or any(one and one.id == self.recipient.id for one in mentioned)


class Execute(Struct, frozen=True):
    type: Literal["Action.Execute"]
    data: dict[str, Any]
    verb: Name = ""


class CardAction(Struct, frozen=True):
    action: Execute


class Invoke(Activity, frozen=True, kw_only=True, tag_field="type", tag="invoke"):
    """`reply_to_id` is the activity that holds the card."""

    name: Literal["adaptiveCard/action"]
    value: CardAction
    reply_to_id: Id | None = None


class Members(Activity, frozen=True, kw_only=True, tag_field="type", tag="conversationUpdate"):
    """Who came into a conversation, or left it."""

    members_added: Annotated[list[Account], Meta(max_length=5000)] | None = None
    members_removed: Annotated[list[Account], Meta(max_length=5000)] | None = None


class Installation(Activity, frozen=True, kw_only=True, tag_field="type", tag="installationUpdate"):
    action: Literal["add", "remove", "add-upgrade", "remove-upgrade"]


class Body(Struct, frozen=True):
    """Text as HTML, or plain."""

    content: Annotated[str, Meta(max_length=200_000)] | None = None
    content_type: Literal["html", "text"] = "text"


class Written(Struct, frozen=True):
    """A message that somebody else may have written."""

    body: Body | None = None


class Extension(Struct, frozen=True, kw_only=True):
    """`data` is what the card in the dialog sent, once there is one."""

    command_id: Name
    message_payload: Written | None = None
    data: dict[str, Any] | None = None


class Dialog(Activity, frozen=True, kw_only=True, tag_field="type", tag="invoke"):
    """From the menu of a message: a dialog is to be opened, or what it holds was sent."""

    name: Literal["composeExtension/fetchTask", "composeExtension/submitAction"]
    value: Extension


Known = Message | Invoke | Members | Installation
Passed = Literal[
    "endOfConversation", "event", "messageDelete", "messageReaction", "messageUpdate", "typing"
]
"""Kinds that Clerk did not ask for: taken, and nothing follows."""


class Other(Activity, frozen=True, kw_only=True):
    type: Passed


Handled = Known | Dialog
Sent = Handled | Other
