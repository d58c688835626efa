"""What is said when an action was completed."""

from __future__ import annotations

from bot.talk.notice import Fact, Notice
from bot.talk.say.context import Context
from bot.talk.update_words import update_said
from bot.talk.words import capital, counted, title_of
from governance.dates import said
from usecases.done_action import Completed
from usecases.views import ActionView, ShareView


def say(result: Completed, _context: Context) -> Notice:
    action, latest = result.action, result.action.latest
    part = next((share for share in action.shares if share.agency == result.agency), None)
    completed_on = part.completed_on if part else action.completed_on
    facts = [Fact("Completed", said(completed_on))] if completed_on else []
    if latest:
        facts.append(Fact("Evidence", latest.evidence))
    whose = f"{part.name}, " if part else ""
    return Notice(
        heading=f"Done: {whose}{title_of(action)}",
        text=((update_said(latest),) if latest else ()) + (_after(action, part),),
        facts=tuple(facts),
    )


def _after(action: ActionView, part: ShareView | None) -> str:
    if part is None:
        return "Clerk will not ask about it again."
    left = sum(1 for share in action.shares if not share.settled)
    if not left:
        return "That was the last part: the action is completed."
    return f"{capital(counted(left, 'part is', 'parts are'))} still to be done."
