"""What is said when an action was completed."""

from __future__ import annotations

from bot.talk.notice import Fact, Notice
from bot.talk.say.context import Context
from bot.talk.update_words import update_said
from bot.talk.words import title_of
from governance.dates import said
from usecases.done_action import Completed


def say(result: Completed, _context: Context) -> Notice:
    action, latest = result.action, result.action.latest
    facts = []
    if action.completed_on:
        facts.append(Fact("Completed", said(action.completed_on)))
    if latest:
        facts.append(Fact("Evidence", latest.evidence))
    return Notice(
        heading=f"Done: {title_of(action)}",
        text=((update_said(latest),) if latest else ()) + ("Clerk will not ask about it again.",),
        facts=tuple(facts),
    )
