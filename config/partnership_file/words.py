"""How single values are written in a partnership's files, and what they become."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, TypeVar, cast

from pydantic import AfterValidator, BeforeValidator, Field, Strict
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from config.partnership_file.problems import shown, unknown
from governance.actions import Owner, OwnerKind
from governance.agenda import Purpose
from governance.dates import LONDON, MONTHS, WEEKDAYS
from governance.groups import Majority, OneVote, SeatKind
from governance.permissions import EVALUATORS
from governance.quiet import Closed, QuietPeriod
from governance.ratings import Meaning

T = TypeVar("T")
WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def wrong(sentence: str, *at: str | int) -> PydanticCustomError:
    """`at` leads from where it is noticed to the line it is about; {name} is what it is called."""
    return PydanticCustomError("said", "{sentence}", {"sentence": sentence, "at": at})


def one_of(what: str, table: dict[str, T]) -> Callable[[object], T]:
    """A reader of words: capitals do not matter, anything else is an error that says so."""
    meaning = {word.lower(): value for word, value in table.items()}
    choices = "use " + ", ".join(f'"{word}"' for word in table) + "."

    def read(written: object) -> T:
        word = written if isinstance(written, str) else shown(written)
        if word.lower() not in meaning:
            raise wrong(unknown(what, word, table, choices))
        return meaning[word.lower()]

    return read


def matching(pattern: str, sentence: str) -> Callable[[str], str]:
    """{value} stands for what is written."""
    compiled = re.compile(pattern)

    def check(written: str) -> str:
        if not compiled.fullmatch(written):
            raise wrong(sentence.replace("{value}", shown(written)))
        return written

    return check


def read_time(written: object) -> time:
    if isinstance(written, time):
        return written
    if isinstance(written, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", written):
        return time.fromisoformat(written)
    raise wrong(f'{shown(written)} is no time of day: write one such as "14:00".')


def read_quiet(written: object) -> QuietPeriod:
    try:
        match written:
            case [str(first), str(last)]:
                return QuietPeriod(_month_and_day(first), _month_and_day(last))
    except ValueError:
        pass
    raise wrong(
        f'{_listed(written)}: write two days of the year, month first, as ["12-24", "01-01"].'
    )


def _month_and_day(written: str) -> tuple[int, int]:
    """29 February is a day of the year too, so the year it is tried on is a leap year."""
    day = date.fromisoformat(f"2028-{written}")
    return day.month, day.day


def read_closed(written: object) -> Closed:
    match written:
        case [date() as first, date() as last] if first <= last:
            return Closed(first, last)
    advice = "write two days, the earlier first, as [2026-10-26, 2026-10-30]"
    raise wrong(f"{_listed(written)}: {advice}.")


def _listed(written: object) -> str:
    return ", ".join(map(shown, written)) if isinstance(written, list) else shown(written)


def read_lead(written: object) -> Owner:
    """'post ID', 'group ID', 'person ID', 'each agency' or 'each school'."""
    match written.split() if isinstance(written, str) else ():
        case ["each", "agency" | "school" as each]:
            return Owner(OwnerKind(f"each {each}"))
        case ["post" | "group" | "person" as kind, str(name)]:
            return Owner(OwnerKind(kind), name)
    raise wrong(
        f'{shown(written)} is no lead: write "post ...", "group ..." or "person ..." with the id, '
        '"each agency" or "each school".'
    )


def on_london_clock(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        said = moment.isoformat()
        raise wrong(f"{said} names a time zone: leave it out, for this is the time in London.")
    return moment.replace(tzinfo=LONDON)


def not_empty(entries: tuple[T, ...]) -> tuple[T, ...]:
    if not entries:
        raise wrong('"{name}" is an empty list: name at least one.')
    return entries


NOT_BLANK = matching(r"(?s).*\S.*", '"{name}" is empty: write something in the quotation marks.')
ID = matching(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    '{value} is no id: use small letters and digits, joined by hyphens, such as "chief-nurse".',
)
GROUP_ID = matching(
    r"[A-Z][A-Z0-9]{1,9}",
    '{value} is no id of a group: use two to ten capital letters or digits, such as "BMG".',
)
EMAIL = matching(
    r"[^@\s]+@[^@\s]+\.[^@\s]+",
    '{value} is no e-mail address: write one such as "name@council.example.org".',
)


def like(example: str) -> FieldInfo:
    """How a line that is missing might be written."""
    return cast("FieldInfo", Field(examples=[example]))


NotEmpty = AfterValidator(not_empty)
Text = Annotated[str, Strict(), AfterValidator(NOT_BLANK), like('"..."')]
Words = Annotated[str, Strict(), like('"..."')]
Id = Annotated[str, Strict(), AfterValidator(ID), like('"chief-nurse"')]
GroupId = Annotated[str, Strict(), AfterValidator(GROUP_ID), like('"BMG"')]
Email = Annotated[str, Strict(), AfterValidator(EMAIL), like('"name@council.example.org"')]
Flag = Annotated[bool, Strict(), like("true")]
Count = Annotated[int, Field(strict=True, ge=0), like("1")]
AtLeastOne = Annotated[int, Field(strict=True, ge=1), like("1")]
Day = Annotated[date, Strict(), like("2026-11-02")]
Moment = Annotated[datetime, Strict(), AfterValidator(on_london_clock), like("2026-11-02T09:00:00")]
TimeOfDay = Annotated[time, BeforeValidator(read_time), like('"14:00"')]
Quiet = Annotated[QuietPeriod, BeforeValidator(read_quiet)]
ClosedDays = Annotated[Closed, BeforeValidator(read_closed)]
Evaluator = Annotated[
    str, BeforeValidator(one_of("evaluator", {word: word for word in EVALUATORS}))
]
Lead = Annotated[Owner, BeforeValidator(read_lead)]
Month = Annotated[
    int, BeforeValidator(one_of("month", {name: n for n, name in enumerate(MONTHS, 1)}))
]
Week = Annotated[int, BeforeValidator(one_of("week", WEEKS)), like('"third"')]
Weekday = Annotated[
    int,
    BeforeValidator(one_of("day of the week", {name: n for n, name in enumerate(WEEKDAYS)})),
    like('"Tuesday"'),
]
Kind = Annotated[
    SeatKind, BeforeValidator(one_of("kind of seat", {kind.value: kind for kind in SeatKind}))
]
PurposeWord = Annotated[
    Purpose,
    BeforeValidator(one_of("purpose", {purpose.value: purpose for purpose in Purpose})),
    like('"discuss"'),
]
OneVoteWord = Annotated[
    OneVote, BeforeValidator(one_of("answer", {vote.value: vote for vote in OneVote}))
]
MajorityWord = Annotated[
    Majority,
    BeforeValidator(one_of("majority", {majority.value: majority for majority in Majority})),
]
MeaningWord = Annotated[
    Meaning,
    BeforeValidator(one_of("meaning", {meaning.value: meaning for meaning in Meaning})),
    like('"on time"'),
]
