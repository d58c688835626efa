"""The words after /action."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.talk.amend_grammar import AMENDS
from bot.talk.deed_grammar import DEEDS, About
from bot.talk.extension_grammar import EXTENSIONS
from bot.talk.hand_over_grammar import hand, read_hand_over
from bot.talk.list_grammar import begins_list, read_list
from bot.talk.mistyped import plain
from bot.talk.notice import Press
from bot.talk.parsed import Help, Mistake, Named, Parsed, did_you_mean, nearest
from bot.talk.part_grammar import PARTS
from bot.talk.update_grammar import args, done, of_agency, rated, split_agency
from usecases.history import ShowHistory
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK

REF = re.compile(r"#?([A-Za-z]{2,10}[- ]?\d{4}[- ]\d{1,4}|\d{1,4})(?![\w-])")
_ON_TRACK = re.compile(rf"{ON_TRACK}(?!\w)", re.IGNORECASE)
_GROUP = re.compile(r"[A-Z]{2,10}\b")
_AFTER_REF = " ,:;–—"
Alone = Callable[[str, str | None, date], Parsed]
"""What follows the verb, the channel's group, the day."""


def read_action(words: str, place: str | None, today: date) -> Parsed:
    if not words:
        return read_list("", place, today)
    found = REF.match(words)
    if found:
        return _about(found[1], words[found.end() :].lstrip(_AFTER_REF), place, today)
    verb, _, rest = words.partition(" ")
    verb = verb.casefold()
    if verb in ALONE:
        return ALONE[verb](rest, place, today)
    if verb in ABOUT:
        return _verb_first(verb, rest, place, today)
    if begins_list(words):
        return read_list(words, place, today)
    return Named("", words, _mistake(words, verb, rest))


def _mistake(words: str, verb: str, rest: str) -> Mistake:
    meant = ""
    if near := nearest(verb, (*ALONE, *ABOUT)):
        meant = f"/action {near} {rest}".strip()
    elif _GROUP.match(words):
        meant = f"/action list {words}"
    hint = did_you_mean(meant) if meant else "Type “/action help” for what can be asked."
    return Mistake(f"/action {words}", hint)


def _verb_first(verb: str, rest: str, place: str | None, today: date) -> Parsed:
    found = REF.match(rest)
    if found is None:
        typed = f"/action {verb} {rest}".strip()
        which = Mistake(typed, f"Which action? For example: /action {verb} 14")
        return Named(verb, rest, which) if rest else which
    words = rest[found.end() :].lstrip(_AFTER_REF)
    return _about(found[1], f"{verb} {words}".strip(), place, today)


def _about(ref: str, words: str, place: str | None, today: date) -> Parsed:
    """What is said of one action: nothing, a verb, or a rating with its forecast and a note."""
    verb, _, rest = words.partition(" ")
    verb = plain(verb)
    if verb in ABOUT:
        return ABOUT[verb](ref, rest, place, today)
    if found := _ON_TRACK.match(words):
        return rated(ref, ON_TRACK, words[found.end() :].lstrip(_AFTER_REF), place, today)
    return rated(ref, verb, rest, place, today)


def _show(ref: str, _rest: str, place: str | None, _today: date) -> Parsed:
    return ShowAction(ref, place)


def _history(ref: str, _rest: str, place: str | None, _today: date) -> Parsed:
    return ShowHistory(ref, place)


def _update(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“update” opens the form; “update amber by Friday” is the same without “update”."""
    return _about(ref, rest, place, today) if rest else Press("action.update", args(ref, place))


def _for_agency(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“for police: amber by Friday”: the part of one agency, where each answers for itself."""
    agency, words = split_agency(rest)
    if not agency:
        line = f"/action {ref} for police: on track"
        return Mistake(f"/action {ref} for", f"For which agency? For example: {line}")
    return of_agency(_about(ref, words, place, today), ref, agency)


def _new(rest: str, place: str | None, _today: date) -> Parsed:
    return Press("action.new", {"title": rest, "group": place or ""})


def _help(*said: object) -> Parsed:
    """“help”, “help more”, “14 help”."""
    return Help("more" if said[0] == "more" else "action")


ALONE: dict[str, Alone] = {
    "list": read_list,
    "new": _new,
    "help": _help,
    "hand": hand,
    "handover": read_hand_over,
}
"""The verbs that stand alone: /action list …"""

ABOUT: dict[str, About] = {
    "": _show,
    "show": _show,
    "history": _history,
    "update": _update,
    "done": done,
    "for": _for_agency,
    "help": _help,
    "?": _help,
    **DEEDS,
    **PARTS,
    **EXTENSIONS,
    **AMENDS,
}
"""The verbs that are said of one action: /action 14 done …, or /action done 14 …"""
