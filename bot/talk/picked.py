"""A day that was picked beside words, in a form that asks for a date both ways."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.say.cards import two_days
from governance.dates import said


def picked_days(
    before: Mapping[str, str], typed: Mapping[str, str], picked: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Of each field, in words: a picked day goes before words that stood there already. And a
    sentence for each field where somebody typed one day and picked another.

    Raises ValueError for what is no day.
    """
    days, wrong = {}, {}
    for name, picked_day in picked.items():
        words, day = typed.get(name, "").strip(), said(date.fromisoformat(picked_day))
        if words in ("", day, before.get(name, "").strip()):
            days[name] = day
        else:
            wrong[name] = two_days(words, day)
    return days, wrong
