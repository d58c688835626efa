"""What is said when a line was not understood, or could mean several things."""

from __future__ import annotations

from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.parsed import AskBack, Mistake
from bot.talk.words import title_of
from usecases.refusals import SeveralFound

NOTHING_YET = "Nothing has been recorded yet."


def say_mistake(mistake: Mistake) -> Notice:
    """What was typed is handed back, so that it can be mended."""
    return Notice("I didn't understand that", (mistake.hint, f"You typed: {mistake.typed}"))


def say_ask_back(asked: AskBack, place: str | None, of: str) -> Notice:
    """`of` names the line that was typed, so that the same line on another day acts again."""
    buttons = tuple(Button(label, _say(line, place, of)) for label, line in asked.options)
    return Notice(asked.question, (NOTHING_YET,), buttons=buttons)


def say_which(several: SeveralFound, lines: tuple[str, ...], place: str | None, of: str) -> Notice:
    """`lines` are what was typed, with each action's full reference instead of the number."""
    items = tuple(
        Item(title_of(view), buttons=(Button("This one", _say(line, place, of), title_of(view)),))
        for view, line in zip(several.options, lines, strict=True)
    )
    text = f"Several actions have that number. {NOTHING_YET}"
    return Notice(f"Which action {several.name} do you mean?", (text,), items=items)


def _say(line: str, place: str | None, of: str) -> Press:
    return Press("say", {"text": line, "place": place or "", "of": of})
