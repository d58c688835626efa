from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.dates import MONTHS, end_of_month, said
from governance.timescale import Precision, Stage, Timescale
from governance.timescale_reading import read_timescale

DAY, MONTH = Precision.DAY, Precision.MONTH
NOV_30 = date(2026, 11, 30)
MAY, JUNE = date(2027, 5, 31), date(2027, 6, 30)
DATES = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("written", ["", "   ", "\n", "-", " – "])
def test_blank_is_nothing(written: str) -> None:
    assert read_timescale(written) == Timescale(written)


@pytest.mark.parametrize(
    ("written", "due", "precision"),
    [
        ("30 November 2026", NOV_30, DAY),
        ("30th of November, 2026", NOV_30, DAY),
        ("November 30, 2026", NOV_30, DAY),
        ("Mon 30 Nov 2026", NOV_30, DAY),
        ("30/11/2026", NOV_30, DAY),
        ("30.11.26", NOV_30, DAY),
        ("2026-11-30", NOV_30, DAY),
        ("30\u00a0Nov.  2026.", NOV_30, DAY),
        ("by 5pm on 30 Nov 2026", NOV_30, DAY),
        ("End of November 2026", NOV_30, DAY),
        ("April 2027", date(2027, 4, 30), MONTH),
        ("Sept 2027", date(2027, 9, 30), MONTH),
        ("may 2027", MAY, MONTH),
        ("February 2028", date(2028, 2, 29), MONTH),
        ("Report to BMG in May 2027", MAY, MONTH),
        ("June 2027 if possible", JUNE, MONTH),
    ],
)
def test_a_date_is_read(written: str, due: date, precision: Precision) -> None:
    assert read_timescale(written) == Timescale(written, due, precision)


@pytest.mark.parametrize(
    ("written", "question"),
    [
        ("June", "Which June is meant? Please say the year as well."),
        ("Report in June", "Which June is meant? Please say the year as well."),
        ("12 June", "Which 12 June is meant? Please say the year as well."),
        ("30/11", "Which 30/11 is meant? Please say the year as well."),
        ("May / June 2027", "Which May is meant? Please say the year as well."),
        (
            "To be agreed with County colleagues",
            "This is still to be agreed with County colleagues: what date was agreed?",
        ),
        (
            "Date to be agreed with County by May 2027.",
            "This is still to be agreed with County by May 2027: what date was agreed?",
        ),
        ("TBC", "This is still to be confirmed: what date was agreed?"),
        ("TBA with County", "This is still to be agreed with County: what date was agreed?"),
        ("31 February 2027", "There is no 31 February 2027: which day is meant?"),
        ("13/13/2026", "There is no 13/13/2026: which day is meant?"),
        (
            "Tue 30 Nov 2026",
            "It says “Tue 30 Nov 2026”, but 30 November 2026 is a Monday: which day is meant?",
        ),
    ],
)
def test_what_is_missing_is_asked(written: str, question: str) -> None:
    assert read_timescale(written) == Timescale(written, question=question)


@pytest.mark.parametrize(
    "written",
    [
        "ongoing", "asap", "Complete", "Spring 2027", "Q3 2027", "2026/27", "Friday",
        "early May 2027", "mid-May 2027", "before May 2027", "from May 2027", "after May 2027",
        "May 2027 onwards", "May 2027 and quarterly thereafter", "May 2027?", "it may be late",
        "May 2027 - June 2027", "May 2027 or June 2027", "12-14 May 2027", "within 3 months",
    ],
)  # fmt: skip
def test_what_is_vague_is_quoted_and_asked(written: str) -> None:
    question = f"It says “{written}”: by what date should this be done?"
    assert read_timescale(written) == Timescale(written, question=question)


def test_long_words_are_quoted_in_part() -> None:
    question = f"It says “{'as soon as ' * 7}as…”: by what date should this be done?"
    for times in (20, 2000):
        written = "as soon as " * times
        assert read_timescale(written) == Timescale(written, question=question)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("May 2027 / June 2027", ("stage 1", "stage 2")),
        ("May 2027/June 2027", ("stage 1", "stage 2")),
        ("May 2027\nJune 2027", ("stage 1", "stage 2")),
        ("May 2027 then June 2027", ("stage 1", "stage 2")),
        ("May 2027, June 2027", ("stage 1", "stage 2")),
        ("BMG in May 2027 then full board in June 2027", ("BMG", "full board")),
        ("May 2027 (BMG)\nJune 2027 (full board)", ("BMG", "full board")),
        ("Report to BMG in May 2027 and then June 2027", ("Report to BMG", "stage 2")),
    ],
)
def test_two_dates_are_two_stages(written: str, names: tuple[str, str]) -> None:
    stages = (Stage(names[0], MAY, MONTH), Stage(names[1], JUNE, MONTH))
    assert read_timescale(written) == Timescale(written, JUNE, MONTH, stages=stages)


def test_the_latest_stage_is_the_due_date_wherever_it_stands() -> None:
    stages = (Stage("Board", JUNE, MONTH), Stage("BMG", date(2027, 5, 4), DAY))
    written = "Board June 2027; BMG 4/5/2027"
    assert read_timescale(written) == Timescale(written, JUNE, MONTH, stages=stages)


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ("after the January meeting", "after the January meeting"),
        ("Once the audit is agreed", "once the audit is agreed"),
        ("Subject to funding.", "funding"),
        ("pending the outcome of the review", "the outcome of the review"),
        ("following publication of the review", "following publication of the review"),
        ("Report to BMG when the May 2027 figures are out", "when the May 2027 figures are out"),
    ],
)
def test_a_condition_is_kept_in_its_own_words(written: str, condition: str) -> None:
    assert read_timescale(written) == Timescale(written, condition=condition)


def test_a_date_may_hang_on_a_condition() -> None:
    written = "Report to BMG in May 2027 (dependent on outcome of the national review)"
    review = "outcome of the national review"
    assert read_timescale(written) == Timescale(written, MAY, MONTH, review)
    for written in ("Subject to funding, May 2027", "May 2027 subject to funding"):
        assert read_timescale(written) == Timescale(written, MAY, MONTH, "funding")


def test_a_condition_does_not_hide_a_question() -> None:
    written = "June (subject to funding)"
    question = "Which June is meant? Please say the year as well."
    assert read_timescale(written) == Timescale(written, condition="funding", question=question)


@given(DATES)
def test_however_a_day_is_spelt_it_is_read(day: date) -> None:
    long = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    for written in (said(day), long, day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}"):
        assert read_timescale(written) == Timescale(written, day)


@given(DATES)
def test_a_month_is_its_last_day(day: date) -> None:
    written = f"{MONTHS[day.month - 1]} {day.year}"
    assert read_timescale(written) == Timescale(written, end_of_month(day.year, day.month), MONTH)


WORDS = st.sampled_from(
    ["May", "June 2027", "31/2/2027", "/", "then", "after", "subject to", "(", ")", ",", "30", "to",
     "be agreed", "Mon", "2026-13-01", "\n", "BMG", "0 June 2027", "end of", "00/00/00"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)))
def test_nothing_is_lost_and_nothing_is_invented(written: str) -> None:
    found = read_timescale(written)
    assert found.written == written
    assert (found.due is None) or (found.question is None)
    if found.due is not None:
        assert str(found.due.year) in written or f"{found.due:%y}" in written
    elif found.question is None and found.condition is None:
        assert not any(char.isalnum() for char in written)
