"""What is said where a platform has no room for something, or another way of asking for it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.words import joined, number

DATE_HINT = "For example 30 Sep 2026"
OR_PICK = "…or pick a day"
GOES_ON = "{label} (continued)"
SHOW_ALL = "Show all"
CLOSE = "Close"
CLERK = "Clerk"
CHOOSE = "Choose one"
CHOOSE_FIRST = "Please choose one."
FILL_IN = "Please fill this in."
NO_FORM = "What was typed is too long for a form here. Please type it again, in fewer words."


def part(heading: str, which: int, of: int) -> str:
    return f"{heading} ({which} of {of})"


def two_days(words: str, day: str) -> str:
    return f"You typed “{words}” and picked {day}. Please keep only one of them."


def too_long_for_buttons(labels: Sequence[str]) -> str:
    """What a button would have to carry may be as long as what somebody typed."""
    what = joined([f"“{label}”" for label in labels])
    return (
        f"There is no button for {what}: what was typed is too long. Please type it again, shorter."
    )


def left_out(rows: int) -> str:
    return f"{number(rows).capitalize()} more {'has' if rows == 1 else 'have'} no room here."
