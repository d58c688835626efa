"""A deputy hears that they are sent, at once where the day is near, and that they no longer are."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.dates import london
from tests.jobs.office import Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import RACHEL, advance, at, found, tick
from tests.usecases.formalities import PIOTR, YASMIN
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.recall_deputy import RecallDeputy
from usecases.send_deputy import SendDeputy

ID = f"{BMG}@{RACHEL}"


@pytest.fixture
def office() -> Office:
    office = Office(starts=at(12, 1))
    office.do(CLERK, PlanMeetings())
    tick(office)
    return office


def told(office: Office, subject: str = ID) -> set[tuple[str, str]]:
    asks = (one for one in found(office, ASKS_BY_SUBJECT, subject) if one.rule is Rule.DEPUTY)
    return {(one.occurrence, one.recipient.partition(":")[2]) for one in asks}


def arrived(office: Office, who: str) -> list[datetime]:
    return [
        london(when)
        for when, m in office.messenger.sent
        if m.recipient == f"person:{who}" and any(a.startswith("deputy|") for a in m.asks)
    ]


def test_long_before_it_goes_with_the_daily_news(office: Office) -> None:
    advance(office, at(12, 1, 20))
    office.do(RACHEL, SendDeputy("BMG", YASMIN))
    advance(office, at(12, 8))
    assert [one.time().hour for one in arrived(office, YASMIN)] == [9]


def test_shortly_before_it_is_told_at_once(office: Office) -> None:
    advance(office, at(1, 18, 20, year=2027))
    office.do(RACHEL, SendDeputy("BMG", YASMIN))
    tick(office)
    assert arrived(office, YASMIN) == [at(1, 18, 20, year=2027)]


def test_sent_twice_it_is_told_once(office: Office) -> None:
    for _ in range(2):
        office.do(RACHEL, SendDeputy("BMG", YASMIN))
    assert told(office) == {("sent1", YASMIN)}


def test_whoever_has_heard_is_told_that_they_need_not_go(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", YASMIN))
    advance(office, at(12, 8))
    office.do(RACHEL, RecallDeputy("BMG"))
    assert told(office) == {("sent1", YASMIN), ("recalled2", YASMIN)}
    advance(office, at(12, 15))
    assert len(arrived(office, YASMIN)) == 2


def test_whoever_has_not_heard_hears_nothing(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", YASMIN))
    office.do(RACHEL, RecallDeputy("BMG"))
    advance(office, at(12, 15))
    assert arrived(office, YASMIN) == []


def test_another_sent_instead_is_told_and_so_is_the_first(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", YASMIN))
    advance(office, at(12, 8))
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    assert told(office) == {("sent1", YASMIN), ("recalled2", YASMIN), ("sent3", PIOTR)}


def test_for_a_time_it_is_told_too(office: Office) -> None:
    command = SendDeputy("BMG", YASMIN, first=date(2027, 1, 1), last=date(2027, 3, 31))
    office.do(RACHEL, command)
    assert told(office, f"BMG@{RACHEL}~2027-01-01") == {("sent1", YASMIN)}
    advance(office, at(12, 8))
    assert len(arrived(office, YASMIN)) == 1
