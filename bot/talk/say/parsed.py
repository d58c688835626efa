"""What is said when a line was not understood, or could mean several things."""

from __future__ import annotations

from bot.talk.notice import Button, Notice, Press
from bot.talk.parsed import AskBack, Mistake


def say_mistake(mistake: Mistake) -> Notice:
    """What was typed is handed back, so that it can be mended."""
    return Notice("I didn't understand that", (mistake.hint, f"You typed: {mistake.typed}"))


def say_ask_back(asked: AskBack, place: str | None) -> Notice:
    buttons = tuple(
        Button(label, Press("say", {"text": line, "place": place or ""}))
        for label, line in asked.options
    )
    return Notice(asked.question, ("Nothing has been recorded yet.",), buttons=buttons)
