"""`clerk calendar export`: a calendar as a file, also while Clerk is running."""

from __future__ import annotations

import sys
from pathlib import Path

from config.partnership_file.problems import BrokenFile
from config.settings import Settings
from config.wiring.house import House
from config.wiring.store import FOLDER, read_store
from usecases.calendar_feed import ExportFeed
from usecases.desk import CLERK, Desk
from usecases.ports.calendars import CalendarFeed
from usecases.ports.store import StoreClosed
from usecases.scene import NoPartnership

NOTHING_YET = "Nothing has been stored yet. Start Clerk once with: clerk serve"


def export_calendar(settings: Settings, which: str, output: str | None) -> str | None:
    """Gives back a sentence when it cannot be done."""
    if not (settings.data / FOLDER).is_dir():
        return NOTHING_YET
    try:
        feed = _feed(settings, which)
    except (BrokenFile, StoreClosed) as wrong:
        return str(wrong)
    except NoPartnership:
        return NOTHING_YET
    if feed is None:
        return f"There is no group or person called “{which}”. Try a group such as BMG, or all."
    return _write(feed, output)


def _feed(settings: Settings, which: str) -> CalendarFeed | None:
    house = House(settings)
    desk = Desk(read_store(settings.data), house.clock)
    for scope in _scopes(which):
        feed: CalendarFeed | None = desk.do_now(CLERK, ExportFeed(scope))
        if feed is not None:
            return feed
    return None


def _scopes(which: str) -> tuple[str, ...]:
    if which.casefold() == "all":
        return ("all",)
    return (f"group:{which.upper()}", f"person:{which.casefold()}")


def _write(feed: CalendarFeed, output: str | None) -> str | None:
    from papers.ics import IcsWriter

    octets = IcsWriter().write(feed)
    if output is None:
        sys.stdout.buffer.write(octets)
        return None
    try:
        Path(output).write_bytes(octets)
    except OSError as wrong:
        return f"{output} cannot be written: {wrong.strerror}."
    return None
