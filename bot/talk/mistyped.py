"""Mending a typed line: what was probably meant, with the rest as it was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.talk.declare_grammar import NOT_A_GROUP
from bot.talk.meeting_grammar import meant_line
from bot.talk.parsed import Mistake, did_you_mean, nearest
from bot.talk.text import clean, words_of
from governance.ratings import Rating
from usecases.refusals import NotFound, SeveralFound
from usecases.update_action import ON_TRACK

VERBS = (
    *("update", "done", "show", "pause", "resume", "cancel", "reopen", "split", "merge"),
    *("excuse", "condition", "milestone", "extend", "agree", "decline", "withdraw"),
    *("date", "title", "change", "measure", "evaluate"),
    *("reassign", "support", "snooze", "history", "not started"),
)


def plain(word: str) -> str:
    """A word as it is looked up: amber, for “Amber:”."""
    return word.casefold().strip(",:;.")


def unknown_rating(text: str, rating: str, key: Sequence[Rating]) -> Mistake:
    """`rating` is the word of the line that no rating is called."""
    words = clean(text).split()
    at = next((n for n, word in enumerate(words) if plain(word) == rating), len(words))
    known = tuple(each.word for each in key)
    for meant, length in (
        (nearest(" ".join(words[at : at + 2]).casefold(), (ON_TRACK,)), 2),
        (nearest(rating, (ON_TRACK, *known, *VERBS)), 1),
    ):
        if meant:
            line = " ".join((*words[:at], meant, *words[at + length :]))
            return Mistake(" ".join(words), did_you_mean(line))
    return Mistake(
        " ".join(words), f"After the number say {', '.join((ON_TRACK, *known))} or done."
    )


def unknown_verb(text: str, lost: NotFound) -> Mistake | None:
    """Where /meeting is followed by neither a verb nor a group, but by a word much like a verb; and
    /declare by what may be an interest, which is not handed back."""
    noun, *words = words_of(text)
    name = noun.casefold().lstrip("/")
    if name == "declare" and lost.what == "group" and words[:1] == [lost.name]:
        return NOT_A_GROUP
    if lost.what != "group" or name != "meeting":
        return None
    meant = meant_line(" ".join(words))
    return Mistake(" ".join((noun, *words)), did_you_mean(meant)) if meant else None


def full_lines(text: str, several: SeveralFound) -> tuple[str, ...]:
    """The line once for each action found, with its full reference instead of the number."""
    number = re.compile(rf"#?(?<![\w-]){re.escape(several.name)}(?![\w-])")
    line = " ".join(clean(text).split())
    return tuple(number.sub(view.ref, line, count=1) for view in several.options)


def meant_lines(text: str, lost: NotFound) -> tuple[str, ...]:
    """The line once for each name that may have been meant; none where it does not hold it."""
    before, found, after = " ".join(clean(text).split()).rpartition(lost.name)
    return tuple(f"{before}{near}{after}" for near in lost.near) if found and lost.field else ()
