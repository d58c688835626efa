"""Who has still to say what they have to declare in a meeting: for whoever runs it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.meeting_buttons import declare_buttons, meeting_button
from bot.talk.notice import Button
from bot.talk.words import joined, number
from usecases.outstanding import Outstanding
from usecases.views.meeting import MeetingView

MOST_NAMED = 3


def outstanding_said(left: Outstanding) -> str:
    """Who, and never what; nothing where all is said and agreed."""
    people = ("you", *left.owed) if left.you else left.owed
    told = [f"We haven't heard from {some_of(people)}."] if people else []
    if left.unhandled:
        told.append(f"What follows is still to be agreed with {joined(left.unhandled)}.")
    return " ".join(told)


def outstanding_buttons(meeting: MeetingView, left: Outstanding) -> tuple[Button, ...]:
    heard = meeting_button("Who has answered", "declare.answers", meeting)
    agree = meeting_button("What was declared", "declare.handling", meeting)
    own = declare_buttons(meeting) if left.you else ()
    return (heard, agree, *own) if left.unhandled else (heard, *own)


def some_of(names: Sequence[str]) -> str:
    """Ann, Ben, Cat and four more: by name as far as that is short."""
    if len(names) <= MOST_NAMED + 1:
        return joined(names)
    return joined((*names[:MOST_NAMED], f"{number(len(names) - MOST_NAMED)} more"))
