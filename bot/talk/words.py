"""Turns of phrase that several messages share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.talk.notice import Fact
from governance.actions import ActionState
from governance.dates import MONTHS, said
from governance.ratings import Rating
from governance.timescale import Precision
from usecases.views import ActionView, LeadView

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def joined(words: Sequence[str], last: str = "and") -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """The first letter large, the rest as it is: names keep theirs."""
    return text[:1].upper() + text[1:]


def day_said(day: date, precision: Precision = Precision.DAY) -> str:
    """A day, or only its month: Tue 3 Nov 2026, end of November 2026."""
    if precision is Precision.MONTH:
        return f"end of {MONTHS[day.month - 1]} {day.year}"
    return said(day)


def due_said(action: ActionView) -> str:
    """When it is due, what it waits for, or that nobody has said."""
    day = day_said(action.agreed, action.precision) if action.agreed else ""
    if action.timescale.condition:
        waits = waiting_said(action.timescale.condition)
        return waits + (f", expected by {day}" if day else "")
    return day + late_said(action.late) if day else "no date yet"


def waiting_said(condition: str) -> str:
    """Once the guidance is approved; waiting for the outcome of the review."""
    says_when = condition.casefold().startswith(WHEN)
    return condition if says_when else f"waiting for {condition}"


WHEN = ("after ", "following ", "if ", "on ", "once ", "unless ", "upon ", "when ")


def late_said(days: int) -> str:
    return f" – {counted(days, 'day')} overdue" if days else ""


def many(lead: LeadView) -> bool:
    """Whether a lead's names would bury what else a row says."""
    return bool(lead.title) and len(lead.people) > 3


def lead_said(lead: LeadView) -> str:
    if many(lead):
        return f"{lead.title} ({counted(len(lead.people), 'person', 'people')})"
    people = joined(lead.people)
    if not lead.title:
        return people or "nobody"
    return f"{lead.title} ({people})" if people else f"{lead.title} (vacant)"


def leads_said(action: ActionView) -> str:
    return joined([lead_said(lead) for lead in action.leads]) or "nobody yet"


def rating_said(rating: Rating | None) -> str:
    return rating.says if rating else "not rated yet"


def state_said(action: ActionView) -> str:
    """Where it is in its life, with the reason; nothing while it is under way, or done."""
    match action.state:
        case ActionState.NOT_STARTED:
            state = "not started yet"
        case ActionState.PAUSED:
            until = f" until {said(action.paused_until)}" if action.paused_until else ""
            state = f"paused{until}"
        case ActionState.CANCELLED:
            on = f" on {said(action.cancelled_on)}" if action.cancelled_on else ""
            state = f"cancelled{on}"
        case _:
            return ""
    return f"{state} – {action.why}" if action.why else state


def standing(action: ActionView) -> tuple[Fact, ...]:
    """The facts that every message about an action begins with."""
    state = state_said(action)
    facts = [
        *((Fact("State", state),) if state else ()),
        Fact("Due", due_said(action)),
        Fact("Lead", leads_said(action)),
        Fact("Rating", rating_said(action.rating)),
    ]
    latest = action.latest
    if latest and latest.forecast and action.live:
        facts.append(Fact("Forecast", said(latest.forecast)))
    return tuple(facts)


def done_for_all(action: ActionView) -> tuple[str, ...]:
    """A warning where several answer for one action: there is one “done” for all of them."""
    people = {name for lead in action.leads for name in lead.people}
    if len(people) < 2:
        return ()
    all_of_them = "both" if len(people) == 2 else f"all {number(len(people))}"
    return (f"This marks it done for {all_of_them} who lead it.",)


def title_of(action: ActionView) -> str:
    return f"{action.ref} {action.title}"
