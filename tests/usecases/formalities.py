"""Short ways to hold the formal half of a meeting, and to look at it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from governance.interests import Declaration, DeclarationKind
from tests.jobs.office import Office
from tests.usecases.agendas import under_way
from tests.usecases.cast import CHAIR, MANAGER, NURSE, RACHEL, TEACHER
from usecases.attendance_view import AttendanceView
from usecases.confirm_attendance import ConfirmAttendance
from usecases.declaration_view import DeclarationView
from usecases.declare import Declare
from usecases.list_interests import ListAnswers
from usecases.open_vote import OpenVote
from usecases.propose_decision import ProposeDecision
from usecases.refusals import DecisionNotNow, HasNoVote, Incomplete, MeetingNotNow, Refused
from usecases.views.decision import DecisionView

NSPCC = "beatrice-lamptey"
PIOTR, YASMIN = "piotr-lindqvist", "yasmin-throckley"  # police, no seat on BMG
NIAMH = "niamh-corrigan"  # council, no seat on BMG
BODY, NATURE = "Larkfield Trust", "unpaid trustee, canary words"
FULL: dict[str, Any] = {
    "body": BODY,
    "nature": NATURE,
    "category": "non-financial",
    "degree": "actual",
}


def declared(office: Office, who: str, **fields: Any) -> DeclarationView:
    view: DeclarationView = office.do(who, Declare(**{**FULL, **fields})).view
    return view


def looked(who: str, when: datetime) -> Declaration:
    """That they had nothing to change in their register, to be put in the store."""
    return Declaration(id=f"{who}|{when:%Y}", person=who, kind=DeclarationKind.NIL, at=when, by=who)


def answers(office: Office, who: str = CHAIR) -> dict[str, str]:
    listed = office.do(who, ListAnswers("BMG")).answers
    return {one.person: one.answer for one in listed}


def there(office: Office, *people: str) -> AttendanceView:
    view: AttendanceView = office.do(MANAGER, ConfirmAttendance("BMG", people)).attendance
    return view


def quorate(office: Office, *more: str) -> None:
    """The meeting is under way, with five seats, five agencies and all partners there."""
    under_way(office)
    there(office, CHAIR, RACHEL, NURSE, TEACHER, NSPCC, *more)


def proposed(office: Office, text: str = "Fund a second post", **fields: Any) -> str:
    view: DecisionView = office.do(CHAIR, ProposeDecision("BMG", text, **fields)).view
    return view.ref


def voting(office: Office, **fields: Any) -> str:
    ref = proposed(office)
    office.do(CHAIR, OpenVote(ref, **fields))
    return ref


def reason(refusal: Refused) -> object:
    """Why it was refused, whatever kind of refusal it is."""
    assert isinstance(refusal, DecisionNotNow | HasNoVote | MeetingNotNow | Incomplete)
    return refusal.problems if isinstance(refusal, Incomplete) else refusal.why
