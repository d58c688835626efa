"""`clerk minutes`: the minutes of a group's meeting as a paper, in Markdown or for Word."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from config.agenda import DAY, TRY
from config.commands.command import Call
from config.wiring.house import House
from governance.dates import said
from governance.permissions import OPERATOR
from usecases.export_minutes import ExportMinutes
from usecases.minutes_view import MinutesView
from usecases.refusals import NotFound

if TYPE_CHECKING:
    from usecases.ports.papers import MinutesWriter


def minutes(house: House, call: Call) -> str | None:
    """Markdown to the screen; into a file, a Word document.

    Gives back a sentence when it cannot be done.
    """
    from bot.talk.say.minutes_paper import paper_of

    group, day = call.text("group").upper(), call.text("on")
    try:
        on = date.fromisoformat(day) if day else None
    except ValueError:
        return f"“{day}” is no day. {DAY}"
    command = ExportMinutes(group, on, call.flag("published"))
    try:
        view: MinutesView = house.desk.do_now(OPERATOR, command)
    except NotFound as lost:
        return _lost(lost, group, on)
    call.out(_writer(word=call.flag("output")).write(paper_of(view)))
    return None


def _lost(lost: NotFound, group: str, on: date | None) -> str:
    if lost.what == "group":
        return f"There is no group “{group}”. {TRY}"
    when = f" on {said(on)}" if on else ""
    return f"There are no minutes of {group}{when}: it has to meet, and be closed in Clerk, first."


def _writer(*, word: bool) -> MinutesWriter:
    if not word:
        from papers.minutes_md import MarkdownMinutes

        return MarkdownMinutes()
    from papers.minutes_docx import WordMinutes

    return WordMinutes()
