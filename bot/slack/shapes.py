"""What Slack sends, in the parts Clerk reads: everything else is let go before anybody sees it.

Whoever decodes into these has what is promised here or nothing: ids are ids, lists that must
hold something do. Raises msgspec.ValidationError otherwise.
"""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta
from msgspec import Struct as Base

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9]{1,32}$")]
IdOrNone = Annotated[str, Meta(pattern=r"^[A-Za-z0-9]{0,32}$")]
Token = Annotated[str, Meta(pattern=r"^[A-Za-z0-9._-]{1,400}$")]
Address = Annotated[str, Meta(pattern=r"^https?://[!-~]{1,1000}$")]
Mark = Annotated[str, Meta(max_length=255)]
"""An action_id or a block_id."""
Value = Annotated[str, Meta(max_length=2000)]
Text = Annotated[str, Meta(max_length=40_000)]


class Struct(Base, frozen=True, omit_defaults=True):
    """What was not sent is not handed on either."""


class Team(Struct, frozen=True):
    id: IdOrNone = ""
    enterprise_id: IdOrNone | None = None


class Enterprise(Struct, frozen=True):
    id: IdOrNone = ""


class User(Struct, frozen=True):
    """`team_id` is where the user is at home, which may be another workspace."""

    id: Id
    team_id: IdOrNone | None = None


class SlashCommand(Struct, frozen=True, kw_only=True):
    command: Annotated[str, Meta(pattern=r"^/[a-z_-]{1,31}$")]
    text: Text = ""
    user_id: Id
    team_id: IdOrNone = ""
    enterprise_id: IdOrNone = ""
    channel_id: Id
    trigger_id: Token
    response_url: Address


class Container(Struct, frozen=True):
    type: str
    channel_id: IdOrNone | None = None
    is_ephemeral: bool = False


class Channel(Struct, frozen=True):
    id: Id


class Option(Struct, frozen=True):
    value: Value


class Action(Struct, frozen=True, kw_only=True):
    type: str
    action_id: Mark
    block_id: Mark
    value: Value | None = None
    selected_option: Option | None = None


Input = dict[str, Any]
"""What stands in one input: which key it stands under depends on its type."""


class State(Struct, frozen=True):
    values: dict[Mark, dict[Mark, Input]]


class View(Struct, frozen=True, kw_only=True):
    id: Id
    type: str
    hash: Token | None = None
    private_metadata: Annotated[str, Meta(max_length=3000)] = ""
    callback_id: Mark = ""
    state: State | None = None
    blocks: Annotated[list[dict[str, Any]], Meta(max_length=100)] = []


class Interaction(Struct, frozen=True, kw_only=True):
    """What all that people do with a pointer has in common."""

    user: User
    team: Team | None = None
    enterprise: Enterprise | None = None


class BlockActions(Interaction, frozen=True, kw_only=True, tag_field="type", tag="block_actions"):
    trigger_id: Token
    container: Container
    channel: Channel | None = None
    view: View | None = None
    response_url: Address | None = None
    actions: Annotated[list[Action], Meta(min_length=1, max_length=25)]


class ViewSubmission(
    Interaction, frozen=True, kw_only=True, tag_field="type", tag="view_submission"
):
    view: View


class ViewClosed(Interaction, frozen=True, kw_only=True, tag_field="type", tag="view_closed"):
    view: View


class Said(Struct, frozen=True):
    text: Text = ""


class MessageAction(Interaction, frozen=True, kw_only=True, tag_field="type", tag="message_action"):
    callback_id: Mark
    trigger_id: Token
    channel: Channel
    message: Said
    response_url: Address


Interactive = BlockActions | ViewSubmission | ViewClosed | MessageAction


class HomeOpened(Struct, frozen=True, tag_field="type", tag="app_home_opened"):
    user: Id
    tab: str = "home"


class MessageCame(Struct, frozen=True, kw_only=True, tag_field="type", tag="message"):
    """`bot_id` and `subtype` are set on what nobody typed just now. `team` is where whoever typed
    it is at home."""

    channel: Id
    channel_type: str = ""
    user: Id | None = None
    team: IdOrNone | None = None
    text: Text = ""
    subtype: str | None = None
    bot_id: str | None = None


class Profile(Struct, frozen=True):
    display_name: str = ""
    real_name: str = ""


class EnterpriseUser(Struct, frozen=True):
    enterprise_id: IdOrNone = ""


class ChangedUser(Struct, frozen=True, kw_only=True):
    id: Id
    team_id: IdOrNone | None = None
    enterprise_user: EnterpriseUser | None = None
    deleted: bool = False
    profile: Profile = Profile()


class UserChanged(Struct, frozen=True, tag_field="type", tag="user_change"):
    user: ChangedUser


class JoinedChannel(Struct, frozen=True, tag_field="type", tag="member_joined_channel"):
    user: Id
    channel: Id
    inviter: Id | None = None


class Uninstalled(Struct, frozen=True, tag_field="type", tag="app_uninstalled"):
    pass


class TokensRevoked(Struct, frozen=True, tag_field="type", tag="tokens_revoked"):
    pass


Event = HomeOpened | MessageCame | UserChanged | JoinedChannel | Uninstalled | TokensRevoked


class AnyEvent(Struct, frozen=True):
    """One that Clerk did not ask for: taken, and nothing follows."""

    type: Annotated[str, Meta(min_length=1, max_length=80)]


class EventCallback(Struct, frozen=True, kw_only=True, tag_field="type", tag="event_callback"):
    event_id: Id
    team_id: IdOrNone = ""
    enterprise_id: IdOrNone | None = None
    event: Event


class OtherCallback(Struct, frozen=True, kw_only=True, tag_field="type", tag="event_callback"):
    event_id: Id
    event: AnyEvent


class UrlVerification(Struct, frozen=True, tag_field="type", tag="url_verification"):
    challenge: Annotated[str, Meta(max_length=1000)]


Sent = SlashCommand | Interactive | EventCallback | OtherCallback | UrlVerification
