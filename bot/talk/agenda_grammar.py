"""The words after /meeting about an agenda: agenda, propose, order, keep, drop, carry, papers,
forward."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from bot.talk.meeting_words import Meant, of_meeting, read_meant
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, ForGroup, Mistake, Parsed
from bot.talk.proposal_words import NotRead, read_proposal
from usecases.forward_plan import ForwardPlan
from usecases.issue_agenda import IssueAgenda
from usecases.order_item import CarryItem, DropItem, KeepItem, OrderItem
from usecases.propose_item import ProposeItem
from usecases.show_agenda import ShowAgenda

_NUMBER = r"(?:item\s+|number\s+|no\.?\s+|#)?"
_ITEM = re.compile(rf"^(?:(\D.*?)\s+)??{_NUMBER}(\d+)$", re.IGNORECASE)
_PLACED = re.compile(
    rf"^(?:(\D.*?)\s+)??{_NUMBER}(\d+)\s+(?:to|at|before)\s+{_NUMBER}(\d+)$", re.IGNORECASE
)
_ON = re.compile(r"^(.*?)\s+on\s+(\S.*)$", re.IGNORECASE)
EXAMPLES = {
    "order": "/meeting order BMG 8 to 3",
    "keep": "/meeting keep BMG 8",
    "drop": "/meeting drop BMG 8",
    "carry": "/meeting carry BMG 8",
}
PROPOSE = "/meeting propose BMG Neglect strategy, 15 minutes, decide, lead Priya Shah"


def propose(rest: str, place: str | None, today: date) -> Parsed:
    """“propose BMG Neglect strategy, 15 minutes, decide, lead Priya Shah”; “propose BMG” opens the
    form."""

    def make(group: str, words: str) -> Parsed:
        read = read_proposal(words, today)
        if isinstance(read, NotRead):
            return Mistake(f"/meeting propose {rest}", f"{read.why} For example: {PROPOSE}")
        on = {"on": read.on.isoformat()} if read.on else {}
        if not read.fields:
            return Press("agenda.propose", {"group": group, **on})
        return ProposeItem(group, **read.fields, on=read.on)

    which = Mistake("/meeting propose", f"For which group? For example: {PROPOSE}")
    return ForGroup(rest, place, make, which)


def order(rest: str, place: str | None, today: date) -> Parsed:
    """“order BMG 8 to 3”, “order 8 to 3 on 19 Jan”."""
    words, on, wrong = _day_of("order", rest, today)
    found = _PLACED.match(words)
    if wrong:
        return wrong
    if found is None:
        return _which("order", rest, "Say which item goes to which number.")
    group = found[1] or place
    if not group:
        return _which("order", rest, "On which group's agenda?")
    return OrderItem(group, found[2], int(found[3][:4]), on)


def _of_item(
    verb: str,
    make: Callable[[str, str, date | None], Parsed],
    rest: str,
    place: str | None,
    today: date,
) -> Parsed:
    """“drop BMG 8”, “drop 8 on 19 Jan”."""
    words, on, wrong = _day_of(verb, rest, today)
    found = _ITEM.match(words)
    if wrong:
        return wrong
    if found is None:
        return _which(verb, rest, "Say the item by its number.")
    group = found[1] or place
    if not group:
        return _which(verb, rest, "On which group's agenda?")
    return make(group, found[2], on)


def _day_of(verb: str, rest: str, today: date) -> tuple[str, date | None, Parsed | None]:
    """The words before the day, the day, and what is wrong with it."""
    found = _ON.match(rest)
    if found is None:
        return rest, None, None
    line, example = f"/meeting {verb} {found[1]}", f"{EXAMPLES[verb]} on 19 Jan"
    meant = read_meant(line, f"on {found[2]}", today, example)
    if isinstance(meant, AskBack):  # of whose agenda is read only once the day is known
        return "", None, replace(meant, days=())
    return (found[1], meant.on, None) if isinstance(meant, Meant) else ("", None, meant)


def _which(verb: str, rest: str, why: str) -> Mistake:
    return Mistake(f"/meeting {verb} {rest}".strip(), f"{why} For example: {EXAMPLES[verb]}")


agenda = partial(of_meeting, "agenda", ShowAgenda)
papers = partial(of_meeting, "papers", IssueAgenda)
forward = partial(of_meeting, "forward", lambda group, _on: ForwardPlan(group))
keep = partial(_of_item, "keep", KeepItem)
drop = partial(_of_item, "drop", DropItem)
carry = partial(_of_item, "carry", CarryItem)
