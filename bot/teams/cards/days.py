"""A day that was picked beside words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.talk.picked import picked_days
from bot.teams.cards.odd import Odd


class TwoDays(Exception):
    """Somebody typed one day and picked another: a sentence for each field that is about it."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("two days were given for one question")
        self.errors = errors


def days_of(
    before: Mapping[str, str], typed: Mapping[str, str], picked: Mapping[str, str]
) -> dict[str, str]:
    """Of each field, in words. Raises Odd and TwoDays."""
    try:
        days, wrong = picked_days(before, typed, picked)
    except ValueError as odd:
        raise Odd("day") from odd
    if wrong:
        raise TwoDays(wrong)
    return days
