"""Short ways to have meetings planned, and to look at what became of them and who was told."""

from __future__ import annotations

from datetime import date

from governance.asks import ASKS_BY_SUBJECT, Ask, Rule
from governance.meetings import CHANGES_BY_MEETING, Meeting, MeetingChange
from tests.jobs.office import Office
from tests.usecases.cast import MANAGER, found, kept
from usecases.plan_meetings import PlanMeetings

BMG, APRIL = "BMG/2027-01", "BMG/2027-04"
JAN, APR = date(2027, 1, 19), date(2027, 4, 20)
THURSDAY = date(2027, 1, 21)
SATURDAY = date(2027, 1, 23)


def planned(*, cycles: bool = False) -> Office:
    office = Office(cycles=cycles)
    office.do(MANAGER, PlanMeetings())
    return office


def meeting(office: Office, id_: str = BMG) -> Meeting:
    return kept(office, Meeting, id_)


def changes(office: Office, id_: str = BMG) -> list[MeetingChange]:
    return found(office, CHANGES_BY_MEETING, id_)


def news(office: Office, id_: str = BMG) -> list[Ask]:
    asks = found(office, ASKS_BY_SUBJECT, id_)
    return [one for one in asks if one.rule is Rule.MEETING_CHANGED]


def told_to(office: Office, who: str, id_: str = BMG) -> list[tuple[str, str]]:
    """Which change, and how the ask stands."""
    mine = (one for one in news(office, id_) if one.recipient.endswith(f":{who}"))
    return [(one.occurrence, one.state.value) for one in mine]
