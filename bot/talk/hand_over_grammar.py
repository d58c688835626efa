"""The words after “handover”: what, to whom, from which day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.talk.dates import Ambiguous, Day, read_date
from bot.talk.notice import Press
from bot.talk.parsed import Mistake, Parsed
from bot.talk.update_grammar import which_day
from usecases.hand_over import HandOver


def read_hand_over(rest: str, _place: str | None, today: date) -> Parsed:
    """“handover Head of Access to Learning to Priya Ramanathan from 1 December”."""
    words, found, dated = rest.rpartition(" from ")
    since: date | None = None
    if found:
        match read_date(dated, today):
            case Day(on=on):
                since = on
            case Ambiguous() as several:
                return which_day(several, f"/clerk handover {words} from", "")
            case unreadable:
                return Mistake(f"/clerk handover {rest}", unreadable.hint)
    pairs = tuple(_ways(words if found else rest))
    if not pairs:
        return Press("post.hand_over", {"what": rest})
    return HandOver(pairs, since)


def hand(rest: str, place: str | None, today: date) -> Parsed:
    """“hand over …”, in two words."""
    over, _, words = rest.partition(" ")
    if over.casefold() != "over":
        return Mistake(f"/clerk hand {rest}".strip(), "Did you mean “/clerk handover”?")
    return read_hand_over(words, place, today)


def _ways(words: str) -> Iterator[tuple[str, str]]:
    """A title may hold a “to” itself, so each is tried; the last is the likeliest. Or it is all
    a title, and nobody was named yet."""
    parts = words.split(" to ")
    for at in range(len(parts) - 1, 0, -1):
        yield " to ".join(parts[:at]), " to ".join(parts[at:])
    if len(parts) > 1:
        yield words, ""
