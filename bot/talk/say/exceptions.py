"""How an action is told of in a digest: who, how it stands, why it needs a look, what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.talk.update_words import reading_said
from bot.talk.words import (
    capital,
    counted,
    day_said,
    due_said,
    joined,
    lead_said,
    rating_said,
    slip_said,
    state_said,
)
from governance.dates import said
from usecases.exceptions import Row, Why
from usecases.views import ActionView, UpdateView


def exception_said(row: Row) -> str:
    """One sentence on how it stands, and one each for what the key and a request have to say."""
    action = row.action
    parts = [capital(leads_shortly(action)), rating_said(action.rating), *_changed(row)]
    parts += [] if action.late else [_due(action)]
    parts += _expected(action)
    parts += [saying for why in row.why if (saying := SAYINGS[why](action))]
    sentences = [f"{'; '.join(parts)}.", *map(_key, action.differing)]
    if asked := action.extension:
        until = day_said(asked.wants, asked.precision)
        sentences.append(f"{asked.by} asks for more time, until {until}: “{asked.reason}”.")
    return " ".join(sentences)


def standing_said(row: Row) -> str:
    """Of one that is no exception."""
    action = row.action
    due = [_due(action), *_expected(action), *_changed(row)]
    parts = [capital(leads_shortly(action)), state_said(action), *due]
    return "; ".join(filter(None, parts))


def leads_shortly(action: ActionView) -> str:
    """The people, not their posts: those who sit in the room know them."""
    people = list(dict.fromkeys(person for lead in action.leads for person in lead.people))
    if 0 < len(people) <= MOST_NAMED:
        return joined(people)
    return lead_said(action.leads[0]) if action.leads else "nobody leads it"


MOST_NAMED = 3


def _due(action: ActionView) -> str:
    plain = action.agreed is not None and not action.waiting
    return f"due {due_said(action)}" if plain else due_said(action)


def _expected(action: ActionView) -> Iterator[str]:
    """Where its lead gives another day than was agreed."""
    if action.forecast and action.forecast != action.agreed:
        yield f"now expected {said(action.forecast)}"


def _late(action: ActionView) -> str:
    return f"{counted(action.late, 'day')} overdue"


def _changed(row: Row) -> Iterator[str]:
    """Since the last meeting."""
    change = row.change
    if change.new:
        yield "new since the last meeting"
    if change.rated:
        yield f"was {rating_said(change.was)}"
    if change.moved_from is not None:
        yield f"was due {said(change.moved_from)}"


def _key(update: UpdateView) -> str:
    """Where the owner and the key part, and the owner's reason."""
    if update.reading is None:
        return ""
    whose = f"{update.agency}: " if update.agency else ""
    reason = f" The reason given: “{update.reason}”." if update.reason else " No reason was given."
    return f"{whose}{capital(reading_said(update.reading, update.key_says))}.{reason}"


SAYINGS: dict[Why, Callable[[ActionView], str]] = {
    Why.RED: lambda _action: "",
    Why.OVERDUE: _late,
    Why.EXTENSION: lambda _action: "",
    Why.UNHEARD: lambda _action: "asked again and again without an answer",
    Why.SILENT: lambda _action: "no answer in this round",
    Why.DIFFERS: lambda _action: "",
    Why.SLIPPED: slip_said,
}
"""What is not said of every exception already."""
