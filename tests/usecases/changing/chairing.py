"""Short ways to have somebody else chair, and to look at who does."""

from __future__ import annotations

from datetime import date

from tests.jobs.office import Office
from tests.usecases.cast import LAY
from tests.usecases.meetings import APR, JAN
from usecases.chair_meeting import ChairMeeting
from usecases.show_chairs import ChairRow, ChairsShown, ShowChairs
from usecases.swap_chairs import SwapChairs

WINSTON, PRIYA, OKAFOR = "Winston Baptiste", "Priya Ramanathan", "Rachel Okafor"
STAND_IN = ChairMeeting("BMG", PRIYA, why="Winston is in court")
JULY = date(2027, 7, 20)
BETWEEN = SwapChairs("BMG", APR, JAN)


def chairs(office: Office, who: str = LAY) -> list[ChairRow]:
    shown: ChairsShown = office.do(who, ShowChairs("BMG"))
    return list(shown.rows)


def names(office: Office) -> list[str]:
    """Who chairs the first three."""
    return [row.meeting.chairs[0] for row in chairs(office)[:3]]
