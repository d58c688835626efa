"""Turns of phrase that several messages share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.talk.notice import Fact
from governance.actions import ActionState
from governance.dates import said
from governance.ratings import Rating
from governance.timescale import Precision, dated
from usecases.views import ActionView, LeadView, ShareView

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def part_shown(start: int, shown: int, count: int) -> str:
    """Which rows of a long list a page shows; `start` is the number of those before it."""
    are = "is" if shown == 1 else "are"
    if start == 0:
        return f"The first {number(shown)} {are} shown."
    if start + shown == count:
        return f"The last {f'{number(shown)} ' if shown > 1 else ''}{are} shown."
    return f"The {number(shown)} after the first {number(start)} {are} shown."


def joined(words: Sequence[str], last: str = "and") -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """The first letter large, the rest as it is: names keep theirs."""
    return text[:1].upper() + text[1:]


def day_said(day: date, precision: Precision = Precision.DAY) -> str:
    """A day, or only its month: Tue 3 Nov 2026, end of November 2026."""
    return dated(day, precision)


def due_said(action: ActionView) -> str:
    """When it is due, what it waits for, or that nobody has said."""
    day = day_said(action.agreed, action.precision) if action.agreed else ""
    if action.waiting and action.timescale.condition:
        waits = waiting_said(action.timescale.condition)
        return waits + (f", expected by {day}" if day else "")
    if not day:
        return "needs a date" if action.condition_met_on else "no date yet"
    return day + late_said(action.late)


def slip_said(action: ActionView) -> str:
    """How far the date has moved since it was first agreed, so that extensions hide nothing;
    nothing where it has not."""
    if action.original is None or action.agreed is None or action.original == action.agreed:
        return ""
    days = (action.agreed - action.original).days
    moved = f"{counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"
    return f"{moved} than first agreed"


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
    """The lead, who is asked, and those who own it with them."""
    first, *others = [lead_said(lead) for lead in action.leads] or ["nobody yet"]
    return f"{first}; with {joined(others)}" if others else first


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
        Fact("Rating", rating_said(action.rating) + _of_the_parts(action)),
    ]
    if action.forecast and action.live:
        facts.append(Fact("Forecast", said(action.forecast)))
    if asked := action.extension:
        until = day_said(asked.wants, asked.precision)
        facts.append(Fact("More time", f"asked for, until {until}; not decided yet"))
    return (*facts, *answers_said(action))


def _of_the_parts(action: ActionView) -> str:
    several = sum(share.rating is not None and not share.settled for share in action.shares) > 1
    return ", the least good answer so far" if several and action.live else ""


def part_standing(action: ActionView, share: ShareView) -> tuple[Fact, ...]:
    """The same of one agency's part, for whoever answers for it."""
    facts = (Fact("Due", due_said(action)), Fact("Whose part", share.name))
    return (*facts, Fact("Rating", share_said(share)))


def answers_said(action: ActionView) -> tuple[Fact, ...]:
    """Where each agency answers for itself: how many have, and how the reader's own part stands."""
    if not action.shares:
        return ()
    told = sum(share.latest is not None for share in action.shares)
    done = sum(share.completed_on is not None for share in action.shares)
    excused = sum(share.excused is not None for share in action.shares)
    ended = [f"{number(n)} {word}" for n, word in ((done, "done"), (excused, "excused")) if n]
    so_far = f"{number(told) if told else 'none'} of {number(len(action.shares))} so far"
    mine = [share for share in action.shares if share.mine]
    parts = [f"{share.name}: " * (len(mine) > 1) + share_said(share) for share in mine]
    return (
        Fact("Answers", so_far + (f"; {joined(ended)}" if ended else "")),
        *((Fact("Your part", "; ".join(parts)),) if parts else ()),
    )


def share_said(share: ShareView) -> str:
    """How one agency's part stands."""
    if share.excused is not None:
        return f"excused – {share.excused}"
    if share.completed_on is not None:
        return f"done on {said(share.completed_on)}"
    if share.rating is None:
        return "no answer yet"
    expected = f", now expected {said(share.forecast)}" if share.forecast else ""
    return share.rating.says + expected


def done_for_all(action: ActionView) -> tuple[str, ...]:
    """What one “done” means where several answer for an action."""
    if action.shares:
        return ("This marks one part as done. The others answer for themselves.",)
    people = {name for lead in action.leads for name in lead.people}
    if len(people) < 2:
        return ()
    all_of_them = "both" if len(people) == 2 else f"all {number(len(people))}"
    return (f"This marks it done for {all_of_them} who share it.",)


def title_of(action: ActionView) -> str:
    return f"{action.ref} {action.title}"
