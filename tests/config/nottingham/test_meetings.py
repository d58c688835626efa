"""The sample's groups meet as often as the documents say."""

from __future__ import annotations

from datetime import date

from config.partnership_file.held import past
from config.partnership_file.whole import PartnershipFile
from governance.actions import Action
from governance.agenda import MeetingNote
from governance.cadence import sittings
from governance.meetings import Meeting
from governance.partnership import Partnership
from tests.config.nottingham.files import START


def days_of(p: Partnership, group: str, year: int) -> list[date]:
    cadence = p.groups[group].cadence
    assert cadence is not None
    found = sittings(cadence, date(year, 1, 1), date(year, 12, 31), p.days, p.policy.quiet)
    return [day for _, day in found]


def test_the_sample_starts_on_a_monday_morning(file: PartnershipFile) -> None:
    assert file.starts == START
    assert file.name == "Nottingham City Safeguarding Children Partnership (sample)"


def test_bmg_meets_on_third_tuesdays_of_the_quarters(partnership: Partnership) -> None:
    assert days_of(partnership, "BMG", 2027) == [
        date(2027, 1, 19),
        date(2027, 4, 20),
        date(2027, 7, 20),
        date(2027, 10, 19),
    ]


def test_one_meeting_is_three_weeks_ahead_and_one_was_two_weeks_ago(
    file: PartnershipFile, partnership: Partnership
) -> None:
    assert date(2026, 11, 23) in days_of(partnership, "QAA", 2026)
    held = [(one.group, one.on) for one in past(file) if isinstance(one, Meeting)]
    assert held == [("BMG", date(2026, 10, 20))]
    assert held[0][1] in days_of(partnership, "BMG", 2026)


def test_what_was_raised_at_a_meeting_is_on_the_list_since(
    file: PartnershipFile, actions: dict[str, Action]
) -> None:
    raised = {one.raised for one in past(file) if isinstance(one, MeetingNote) and one.raised}
    since = {action.id for action in actions.values() if action.listed_on == date(2026, 10, 20)}
    assert raised == since == {"BMG-2026-017", "BMG-2026-018"}


def test_slg_meets_on_first_thursdays_of_the_quarters(partnership: Partnership) -> None:
    assert days_of(partnership, "SLG", 2027) == [
        date(2027, 1, 7),
        date(2027, 4, 1),
        date(2027, 7, 1),
        date(2027, 10, 7),
    ]


def test_how_often_each_group_meets_in_a_year(partnership: Partnership) -> None:
    assert {group: len(days_of(partnership, group, 2027)) for group in partnership.groups} == {
        "SLG": 4,
        "BMG": 4,
        "LWD": 4,
        "CSPR": 12,
        "QAA": 8,
        "CCP": 2,
        "PROC": 2,
        "DSL": 3,
        "EYDSL": 3,
    }
