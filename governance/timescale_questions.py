"""The questions a timescale leaves open, as somebody would ask them."""

from __future__ import annotations

from governance.dates import MONTHS, WEEKDAYS
from governance.written_dates import WrittenDate

_SHORT = {"tba": "to be agreed", "tbc": "to be confirmed", "tbd": "to be decided"}
_QUOTED = 80  # characters


def ask_what_was_agreed(verb: str, of_whom: str) -> str:
    said = f"{_SHORT.get(verb.lower(), verb.lower())}{of_whom}".rstrip(" .,:")
    return f"This is still {said}: what date was agreed?"


def ask_by_when(text: str) -> str:
    flat = text.replace("\n", " ")
    quoted = flat if len(flat) <= _QUOTED else flat[: _QUOTED - 1].rstrip() + "…"
    return f"It says “{quoted}”: by what date should this be done?"


def ask_which(written: WrittenDate) -> str | None:
    """None where the date is whole and there is such a day."""
    said = written.text.strip(" .,")
    if written.year is None:
        return f"Which {said} is meant? Please say the year as well."
    on = written.on()
    if on is None:
        return f"There is no {said}: which day is meant?"
    if written.weekday not in (None, on.weekday()):
        day = f"{on.day} {MONTHS[on.month - 1]} {on.year} is a {WEEKDAYS[on.weekday()]}"
        return f"It says “{said}”, but {day}: which day is meant?"
    return None
