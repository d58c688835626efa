"""`clerk rehearse`: printed, and with --output as a page with a picture."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import structlog

from config import logs
from config.commands.command import Call
from config.rehearsal import said
from config.rehearsal.wish import BadWish, read_wish
from governance.dates import london

if TYPE_CHECKING:
    from config.wiring.house import House


def rehearse(house: House, call: Call) -> str | None:
    """Options: from, to, answering, seed, try, all, output (then only the summary is said).

    Gives back a sentence when it cannot be done.
    """
    from config.rehearsal.play import play

    if not structlog.is_configured():  # in a process of its own: what goes wrong must not be lost
        logs.set_up(readable=sys.stderr.isatty())
    try:
        rehearsed = play(house, read_wish(call, london(house.clock.now()).date()))
    except BadWish as wrong:
        return str(wrong)
    if call.flag("output"):
        from papers.rehearsal import HtmlPage

        call.out(HtmlPage().write(rehearsed))
        call.err("\n".join(said.summary(rehearsed)))
        return None
    for line in said.printed(rehearsed, everything=call.flag("all")):
        call.say(line)
    return None
