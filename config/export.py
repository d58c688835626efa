"""`clerk calendar export`: a calendar as a file, also while Clerk is running."""

from __future__ import annotations

from config.commands.command import Call
from config.wiring.house import House
from usecases.calendar_feed import ExportFeed
from usecases.desk import CLERK
from usecases.ports.calendars import CalendarFeed

TRY = "Try a group such as BMG, a person's id, all, deadlines, or deadlines:ID of a person."


def export_calendar(house: House, call: Call) -> str | None:
    """Gives back a sentence when it cannot be done."""
    which = call.text("which")
    feed = _feed(house, which)
    if feed is None:
        return f"There is no calendar “{which}”. {TRY}"
    call.out(house.calendars.write(feed))
    return None


def _feed(house: House, which: str) -> CalendarFeed | None:
    for scope in _scopes(which):
        feed: CalendarFeed | None = house.desk.do_now(CLERK, ExportFeed(scope))
        if feed is not None:
            return feed
    return None


def _scopes(which: str) -> tuple[str, ...]:
    named = which.casefold()
    if named == "all" or named.partition(":")[0] == "deadlines":
        return (named,)
    return (f"group:{which.upper()}", f"person:{named}")
