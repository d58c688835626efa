"""Turns of phrase that several messages share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.talk.notice import Button, Fact, Press
from governance.dates import MONTHS, london, said
from governance.ratings import Impact, Lateness, Rating, Reading
from governance.timescale import Precision
from usecases.views import ActionView, LeadView, UpdateView

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def joined(words: Sequence[str], last: str = "and") -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def day_said(day: date, precision: Precision = Precision.DAY) -> str:
    """A day, or only its month: Tue 3 Nov 2026, the end of Nov 2026."""
    if precision is Precision.MONTH:
        return f"end of {MONTHS[day.month - 1]} {day.year}"
    return said(day)


def moment_said(moment: datetime) -> str:
    at = london(moment)
    return f"{said(at.date())}, {at:%H:%M}"


def due_said(action: ActionView) -> str:
    """When it is due, what it waits for, or that nobody has said."""
    day = day_said(action.agreed, action.precision) if action.agreed else ""
    if action.waiting:
        return f"waiting for {action.timescale.condition}" + (f", expected by {day}" if day else "")
    return day + late_said(action.late) if day else "no date yet"


def late_said(days: int) -> str:
    return f" – {counted(days, 'day')} overdue" if days else ""


def lead_said(lead: LeadView) -> str:
    people = joined(lead.people)
    if not lead.title:
        return people or "nobody"
    return f"{lead.title} ({people})" if people else f"{lead.title} (vacant)"


def leads_said(action: ActionView) -> str:
    return joined([lead_said(lead) for lead in action.leads]) or "nobody yet"


def rating_said(rating: Rating | None) -> str:
    return rating.says if rating else "not rated yet"


def update_said(update: UpdateView) -> str:
    """Who said what, when: one line."""
    parts = [f"{update.rating.says}"]
    if update.forecast:
        parts.append(f"now expected {said(update.forecast)}")
    if update.impact:
        parts.append(IMPACT[update.impact])
    for_lead = ", on the lead's behalf" if update.for_owner else ""
    day = said(london(update.at).date())
    return f"{update.by}, {day}{for_lead}: {', '.join(parts)}."


IMPACT = {
    Impact.UNLIKELY: "being late is unlikely to matter much",
    Impact.SIGNIFICANT: "being late is likely to matter a lot",
}


def reading_said(reading: Reading, says: Sequence[Rating]) -> str:
    """What the key makes of a forecast: more than three months late; this plan calls that red."""
    late = LATENESS[reading.lateness].format(months=number(reading.months))
    if reading.lateness is not Lateness.ON_TIME and reading.impact:
        late += f", and {IMPACT[reading.impact]}"
    words = joined([rating.word for rating in says], "or")
    return f"{late}; this plan calls that {words}"


LATENESS = {
    Lateness.ON_TIME: "within the agreed timescale",
    Lateness.UNDER: "less than {months} months late",
    Lateness.EXACTLY: "exactly {months} months late",
    Lateness.OVER: "more than {months} months late",
}


def key_differs_said(update: UpdateView) -> str:
    """Where the owner's rating and the key part, and why."""
    reading = update.reading
    if reading is None or not update.differs:
        return ""
    return f"{reading_said(reading, update.key_says).capitalize()}. Rated {update.rating.word}."


def standing(action: ActionView) -> tuple[Fact, ...]:
    """The facts that every message about an action begins with."""
    facts = [
        Fact("Due", due_said(action)),
        Fact("Lead", leads_said(action)),
        Fact("Rating", rating_said(action.rating)),
    ]
    latest = action.latest
    if latest and latest.forecast and action.state == "open":
        facts.append(Fact("Forecast", said(latest.forecast)))
    return tuple(facts)


def action_buttons(action: ActionView) -> tuple[Button, ...]:
    """What its reader may do with an action under way."""
    if action.state != "open":
        return ()
    buttons = []
    args, describes = {"ref": action.ref}, f"{action.ref} {action.title}"
    if "action.update" in action.can:
        if not action.late:
            press = Press("action.on_track", args, action.revision)
            buttons.append(Button("On track", press, describes))
        press = Press("action.update", args, action.revision)
        buttons.append(Button("Update…", press, describes, primary=True))
    if "action.done" in action.can:
        buttons.append(Button("Done…", Press("action.done", args, action.revision), describes))
    return tuple(buttons)


def show_button(action: ActionView) -> Button:
    return Button("Show", Press("action.show", {"ref": action.ref}), f"{action.ref} {action.title}")


def title_of(action: ActionView) -> str:
    return f"{action.ref} {action.title}"
