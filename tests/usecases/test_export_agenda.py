"""An agenda as a paper says what everybody in the group may read, whoever asks for it."""

from __future__ import annotations

import pytest

from governance.permissions import OPERATOR
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL, APRIL_DAY, BMG, titles
from tests.usecases.cast import CHAIR, LAY, NURSE, OUTSIDER, refused
from usecases.desk import CLERK
from usecases.export_agenda import ExportAgenda
from usecases.plan_meetings import PlanMeetings
from usecases.propose_item import ProposeItem
from usecases.refusals import NotFound


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


@pytest.mark.parametrize("who", [OPERATOR, CHAIR, LAY])
def test_it_is_the_same_for_everybody(office: Office, who: str) -> None:
    office.do(CHAIR, ProposeItem("BMG", "Neglect strategy", "15"))
    view = office.do(who, ExportAgenda("BMG"))
    assert "Neglect strategy" in titles(view)
    assert view.reports == ("DSL", "EYDSL", "LWD", "PROC", "QAA")
    assert view.can == ("attendance.show",)


def test_of_a_meeting_by_its_id_or_its_day(office: Office) -> None:
    days = [office.do(CHAIR, one).meeting.on for one in (ExportAgenda(APRIL),
            ExportAgenda("BMG", APRIL_DAY))]  # fmt: skip
    assert days == [APRIL_DAY] * 2


@pytest.mark.parametrize(
    ("who", "about"),
    [(OUTSIDER, "BMG"), (OUTSIDER, BMG), (LAY, "CSPR"), (OPERATOR, "XYZ"), (OPERATOR, "BMG/1")],
)
def test_for_nobody_else(office: Office, who: str, about: str) -> None:
    assert isinstance(refused(office, who, ExportAgenda(about)), NotFound)


def test_of_a_restricted_group_for_those_inside(office: Office) -> None:
    assert office.do(NURSE, ExportAgenda("CSPR")).meeting.restricted
