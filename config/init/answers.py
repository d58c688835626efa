"""What was answered, and what single answers may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from unicodedata import normalize

from config.init.ask import Unclear
from config.partnership_file.problems import meant
from config.partnership_file.words import WEEKS
from governance.dates import MONTHS, WEEKDAYS

T = TypeVar("T")
QUARTERS = ("January", "April", "July", "October")
RHYTHMS = {"every month": MONTHS, "monthly": MONTHS, "quarterly": QUARTERS}


@dataclass(frozen=True, slots=True)
class Agency:
    id: str
    name: str
    partner: bool


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    id: str
    title: str
    agency: str
    holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """`chairs` and `seats` are ids of posts; several chairs take turns from `starts`."""

    id: str
    name: str
    reports_to: str
    restricted: bool
    months: tuple[str, ...]
    week: str
    weekday: str
    at: str
    seats: tuple[str, ...]
    chairs: tuple[str, ...]
    starts: date


@dataclass
class Answers:
    name: str = ""
    manager: str = ""
    agencies: list[Agency] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


def needed(answer: str) -> str:
    if not answer:
        raise Unclear("This is needed.")
    return answer


def new_name() -> Callable[[str], str]:
    """A name that was not given to it before, in capitals or not."""
    taken: set[str] = set()

    def check(answer: str) -> str:
        if needed(answer).casefold() in taken:
            raise Unclear(f"“{answer}” is in the list already.")
        taken.add(answer.casefold())
        return answer

    return check


def yes_or_no(answer: str) -> bool:
    if answer.lower() not in ("yes", "y", "no", "n"):
        raise Unclear("Please answer yes or no.")
    return answer.lower() in ("yes", "y")


def group_id(taken: Iterable[str]) -> Callable[[str], str]:
    def check(answer: str) -> str:
        name = answer.upper()
        if not re.fullmatch(r"[A-Z][A-Z0-9]{1,9}", name):
            raise Unclear("A short name is two to ten letters or digits, such as BMG.")
        if name in taken:
            raise Unclear(f"There is a group {name} already: take another short name.")
        return name

    return check


def email(answer: str) -> str:
    if answer and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", answer):
        raise Unclear("That is no e-mail address, such as name@council.example.org.")
    return answer


def names(answer: str) -> tuple[str, ...]:
    found = tuple(part.strip() for part in re.split(r"\s+and\s+|&", answer) if part.strip())
    if len(found) > 2 or len(set(found)) < len(found):
        raise Unclear("A post is held by one person, or shared by two: Ann Ash and Bob Oak.")
    return found


def time_of_day(answer: str) -> str:
    found = re.fullmatch(r"(\d{1,2})[:.](\d\d)", answer)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Unclear("Please give a time such as 14:00.")
    return f"{int(found[1]):02}:{found[2]}"


def months(answer: str) -> tuple[str, ...]:
    if answer.lower() in RHYTHMS:
        return RHYTHMS[answer.lower()]
    found = [_word("month", part, MONTHS) for part in _parts(answer)]
    return tuple(month for month in MONTHS if month in found)


def day_of_month(answer: str) -> tuple[str, str]:
    """Which one of the month, and which day of the week: third Tuesday."""
    parts = answer.split()
    if len(parts) != 2:
        raise Unclear("Please give a day such as third Tuesday, or last Friday.")
    week, weekday = parts
    return _word("week", week, tuple(WEEKS)), _word("day of the week", weekday, WEEKDAYS)


def numbers_of(listed: Sequence[T]) -> Callable[[str], tuple[T, ...]]:
    """Entries of a list that was shown, by number, or all."""

    def check(answer: str) -> tuple[T, ...]:
        if answer.lower() == "all":
            return tuple(listed)
        parts = _parts(answer)
        if not all(re.fullmatch(r"\d{1,4}", part) for part in parts):
            raise Unclear("Please give numbers from the list, such as 1, 3; or all.")
        wrong = [part for part in parts if not 1 <= int(part) <= len(listed)]
        if wrong:
            raise Unclear(f"There is no number {wrong[0]} in the list.")
        return tuple(listed[number - 1] for number in dict.fromkeys(map(int, parts)))

    return check


def one_of(listed: Sequence[T]) -> Callable[[str], T]:
    several = numbers_of(listed)

    def check(answer: str) -> T:
        found = several(answer)
        if len(found) != 1:
            raise Unclear("Please give one number from the list.")
        return found[0]

    return check


def slug(name: str, taken: Iterable[str], otherwise: str) -> str:
    """An id made of a name: small letters and digits, joined by hyphens, and never twice."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:6]) or otherwise
    used, number = set(taken), 2
    found = base
    while found in used:
        found, number = f"{base}-{number}", number + 1
    return found


def _parts(answer: str) -> list[str]:
    parts = [part.strip() for part in re.split(r",|;|\s+and\s+", answer) if part.strip()]
    if not parts:
        raise Unclear("This is needed.")
    return parts


def _word(what: str, written: str, known: Sequence[str]) -> str:
    found = [word for word in known if word.lower() == written.lower()]
    short = [
        word for word in known if len(written) >= 3 and word.lower().startswith(written.lower())
    ]
    if found or short:
        return (found or short)[0]
    guess = meant(written, known)
    hint = f'did you mean "{guess}"?' if guess else f"use one of {', '.join(known)}."
    raise Unclear(f'There is no {what} "{written}": {hint}')
