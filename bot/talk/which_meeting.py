"""Which meeting is meant where its day could be one of several: that on which there is one."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.counter import Counter
from bot.talk.grammar import Line, parse
from bot.talk.parsed import AskBack
from usecases.digest import ShowDigest
from usecases.open_report import OpenReport
from usecases.refusals import NotFound
from usecases.show_agenda import ShowAgenda
from usecases.show_meeting import ShowMeeting

READS = (ShowMeeting, ShowAgenda, ShowDigest, OpenReport)
"""What records nothing, so that nobody need be told that nothing was recorded."""


async def only_meeting(counter: Counter, who: str, line: Line, asked: AskBack) -> str | None:
    """The line for the only one of the days on which the group has a meeting, whatever became of
    it; None where it has one on several of them, or on none."""
    group = asked.group or line.place
    if not group or not asked.days:
        return None
    pairs = zip(asked.days, asked.options, strict=True)
    meant = [text for on, (_, text) in pairs if await _meets(counter, who, ShowMeeting(group, on))]
    return meant[0] if len(meant) == 1 else None


def only_reads(line: Line, asked: AskBack) -> bool:
    """Whether any answer to the question would only be looked at."""
    return isinstance(parse(replace(line, text=asked.options[0][1])), READS)


async def _meets(counter: Counter, who: str, meeting: ShowMeeting) -> bool:
    try:
        await counter.desk.do(who, meeting)
    except NotFound:
        return False
    return True
