"""The words after /meeting with which decisions are proposed and listed: decide, decisions."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from bot.talk.decision_words import BEGINS, of_decision
from bot.talk.for_whom import Verb
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from usecases.link_action import LinkAction
from usecases.list_decisions import ListDecisions, ShowDecision
from usecases.propose_decision import ProposeDecision

DECIDE = Verb("/meeting decide", "/meeting decide BMG Fund a second post")
LIST = Verb("/meeting decisions", "/meeting decisions BMG")
OPEN = ("open", "undecided")

_ITEM = re.compile(r"(?:on\s+)?item\s+(\d{1,3})\b[\s,:;–—-]*", re.IGNORECASE)
_ACTION = re.compile(r"actions?\s+(\S+)", re.IGNORECASE)


def decide(rest: str, place: str | None, _today: date) -> Parsed:
    """“decide BMG Fund a second post”, “decide BMG item 8: Fund a second post”; without words, the
    form."""

    def make(group: str, words: str) -> Parsed:
        found = _ITEM.match(words)
        item, text = (found[1], words[found.end() :]) if found else ("", words)
        if not text:
            return Press("decision.propose", {"group": group, **({"item": item} if item else {})})
        return ProposeDecision(group, text, item)

    which = f"What is to be decided, and by whom? For example: {DECIDE.example}"
    return ForGroup(rest, place, make, Mistake(DECIDE.line, which))


def decisions(rest: str, place: str | None, today: date) -> Parsed:
    """“decisions BMG”, “decisions BMG open”; with a reference that one, and “action 14” links it
    to what came of it."""
    if BEGINS.match(rest):
        return _one(rest, place, today)

    def make(group: str, words: str) -> Parsed:
        if words and words.casefold() not in OPEN:
            return LIST.unread(rest, words)
        return ListDecisions(group, undecided=bool(words))

    return ForGroup(rest, place, make, Mistake(LIST.line, f"Whose? For example: {LIST.example}"))


def _shown(ref: str, words: str) -> Parsed:
    if not words:
        return ShowDecision(ref)
    if found := _ACTION.fullmatch(words):
        return LinkAction(ref, found[1])
    return Mistake(
        f"{LIST.line} {ref} {words}", f"To say what came of it: {LIST.line} {ref} action 14"
    )


_one = partial(of_decision, LIST, _shown)
