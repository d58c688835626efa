from __future__ import annotations

from asyncio import run
from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action
from governance.asks import AT_ONCE, Ask, AskState, Message, Rule
from governance.meetings import Meeting, MeetingState
from governance.reports import REPORTS_BY_MEETING, ExceptionReport
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL, APRIL_DAY, BMG, shown, under_way
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    LATE,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    REF,
    REVIEWER,
    SECRET,
    advance,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
)
from usecases.desk import CLERK
from usecases.open_report import OpenReport, ReportOpened
from usecases.person_export import ExportPerson
from usecases.plan_meetings import PlanMeetings
from usecases.records import READINGS
from usecases.redact import FindTexts, Redact
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.reporting import Draft
from usecases.update_action import UpdateAction
from usecases.write_report import ReportChanged, ReportWritten, WriteReport

WORDS = "The neglect audit will be a month late."
SLG = "SLG/2027-01"


@pytest.fixture
def planned(office: Office) -> Office:
    office.do(CLERK, PlanMeetings())
    return office


def opened(
    office: Office, who: str, group: str, to: str = "", on: date | None = None
) -> ReportOpened:
    shown: ReportOpened = office.do(who, OpenReport(group, to, on))
    return shown


def draft(office: Office, who: str, group: str, on: date | None = None) -> Draft:
    found = opened(office, who, group, on=on).draft
    assert found is not None
    return found


def worries(drafted: Draft) -> list[tuple[str, str, bool]]:
    return [(one.action.ref, one.red.word if one.red else "", one.new) for one in drafted.worries]


def test_the_chair_writes_it_and_it_is_read_where_it_goes(planned: Office) -> None:
    written = planned.do(AUDITOR, WriteReport(BMG, "QAA", f" {WORDS} "))
    assert isinstance(written, ReportWritten)
    there = opened(planned, CHAIR, "QAA")
    assert (there.report.text, there.report.by, there.writes) == (WORDS, "Beatrice Lamptey", False)
    assert ledger(planned)[-1] == (AUDITOR, "report.write", f"{BMG}<QAA")


def test_the_manager_corrects_it_until_the_meeting_is_over(planned: Office) -> None:
    planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    version = opened(planned, MANAGER, "QAA").report.version
    planned.do(MANAGER, WriteReport(BMG, "QAA", f"{WORDS} Sorry.", version))
    (report,) = found(planned, REPORTS_BY_MEETING)
    assert (report.text, report.by) == (f"{WORDS} Sorry.", MANAGER)
    put(planned, replace(kept(planned, Meeting, BMG), state=MeetingState.HELD))
    late = refused(planned, MANAGER, WriteReport(BMG, "QAA", "More.", report.version))
    assert late == Incomplete({"text": "over"})
    assert not opened(planned, MANAGER, "QAA", on=date(2027, 1, 19)).writes


def test_of_two_who_write_at_once_the_second_sees_the_first(planned: Office) -> None:
    planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    second = planned.do(MANAGER, WriteReport(BMG, "QAA", "Mine."))
    assert isinstance(second, ReportChanged)
    assert (second.report.text, second.text) == (WORDS, "Mine.")
    assert [one.text for one in found(planned, REPORTS_BY_MEETING)] == [WORDS]


def test_the_same_words_again_change_nothing(planned: Office) -> None:
    for _ in range(2):
        planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    assert [entry for entry in ledger(planned) if entry[1] == "report.write"] == [
        (AUDITOR, "report.write", f"{BMG}<QAA")
    ]


def test_writing_it_answers_what_asked_for_it(planned: Office) -> None:
    asked = ask(f"person:{AUDITOR}", f"{BMG}<QAA", Rule.ROUND)
    put(planned, asked)
    planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    assert kept(planned, Ask, asked.id).state is AskState.ANSWERED


def test_the_agenda_names_it_as_in_and_where_it_was_posted_is_shown_afresh(
    planned: Office,
) -> None:
    under_way(planned)
    run(planned.ticker.tick())
    (post,) = [one for one in planned.sent if "|group:BMG|" in one]
    assert kept(planned, Message, post).redraw_at is None
    planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    assert shown(planned).reports_in == ("QAA",)
    assert kept(planned, Message, post).redraw_at == AT_ONCE


def test_a_report_of_a_group_one_may_not_know_of_is_not_named(planned: Office) -> None:
    planned.do(REVIEWER, WriteReport(BMG, "CSPR", WORDS))
    assert [shown(planned, who).reports_in for who in (CHAIR, LAY)] == [("CSPR",), ()]


