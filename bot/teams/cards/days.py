"""A day that was picked beside words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.say.cards import two_days
from bot.teams.cards.odd import Odd
from governance.dates import said


class TwoDays(Exception):
    """Somebody typed one day and picked another: a sentence for each field that is about it."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("two days were given for one question")
        self.errors = errors


def picked_days(
    before: Mapping[str, str], typed: Mapping[str, str], picked: Mapping[str, str]
) -> dict[str, str]:
    """Of each field, in words: a picked day goes before words that stood there already.

    Raises Odd and TwoDays.
    """
    days, wrong = {}, {}
    for name, picked_day in picked.items():
        words, day = typed.get(name, "").strip(), _day(picked_day)
        if words in ("", day, before.get(name, "").strip()):
            days[name] = day
        else:
            wrong[name] = two_days(words, day)
    if wrong:
        raise TwoDays(wrong)
    return days


def _day(text: str) -> str:
    try:
        return said(date.fromisoformat(text))
    except ValueError as wrong:
        raise Odd("day") from wrong
