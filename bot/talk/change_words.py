"""The parts of a line that changes a meeting: which one, a time, a length, a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import islice

from bot.talk.dates import Ambiguous, Day, Reading, find_date
from bot.talk.parsed import AskBack, Mistake
from bot.talk.times import TimeRead, Unclear, cut_first, cut_time, time_said, time_typed
from bot.talk.words import day_said
from governance.dates import said
from governance.timescale import Precision

_WHY = re.compile(r"(?:(?:^|\s)(?:because(?:\s+of)?\b:?|–|—)|:)\s+(.*)$", re.IGNORECASE | re.DOTALL)
_FOR = re.compile(
    r"(?:^|\s)for\s+(\d{1,4}|an?|one|two|three)\s*(minutes?|mins?|hours?|hrs?)\b", re.IGNORECASE
)
_HOURS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_ON = re.compile(r"\s*\b(?:on|of)$", re.IGNORECASE)
MOST_WORDS = 8
"""Among these the day begins: a group's name is no longer."""


@dataclass(frozen=True, slots=True)
class Named:
    """A group, a day if one was named, and what stands after that."""

    group: str
    on: date | None
    rest: str = ""


def cut_why(words: str) -> tuple[str, str]:
    """The words before “because …” or “: …”, and the reason."""
    found = _WHY.search(words)
    if found is None:
        return words, ""
    return words[: found.start()].strip(), found[1].strip()


def cut_length(words: str) -> tuple[str, int | None]:
    """The words without “for 90 minutes”, and how many minutes that is."""
    found = _FOR.search(words)
    if found is None:
        return words, None
    count = _HOURS.get(found[1].casefold()) or int(found[1])
    minutes = count * 60 if found[2].casefold().startswith("h") else count
    return " ".join((words[: found.start()] + words[found.end() :]).split()), minutes


def cut_clock(line: str, words: str, today: date) -> tuple[str, time | None] | Mistake | AskBack:
    """The words without “at 14:00”, or the “14:00” right after the day, and that time; `line`
    begins what is said once more where the time is asked back."""
    rest, read = cut_time(words)
    if read is None:
        rest, read = _cut_after_day(words, today)
    if isinstance(read, Unclear):
        return unclear(read, f"{line} {rest}", f"{line} {words}")
    return rest, read


def _cut_after_day(words: str, today: date) -> tuple[str, TimeRead]:
    words = words.strip()
    _, reading, after = _split(words, today)
    if not isinstance(reading, Day | Ambiguous):
        return words, None
    rest, read = cut_first(after)
    return f"{words[: len(words) - len(after)].rstrip(' ,;')} {rest}".strip(), read


def unclear(read: Unclear, before: str, typed: str, after: str = "") -> Mistake | AskBack:
    """Which half of the day, or that there is no such time."""
    if not read.options:
        return Mistake(typed, f"There is no time “{read.text}”. Type it like 14:00 or 2pm.")
    options = tuple(
        (time_said(at), " ".join(f"{before} at {time_typed(at)} {after}".split()))
        for at in read.options
    )
    return AskBack(f"Which time do you mean by “{read.text}”?", options)


def read_named(
    line: str, words: str, place: str | None, today: date, example: str
) -> Named | Mistake | AskBack:
    """“BMG”, “BMG 19 Jan” or “19 Jan” in a group's channel, and whatever comes after the day."""
    group, reading, rest = _split(words, today)
    group = _ON.sub("", group).strip() or place or ""
    if not group:
        return Mistake(f"{line} {words}".strip(), f"Of which group? For example: {example}")
    match reading:
        case None:
            return Named(group, None)
        case Day(on=on, precision=Precision.DAY):
            return Named(group, on, rest)
        case Ambiguous() as several:
            return which_meeting(several, f"{line} {group} on", rest, group)
        case _:
            return Mistake(f"{line} {words}", f"Which day? For example: {example}")


def which_day(reading: Ambiguous, before: str, after: str = "") -> AskBack:
    options = tuple(
        (day_said(one.on, one.precision), f"{before} {said(one.on)} {after}".strip())
        for one in reading.options
    )
    return AskBack(f"Which day do you mean by “{reading.text.strip()}”?", options)


def which_meeting(reading: Ambiguous, before: str, after: str, group: str) -> AskBack:
    """The same of a day on which the group is to have a meeting already."""
    days = tuple(one.on for one in reading.options)
    return replace(which_day(reading, before, after), days=days, group=group)


def _split(words: str, today: date) -> tuple[str, Reading | None, str]:
    """The words before the first day in them, that day, and what follows it. Figures that are no
    day of any month are told as such."""
    for word in islice(re.finditer(r"\S+", words), MOST_WORDS):
        reading, rest = find_date(words[word.start() :], today)
        if isinstance(reading, Day | Ambiguous):
            return words[: word.start()].strip(), reading, rest
    found = re.search(r"(?:^|\s)\d{1,2}(?:st|nd|rd|th)?(?:\s|$)", words)
    if found:
        return words[: found.start()].strip(), find_date("0", today)[0], ""
    return words.strip(), None, ""
