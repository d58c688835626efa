"""Short ways to have minutes, and to look at them."""

from __future__ import annotations

from datetime import date, timedelta

from governance.minutes import MinutedItem
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL, today
from tests.usecases.cast import CHAIR, LAY, MANAGER, RACHEL
from tests.usecases.formalities import declared, proposed, quorate
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise
from usecases.approve_minutes import ApproveMinutes, MinutesApproved
from usecases.circulate_minutes import CirculateMinutes
from usecases.close_meeting import CloseMeeting
from usecases.desk import CLERK
from usecases.link_action import LinkAction
from usecases.minutes_view import MinutesView
from usecases.new_action import NewAction
from usecases.plan_meetings import PlanMeetings
from usecases.record_consensus import RecordConsensus
from usecases.record_room import RecordRoom
from usecases.show_minutes import ShowMinutes
from usecases.start_meeting import NextItem, StartMeeting
from usecases.take_note import TakeNote

DAY = date(2026, 11, 2)
"""On which the meeting was held, as these tests have it."""
NOTE, WHY = "The county is asked again.", "Costs are to stay inside."
LAST = "Risks"


def office_with_meetings() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def closed(office: Office) -> None:
    """A meeting with all that minutes can have: somebody with an interest, a deputy, apologies, a
    note, an action, and a decision whose reason is withheld."""
    interest = declared(office, RACHEL, group="BMG", item="2")
    office.do(CHAIR, AgreeHandling(interest.id, "withdraw for the item"))
    office.do(LAY, Apologise("BMG"))
    quorate(office)
    office.do(CHAIR, RecordRoom("BMG"))
    office.do(CHAIR, TakeNote("BMG", NOTE))
    for _ in range(3):
        office.do(CHAIR, NextItem("BMG"))
    office.do(CHAIR, NewAction("BMG", "Write to the county", f"person:{RACHEL}"))
    ref = proposed(office)
    office.do(CHAIR, RecordConsensus(ref, WHY, withheld=True))
    office.do(CHAIR, LinkAction(ref, "BMG-2026-025"))
    office.do(CHAIR, CloseMeeting("BMG", "carry"))


def circulated(office: Office) -> None:
    closed(office)
    office.do(MANAGER, CirculateMinutes("BMG"))


def next_under_way(office: Office, who: str = CHAIR) -> None:
    """The group's meeting of April is held the day after."""
    office.clock.move_to(office.clock.now() + timedelta(days=1))
    today(office, APRIL)
    office.do(who, StartMeeting("BMG"))


def approved(office: Office) -> MinutesApproved:
    circulated(office)
    next_under_way(office)
    result: MinutesApproved = office.do(CHAIR, ApproveMinutes("BMG"))
    return result


def shown(office: Office, who: str = MANAGER, *, published: bool = False) -> MinutesView:
    view: MinutesView = office.do(who, ShowMinutes("BMG", published=published)).minutes
    return view


def said(view: MinutesView, number: int) -> MinutedItem:
    return view.items[number - 1]
