"""The words after /meeting about decisions: decide, object, consensus, vote, close vote,
decisions."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from bot.talk import under_way_grammar
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from bot.talk.text import shortened
from usecases.close_vote import CloseVote
from usecases.link_action import LinkAction
from usecases.list_decisions import ListDecisions, ShowDecision
from usecases.object_to import LiftObjection, ObjectTo
from usecases.open_vote import OpenVote
from usecases.propose_decision import ProposeDecision
from usecases.record_consensus import RecordConsensus
from usecases.vote import CastVote

REF = "BMG-2027-D001"
EXAMPLES = {
    "decide": "/meeting decide BMG Fund a second post",
    "object": f"/meeting object {REF} it is not costed",
    "consensus": f"/meeting consensus {REF} all want it funded",
    "vote": f"/meeting vote {REF} for",
    "close vote": f"/meeting close vote {REF} two of three want it",
    "decisions": "/meeting decisions BMG",
}
CHOICES = {
    **dict.fromkeys(("for", "yes", "aye", "in favour"), "for"),
    **dict.fromkeys(("against", "no", "nay"), "against"),
    **dict.fromkeys(("abstain", "abstaining", "i abstain"), "abstain"),
}
"""How people say how they vote."""
HOW = "After the reference say for, against or abstain; or open, or by correspondence."

_REF = re.compile(r"([A-Z][A-Z0-9]*-\d{4}-D\d+)\b[\s,:;–—-]*", re.IGNORECASE)
_ITEM = re.compile(r"(?:on\s+)?item\s+(\d{1,3})\b[\s,:;–—-]*", re.IGNORECASE)
_LIFT = re.compile(r"(?:no longer|not any more|taken? (?:it )?back|withdrawn?)\.?", re.IGNORECASE)
_OPEN = re.compile(r"open(?:\s+it)?", re.IGNORECASE)
_POST = re.compile(
    r"(?:open\s+)?by\s+(?:correspondence|post|e-?mail)(?:\s+(?:for\s+|in\s+)?(\d{1,3})"
    r"(?:\s+working)?\s+days?)?",
    re.IGNORECASE,
)
_ACTION = re.compile(r"actions?\s+(\S+)", re.IGNORECASE)
_VOTE = re.compile(r"(?:the\s+)?vote\b\s*(?:on\s+)?", re.IGNORECASE)


def decide(rest: str, place: str | None, _today: date) -> Parsed:
    """“decide BMG Fund a second post”, “decide BMG item 8: Fund a second post”; without words, the
    form."""

    def make(group: str, words: str) -> Parsed:
        found = _ITEM.match(words)
        item, text = (found[1], words[found.end() :]) if found else ("", words)
        if not text:
            return Press("decision.propose", {"group": group, **({"item": item} if item else {})})
        return ProposeDecision(group, text, item)

    which = f"What is to be decided, and by whom? For example: {EXAMPLES['decide']}"
    return ForGroup(rest, place, make, Mistake("/meeting decide", which))


def _of_decision(
    verb: str, make: Callable[[str, str], Parsed], rest: str, _place: str | None, _today: date
) -> Parsed:
    """A reference, and what is said of it."""
    found = _REF.match(rest)
    if found is None:
        why = f"Say which decision by its reference. For example: {EXAMPLES[verb]}"
        return Mistake(f"/meeting {verb} {rest}".strip(), why)
    return make(found[1].upper(), rest[found.end() :].strip())


def _object(ref: str, words: str) -> Parsed:
    return LiftObjection(ref) if _LIFT.fullmatch(words) else ObjectTo(ref, words)


def _vote(ref: str, words: str) -> Parsed:
    plain = words.casefold().strip(" .")
    if plain in CHOICES:
        return CastVote(ref, CHOICES[plain])
    if not plain:
        return ShowDecision(ref)
    if _OPEN.fullmatch(plain):
        return OpenVote(ref)
    if found := _POST.fullmatch(plain):
        return OpenVote(ref, by_post=True, days=int(found[1] or 0))
    why = f"I can't tell what “{shortened(words)}” is. {HOW}"
    return Mistake(f"/meeting vote {ref} {words}", why)


def close(rest: str, place: str | None, today: date) -> Parsed:
    """“close vote BMG-2027-D001 two of three want it”; else it is the meeting that is closed."""
    found = _VOTE.match(rest)
    if found is None:
        return under_way_grammar.close(rest, place, today)
    return _closing(rest[found.end() :], place, today)


def decisions(rest: str, place: str | None, today: date) -> Parsed:
    """“decisions BMG”, “decisions BMG open”; with a reference that one, and “action 14” links it
    to what came of it."""
    if _REF.match(rest):
        return _one(rest, place, today)

    def make(group: str, words: str) -> Parsed:
        if words and words.casefold() not in OPEN:
            why = f"I can't tell what “{shortened(words)}” is. For example: {EXAMPLES['decisions']}"
            return Mistake(f"/meeting decisions {rest}", why)
        return ListDecisions(group, undecided=bool(words))

    which = Mistake("/meeting decisions", f"Whose? For example: {EXAMPLES['decisions']}")
    return ForGroup(rest, place, make, which)


OPEN = ("open", "undecided")


def _shown(ref: str, words: str) -> Parsed:
    if not words:
        return ShowDecision(ref)
    if found := _ACTION.fullmatch(words):
        return LinkAction(ref, found[1])
    why = f"To say what came of it: /meeting decisions {ref} action 14"
    return Mistake(f"/meeting decisions {ref} {words}", why)


object_to = partial(_of_decision, "object", _object)
consensus = partial(_of_decision, "consensus", RecordConsensus)
vote = partial(_of_decision, "vote", _vote)
_closing = partial(_of_decision, "close vote", CloseVote)
_one = partial(_of_decision, "decisions", _shown)
