"""What is said about accounts and channels of chat platforms."""

from __future__ import annotations

from bot.talk.notice import Button, Fact, Item, Press
from bot.talk.words import title_of
from usecases.account_rows import AccountView, ChannelView
from usecases.views import ActionView

HELLO = "Hello, this is Clerk"
WHAT_IT_DOES = (
    "Clerk keeps track of what your groups have agreed to do, and of when they meet. When you are "
    "asked how something stands, the question comes here, and one press is enough to answer it. "
    "Begin with what is yours, or type “help” at any time."
)
BEGIN = (Button("See what is mine", Press("home"), primary=True),)
NOT_THROUGH = "A message did not get through"
WHO_IS_IT = "Somebody Clerk does not know has written to it"
SETTLED = "That has been settled meanwhile"
TOLD_THEM = (
    "They were told that Clerk does not know them, and that you have been told. If they belong to "
    "the partnership, say who they are; if not, there is nothing to do."
)
LOST_ACCOUNT = (
    "Clerk cannot write to them there any more. If they have left, hand over what was theirs: "
    "/clerk handover. If they have another account, they need only write to Clerk from it."
)
UNBOUND = (
    "Clerk has news for them, and knows no channel in which they work. In theirs, type: "
    "/clerk bind {group}"
)
UNWRITABLE = (
    "Please see that it is still there, and that Clerk has been added to it. What could not be "
    "posted meanwhile is not posted later: /action list shows how everything stands."
)


def welcome() -> Item:
    return Item(HELLO, text=WHAT_IT_DOES, buttons=BEGIN)


def stranger(account: AccountView) -> Item:
    """With whatever the platform says of them, which anybody may have made up."""
    told = (("Calls themselves", account.handle), ("E-mail", account.email))
    facts = tuple(Fact(label, value) for label, value in told if value)
    press = Press("account.link", {"account": account.id})
    button = Button("Link to somebody…", press, account.handle or account.id)
    return Item(WHO_IS_IT, facts, TOLD_THEM, (button,))


def gone(account: AccountView) -> Item:
    return Item(gone_title(account), text=LOST_ACCOUNT)


def gone_title(account: AccountView) -> str:
    return f"{account.person}'s account has been closed"


def channel(view: ChannelView) -> Item:
    text = UNWRITABLE if view.bound else UNBOUND.format(group=view.group)
    return Item(channel_title(view), text=text)


def channel_title(view: ChannelView) -> str:
    if view.bound:
        return f"Clerk cannot write to the channel of the {view.group_name}"
    return f"The {view.group_name} has no channel"


def undelivered(about: str, lost: tuple[ActionView, ...]) -> Item:
    text = f"Clerk could not reach {about}. Please speak to them another way."
    return Item(NOT_THROUGH, tuple(Fact("It was about", title_of(one)) for one in lost), text)
