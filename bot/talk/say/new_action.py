"""What is said when an action was put on a list."""

from __future__ import annotations

from bot.talk.notice import Notice
from bot.talk.say.context import Context
from bot.talk.say.smart import hint, hint_buttons
from bot.talk.words import standing, title_of
from usecases.new_action import Created
from usecases.views import ActionView


def say(result: Created, _context: Context) -> Notice:
    action = result.action
    return Notice(
        heading=f"Added: {title_of(action)}",
        text=(
            *_of_item(result),
            *_of_decision(result),
            _open_questions(action),
            *hint(action, result.unsaid),
        ),
        facts=standing(action),
        buttons=hint_buttons(action, result.unsaid),
    )


def _of_item(result: Created) -> tuple[str, ...]:
    return (f"It is noted with the item in hand: {result.item}.",) if result.item else ()


def _of_decision(result: Created) -> tuple[str, ...]:
    return (f"It came of {result.decision}.",) if result.decision else ()


def _open_questions(action: ActionView) -> str:
    if action.waiting:
        return "Nobody will be asked about it while it has to wait."
    if action.agreed is None:
        return "It has no date yet, so nobody will be asked about it until one is agreed."
    if not any(lead.people for lead in action.leads):
        return "Nobody leads it yet, so the business manager will be asked about it."
    return "Its lead will be asked for an update when it is due."
