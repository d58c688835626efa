from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from tests.jobs.office import Office
from tests.talk.party import Party
from tests.usecases.cast import CHAIR, REF, REVIEWER, SECRET, at, found, ledger
from usecases.list_actions import ListActions, Which
from usecases.person_export import ExportPerson
from usecases.records import READINGS, RECEIPTS, Reading
from usecases.show_action import ShowAction

COMMANDS = [ShowAction(SECRET), ListActions(Which.ALL, "CSPR"), ListActions(Which.ALL)]


@pytest.mark.parametrize("command", COMMANDS)
def test_who_reads_a_restricted_action_is_kept_once_a_day(office: Office, command: object) -> None:
    for _ in range(2):
        office.do(REVIEWER, command)
    kept = [one for one in found(office, READINGS) if one.subject == SECRET]
    assert kept == [
        Reading(
            id=f"{REVIEWER}|{SECRET}|2026-11-02",
            version=1,
            person=REVIEWER,
            subject=SECRET,
            at=at(11, 2),
        )
    ]
    assert [verb for _, verb, _ in ledger(office)].count("read") == 1


def test_another_day_and_another_reader_are_kept_too(office: Office) -> None:
    office.do(REVIEWER, ShowAction(SECRET))
    office.do(CHAIR, ShowAction(SECRET))
    office.clock.move_to(at(11, 3))
    office.do(CHAIR, ShowAction(SECRET))
    assert [(one.person, one.at) for one in found(office, READINGS)] == [
        (CHAIR, at(11, 2)),
        (CHAIR, at(11, 3)),
        (REVIEWER, at(11, 2)),
    ]


def test_what_is_open_to_its_readers_is_not_logged(office: Office) -> None:
    office.do(CHAIR, ShowAction(REF))
    office.do(CHAIR, ListActions(Which.ALL, "BMG"))
    assert found(office, READINGS) == []


def test_every_reading_is_a_line_in_the_log(office: Office) -> None:
    with capture_logs() as lines:
        office.do(REVIEWER, ShowAction(SECRET))
        office.do(REVIEWER, ShowAction(SECRET))
        office.do(CHAIR, ShowAction(REF))
    line = {"event": "restricted read", "log_level": "info", "who": REVIEWER, "subjects": [SECRET]}
    assert lines == [line, line]


def test_an_export_is_a_reading_of_whoever_asked_for_it(office: Office) -> None:
    office.do("operator", ExportPerson(REVIEWER))
    read = [(one.person, one.subject) for one in found(office, READINGS)]
    assert ("operator", SECRET) in read
    assert {person for person, _ in read} == {"operator"}


def test_a_typed_reading_keeps_no_reply_and_can_be_repeated() -> None:
    party = Party()
    first = party.said(REVIEWER, f"/action {SECRET}", delivery="one")
    again = party.said(REVIEWER, f"/action {SECRET}", delivery="one")
    assert first == again
    assert found(party.office, RECEIPTS) == []
    assert asyncio.run(party.office.ticker.tick()) >= 0
