"""What is said when something was done to an action besides updating it."""

from __future__ import annotations

from collections.abc import Callable

from bot.talk.buttons import date_button, show_button
from bot.talk.deed_words import what_said
from bot.talk.notice import Button, Fact, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, day_said, due_said, slip_said, standing, title_of
from governance.dates import said
from governance.ratings import Meaning
from usecases.deeds import DeedDone
from usecases.views import ActionView


def say(result: DeedDone, _context: Context) -> Notice:
    action, deed = result.action, result.deed
    after = AFTER[deed.what](action)
    label = "What was seen" if deed.what == "action.evaluate" else "Reason"
    why = (Fact(label, deed.why),) if deed.why and deed.why != action.why else ()
    return Notice(
        heading=f"{capital(what_said(deed))}: {title_of(action)}",
        text=(after,) if after else (),
        facts=(*why, *standing(action)),
        buttons=(*date_button(action), show_button(action), *_show_other(action)),
    )


def _show_other(action: ActionView) -> tuple[Button, ...]:
    """The one that goes on, where this one went into it."""
    ref = action.merged_into
    return (Button(f"Show {ref}", Press("action.show", {"ref": ref})),) if ref else ()


def _paused(action: ActionView) -> str:
    if action.paused_until is None:
        return "Nobody is asked about it until somebody resumes it."
    day = said(action.paused_until)
    return (
        f"Nobody is asked about it meanwhile. On {day} Clerk tells the chair and the business "
        "manager, who decide whether it goes on."
    )


def _snoozed(action: ActionView) -> str:
    until = said(action.snoozed_until) if action.snoozed_until else "then"
    return f"You are asked again on {until}. It is due when it was, and the chair is told."


def _goes_on(action: ActionView) -> str:
    if action.agreed is None:
        return "It has no date yet, so nobody will be asked about it until one is agreed."
    return "Its date is what it was, and its lead will be asked about it again."


def _condition_met(action: ActionView) -> str:
    if action.agreed is None:
        return "It waits no longer, but it needs a date before anybody is asked about it."
    return "It waits no longer. Its lead will be asked for an update when it is due."


def _excused(action: ActionView) -> str:
    left = sum(not share.settled for share in action.shares)
    if not left:
        return "That was the last part: the action is completed."
    return f"{capital(counted(left, 'part is', 'parts are'))} still to be done."


def _milestone(action: ActionView) -> str:
    left = [stage for stage in action.timescale.stages if stage.met_on is None]
    if not left:
        return "That was the last one. Once the whole is done, mark the action as done."
    following = min(left, key=lambda stage: stage.due)
    return f"Next: {following.name}, {day_said(following.due, following.precision)}."


def _decided(action: ActionView) -> str:
    slip = f", {slip_said(action)}" if slip_said(action) else ""
    return f"It is due {due_said(action)}{slip}. Its owners are told."


def _evaluated(action: ActionView) -> str:
    if action.rating and action.rating.meaning is Meaning.EVALUATED:
        return f"It is rated {action.rating.says} now."
    return "It stays completed. The new action needs a date before anybody is asked about it."


AFTER: dict[str, Callable[[ActionView], str]] = {
    "action.amend": lambda action: "Its owners have been told." if action.leads else "",
    "action.cancel": lambda _a: "Nobody will be asked about it again. It stays on the record.",
    "action.condition": _condition_met,
    "action.decide_extension": _decided,
    "action.evaluate": _evaluated,
    "action.excuse": _excused,
    "action.extend": lambda _a: (
        "The chair or the business manager decides. Clerk tells you, and asks nobody about it "
        "meanwhile."
    ),
    "action.milestone": _milestone,
    "action.merge": lambda action: f"It goes on as {action.merged_into}.",
    "action.not_started": lambda _a: "Clerk will ask again when it is due.",
    "action.pause": _paused,
    "action.reassign": lambda _a: (
        "Whoever is new has been told. No date has moved, and nobody else is asked any more."
    ),
    "action.reopen": _goes_on,
    "action.resume": _goes_on,
    "action.snooze": _snoozed,
    "action.split": lambda _a: (
        "Each has the same date, objective and supporters, and whoever leads one has been told."
    ),
    "action.support": lambda action: (
        "They see it and have been told; they are not asked about it." if action.supporters else ""
    ),
    "action.withdraw_extension": lambda _a: "Its date stays. Clerk asks about it as before.",
}
"""What follows from it, for whoever did it."""
