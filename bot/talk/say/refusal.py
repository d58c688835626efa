"""What is said when something cannot be done: what was wrong, and what to do instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from bot.talk.buttons import action_buttons, show_button
from bot.talk.notice import Form, Item, Notice
from bot.talk.say import child_data
from bot.talk.text import shortened
from bot.talk.update_words import update_said
from bot.talk.words import due_said, joined, state_said, title_of
from governance.actions import ActionState
from governance.dates import said
from governance.permissions import TABLE, Relation
from usecases.refusals import (
    AwayAlready,
    Changed,
    ChildData,
    Closed,
    Incomplete,
    NotAllowed,
    NotFound,
    NotNow,
    Refused,
    SeveralFound,
    TicketSpent,
)
from usecases.views import STATES, ActionView

DOING = {
    "action.update": "update {subject}",
    "action.done": "mark {subject} as done",
    "leave.set": "say when {subject} is away",
    "action.amend": "change {subject}",
    "action.cancel": "cancel {subject}",
    "action.condition": "say that the condition of {subject} is met",
    "action.decide_extension": "decide on more time for {subject}",
    "action.evaluate": "say whether {subject} worked",
    "action.excuse": "excuse an agency from {subject}",
    "action.extend": "ask for more time for {subject}",
    "action.merge": "merge {subject} with another",
    "action.milestone": "say that a milestone of {subject} was reached",
    "action.not_started": "say that {subject} has not been started",
    "action.pause": "pause {subject}",
    "action.reassign": "give {subject} to somebody else",
    "action.reopen": "reopen {subject}",
    "action.resume": "resume {subject}",
    "action.snooze": "snooze {subject}",
    "action.split": "split {subject}",
    "action.support": "say who helps with {subject}",
    "action.withdraw_extension": "take back the request for more time for {subject}",
}
MOST_NAMED = 4
PROBLEMS = {
    ("forecast", "past"): "That day has passed. When do you now expect to finish?",
    ("forecast", "needed when late"): "When do you now expect to finish?",
    ("forecast", "needed when overdue"): "Its date has passed. When do you now expect to finish?",
    ("agency", "unknown"): "Choose whose part it is.",
    ("agency", "which"): "Choose whose part it is.",
    ("rating", "unknown"): "Choose one of these ratings.",
    ("rating", "done"): "Completed work is recorded with “Done…”, which asks for the evidence.",
    ("rating", "evaluated"): "An action is completed first; its impact is evaluated afterwards.",
    ("evidence", "needed"): "Say in a few words how one can tell that it is done.",
    ("on", "future"): "That day is still to come. When was it completed?",
    ("leaver", "which"): "Several people share that post. Whose place is it?",
    ("since", "today only"): (
        "What somebody owns themselves is handed over at once: leave the day out. Only a post can "
        "be handed over on a day to come."
    ),
    ("to", "needed"): "Type the name of the person who takes it on.",
    ("to", "same"): "They have it already.",
    ("what", "needed"): "Type a post's title, or a person's name.",
    ("what", "nothing"): (
        "They own nothing themselves. What they lead comes with their posts: type the post."
    ),
    ("first", "needed"): "Say what the first part is to do.",
    ("second", "needed"): "Say what the second part is to do.",
    ("into", "boundary"): "They belong to groups whose actions must be kept apart.",
    ("into", "closed"): "That one has ended: nothing can go on in it.",
    ("into", "itself"): "That is this very action. Into which other one?",
    ("into", "needed"): "Type the number or the reference of the one that goes on.",
    ("into", "several"): "Several actions have that number: type the full reference.",
    ("into", "unknown"): "I can't find that action. Type its full reference, like BMG-2026-014.",
    ("join", "with each"): "Each agency answers for itself in one of them, so choose “No”.",
    ("lead", "needed"): "Choose who is to lead it, or change who else does.",
    ("lead", "same"): "It is theirs already. Choose somebody else.",
    ("others", "with each"): "Each agency answers for itself here: nobody else can own it too.",
    ("supporters", "absent"): "They do not help with it.",
    ("supporters", "same"): "They help with it already.",
    ("until", "after the meeting"): "Its group meets on {day}: at the latest until then.",
    ("until", "needed"): "Until when?",
    ("until", "past"): "That day has come already. Until when?",
    ("until", "too far"): "Until {day} at the latest.",
    ("why", "needed"): "Say in a few words why.",
    ("on", "not met yet"): "That day is still to come. When was the condition met?",
    ("on", "not reached yet"): "That day is still to come. When was it reached?",
    ("milestone", "which"): "Choose which milestone was reached.",
    ("first", "no leave"): "No leave begins on that day. Name its first day.",
    ("first", "over"): "That leave is over, and stays on record.",
    ("last", "before first"): "That is before the first day. Until when, that day included?",
    ("last", "past"): "That leave would be over already.",
    ("last", "too long"): "That is more than a year. Until when, that day included?",
    ("stand_in", "oneself"): "Somebody else must stand in, or nobody.",
    ("stand_in", "unknown"): "Choose somebody of the partnership, or “Nobody”.",
    ("wants", "needed"): "Say until when: a day or a month.",
    ("wants", "not later"): "That is no later than the date it has. Until when?",
    ("wants", "past"): "That day has passed. Until when?",
    ("due", "past"): "That day has passed. By when is it to be done?",
    ("objective", "unknown"): "Choose one of these objectives.",
    ("measure", "unchanged"): "Nothing is different from before. What is to be changed?",
    ("resolved", "needed"): "Choose one of these answers.",
    ("note", "needed"): "Say in a few words what was seen.",
    ("title", "needed next"): "Say what is to be done next.",
    ("title", "needed"): "Say what is to be done.",
    ("reason", "needed to hold"): "Say why it is held. Only you see it.",
    ("owner", "needed first"): "Choose who leads it: others can only own it together with a lead.",
    ("owner", "unknown"): "Choose a lead from the list, or “Nobody yet”.",
}


def say(refusal: Refused) -> Notice:
    return SAYINGS[type(refusal)](refusal)


def sentences(problems: dict[str, str], limit: date | None = None) -> dict[str, str]:
    """For each field that is missing or cannot be, what to do about it; `limit` is the last day
    that could be chosen."""
    day = said(limit) if limit else ""
    return {
        name: PROBLEMS.get((name, problem), "Please look at this again.").format(day=day)
        for name, problem in problems.items()
    }


def _not_found(refusal: NotFound) -> Notice:
    if refusal.what == "step":
        heading = f"Nothing is about to be told to others about {shortened(refusal.name)}"
        return Notice(heading, (_near(refusal),))
    if refusal.what == "calendar":
        return Notice(
            "I can't find that calendar", ("Type “/clerk links” for those you can have.",)
        )
    return Notice(
        f"I can't find {ARTICLES.get(refusal.what, '')}“{shortened(refusal.name)}”",
        (_near(refusal),),
    )


def nobody_called(refusal: NotFound) -> str:
    """Beside the field in which somebody was named whom Clerk does not know."""
    return f"I can't find “{shortened(refusal.name)}”. {_near(refusal)}"


def _near(refusal: NotFound) -> str:
    if refusal.near:
        return f"Did you mean {joined(refusal.near, 'or')}?"
    if refusal.what == "owner":
        return "Type a post's title, a person's name or a group: /clerk posts lists them."
    if refusal.what == "step":
        return "Type “/clerk hold” for what is about to be told to others, and what is held."
    if refusal.what == "person or group":
        return "Type part of a name, or a group such as BMG: /clerk who BMG"
    if refusal.what == "agency":
        return "None of those who answer for this action is called that."
    if refusal.what == "action":
        return "Type “/action list” for the actions you lead, or “/action list all”."
    return "Type “/meeting list all” for the groups you can see."


def _several(refusal: SeveralFound) -> Notice:
    items = tuple(
        Item(title_of(view), buttons=(*action_buttons(view), show_button(view)))
        for view in refusal.options
    )
    text = ("Several actions have that number. Press one, or type its full reference.",)
    return Notice(f"Which action {refusal.name} do you mean?", text, items=items)


def _not_allowed(refusal: NotAllowed) -> Notice:
    if refusal.verb.startswith("retention."):
        people = joined(refusal.ask, "or") or "the business manager"
        return Notice("That isn't yours to decide", (f"{people} looks after what is kept.",))
    if refusal.verb in ("status.show", "ladder.hold"):
        people = joined(refusal.ask, "or") or "the business manager"
        return Notice("That page isn't yours", (f"It is for {people}. Yours is “/clerk home”.",))
    if refusal.verb == "ledger.verify":
        people = joined(refusal.ask, "or") or "the business manager"
        return Notice("That isn't yours to check", (f"Only {people} can check the record.",))
    if refusal.verb == "post.hand_over":
        return Notice("That isn't yours to decide", (HAND_OVER,))
    if refusal.verb == "action.new":
        people = joined(refusal.ask, "or") or "a group's chair or the business manager"
        return Notice("That list isn't yours to add to", (f"Only {people} can add actions to it.",))
    doing = DOING[refusal.verb].format(subject=refusal.subject)
    # who evaluates is the partnership's to say: then all of them are named already
    manager = Relation.MANAGER in TABLE[refusal.verb].open and refusal.verb != "action.evaluate"
    asked = refusal.ask if len(refusal.ask) <= MOST_NAMED else ("those who answer for it",)
    people = (
        joined((*asked, *(("the business manager",) if manager else ())), "or")
        or "those who answer for it"
    )
    text = f"You can see it, but only {people} can {doing}."
    if refusal.verb == "action.decide_extension":
        text = f"{text} Nobody decides on an action of their own."
    return Notice("That isn't yours to change", (text,))


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


def _closed(refusal: Closed) -> Notice:
    view = refusal.view
    if state := state_said(view):
        return Notice(f"Not now: {title_of(view)}", (f"It was {state}.", UNCHANGED))
    told = (update_said(view.latest),) if view.latest else ()
    return Notice(f"Already done: {title_of(view)}", (*told, UNCHANGED))


def _not_now(refusal: NotNow) -> Notice:
    view = refusal.view
    doing = DOING.get(refusal.verb, "do that with {subject}").format(subject=view.ref)
    text = f"It is {IS[view.state]}, so nobody can {doing} now. {UNCHANGED}"
    if view.state in STATES[refusal.verb]:
        text = UNFIT[refusal.verb](view)
    return Notice(f"Not now: {title_of(view)}", (text,), buttons=(show_button(view),))


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


IS: dict[str, str] = {
    ActionState.NOT_STARTED: "not started",
    ActionState.OPEN: "under way",
    ActionState.PAUSED: "paused",
    ActionState.COMPLETED: "completed",
    ActionState.CANCELLED: "cancelled",
}
HAND_OVER = "Only the business manager can hand over a post, or what somebody owns."
UNCHANGED = "Nothing was changed."


def _settled(view: ActionView) -> str:
    if view.shares:
        return f"That part is done or excused already. {UNCHANGED}"
    return f"It is not each agency's, so no part of it can be answered for. {UNCHANGED}"


def _not_so(view: ActionView) -> str:
    if view.shares:
        return f"That part is done, or it is so already. {UNCHANGED}"
    return f"It is not each agency's, so nobody is excused from it. {UNCHANGED}"


def _nothing_asked(view: ActionView) -> str:
    return f"Nobody is asking for more time for {view.ref}. {UNCHANGED}"


UNFIT: dict[str, Callable[[ActionView], str]] = {
    "action.amend": lambda view: (
        f"It has an agreed date, {due_said(view)}. For a later one its owners ask for more time: "
        f"“/action {view.ref} extend to …”. {UNCHANGED}"
    ),
    "action.condition": lambda view: f"{view.ref} waits for nothing. {UNCHANGED}",
    "action.decide_extension": _nothing_asked,
    "action.done": _settled,
    "action.evaluate": lambda view: f"{view.ref} was evaluated already. {UNCHANGED}",
    "action.excuse": _not_so,
    "action.extend": lambda view: (
        f"{view.ref} has no agreed date yet, so there is nothing to extend. {UNCHANGED}"
    ),
    "action.milestone": lambda view: (
        f"That milestone was reached already. {UNCHANGED}"
        if view.timescale.stages
        else f"{view.ref} has no milestones. {UNCHANGED}"
    ),
    "action.not_started": lambda view: (
        f"Each agency answers for itself, so nobody can say it of {view.ref} as a whole."
        if view.shares
        else "It is not started already, or its lead has said how it stands since."
    ),
    "action.update": _settled,
    "action.snooze": lambda view: (
        "It has been snoozed once already. It can be again once its lead says how it stands."
        if view.snoozed_until
        else f"Each agency is asked for itself, so nobody can snooze {view.ref} for all of them."
        if view.shares
        else "It has no date yet, so nobody is asked about it."
    ),
    "action.withdraw_extension": _nothing_asked,
}
"""Why a verb does not fit an action whose state would allow it."""

ARTICLES = {"group": "the group ", "action": "action ", "agency": "the agency "}
SAYINGS: dict[type[Refused], Callable[[Any], Notice]] = {
    AwayAlready: _away_already,
    Changed: say_changed,
    ChildData: child_data.say,
    Closed: _closed,
    Incomplete: _incomplete,
    NotAllowed: _not_allowed,
    NotFound: _not_found,
    NotNow: _not_now,
    SeveralFound: _several,
    TicketSpent: _spent,
}
