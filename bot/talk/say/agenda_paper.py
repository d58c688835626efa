"""What an agenda says as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.talk.agenda_words import CARRIED_OVER, PURPOSES, reports_said
from bot.talk.meeting_words import times_said
from bot.talk.words import capital, joined, lead_said
from governance.dates import london, said
from usecases.agenda_view import AgendaView, ItemView
from usecases.ports.papers import AgendaPaper, AgendaRow

COLUMNS = ("No.", "Time", "Item", "Purpose", "Lead", "Papers")


def paper_of(view: AgendaView) -> AgendaPaper:
    return AgendaPaper(
        title=f"{view.meeting.group_name}: agenda",
        facts=tuple(_facts(view)),
        heading="Items",
        columns=COLUMNS,
        rows=tuple(_row(view, item) for item in view.items),
    )


def _facts(view: AgendaView) -> Iterator[tuple[str, str]]:
    meeting = view.meeting
    yield "When", times_said(meeting)
    if meeting.place:
        yield "Where", meeting.place
    yield "Chair", joined(meeting.chairs) or "the post is vacant"
    if view.reports:
        yield "Exception reports", reports_said(view)
    yield "Issued", _issued(view)


def _issued(view: AgendaView) -> str:
    if view.issue is None:
        return "not yet: this is how it stands"
    again = f", issue {view.issue.number}" if view.issue.number > 1 else ""
    changed = any(item.changed for item in view.items) or view.dropped
    later = "; changed since, this is how it stands" if changed else ""
    return f"{said(london(view.issue.at).date())}{again}{later}"


def _row(view: AgendaView, item: ItemView) -> AgendaRow:
    return AgendaRow(
        number=str(item.number),
        time=_time(item),
        item=item.title,
        purpose=capital(CARRIED_OVER if item.state == "carried" else _purpose(view, item)),
        lead=lead_said(item.lead) if item.lead else "",
        papers=item.papers,
    )


def _purpose(view: AgendaView, item: ItemView) -> str:
    if view.gone_through and item.left:
        return f"{PURPOSES[item.purpose]}, not reached"
    proposed = ", if it is taken on" if item.state == "proposed" else ""
    return f"{PURPOSES[item.purpose]}{proposed}"


def _time(item: ItemView) -> str:
    if item.starts is None:
        return ""
    begins = london(item.starts)
    return f"{begins:%H:%M}–{begins + timedelta(minutes=item.minutes):%H:%M}"
