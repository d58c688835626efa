"""What is said when one action is shown."""

from __future__ import annotations

from datetime import date

from bot.talk.buttons import (
    MORE,
    action_buttons,
    deed_buttons,
    extension_buttons,
    further_buttons,
    show_button,
)
from bot.talk.deed_words import owner_said
from bot.talk.notice import Fact, Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.history import history_button, told_item
from bot.talk.update_words import key_differs_said
from bot.talk.words import (
    capital,
    counted,
    day_said,
    joined,
    many,
    share_said,
    slip_said,
    standing,
    title_of,
)
from governance.dates import said
from governance.timescale import Stage
from usecases.show_action import ActionShown
from usecases.views import ActionView, ShareView

PARTS = "How each of them stands"
SAID = "What was said and done"
LATEST = 5
"""How many of them are shown with the action."""


def say(result: ActionShown, context: Context) -> Notice:
    action = result.action
    items = _latest(result)
    return Notice(
        heading=title_of(action),
        text=(() if items else ("Nothing has been said about it yet.",)),
        facts=(*standing(action), *_snoozed(action, context.today), *_more(action)),
        items=(*(_part(share) for share in action.shares), *items),
        buttons=(
            *action_buttons(action),
            *extension_buttons(action),
            *further_buttons(action),
            history_button(action),
        ),
    )


def _latest(result: ActionShown) -> tuple[Item, ...]:
    """The newest of what was said and done; all of it is in the history."""
    items = tuple(told_item(one, SAID) for one in result.told)
    if len(items) <= LATEST:
        return items
    left = counted(len(items) - LATEST, "earlier entry", "earlier entries")
    return (*items[:LATEST], Item(f"And {left} in its history", section=SAID))


def _snoozed(action: ActionView, today: date) -> tuple[Fact, ...]:
    until = action.snoozed_until
    return (Fact("Snoozed", f"until {said(until)}"),) if until and until > today else ()


def _more(action: ActionView) -> tuple[Fact, ...]:
    """What a list leaves out: the words of the plan, the original date, what is still open."""
    leads = () if action.shares else action.leads
    facts = [Fact(capital(lead.title), joined(lead.people)) for lead in leads if many(lead)]
    helping = joined([owner_said(one) for one in action.supporters])
    facts += [
        Fact(label, value)
        for label, value in (
            ("Supporters", helping),
            ("How we will know", action.measure),
            ("Follows", action.follows),
            ("Merged into", action.merged_into),
        )
        if value
    ]
    facts.append(Fact("Group", f"{action.group_name} ({action.group})"))
    if action.objective:
        facts.append(Fact("Objective", action.objective))
    if action.timescale.written and not _says_the_date(action):
        facts.append(Fact("As written", action.timescale.written))
    facts += [_stage(*numbered) for numbered in enumerate(action.timescale.stages, 1)]
    if action.condition_met_on:
        facts.append(Fact("Condition met", said(action.condition_met_on)))
    if action.timescale.question:
        facts.append(Fact("To be settled", action.timescale.question))
    if action.original and (slip := slip_said(action)):
        facts.append(Fact("Originally", f"{day_said(action.original)}; {slip}"))
    if action.completed_on:
        facts.append(Fact("Completed", said(action.completed_on)))
    facts += [Fact("The key", key_differs_said(latest)) for latest in action.differing]
    return tuple(facts)


def _stage(number: int, stage: Stage) -> Fact:
    reached = f" – reached {said(stage.met_on)}" if stage.met_on else ""
    due = day_said(stage.due, stage.precision)
    return Fact(f"Milestone {number}, {stage.name}", due + reached)


def _part(share: ShareView) -> Item:
    who = joined(share.people) or "nobody at the moment"
    return Item(f"{share.name} ({who})", text=share_said(share), section=PARTS)


def _says_the_date(action: ActionView) -> bool:
    """Whether the plan's words were a plain date, which is shown already."""
    timescale = action.timescale
    return timescale.due is not None and not (timescale.condition or timescale.stages)


def say_more(action: ActionView) -> Notice:
    """What is done more seldom, for those it is offered to."""
    heading = f"What else can be done with {title_of(action)}"
    buttons = (*deed_buttons(action, MORE), show_button(action))
    return Notice(heading, facts=standing(action), buttons=buttons)
