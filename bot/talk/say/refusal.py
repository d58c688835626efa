"""What is said when something cannot be done: what was wrong, and what to do instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.talk.buttons import action_buttons
from bot.talk.meeting_words import meeting_said
from bot.talk.minutes_buttons import show_minutes
from bot.talk.notice import Form, Notice
from bot.talk.say import child_data
from bot.talk.say.cannot_chair import say_cannot_chair
from bot.talk.say.meeting_changes import say_changed_meanwhile, say_unfit
from bot.talk.say.meeting_not_now import say_meeting_not_now
from bot.talk.say.no_decision import say_no_vote, say_not_yet
from bot.talk.say.not_allowed import say_not_allowed
from bot.talk.say.not_found import say_not_found, say_several
from bot.talk.say.not_now import say_closed, say_not_now
from bot.talk.say.problems import sentences
from bot.talk.update_words import update_said
from bot.talk.words import title_of
from governance.dates import said
from usecases.refusals import (
    AwayAlready,
    CannotChair,
    Changed,
    ChildData,
    Closed,
    DecisionNotNow,
    HasNoVote,
    Incomplete,
    MeetingChanged,
    MeetingNotNow,
    MeetingUnfit,
    MinutesChanged,
    NotAllowed,
    NotFound,
    NotNow,
    Refused,
    SeveralFound,
    TicketSpent,
)


def say(refusal: Refused) -> Notice:
    return SAYINGS[type(refusal)](refusal)


def say_changed(refusal: Changed, form: Form | None = None) -> Notice:
    """`form` still holds what was typed, where it was a form that came too late."""
    view = refusal.view
    text = ["This has changed since you were shown it. Nothing new was recorded."]
    if view.latest:
        text.append(update_said(view.latest))
    if form:
        text.append("What you typed is still here: save it again if it holds.")
    buttons = () if form else action_buttons(view)
    return Notice(f"Please look again: {title_of(view)}", tuple(text), buttons=buttons, form=form)


def say_minutes_changed(refusal: MinutesChanged, form: Form | None = None) -> Notice:
    """`form` still holds what was typed, where it was a form that came too late."""
    text = ["Somebody changed them since you were shown them. Nothing new was recorded."]
    if form:
        text.append("What you typed is still here: save it again if it holds.")
    heading = f"Please look again: minutes of {meeting_said(refusal.meeting)}"
    return Notice(heading, tuple(text), buttons=(show_minutes(refusal.meeting),), form=form)


def _away_already(refusal: AwayAlready) -> Notice:
    days = f"{said(refusal.first)} to {said(refusal.last)}"
    text = (
        f"{refusal.person} is away from {days} already. Clear that first, or leave those days out."
    )
    return Notice("That overlaps another leave", (text,))


def _incomplete(refusal: Incomplete) -> Notice:
    missing = set(refusal.problems.values()) == {"needed"}
    heading = "Something is missing" if missing else "Please look again"
    return Notice(heading, tuple(sentences(refusal.problems, refusal.limit).values()))


def _spent(_refusal: TicketSpent) -> Notice:
    text = "It is too old, or it was meant for somebody else. Type “home” to start afresh."
    return Notice("This button no longer works", (text,))


SAYINGS: dict[type[Refused], Callable[[Any], Notice]] = {
    AwayAlready: _away_already,
    CannotChair: say_cannot_chair,
    Changed: say_changed,
    ChildData: child_data.say,
    Closed: say_closed,
    DecisionNotNow: say_not_yet,
    HasNoVote: say_no_vote,
    Incomplete: _incomplete,
    MeetingNotNow: say_meeting_not_now,
    MeetingChanged: say_changed_meanwhile,
    MeetingUnfit: say_unfit,
    MinutesChanged: say_minutes_changed,
    NotAllowed: say_not_allowed,
    NotFound: say_not_found,
    NotNow: say_not_now,
    SeveralFound: say_several,
    TicketSpent: _spent,
}
