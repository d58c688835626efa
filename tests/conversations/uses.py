"""Which verb of the grammar a step of a conversation uses, and what for: with good effect, wrongly,
or by somebody who may not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.talk.action_grammar import ABOUT, ALONE, REF
from bot.talk.clerk_grammar import READ, WORDS
from bot.talk.declare_grammar import READ as DECLARE
from bot.talk.list_grammar import begins_list
from bot.talk.meeting_grammar import READ as MEETING
from bot.talk.mistyped import plain
from tests.conversations.script import Script, Step

KINDS = ("good", "wrong", "forbidden")
WORDS_OF: Mapping[str, Mapping[str, Any]] = {
    "/action": {**ALONE, **ABOUT},
    "/clerk": {**WORDS, **READ},
    "/meeting": MEETING,
    "/declare": DECLARE,
}
"""By noun: what may follow it, and what each word stands for."""

SAME = {"hand": "handover", "met": "condition"}
"""Words that begin another way to say the same."""

ONLY_READ = {
    *("/action help", "/action history", "/action list", "/action show"),
    *("/clerk help", "/clerk home", "/clerk ledger", "/clerk links", "/clerk posts"),
    *(
        "/clerk retention",
        "/clerk status",
        "/clerk who",
        *("/declare answers", "/declare help", "/declare list"),
        "/meeting agenda",
        "/meeting decisions",
        "/meeting digest",
        "/meeting forward",
        "/meeting help",
        "/meeting list",
        "/meeting minutes",
        "/meeting quorum",
        "/meeting show",
        "/meeting chairs",
    ),
}
"""Verbs that are answered, and change nothing by themselves."""

NOT_THEIRS = ("That isn't yours", "That page isn't yours", "That list isn't yours", "I can't find")
"""How an answer begins for somebody who may not; what they may not see cannot be found."""

NOBODY = {
    "/action help": "help is for everybody",
    "/clerk help": "help is for everybody",
    "/clerk home": "everybody has a home of their own",
    "/clerk leave": "in a line, everybody says when they are away themselves",
    "/clerk links": "it lists what everybody may have",
    "/clerk posts": "anybody in the partnership may look them up",
    "/clerk prefer": "everybody says it of themselves",
    "/declare close": "whoever has nothing open is told so, and others' are not offered",
    "/declare help": "help is for everybody",
    "/meeting help": "help is for everybody",
}
"""Verbs that are forbidden to nobody, and why."""

NEVER_WRONG = {"/action help", "/clerk help", "/declare help", "/meeting help"}
"""Verbs that take whatever follows them."""


def verbs() -> set[str]:
    """Every verb of every noun, by the first word for it."""
    return {verb_of(noun, word) for noun, words in WORDS_OF.items() for word in words}


def wanted() -> set[tuple[str, str]]:
    """Every verb with every use of it that there can be."""
    every = {(verb, kind) for verb in verbs() for kind in KINDS}
    never = {(verb, "wrong") for verb in NEVER_WRONG} | {(verb, "forbidden") for verb in NOBODY}
    return every - never


def shown(script: Script) -> Iterator[tuple[str, str]]:
    """The uses that a conversation says it shows. A button or a form belongs to the line that its
    person typed last."""
    typed: dict[str, str | None] = {}
    for step in script.steps:
        if step.doing == "said":
            typed[step.who] = verb_typed(step.what)
        if step.shows:
            verb = typed.get(step.who)
            assert verb is not None, f"no verb in: {step.what}"
            yield verb, step.shows


def fits(step: Step, told: str, *, changed: bool) -> bool:
    """Whether what came of it is what the step says it shows. A line that is answered and changes
    nothing is good only for a verb that just reads."""
    match step.shows:
        case "good":
            reads = step.doing == "said" and verb_typed(step.what) in ONLY_READ
            return not told.startswith(NOT_THEIRS) and (changed or reads)
        case "forbidden":
            return not changed and told.startswith(NOT_THEIRS)
        case _:
            return not changed and not told.startswith(NOT_THEIRS[:-1])


def verb_of(noun: str, word: str) -> str:
    """The verb a word stands for: words for the same have one name, whatever their noun."""
    meant = WORDS_OF[noun][SAME.get(word, word)]
    return next(name for name, meaning in _names() if meaning == meant)


def verb_typed(line: str) -> str | None:
    """The verb of a typed line; None where it names none, as a mistyped one does."""
    first, _, rest = " ".join(line.split()).partition(" ")
    noun = f"/{plain(first).removeprefix('/')}"
    if noun in ("/help", "/home"):
        return f"/clerk {noun[1:]}"
    if noun == "/meeting":
        word = plain(rest.partition(" ")[0])
        return verb_of(noun, word if word in MEETING else "list")
    if noun == "/declare":
        word = plain(rest.partition(" ")[0])
        return verb_of(noun, word if word in DECLARE else "answers" if word else "list")
    if noun not in WORDS_OF:
        return None
    word = plain(rest.partition(" ")[0])
    if noun == "/action" and word not in ALONE and (word not in ABOUT or not word):
        return _of_an_action(rest)
    return verb_of(noun, word) if word in WORDS_OF[noun] else None


def _of_an_action(words: str) -> str | None:
    """“14 amber by Friday”: a rating is an update; without a number it is a list."""
    found = REF.match(words)
    if found is None:
        return "/action list" if not words or begins_list(words) else None
    word = plain(words[found.end() :].lstrip(" ,:;–—").partition(" ")[0])
    return verb_of("/action", word if word in ABOUT else "update")


def _names() -> Iterator[tuple[str, Any]]:
    for noun, words in WORDS_OF.items():
        yield from ((f"{noun} {word}", meaning) for word, meaning in words.items() if word)
