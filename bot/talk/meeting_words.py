"""Reading which group's meeting is meant, and turns of phrase about meetings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.talk.dates import Ambiguous, Day, read_date
from bot.talk.parsed import AskBack, Mistake, Parsed
from bot.talk.words import day_said
from governance.dates import london, said
from usecases.views.meeting import MeetingView

DAY_AT_END = re.compile(
    r"(?:^|\s)(?:on\s+)?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:the\s+)?\d.*"
    r"|today|tomorrow)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What was said before the day, and the day, if one was named."""

    words: str
    on: date | None


def read_meant(line: str, rest: str, today: date, example: str) -> Meant | Mistake | AskBack:
    """“BMG”, “BMG 19 Jan” or “BMG on 19 Jan”; `line` is what stands before `rest`. Several days
    that may be meant are asked back."""
    found = DAY_AT_END.search(rest)
    if found is None:
        return Meant(rest.strip(), None)
    words = rest[: found.start()].strip()
    match read_date(found[1], today):
        case Day(on=on):
            return Meant(words, on)
        case Ambiguous(text=text, options=options):
            each = ((day_said(o.on, o.precision), said(o.on)) for o in options)
            lines = tuple((label, f"{line} {words} on {day}") for label, day in each)
            days = tuple(one.on for one in options)
            return AskBack(f"Which day do you mean by “{text.strip()}”?", lines, days, words)
        case _:
            return Mistake(f"{line} {rest}", f"Which day? For example: {example}")


def of_meeting(
    verb: str,
    make: Callable[[str, date | None], Parsed],
    rest: str,
    place: str | None,
    today: date,
    *,
    asked: str = "Which group's?",
) -> Parsed:
    """“agenda BMG”, “agenda BMG on 19 Jan”, or “agenda” in a group's channel; `asked` is what is
    said where no group was."""
    example = f"/meeting {verb} BMG"
    meant = read_meant(f"/meeting {verb}", rest, today, f"{example} on 19 Jan")
    if not isinstance(meant, Meant):
        return meant
    group = meant.words or place or ""
    if not group:
        return Mistake(f"/meeting {verb} {rest}".strip(), f"{asked} For example: {example}")
    return make(group, meant.on)


def has_day(words: str) -> bool:
    """Whether they end in what looks like a day."""
    return DAY_AT_END.search(words) is not None


def meeting_said(meeting: MeetingView) -> str:
    """BMG on Tue 19 Jan 2027."""
    return f"{meeting.group} on {said(meeting.on)}"


def moment_said(moment: datetime) -> str:
    """Tue 19 Jan 2027, 14:00."""
    at = london(moment)
    return f"{said(at.date())}, {at:%H:%M}"


def times_said(meeting: MeetingView) -> str:
    return f"{said(meeting.on)}, {hours_said(meeting)}"


def hours_said(meeting: MeetingView) -> str:
    starts, ends = london(meeting.starts), london(meeting.ends)
    return f"{starts:%H:%M}–{ends:%H:%M}"
