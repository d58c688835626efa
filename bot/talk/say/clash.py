"""Two groups that meet on one day, in words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.meeting_words import hours_said
from bot.talk.words import capital, counted, joined
from usecases.views.clash import ClashView


def clash_said(one: ClashView) -> str:
    """Ada chairs both and four people sit on both."""
    return f"{capital(joined(list(_both(one))))}."


def clash_noted(one: ClashView) -> str:
    """The same to whoever gave the first of the two its day."""
    other = one.meetings[1]
    return f"Please note: {other.group} meets that day too, {hours_said(other)}. {clash_said(one)}"


def _both(one: ClashView) -> Iterator[str]:
    if one.chairs:
        yield f"{joined(one.chairs)} {'chairs' if len(one.chairs) == 1 else 'chair'} both"
    if one.members:
        people = counted(one.members, "person", "people")
        yield f"{people} {'sits' if one.members == 1 else 'sit'} on both"