@pytest.mark.parametrize("who", [CHAIR, NURSE, OUTSIDER])
def test_nobody_else_writes_it(planned: Office, who: str) -> None:
    no = NotAllowed("report.write", "QAA", ("Beatrice Lamptey", "Joan Merriweather"))
    assert refused(planned, who, WriteReport(BMG, "QAA", WORDS)) == no


def test_nor_reads_it_without_a_seat_where_it_goes(planned: Office) -> None:
    no = NotAllowed("report.write", "QAA", ("Beatrice Lamptey", "Joan Merriweather"))
    assert refused(planned, OUTSIDER, OpenReport("QAA")) == no
    assert opened(planned, NURSE, "QAA").writes is False


def test_a_restricted_group_is_not_there_for_others(planned: Office) -> None:
    assert refused(planned, OUTSIDER, OpenReport("CSPR")) == NotFound("group", "CSPR")
    assert opened(planned, CHAIR, "CSPR").report.restricted


@pytest.mark.parametrize(
    ("command", "no"),
    [
        (OpenReport("QAA", "SLG"), Incomplete({"to": "does not report"})),
        (OpenReport("SLG"), NotFound("reporting line", "SLG")),
        (WriteReport(BMG, "QAA", "  "), Incomplete({"text": "needed"})),
        (WriteReport(BMG, "CCP", WORDS), NotFound("meeting", BMG)),
        (WriteReport("BMG/1999-01", "QAA", WORDS), NotFound("meeting", "BMG/1999-01")),
    ],
)
def test_what_cannot_be(planned: Office, command: object, no: Exception) -> None:
    assert refused(planned, MANAGER, command) == no


def test_it_is_drafted_from_what_is_late_or_red(planned: Office) -> None:
    planned.do(MANAGER, UpdateAction(REF, "red", forecast=date(2027, 6, 1), reason="No officers"))
    assert worries(draft(planned, CHAIR, "BMG")) == [(REF, "red", False), (LATE, "", False)]


def test_and_says_what_is_new_since_the_report_before(planned: Office) -> None:
    planned.do(CHAIR, WriteReport(SLG, "BMG", WORDS))
    advance(planned, at(11, 9))
    after = draft(planned, CHAIR, "BMG", on=date(2027, 4, 1))
    assert (worries(after), after.since) == (
        [(LATE, "", False), (REF, "", True)],
        date(2026, 11, 2),
    )


def test_reading_the_draft_of_a_restricted_group_is_noted(planned: Office) -> None:
    put(planned, replace(kept(planned, Action, SECRET), agreed=date(2026, 10, 1)))
    assert worries(draft(planned, REVIEWER, "CSPR")) == [(SECRET, "", False)]
    assert [(one.person, one.subject) for one in found(planned, READINGS)] == [(REVIEWER, SECRET)]


def test_what_is_taken_out_of_an_action_goes_from_the_reports_that_repeat_it(
    planned: Office,
) -> None:
    title = kept(planned, Action, LATE).title
    planned.do(CHAIR, WriteReport(SLG, "BMG", f"{LATE} {title}: 17 days overdue."))
    planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    planned.do(MANAGER, Redact(planned.do(MANAGER, FindTexts(LATE, ("title",))).spots))
    texts = {one.id: one.text for one in found(planned, REPORTS_BY_MEETING)}
    assert texts == {f"{SLG}<BMG": "[removed on Mon 2 Nov 2026]", f"{BMG}<QAA": WORDS}


def test_who_wrote_it_has_it_in_their_export(planned: Office) -> None:
    planned.do(AUDITOR, WriteReport(BMG, "QAA", WORDS))
    rows = planned.do(MANAGER, ExportPerson(AUDITOR)).sections["exception reports they wrote"]
    assert rows == [{"meeting": BMG, "group": "QAA", "at": at(11, 2), "text": WORDS}]


def test_it_is_found_by_its_meeting(planned: Office) -> None:
    planned.do(AUDITOR, WriteReport(APRIL, "QAA", WORDS))
    assert opened(planned, CHAIR, "QAA", on=APRIL_DAY).report.text == WORDS
    assert opened(planned, CHAIR, "QAA").report.text == ""
    assert kept(planned, ExceptionReport, f"{APRIL}<QAA").text == WORDS
