"""What is told of accounts, channels and messages that did not get through."""

from __future__ import annotations

from dataclasses import dataclass

from governance.accounts import ACCOUNTS_BY_PERSON, CHANNELS_BY_GROUP, Account, Stranger
from governance.actions import Action
from governance.asks import Ask, Message, Rule
from usecases.scene import Scene
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account on a platform; `person` is the name of whose it is, or empty. `active` False: the
    platform has closed it."""

    id: str
    handle: str = ""
    email: str = ""
    person: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A group's channel that cannot be written to; `bound`: there is one."""

    group: str
    group_name: str
    bound: bool
    restricted: bool = False


def view_account(s: Scene, ask: Ask) -> AccountView | None:
    """None where the ask is about no account, or about one of which it is not so any more."""
    if ask.rule is Rule.STRANGER and (met := s.w.get(Stranger, ask.subject)) is not None:
        return AccountView(met.id, met.handle, met.email)
    of_account = ask.rule in (Rule.STRANGER, Rule.ACCOUNT_GONE)
    held = s.w.get(Account, ask.subject) if of_account else None
    if held is None or (ask.rule is Rule.ACCOUNT_GONE and held.active):
        return None
    return AccountView(held.id, held.handle, person=s.name(held.person), active=held.active)


def accounts_of(s: Scene, person: str) -> tuple[AccountView, ...]:
    """Where somebody is linked, for those who may say so."""
    if not s.may("account.link", None):
        return ()
    held = s.w.find(ACCOUNTS_BY_PERSON, person)
    return tuple(AccountView(one.id, one.handle, active=one.active) for one in held)


def view_channel(s: Scene, ask: Ask) -> ChannelView | None:
    """None where the ask is about no channel, or about one that is in order again."""
    group = s.p.groups.get(ask.subject.removeprefix("group:"))
    if ask.rule is not Rule.CHANNEL or group is None:
        return None
    channels = s.w.find(CHANNELS_BY_GROUP, group.id)
    if channels and all(one.broken_at is None for one in channels):
        return None
    return ChannelView(group.id, group.name, bool(channels), group.restricted)


def in_order_again(s: Scene, ask: Ask) -> bool:
    """Whether what would be told of an account or a channel is not so any more."""
    views = {Rule.ACCOUNT_GONE: view_account, Rule.CHANNEL: view_channel}
    return ask.rule in views and views[ask.rule](s, ask) is None


def lost_to(s: Scene, ask: Ask) -> str:
    """Who could not be reached."""
    lost = s.w.get(Message, ask.subject)
    if lost is None:
        return ""
    kind, _, name = lost.recipient.partition(":")
    return s.name(name) if kind == "person" else f"the {name} channel"


def lost_about(s: Scene, ask: Ask) -> tuple[ActionView, ...]:
    """What a message that did not get through was about, as far as the reader may see it."""
    lost = s.w.get(Message, ask.subject)
    asks = filter(None, (s.w.get(Ask, key) for key in (lost.asks if lost else ())))
    actions = filter(None, (s.w.get(Action, one.subject) for one in asks))
    seen = {action.id: action for action in actions if s.may("action.show", action)}
    return tuple(view_action(s, action) for action in seen.values())
