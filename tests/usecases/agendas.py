"""Short ways to have an agenda, and to look at one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.meetings import Meeting, MeetingState
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, kept, put
from usecases.agenda_view import AgendaView
from usecases.propose_item import ItemProposed, ProposeItem
from usecases.show_agenda import ShowAgenda
from usecases.start_meeting import StartMeeting

BMG, APRIL = "BMG/2027-01", "BMG/2027-04"
DAY, APRIL_DAY = date(2027, 1, 19), date(2027, 4, 20)
PAPER = "https://papers.example.org/neglect"
OPENING = (
    *("Welcome and apologies", "Declarations of interest"),
    *("Minutes of the last meeting and matters arising", "Action log", "Exception reports"),
    "Risks",
)
CLOSING = "Any other business"


def shown(
    office: Office, who: str = MANAGER, group: str = "BMG", on: date | None = None
) -> AgendaView:
    view: AgendaView = office.do(who, ShowAgenda(group, on)).agenda
    return view


def titles(view: AgendaView) -> list[str]:
    return [item.title for item in view.items]


def own(view: AgendaView) -> list[tuple[int, str, str]]:
    """Number, title and state of what is not on every agenda."""
    return [(one.number, one.title, one.state) for one in view.items if not one.standing]


def proposed(
    office: Office, title: str, who: str = CHAIR, minutes: str = "10", on: date | None = None
) -> ItemProposed:
    result: ItemProposed = office.do(who, ProposeItem("BMG", title, minutes, on=on))
    return result


def today(office: Office, id_: str = BMG, on: date | None = None) -> None:
    """The meeting is today, or on that day."""
    put(office, replace(kept(office, Meeting, id_), on=on or office.clock.now().date()))


def state(office: Office, id_: str, to: MeetingState) -> None:
    put(office, replace(kept(office, Meeting, id_), state=to))


def under_way(office: Office) -> None:
    today(office)
    office.do(CHAIR, StartMeeting("BMG"))
