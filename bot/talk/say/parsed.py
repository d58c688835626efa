"""What is said when a line was not understood, or could mean several things."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.grammar import Line
from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.parsed import AskBack, Mistake
from bot.talk.text import LINE_BACK, shortened
from bot.talk.words import title_of
from usecases.refusals import NotFound, SeveralFound

NOTHING_YET = "Nothing has been recorded yet."


def say_mistake(mistake: Mistake) -> Notice:
    """What was typed is handed back, so that it can be mended."""
    typed = shortened(mistake.typed, LINE_BACK)
    return Notice("I didn't understand that", (mistake.hint, f"You typed: {typed}"))


def say_ask_back(asked: AskBack, line: Line, of: str, *, reads: bool = False) -> Notice:
    """`of` names the line that was typed, so that the same line on another day acts again;
    `reads`: it would record nothing."""
    buttons = tuple(Button(label, say_again(line, text, of)) for label, text in asked.options)
    return Notice(asked.question, () if reads else (NOTHING_YET,), buttons=buttons)


def say_which(several: SeveralFound, presses: Sequence[Press]) -> Notice:
    """Each press says what was typed, with one action's full reference instead of the number."""
    items = tuple(
        Item(title_of(view), buttons=(Button("This one", press, title_of(view)),))
        for view, press in zip(several.options, presses, strict=True)
    )
    text = f"Several actions have that number. {NOTHING_YET}"
    return Notice(f"Which action {several.name} do you mean?", (text,), items=items)


def say_named(lost: NotFound, presses: Sequence[Press]) -> Notice:
    """Each press says what was typed, with the name of somebody Clerk knows."""
    pairs = zip(lost.near, presses, strict=True)
    buttons = tuple(Button(name, press) for name, press in pairs)
    text = f"Whom do you mean? {NOTHING_YET}"
    return Notice(f"I can't find “{shortened(lost.name)}”", (text,), buttons=buttons)


def say_again(line: Line, text: str, of: str) -> Press:
    """The text said where and on the day the line was; what somebody is sure of stays so."""
    sure = {"sure": "yes"} if line.assured else {}
    args = {"text": text, "place": line.place or "", "day": line.today.isoformat(), "of": of}
    channel = {"channel": line.channel} if line.channel else {}
    return Press("say", args | sure | channel)
