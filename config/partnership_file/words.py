"""How single values are written in a partnership's files, and what they become."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, Strict
from pydantic_core import PydanticCustomError

from config.partnership_file.problems import unknown
from governance.actions import Owner, OwnerKind
from governance.dates import LONDON, MONTHS, WEEKDAYS
from governance.groups import SeatKind
from governance.permissions import EVALUATORS
from governance.quiet import Closed, QuietPeriod
from governance.ratings import Meaning

T = TypeVar("T")
WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def wrong(sentence: str) -> PydanticCustomError:
    return PydanticCustomError("said", "{sentence}", {"sentence": sentence})


def one_of(what: str, table: dict[str, T]) -> Callable[[object], T]:
    """A reader of words: capitals do not matter, anything else is an error that says so."""
    meaning = {word.lower(): value for word, value in table.items()}
    choices = "use " + ", ".join(f'"{word}"' for word in table) + "."

    def read(written: object) -> T:
        word = written if isinstance(written, str) else repr(written)
        if word.lower() not in meaning:
            raise wrong(unknown(what, word, table, choices))
        return meaning[word.lower()]

    return read


def matching(pattern: str, sentence: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def check(written: str) -> str:
        if not compiled.fullmatch(written):
            raise wrong(sentence)
        return written

    return check


def read_time(written: object) -> time:
    if isinstance(written, time):
        return written
    if isinstance(written, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", written):
        return time.fromisoformat(written)
    raise wrong('This must be a time of day such as "14:00".')


def read_quiet(written: object) -> QuietPeriod:
    try:
        match written:
            case [str(first), str(last)]:
                return QuietPeriod(_month_and_day(first), _month_and_day(last))
    except ValueError:
        pass
    raise wrong('This must be two days of the year, month first, such as ["12-24", "01-01"].')


def _month_and_day(written: str) -> tuple[int, int]:
    """29 February is a day of the year too, so the year it is tried on is a leap year."""
    day = date.fromisoformat(f"2028-{written}")
    return day.month, day.day


def read_closed(written: object) -> Closed:
    match written:
        case [date() as first, date() as last] if first <= last:
            return Closed(first, last)
    raise wrong("This must be two days, the earlier first, such as [2026-10-26, 2026-10-30].")


def read_lead(written: object) -> Owner:
    """'post ID', 'group ID', 'person ID', 'each agency' or 'each school'."""
    match written.split() if isinstance(written, str) else ():
        case ["each", "agency" | "school" as each]:
            return Owner(OwnerKind(f"each {each}"))
        case ["post" | "group" | "person" as kind, str(name)]:
            return Owner(OwnerKind(kind), name)
    raise wrong(
        'A lead is written "post ...", "group ..." or "person ..." with the id, "each agency" or '
        '"each school".'
    )


def on_london_clock(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise wrong("Leave out the time zone: this is the time on the clock in London.")
    return moment.replace(tzinfo=LONDON)


def not_empty(entries: tuple[T, ...]) -> tuple[T, ...]:
    if not entries:
        raise wrong("This list is empty: name at least one.")
    return entries


NOT_BLANK = matching(r"(?s).*\S.*", "This must not be empty.")
ID = matching(
    r"[a-z0-9]+(-[a-z0-9]+)*", "An id is made of small letters and digits, joined by hyphens."
)
GROUP_ID = matching(r"[A-Z][A-Z0-9]{1,9}", "A group's id is two to ten capital letters or digits.")
EMAIL = matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "This is not an e-mail address.")

NotEmpty = AfterValidator(not_empty)
Text = Annotated[str, Strict(), AfterValidator(NOT_BLANK)]
Words = Annotated[str, Strict()]
Id = Annotated[str, Strict(), AfterValidator(ID)]
GroupId = Annotated[str, Strict(), AfterValidator(GROUP_ID)]
Email = Annotated[str, Strict(), AfterValidator(EMAIL)]
Flag = Annotated[bool, Strict()]
Count = Annotated[int, Field(strict=True, ge=0)]
AtLeastOne = Annotated[int, Field(strict=True, ge=1)]
Day = Annotated[date, Strict()]
Moment = Annotated[datetime, Strict(), AfterValidator(on_london_clock)]
TimeOfDay = Annotated[time, BeforeValidator(read_time)]
Quiet = Annotated[QuietPeriod, BeforeValidator(read_quiet)]
ClosedDays = Annotated[Closed, BeforeValidator(read_closed)]
Evaluator = Annotated[
    str, BeforeValidator(one_of("evaluator", {word: word for word in EVALUATORS}))
]
Lead = Annotated[Owner, BeforeValidator(read_lead)]
Month = Annotated[
    int, BeforeValidator(one_of("month", {name: n for n, name in enumerate(MONTHS, 1)}))
]
Week = Annotated[int, BeforeValidator(one_of("week", WEEKS))]
Weekday = Annotated[
    int, BeforeValidator(one_of("day of the week", {name: n for n, name in enumerate(WEEKDAYS)}))
]
Kind = Annotated[
    SeatKind, BeforeValidator(one_of("kind of seat", {kind.value: kind for kind in SeatKind}))
]
MeaningWord = Annotated[
    Meaning, BeforeValidator(one_of("meaning", {meaning.value: meaning for meaning in Meaning}))
]
