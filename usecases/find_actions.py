"""Find actions by words of their titles, where somebody does not know the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz, process

from governance.actions import Action
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.resolve import visible_actions
from usecases.scene import Scene, scene
from usecases.views import ActionView, view_action

MOST = 5
"""How many are offered; more would be a list to search through."""

NEAR = 80
"""From 0 to 100, how alike two words must be: a letter or two may be wrong."""

SHORT = 4
"""Letters that a word must have to stand for itself, or for a longer one that begins with it."""

SAYS_NOTHING = frozenset(
    {
        *("a", "about", "action", "all", "an", "and", "are", "at", "by", "for", "from", "has"),
        *("have", "how", "in", "into", "is", "it", "its", "many", "much", "my", "next", "of", "on"),
        *("or", "our", "that", "the", "their", "this", "to", "was", "we", "what", "when", "where"),
        *("which", "who", "with", "your"),
    }
)


@dataclass(frozen=True, slots=True)
class FindActions:
    """`words` begin with words of a title; what follows those was to be said of it, and begins with
    a rating or one of the words in `follow`. Where there are none of these, anything may follow."""

    words: str
    follow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """An action that may have been meant, and the words that do not belong to its title."""

    action: ActionView
    rest: str


@dataclass(frozen=True, slots=True)
class ActionsFound:
    """Those that fit best, what is under way first; `others` fit as well and are left out."""

    meant: tuple[Meant, ...]
    others: int = 0


def find_actions(w: Work, command: FindActions, now: datetime) -> ActionsFound:
    """Only among what the reader may see. Nothing is decided: whoever asked has to choose."""
    s = scene(w, now)
    words = command.words.split()
    fits = [
        (action, count, end)
        for action in visible_actions(s)
        for count, end in (title_words(words, action.title),)
        if count and _may_follow(s, command, action, words[end:])
    ]
    best = max((count for _, count, _ in fits), default=0)
    found = [(action, end) for action, count, end in fits if count == best]
    found.sort(key=lambda one: one[0].ended)
    note_readings(s, (action for action, _ in found[:MOST]))
    meant = (
        Meant(view_action(s, action), " ".join(words[end:]).lstrip(",:;–— "))
        for action, end in found[:MOST]
    )
    return ActionsFound(tuple(meant), max(len(found) - MOST, 0))


def _may_follow(s: Scene, command: FindActions, action: Action, rest: list[str]) -> bool:
    plain = _plain(" ".join(rest))
    if not command.follow or not plain:
        return True
    ratings = (rating.word for rating in s.p.key_for(action).ratings)
    return _near(plain[0], [*command.follow, *ratings])


def title_words(words: Sequence[str], title: str) -> tuple[int, int]:
    """How many of the first words stand in a title, and where what is no part of it begins.

    Small words between them count for nothing, nor does a single short one.
    """
    known = _plain(title)
    found: list[str] = []
    end = 0
    for place, typed in enumerate(words, 1):
        plain = [word for word in _plain(typed) if word not in SAYS_NOTHING]
        if not plain:
            continue
        if not all(_stands_in(word, known) for word in plain):
            break
        found += plain
        end = place
    else:
        end = len(words)
    told = any(len(word) >= SHORT for word in found)
    return (len(found), end) if told else (0, 0)


def _plain(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _stands_in(word: str, known: list[str]) -> bool:
    if len(word) < SHORT:
        return word in known
    return any(one.startswith(word) for one in known) or _near(word, known)


def _near(word: str, known: list[str]) -> bool:
    return process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=NEAR) is not None
