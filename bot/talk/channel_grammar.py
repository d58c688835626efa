"""The words after /clerk that are about a platform's channels and accounts.

Whoever takes a line in from a platform says which channel it was typed in (Line.channel), and in
these lines writes each account that was mentioned as <account:ID>, such as
<account:slack|E1|T1|U1>. In all other lines people's names stand in the place of mentions.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.talk.parsed import Mistake, Parsed
from usecases.bind_channel import BindChannel, UnbindChannel
from usecases.link_account import LinkAccount, UnlinkAccount

ACCOUNT = re.compile(r"<account:([^<>\s]{1,200})>")
IN_THE_CHANNEL = (
    "That is for a channel of a chat platform such as Slack: type it there, in the channel in "
    "which the group works."
)
MENTION = (
    "That is for an account of a chat platform such as Slack: type it there, with @ and the "
    "account's name. For example: {example}"
)
LINK, UNLINK = "/clerk link @priya Priya Ramanathan", "/clerk unlink @priya"


def read_bind(rest: str, channel: str) -> Parsed:
    """“bind BMG”."""
    if not channel:
        return Mistake(f"/clerk bind {rest}".strip(), IN_THE_CHANNEL)
    if not rest:
        return Mistake("/clerk bind", "Which group works here? For example: /clerk bind BMG")
    return BindChannel(channel, rest)


def read_unbind(rest: str, channel: str) -> Parsed:
    if not channel:
        return Mistake(f"/clerk unbind {rest}".strip(), IN_THE_CHANNEL)
    return UnbindChannel(channel)


def read_link(rest: str, _channel: str) -> Parsed:
    """“link @priya Priya Ramanathan”, or “link @priya to Priya Ramanathan”."""
    found = ACCOUNT.match(rest)
    if found is None:
        return Mistake(f"/clerk link {rest}".strip(), MENTION.format(example=LINK))
    name = rest[found.end() :].strip()
    name = name[3:].strip() if name[:3].casefold() == "to " else name
    if not name:
        return Mistake("/clerk link", f"To whom? Type the whole name: {LINK}")
    return LinkAccount(found[1], name)


def read_unlink(rest: str, _channel: str) -> Parsed:
    found = ACCOUNT.fullmatch(rest)
    if found is None:
        return Mistake(f"/clerk unlink {rest}".strip(), MENTION.format(example=UNLINK))
    return UnlinkAccount(found[1])


OF_PLATFORMS: dict[str, Callable[[str, str], Parsed]] = {
    "bind": read_bind,
    "unbind": read_unbind,
    "link": read_link,
    "unlink": read_unlink,
}
"""What follows the word, and the channel it was typed in."""
