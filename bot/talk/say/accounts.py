"""What is said about accounts and channels of chat platforms."""

from __future__ import annotations

from bot.talk.notice import Button, Fact, Form, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import title_of
from usecases.account_rows import AccountView, ChannelView
from usecases.bind_channel import ChannelBound, ChannelUnbound
from usecases.link_account import AccountLinked, AccountUnlinked
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
KNOWN_NOW = "Clerk knows them now, and answers them."
LOST_ACCOUNT = (
    "Clerk cannot write to them there any more. If they have left, hand over what was theirs: "
    "/clerk handover. If they have another account, they need only write to Clerk from it."
)
UNBOUND = (
    "Clerk has news for them, and knows no channel in which they work. Until it does, each of them "
    "is told by themselves. In their channel, type: /clerk bind {group}"
)
POSTS_HERE = (
    "Clerk posts here what the group relies on, and a number alone, such as /action 14, means one "
    "of theirs."
)
KEEP_CLOSED = "The group is restricted: see to it that only its members can read this channel."
WITH_RIGHTS = (
    "From then on, whoever writes from that account is answered as that person and may do what "
    "they may. So be sure, for example by asking them in person."
)
UNWRITABLE = (
    "Please see that it is still there, and that Clerk has been added to it. Where they have no "
    "other, each of them is told by themselves meanwhile; what could not be posted is not posted "
    "later."
)


def welcome() -> Item:
    return Item("What Clerk does", text=WHAT_IT_DOES, buttons=BEGIN)


def stranger_title(account: AccountView) -> str:
    return f"{_name(account)} is {account.person}" if account.person else WHO_IS_IT


def stranger(account: AccountView) -> Item:
    """With whatever the platform says of them, which anybody may have made up."""
    if account.person:
        return Item(stranger_title(account), text=KNOWN_NOW)
    title = f"Not known to Clerk: {account.handle or 'an account without a name'}"
    facts = (Fact("E-mail", account.email),) if account.email else ()
    press = Press("account.link", {"account": account.id, "name": account.handle})
    button = Button("Link to somebody…", press, _name(account))
    return Item(title, facts, TOLD_THEM, (button,))


def _name(account: AccountView) -> str:
    return account.handle or "That account"


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


def say_linked(result: AccountLinked, _context: Context) -> Notice:
    text = [f"Clerk answers that account as {result.person} from now on, and writes to them there."]
    if result.was:
        text.append(f"Until now it was {result.was}'s.")
    return Notice(f"Linked: {result.person}", tuple(text))


def say_unlinked(result: AccountUnlinked, _context: Context) -> Notice:
    text = "Clerk does not answer that account any more until you say whose it is."
    return Notice(f"No longer {result.was}'s account", (text,))


def say_bound(result: ChannelBound, _context: Context) -> Notice:
    """Posted in the channel itself: everybody there should know."""
    text = [POSTS_HERE]
    if result.moved:
        text.append("Nothing more is posted in the channel they had before.")
    if result.restricted:
        text.append(KEEP_CLOSED)
    heading = f"This is now the channel of the {result.group_name}"
    return Notice(heading, tuple(text), private=False)


def say_unbound(result: ChannelUnbound, _context: Context) -> Notice:
    text = f"Clerk posts nothing here any more. To undo it: /clerk bind {result.group}"
    heading = f"No longer the channel of the {result.group_name}"
    return Notice(heading, (text,), private=False)


def say_whose(name: str, form: Form) -> Notice:
    return Notice(f"Who is {name}?" if name else "Whose account is it?", (WITH_RIGHTS,), form=form)
