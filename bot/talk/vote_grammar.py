"""The words after /meeting that lead to a decision: object, consensus, vote, close vote."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from bot.talk import under_way_grammar
from bot.talk.decision_words import REF, of_decision
from bot.talk.for_whom import Verb
from bot.talk.parsed import Mistake, Parsed
from bot.talk.text import shortened
from usecases.close_vote import CloseVote
from usecases.list_decisions import ShowDecision
from usecases.object_to import LiftObjection, ObjectTo
from usecases.open_vote import OpenVote
from usecases.record_consensus import RecordConsensus
from usecases.vote import CastVote

OBJECT = Verb("/meeting object", f"/meeting object {REF} it is not costed")
CONSENSUS = Verb("/meeting consensus", f"/meeting consensus {REF} all want it funded")
VOTE = Verb("/meeting vote", f"/meeting vote {REF} for")
CLOSE = Verb("/meeting close vote", f"/meeting close vote {REF} two of three want it")
CHOICES = {
    **dict.fromkeys(("for", "yes", "aye", "in favour"), "for"),
    **dict.fromkeys(("against", "no", "nay"), "against"),
    **dict.fromkeys(("abstain", "abstaining", "i abstain"), "abstain"),
}
"""How people say how they vote."""
HOW = "After the reference say for, against or abstain; or open, or by correspondence."

_LIFT = re.compile(r"(?:no longer|not any more|taken? (?:it )?back|withdrawn?)\.?", re.IGNORECASE)
_OPEN = re.compile(r"open(?:\s+it)?", re.IGNORECASE)
_POST = re.compile(
    r"(?:open\s+)?by\s+(?:correspondence|post|e-?mail)(?:\s+(?:for\s+|in\s+)?(\d{1,3})"
    r"(?:\s+working)?\s+days?)?",
    re.IGNORECASE,
)
_VOTE = re.compile(r"(?:the\s+)?vote\b\s*(?:on\s+)?", re.IGNORECASE)


def close(rest: str, place: str | None, today: date) -> Parsed:
    """“close vote BMG-2027-D001 two of three want it”; else it is the meeting that is closed."""
    found = _VOTE.match(rest)
    if found is None:
        return under_way_grammar.close(rest, place, today)
    return _closing(rest[found.end() :], place, today)


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
    return Mistake(f"{VOTE.line} {ref} {words}", why)


object_to = partial(of_decision, OBJECT, _object)
consensus = partial(of_decision, CONSENSUS, RecordConsensus)
vote = partial(of_decision, VOTE, _vote)
_closing = partial(of_decision, CLOSE, CloseVote)
