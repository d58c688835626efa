"""`clerk agenda`: the agenda of a group's meeting as a paper, in Markdown or for Word."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from config.commands.command import Call
from config.wiring.house import House
from governance.dates import said
from governance.permissions import OPERATOR
from usecases.agenda_view import AgendaView
from usecases.export_agenda import ExportAgenda
from usecases.refusals import NotFound

if TYPE_CHECKING:
    from usecases.ports.papers import AgendaWriter

TRY = "Try a group's short name, such as BMG."
DAY = "Say the day as in 2027-01-19."


def agenda(house: House, call: Call) -> str | None:
    """Markdown to the screen; into a file, a Word document.

    Gives back a sentence when it cannot be done.
    """
    from bot.talk.say.agenda_paper import paper_of

    group, day = call.text("group").upper(), call.text("on")
    try:
        on = date.fromisoformat(day) if day else None
    except ValueError:
        return f"“{day}” is no day. {DAY}"
    try:
        view: AgendaView = house.desk.do_now(OPERATOR, ExportAgenda(group, on))
    except NotFound as lost:
        return _lost(lost, group, on)
    call.out(_writer(word=call.flag("output")).write(paper_of(view)))
    return None


def _lost(lost: NotFound, group: str, on: date | None) -> str:
    if lost.what == "group":
        return f"There is no group “{group}”. {TRY}"
    when = f" on {said(on)}" if on else ""
    days = f" It meets on {', '.join(lost.near)}." if lost.near else ""
    return f"{group} has no meeting{when}.{days}"


def _writer(*, word: bool) -> AgendaWriter:
    if not word:
        from papers.agenda_md import MarkdownAgenda

        return MarkdownAgenda()
    from papers.agenda_docx import WordAgenda

    return WordAgenda()
