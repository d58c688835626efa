"""What is said of more time that was asked for."""

from __future__ import annotations

from bot.talk.notice import Fact
from bot.talk.words import counted, day_said, leads_said
from governance.actions import ExtensionState
from usecases.views import ActionView, ExtensionView


def wants_said(asked: ExtensionView) -> str:
    """Until Mon 21 Dec 2026 instead of Fri 6 Nov 2026."""
    instead = f" instead of {day_said(asked.was)}" if asked.was else ""
    return f"until {day_said(asked.wants, asked.precision)}{instead}"


def asked_said(asked: ExtensionView) -> str:
    return f"{asked.by} asks for more time, {wants_said(asked)}."


def verdict_said(action: ActionView, asked: ExtensionView) -> str:
    """How it ended: one sentence."""
    match asked.state:
        case ExtensionState.AGREED:
            until = day_said(asked.wants, asked.precision)
            return f"{asked.decided_by} agreed: it is now due {until}."
        case ExtensionState.DECLINED:
            due = day_said(action.agreed, action.precision) if action.agreed else "as it was"
            return f"{asked.decided_by} declined: it is still due {due}."
        case ExtensionState.WITHDRAWN:
            return "It was withdrawn."
        case _:
            return "It waits to be decided."


def weighed(action: ActionView, asked: ExtensionView) -> tuple[Fact, ...]:
    """What there is to weigh: the reason, and how far the first date would be behind."""
    facts = [Fact("Reason", asked.reason), Fact("Lead", leads_said(action))]
    if action.original and asked.was != action.original:
        days = counted((asked.wants - action.original).days, "day")
        facts.append(Fact("First agreed", f"{day_said(action.original)}, {days} earlier"))
    return tuple(facts)
