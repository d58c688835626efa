"""The words after /clerk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.talk.action_grammar import REF
from bot.talk.channel_grammar import OF_PLATFORMS
from bot.talk.hand_over_grammar import hand, read_hand_over
from bot.talk.leave_grammar import read_leave
from bot.talk.notice import Press
from bot.talk.parsed import Help, Mistake, Parsed, nearest
from governance.ledger import read_head
from usecases.hold_step import HoldStep, ListSteps, ReleaseStep
from usecases.who import ListPosts, Who

Read = Callable[[str, str | None, date], Parsed]
"""What follows the word, the channel's group, the day."""


def read_clerk(words: str, place: str | None, today: date, channel: str = "") -> Parsed:
    first, _, rest = words.partition(" ")
    word = first.casefold()
    if word in WORDS and not rest:
        return WORDS[word]
    if word in READ:
        return READ[word](rest, place, today)
    if word in OF_PLATFORMS:
        return OF_PLATFORMS[word](rest.strip(), channel)
    near = word if word in WORDS else nearest(word, (*OFFERED, *READ, *OF_PLATFORMS))
    hint = f"Did you mean “/clerk {near}”?" if near else "Type “/clerk help” for what can be asked."
    return Mistake(f"/clerk {words}", hint)


WORDS: dict[str, Press | Help] = {
    "": Help("clerk"),
    "help": Help("clerk"),
    "home": Press("home"),
    "retention": Press("retention.list"),
    "status": Press("status"),
    "links": Press("link.list"),
    "calendar": Press("link.list"),
    "calendars": Press("link.list"),
}
"""Words that stand alone."""

OFFERED = ("help", "home", "links", "status")


def _who(rest: str, place: str | None, _today: date) -> Parsed:
    """“who BMG”, “who Priya”; in a channel “who” alone is its own group."""
    name = rest or place
    if not name:
        return Mistake("/clerk who", "Who, or which group? For example: /clerk who BMG")
    return Who(name)


def _posts(rest: str, _place: str | None, _today: date) -> Parsed:
    return ListPosts(rest)


def _prefer(rest: str, _place: str | None, _today: date) -> Parsed:
    return Press("prefer", {"place": rest.casefold()})


def _ledger(rest: str, _place: str | None, _today: date) -> Parsed:
    head = read_head(rest)
    if head is None:
        return Mistake(f"/clerk ledger {rest}".rstrip(), HEAD_NEEDED)
    return Press("ledger.check", {"head": str(head)})


HEAD_NEEDED = (
    "After “ledger” put the whole line you kept: a number, a colon, and 64 letters and digits."
)


def _hold(rest: str, place: str | None, _today: date) -> Parsed:
    """“hold” lists what is about to be told; “hold 14 they are in court this week” holds it."""
    if not rest:
        return ListSteps()
    found = REF.match(rest)
    if found is None:
        return Mistake(f"/clerk hold {rest}", "Which action? For example: /clerk hold 14")
    reason = rest[found.end() :].strip(" ,:;–—")
    return HoldStep(found[1], reason.removeprefix("because ").strip(), place=place)


def _release(rest: str, place: str | None, _today: date) -> Parsed:
    found = REF.fullmatch(rest)
    if found is None:
        return Mistake(
            f"/clerk release {rest}".strip(), "Which action? For example: /clerk release 14"
        )
    return ReleaseStep(found[1], place=place)


READ: dict[str, Read] = {
    "hand": hand,
    "handover": read_hand_over,
    "ledger": _ledger,
    "hold": _hold,
    "leave": read_leave,
    "away": read_leave,
    "holds": _hold,
    "release": _release,
    "who": _who,
    "people": _who,
    "posts": _posts,
    "prefer": _prefer,
}
"""Words that something may follow."""
