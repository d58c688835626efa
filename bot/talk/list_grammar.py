"""The words after /action list: which ones, whose, of which group, in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from bot.talk.parsed import Mistake, Parsed
from usecases.list_actions import ListActions, Which

LISTS = {
    "all": Which.ALL,
    "overdue": Which.OVERDUE,
    "late": Which.OVERDUE,
    "differs": Which.DIFFERS,
    "differ": Which.DIFFERS,
    "unrated": Which.UNRATED,
    "red": Which.RED,
    "undated": Which.NO_DATE,
    "nobody": Which.NO_OWNER,
    "unowned": Which.NO_OWNER,
    "waiting": Which.WAITING,
    "paused": Which.PAUSED,
    "cancelled": Which.CANCELLED,
    "done": Which.DONE,
    "completed": Which.DONE,
    "extensions": Which.EXTENSION,
    "unheard": Which.UNHEARD,
    "unanswered": Which.UNHEARD,
}
MINE, BY_OBJECTIVE = frozenset({"mine", "my"}), "by-objective"
PHRASES = {
    "seriously late": "red",
    "(?:needs? (?:a )?|no |without (?:a )?)date": "undated",
    "(?:needs? (?:an? )?|no |without (?:an? )?)(?:owner|lead)": "unowned",
    "not rated(?: yet)?": "unrated",
    "on hold": "paused",
    "more time": "extensions",
    "(?:sorted |grouped )?(?:by|per) (?:plan and )?(?:objectives?|plans?|priority|priorities)": (
        BY_OBJECTIVE
    ),
}
"""Several words that people type for one of the list."""

FILLING = frozenset({"a", "actions", "and", "are", "for", "in", "of", "on", "please", "the"})
"""Words around a group's name, or between two lists, that change nothing."""


def begins_list(words: str) -> bool:
    """Whether a line without “list” can only be one."""
    first = _one_word_each(words).partition(" ")[0].casefold()
    return first in LISTS or first in MINE or first == BY_OBJECTIVE


def read_list(words: str, place: str | None, _today: date) -> Parsed:
    """“list”, “list overdue”, “list BMG mine by objective”; in a channel its own group's, if none
    is named. What is no word of the list is a group's name."""
    every = _one_word_each(words).split()
    known = [word for word in every if word.casefold() not in MINE]
    mine = len(known) < len(every)
    by_objective = BY_OBJECTIVE in known
    named = [word for word in known if word.casefold() not in LISTS and word != BY_OBJECTIVE]
    found = tuple(dict.fromkeys(LISTS[w.casefold()] for w in known if w.casefold() in LISTS))
    wanted = tuple(which for which in found if which is not Which.ALL) or found
    if len(wanted) > 1:
        return _one_at_a_time(words, wanted)
    group = _group(named)
    if group.casefold() == "group":
        if place is None:
            return Mistake(f"/action list {words}", WHICH_GROUP)
        group = place
    mine = mine or not (wanted or group or place or by_objective)
    if mine and wanted in ((), (Which.ALL,)):
        return ListActions(Which.MINE, group or None, by_objective=by_objective)
    group = group or ("" if mine else place or "")
    return ListActions((*wanted, Which.ALL)[0], group or None, mine, by_objective)


WHICH_GROUP = "Which group? For example: /action list BMG"


def _one_word_each(words: str) -> str:
    for phrase, word in PHRASES.items():
        words = re.sub(rf"\b{phrase}\b", word, words, flags=re.IGNORECASE)
    return words


def _group(words: list[str]) -> str:
    """What is left, without what people put around a name: BMG, for “for the group BMG please”."""
    while words and words[0].casefold() in FILLING:
        words = words[1:]
    while words and words[-1].casefold() in FILLING:
        words = words[:-1]
    if len(words) > 1 and words[0].casefold() == "group":
        words = words[1:]
    return " ".join(words).strip(",;:")


def _one_at_a_time(words: str, wanted: Iterable[Which]) -> Mistake:
    lines = [f"“/action list {which.value}”" for which in wanted]
    return Mistake(f"/action list {words}", f"One list at a time: {' or '.join(lines)}.")
