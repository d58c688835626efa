"""The table of everything that reads as a date, as typed after tidying."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.talk.dates import relative, vague, written
from bot.talk.dates.readings import Asked, Reading
from bot.talk.dates.words import COUNT, DAY, MONTH, ON_WEEKDAY, WEEKDAY, YEAR

Read = Callable[[re.Match[str], Asked], Reading | None]


@dataclass(frozen=True, slots=True)
class Form:
    """`whole`: a date only where nothing follows; `shy`: or where what follows says so."""

    pattern: re.Pattern[str]
    read: Read
    whole: bool = False
    shy: bool = False


def _form(pattern: str, read: Read, whole: bool = False, shy: bool = False) -> Form:
    return Form(re.compile(pattern, re.ASCII), read, whole, shy)


_DAY_MONTH = rf"{ON_WEEKDAY}(?:the )?{DAY}(?: of |[ /-]?){MONTH}"
_MONTH_DAY = rf"{ON_WEEKDAY}{MONTH} (?:the )?{DAY}"
_NUMBERS = rf"{ON_WEEKDAY}(?P<day>\d{{1,2}})(?P<sep>[/.-])(?P<number>\d{{1,2}})"
_SLASHED = _NUMBERS.replace("[/.-]", "/")
_YEARLESS = r"(?P<year>(?!))?"
_END = r"(?P<end>end (?:of )?(?:the )?)?"
_NEAR = r"(?P<near>yesterday|today|tonight|tomorrow)"
_WEEKS = rf"{COUNT} ?(?:weeks?|(?P<fortnight>fortnights?))"
_UNITS = rf"{COUNT} ?(?P<unit>working day|day|week|fortnight|month)s?"

FORMS = (
    _form(rf"{_DAY_MONTH}(?:[ /-]?{YEAR})?", written.full),
    _form(rf"{_DAY_MONTH}[ /-](?P<year>\d\d)", written.full, whole=True),
    _form(rf"{_DAY_MONTH} (?P<yy>\d\d)", written.short_year),
    _form(rf"{_MONTH_DAY}(?: {YEAR})?", written.month_first),
    _form(rf"{_END}{MONTH}(?: ?{YEAR})?", written.month_alone),
    _form(rf"{_NUMBERS}(?P=sep)(?P<year>\d{{4}}|\d\d)", written.numeric),
    _form(rf"{_SLASHED}{_YEARLESS}", written.numeric),
    _form(rf"{_NUMBERS}{_YEARLESS}", written.numeric, whole=True),
    _form(r"(?P<weekday>(?!))?(?P<year>\d{4})-(?P<number>\d\d?)-(?P<day>\d\d?)", written.numeric),
    _form(_NEAR, relative.near),
    _form(WEEKDAY, relative.weekday),
    _form(rf"this {WEEKDAY}", relative.this_weekday),
    _form(rf"next {WEEKDAY}", relative.next_weekday),
    _form(rf"{WEEKDAY} next week", relative.weekday_of_next_week),
    _form(rf"{WEEKDAY} week", relative.weekday_week),
    _form(rf"{_WEEKS} on {WEEKDAY}", relative.weeks_after_weekday),
    _form(rf"{_WEEKS} {_NEAR}", relative.weeks_after_near),
    _form(rf"(?:in|within) {_UNITS}(?:'? time)?", relative.count_from_today),
    _form(rf"{_UNITS} from (?:now|today)", relative.count_from_today),
    _form(rf"{_END}(?:this |the |(?P<next>next ))month", relative.month_from_today),
    _form(r"(?P<end>end (?:of )?(?:the )?)(?P<next>(?!))?month", relative.month_from_today),
    _form(vague.FEASTS, vague.feast, shy=True),
    _form(vague.WEEKS, vague.week, shy=True),
    _form(vague.TIMES, vague.time_of_year, shy=True),
    _form(
        rf"(?:early|mid|middle of|late|start of|beginning of)[ -]?(?:in )?{MONTH}(?: {YEAR})?",
        vague.part_of_month,
        shy=True,
    ),
    _form(rf"{ON_WEEKDAY}{DAY}", vague.day_alone, whole=True),
    _form(r"(?P<day>\d{1,2})(?:st|nd|rd|th)", vague.day_alone, shy=True),
)
