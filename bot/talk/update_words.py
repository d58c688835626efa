"""What an update said, what the rating key makes of it, and where the two part."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.words import capital, counted, joined
from governance.dates import london, said
from governance.ratings import Impact, Lateness, Rating, Reading
from usecases.views import UpdateView

IMPACT = {
    Impact.UNLIKELY: "being late is unlikely to matter much",
    Impact.SIGNIFICANT: "being late is likely to matter a lot",
}


def update_said(update: UpdateView) -> str:
    """Who said what, when: one line."""
    what = update.rating.says
    if update.forecast:
        what += f", now expected {said(update.forecast)}"
    if update.impact:
        what += f"; {IMPACT[update.impact]}"
    day = said(london(update.at).date())
    return f"{update.by}, {day}{_for_whom(update)}: {what}."


def _for_whom(update: UpdateView) -> str:
    if update.agency:
        return f", on behalf of {update.agency}" if update.for_owner else f", for {update.agency}"
    return ", on the lead's behalf" if update.for_owner else ""


def reading_said(reading: Reading, says: Sequence[Rating]) -> str:
    """What the key makes of a forecast: more than three months late; this plan calls that red."""
    late = LATENESS[reading.lateness].format(months=counted(reading.months, "month"))
    if reading.lateness is not Lateness.ON_TIME and reading.impact:
        late += f", and {IMPACT[reading.impact]}"
    words = joined([rating.word for rating in says], "or")
    return f"{late}; this plan calls that {words}"


LATENESS = {
    Lateness.ON_TIME: "within the agreed timescale",
    Lateness.UNDER: "less than {months} late",
    Lateness.EXACTLY: "exactly {months} late",
    Lateness.OVER: "more than {months} late",
}


def key_differs_said(update: UpdateView) -> str:
    """Where the owner's rating and the key part, and why."""
    reading = update.reading
    if reading is None or not update.differs:
        return ""
    whose = f"{update.agency}: " if update.agency else ""
    read = capital(reading_said(reading, update.key_says))
    return f"{whose}{read}. Rated {update.rating.word}."
