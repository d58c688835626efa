"""The words after /action."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.mistyped import plain
from bot.talk.notice import Press
from bot.talk.parsed import Help, Mistake, Parsed, nearest
from bot.talk.update_grammar import args, done, rated
from usecases.list_actions import ListActions, Which
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK

REF = re.compile(r"#?([A-Za-z]{2,10}[- ]?\d{4}[- ]\d{1,4}|\d{1,4})(?![\w-])")
_ON_TRACK = re.compile(rf"{ON_TRACK}(?!\w)", re.IGNORECASE)
_AFTER_REF = " ,:;–—"
VERBS = ("list", "show", "new", "update", "done", "help")
LISTS = {
    "mine": Which.MINE,
    "my": Which.MINE,
    "all": Which.ALL,
    "overdue": Which.OVERDUE,
    "late": Which.OVERDUE,
    "differs": Which.DIFFERS,
    "differ": Which.DIFFERS,
    "unrated": Which.UNRATED,
    "done": Which.DONE,
}


def read_action(words: str, place: str | None, today: date) -> Parsed:
    if not words:
        return _list("", place)
    found = REF.match(words)
    if found:
        return _about(found[1], words[found.end() :].lstrip(_AFTER_REF), place, today)
    verb, _, rest = words.partition(" ")
    verb = verb.casefold()
    match verb:
        case "list":
            return _list(rest, place)
        case "new":
            return Press("action.new", {"title": rest, "group": place or ""})
        case "help":
            return Help("action")
        case "show" | "update" | "done":
            return _verb_first(verb, rest, place, today)
        case _ if verb in LISTS:
            return _list(words, place)
        case _:
            return _mistake(words, verb, rest)


def _mistake(words: str, verb: str, rest: str) -> Mistake:
    near = nearest(verb, VERBS)
    meant = f"/action {near} {rest}".strip()
    hint = f"Did you mean “{meant}”?" if near else "Type “/action help” for what can be asked."
    return Mistake(f"/action {words}", hint)


def _verb_first(verb: str, rest: str, place: str | None, today: date) -> Parsed:
    found = REF.match(rest)
    if found is None:
        return Mistake(
            f"/action {verb} {rest}".strip(), f"Which action? For example: /action {verb} 14"
        )
    words = rest[found.end() :].lstrip(_AFTER_REF)
    if verb == "update" and words:
        return _about(found[1], words, place, today)
    return _about(found[1], f"{verb} {words}".strip(), place, today)


def _list(words: str, place: str | None) -> Parsed:
    """“list”, “list overdue”, “list BMG overdue”; in a channel its own group, if none is named."""
    which: Which | None = None
    group: str | None = None
    for word in words.split():
        if word.casefold() in LISTS and which is None:
            which = LISTS[word.casefold()]
        elif word.casefold() not in LISTS and group is None:
            group = word
        else:
            return Mistake(f"/action list {words}", "One at a time: /action list BMG overdue")
    if which is Which.MINE:
        return ListActions(Which.MINE, group)
    group = group or place
    return ListActions(which or (Which.ALL if group else Which.MINE), group)


def _about(ref: str, words: str, place: str | None, today: date) -> Parsed:
    """What is said of one action: nothing, a verb, or a rating with its forecast and a note."""
    verb, _, rest = words.partition(" ")
    verb = plain(verb)
    if verb in ("", "show"):
        return ShowAction(ref, place)
    if verb in ("help", "?"):
        return Help("action")
    if verb == "update":
        if rest:
            return _about(ref, rest, place, today)
        return Press("action.update", args(ref, place))
    if verb == "done":
        return done(ref, rest, place, today)
    if found := _ON_TRACK.match(words):
        return rated(ref, ON_TRACK, words[found.end() :].lstrip(_AFTER_REF), place, today)
    return rated(ref, verb, rest, place, today)
