"""How a change to a meeting is said: to whoever made it, and to everybody it matters to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.talk.agenda_words import about
from bot.talk.meeting_words import meeting_said, moment_said, times_said
from bot.talk.notice import Button, Form, Notice, Press
from bot.talk.say.chairs import show_button
from bot.talk.say.change_made import by_said, reason_said, who_hears
from bot.talk.say.clash import clash_noted
from bot.talk.say.context import Context
from bot.talk.say.show_meeting import meeting_buttons, standing_facts
from bot.talk.words import joined
from governance.dates import said
from governance.meeting_changes import ADD, CANCEL, MOVE, PLACE, REINSTATE
from usecases.add_meeting import AddDoubted
from usecases.meeting_done import MeetingDone
from usecases.move_meeting import MoveDoubted
from usecases.ready_meeting import AddReady
from usecases.refusals import MeetingChanged, MeetingUnfit
from usecases.views.meeting import MeetingView
from usecases.views.meeting_change import ChangeView


def _first_said(change: ChangeView) -> str:
    """Who was first, and when."""
    return f"{by_said(change, f' on {moment_said(change.at)}')}{reason_said(change.why)}"


def say_done(result: MeetingDone, _context: Context) -> Notice:
    meeting = result.meeting
    if result.same:
        return Notice(f"Nothing to change: {times_said(meeting)}", (SAME,), standing_facts(meeting))
    was = (f"It was to begin on {moment_said(result.was)}.",) if result.was else ()
    text = (*was, who_hears(result), *map(clash_noted, result.clashes))
    off = meeting_buttons(meeting, ("meeting.reinstate",), result.revision)
    return Notice(
        HEADINGS[result.verb].format(meeting_said(meeting), times_said(meeting), meeting.group),
        text,
        standing_facts(meeting),
        buttons=off if meeting.cancelled else (),
    )


def say_move_doubted(result: MoveDoubted, _context: Context) -> Notice:
    at = {"at": result.at.isoformat("minutes"), "why": result.why}
    args = {**about(result.meeting), **at}
    presses = [
        Press("meeting.move.sure", {**args, "day": day.isoformat()}, result.revision)
        for day in (result.day, result.better)
    ]
    heading = f"Move {meeting_said(result.meeting)} to {said(result.day)}?"
    return _doubted(heading, result.doubts, presses)


def say_add_doubted(result: AddDoubted, _context: Context) -> Notice:
    meant = result.meant
    args = {
        "group": result.group,
        "at": meant.at.isoformat("minutes") if meant.at else "",
        "minutes": str(meant.minutes),
        "place": meant.place,
        "why": meant.why,
    }
    days = [day for day in (meant.day, result.better) if day]
    presses = [Press("meeting.add.sure", {**args, "day": day.isoformat()}) for day in days]
    heading = f"A meeting of {result.group} on {said(days[0])}?"
    return _doubted(heading, result.doubts, presses)


def say_form(heading: str, text: str, meeting: MeetingView, form: Form) -> Notice:
    told = (text,) if text else ()
    return Notice(f"{heading} {meeting.group}, {times_said(meeting)}", told, form=form)


def say_add_form(ready: AddReady, form: Form) -> Notice:
    return Notice(f"Add a meeting of {ready.group}", (ALL_TOLD,), form=form)


def say_changed_meanwhile(refusal: MeetingChanged) -> Notice:
    """Somebody else was first."""
    meeting, change = refusal.meeting, refusal.change
    text = [_first_said(change)] if change else [CHANGED]
    text.append("Nothing of yours was done.")
    heading = f"Please look again: {meeting_said(meeting)}"
    return Notice(heading, tuple(text), buttons=(show_button(meeting),))


def say_unfit(refusal: MeetingUnfit) -> Notice:
    meeting = refusal.meeting
    off = meeting_buttons(meeting, ("meeting.reinstate",), refusal.revision)
    return Notice(
        f"Not now: {meeting_said(meeting)}",
        (UNFIT[refusal.why], "Nothing was changed."),
        buttons=off if refusal.why == "cancelled" and refusal.verb != REINSTATE else (),
    )


SAME = "It is so already. Nobody was told anything."
CHANGED = "It has changed since you were shown it."
ALL_TOLD = "Everybody on the group is told."
HEADINGS = {
    ADD: "Added: {0}",
    CANCEL: "Cancelled: {0}",
    MOVE: "Moved: {2} now meets on {1}",
    PLACE: "Saved: where {0} is held",
    REINSTATE: "Held after all: {0}",
}
"""Which meeting; when it is; whose it is."""

UNFIT = {
    "cancelled": "It is cancelled. Reinstate it first, if it is to be held after all.",
    "held": "It has been held, and stays as it was.",
    "over": "Its time has passed. To change another one, name its day.",
    "passed": "Its day has passed. Add another meeting instead.",
    "planned": "It is not cancelled: it is going to be held.",
    "taken": "This group meets on that day already. Move that meeting first, or add another one.",
    "under way": "It is under way.",
}
"""By how the meeting stands."""

DOUBTS = {
    "weekend": "at a weekend",
    "day off": "on a bank holiday or another day off",
    "quiet": "in a quiet period, when nobody is asked for anything",
}


def _doubted(heading: str, doubts: tuple[str, ...], presses: Sequence[Press]) -> Notice:
    meant, better = (date.fromisoformat(press.args["day"]) for press in presses)
    text = f"That is {joined([DOUBTS[one] for one in doubts])}. Nothing was changed yet."
    buttons = (
        Button(f"Yes, {said(meant)}", presses[0], heading),
        Button(f"{said(better)} instead", presses[1], heading, primary=True),
    )
    return Notice(heading, (text,), buttons=buttons)
