from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.dates import Ambiguous, Day, Reading, Unreadable, find_date, read_date
from bot.talk.dates.vague import ANY_DAY
from governance.dates import MONTHS, end_of_month, said
from governance.timescale import Precision
from governance.working_days import WorkingDays

MONTH = Precision.MONTH
TODAY = date(2026, 11, 2)  # a Monday
AUGUST = date(2026, 8, 10)  # a Monday
DATES = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def day(text: str, precision: Precision = Precision.DAY) -> Day:
    return Day(date.fromisoformat(text), precision)


def either(text: str, *days: str) -> Ambiguous:
    return Ambiguous(text, tuple(day(each) for each in days))


@pytest.mark.parametrize(
    "text",
    [
        "30 Sep", "30 September", "Sep 30", "30th of Sept", "the 30th of September", "30 SEP.",
        "  30   sep ", "30\u00a0Sep", "30\u202fSep", "３０ Sep", "٣٠ Sep", "\u200f30 Sep\u200e",
        "30\x00Sep", "30sep", "by 30 Sep", "on the 30th of September,", "30 Sep 2026",
        "30 Sep 26", "30 Sep '26", "30 Sep ’26", "Sep 30, 2026", "Wed 30 Sep", "Weds, 30 Sep 2026",
        "Wednesday 30th September 2026", "30-Sep-2026", "30/9", "30/09", "30-9", "30.9.26",
        "30/09/26", "30-9-2026", "2026-09-30", "2026-9-30", "end of Sep", "by the end of September",
    ],
)  # fmt: skip
def test_the_same_day_in_many_spellings(text: str) -> None:
    assert read_date(text, AUGUST) == day("2026-09-30")


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("yesterday", "2026-11-01"),
        ("Today", "2026-11-02"),
        ("tomorrow", "2026-11-03"),
        ("Friday", "2026-11-06"),
        ("weds", "2026-11-04"),
        ("this Friday", "2026-11-06"),
        ("this Monday", "2026-11-02"),
        ("next Monday", "2026-11-09"),
        ("Friday next week", "2026-11-13"),
        ("Friday week", "2026-11-13"),
        ("a week on Tuesday", "2026-11-10"),
        ("two weeks on Friday", "2026-11-20"),
        ("two weeks today", "2026-11-16"),
        ("a fortnight tomorrow", "2026-11-17"),
        ("in a week", "2026-11-09"),
        ("in two weeks", "2026-11-16"),
        ("in 3 weeks", "2026-11-23"),
        ("in two weeks' time", "2026-11-16"),
        ("in a couple of weeks", "2026-11-16"),
        ("in a fortnight", "2026-11-16"),
        ("in 10 days", "2026-11-12"),
        ("2 weeks from today", "2026-11-16"),
        ("in two months", "2027-01-02"),
        ("in 10 working days", "2026-11-16"),
        ("end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of November", "2026-11-30"),
        ("end of Feb 2028", "2028-02-29"),
        ("Fri 13 Nov", "2026-11-13"),
        ("2 Nov", "2026-11-02"),
        ("1/9", "2027-09-01"),
    ],
)
def test_one_day_is_meant(text: str, on: str) -> None:
    assert read_date(text, TODAY) == day(on)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("November", "2026-11-30"),
        ("may", "2027-05-31"),
        ("Nov 2027", "2027-11-30"),
        ("nov '27", "2027-11-30"),
        ("next month", "2026-12-31"),
        ("this month", "2026-11-30"),
        ("Feb 2028", "2028-02-29"),
    ],
)
def test_a_month_is_its_last_day(text: str, on: str) -> None:
    assert read_date(text, TODAY) == day(on, MONTH)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("30 Sep", ("2026-09-30", "2027-09-30")),
        ("3 Sep", ("2026-09-03", "2027-09-03")),
        ("31/10", ("2026-10-31", "2027-10-31")),
        ("Sat 31 Oct", ("2026-10-31", "2027-10-31")),
        ("next Friday", ("2026-11-06", "2026-11-13")),
        ("Monday", ("2026-11-02", "2026-11-09")),
        ("a week on Monday", ("2026-11-09", "2026-11-16")),
        ("Mon 13 Nov 2026", ("2026-11-09", "2026-11-13", "2026-11-16")),
        ("Mon 13 Nov", ("2026-11-09", "2026-11-13", "2026-11-16")),
        ("Sun 3 Nov", ("2026-11-03", "2026-11-08")),
        ("29 Feb", ("2027-02-28", "2027-03-01", "2028-02-29")),
    ],
)
def test_what_can_mean_two_days_is_asked_back(text: str, options: tuple[str, ...]) -> None:
    assert read_date(text, TODAY) == either(text, *options)


def test_a_weekday_settles_which_year_is_meant() -> None:
    assert read_date("Sun 31 Oct", TODAY) == day("2027-10-31")


def test_a_month_that_has_just_passed_is_asked_back() -> None:
    options = (day("2026-10-31", MONTH), day("2027-10-31", MONTH))
    assert read_date("October", TODAY) == Ambiguous("October", options)


def test_nov_27_is_a_day_or_a_year() -> None:
    options = (day("2026-11-27"), day("2027-11-30", MONTH))
    assert read_date("Nov 27", TODAY) == Ambiguous("Nov 27", options)
    assert read_date("Nov 27th", TODAY) == day("2026-11-27")


def test_a_leap_day_to_come_is_simply_meant() -> None:
    assert read_date("29 Feb", date(2028, 1, 10)) == day("2028-02-29")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 6), day("2026-11-13")),  # Friday: both mean a week today
        (date(2026, 11, 7), day("2026-11-13")),  # Saturday: none is left in this week
        (date(2026, 11, 8), day("2026-11-13")),
        (date(2026, 11, 5), either("next Friday", "2026-11-06", "2026-11-13")),
    ],
)
def test_next_friday_depends_on_the_day_it_is_said(today: date, expected: Reading) -> None:
    assert read_date("next Friday", today) == expected


def test_sixty_days_ago_is_just_passed_and_sixty_one_is_not() -> None:
    assert read_date("3/9", TODAY) == either("3/9", "2026-09-03", "2027-09-03")
    assert read_date("2/9", TODAY) == day("2027-09-02")


def test_working_days_are_the_partnership_s_own() -> None:
    own = WorkingDays(extra=frozenset({date(2026, 11, 3)}))
    assert read_date("in 1 working day", TODAY, own) == day("2026-11-04")
    assert find_date("in 1 working day we hope", TODAY, own) == (day("2026-11-04"), "we hope")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("4/13", "The day comes first: for 13 April type 13/4."),
        ("4/13/2027", "The day comes first: for 13 April type 13/4."),
        ("45/45", "Type the day, then the month, such as 30/9 for 30 September."),
        ("31 Feb 2027", "There is no 31 February 2027: type 28 February 2027 for its last day."),
        ("31/02", "There is no 31 February: type 28 February for its last day."),
        ("45 Sep", "There is no 45 September: type 30 September for its last day."),
        ("the 30th", "Type the month as well, such as 30 September."),
        ("mid December", "Type the day instead, such as 15 December, or end of December."),
        ("Christmas", "Type the day and the month instead, such as 18 December."),
        ("next week", "Type which day of the week you mean, such as Friday or 13 Nov."),
        ("30/9/1926", "Type a year from 2000 to 2100, such as 30 Sep 2027."),
        ("Sep 1926", "Type a year from 2000 to 2100, such as 30 Sep 2027."),
        ("in 999 months", "Type a year from 2000 to 2100, such as 30 Sep 2027."),
        ("Spring 2027", ANY_DAY),
        ("soon", ANY_DAY),
        ("", ANY_DAY),
        ("banana", ANY_DAY),
    ],
)
def test_what_cannot_be_read_says_what_to_type_instead(text: str, hint: str) -> None:
    assert read_date(text, TODAY) == Unreadable(text, hint)


@pytest.mark.parametrize(
    ("words", "reading", "rest"),
    [
        ("30 Nov waiting for County", day("2026-11-30"), "waiting for County"),
        ("30 Nov 2027 waiting", day("2027-11-30"), "waiting"),
        ("30 Nov, waiting", day("2026-11-30"), "waiting"),
        ("30 Nov - waiting", day("2026-11-30"), "waiting"),
        ("30 Nov: waiting", day("2026-11-30"), "waiting"),
        ("30 Nov\nwaiting\nstill", day("2026-11-30"), "waiting\nstill"),
        ("30 Nov (we hope)", day("2026-11-30"), "(we hope)"),
        ("30 Nov 14 staff to train", day("2026-11-30"), "14 staff to train"),
        ("end of November because of recruitment", day("2026-11-30"), "because of recruitment"),
        ("in two weeks waiting", day("2026-11-16"), "waiting"),
        ("May because of recruitment", day("2027-05-31", MONTH), "because of recruitment"),
        ("May, waiting", day("2027-05-31", MONTH), "waiting"),
        ("may 2027 then", day("2027-05-31", MONTH), "then"),
        ("friday", day("2026-11-06"), ""),
        ("friday we hope", day("2026-11-06"), "we hope"),
        ("next Friday then", either("next Friday", "2026-11-06", "2026-11-13"), "then"),
        (
            "31 Feb waiting",
            Unreadable("31 Feb", "There is no 31 February: type 28 February for its last day."),
            "waiting",
        ),
        (
            "30 Sep 27 waiting",
            Unreadable("30 Sep 27", "Type the year in full, such as 30 September 2027."),
            "waiting",
        ),
    ],
)
def test_a_date_is_found_at_the_start(words: str, reading: Reading, rest: str) -> None:
    assert find_date(words, TODAY) == (reading, rest)


@pytest.mark.parametrize(
    "words",
    [
        "may be delayed", "May be delayed", "march on", "Jan is off sick", "April is leaving",
        "sat with County", "today we agreed", "waiting for 30 Sep", "1/2 of staff trained",
        "24/7 cover is needed", "10-12 children", "30 people left", "2 weeks late",
        "christmas party moved", "soon we hope", "ongoing work", "Sunday of all days", "",
    ],
)  # fmt: skip
def test_other_words_are_left_alone(words: str) -> None:
    assert find_date(words, TODAY) == (Unreadable(words, ANY_DAY), words)


@given(DATES, DATES)
def test_every_full_spelling_reads_back(on: date, today: date) -> None:
    name = MONTHS[on.month - 1]
    numbers = [
        f"{on:{form}}" for form in ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%y")
    ]
    words = [said(on), f"{on.day} {name} {on.year}", f"{name} {on.day}, {on.year}"]
    for text in (*numbers, *words, f"{on.day}/{on.month}/{on.year}"):
        assert read_date(text, today) == Day(on)
        assert find_date(f"{text} waiting", today) == (Day(on), "waiting")


@given(DATES)
def test_every_month_with_its_year_reads_back(on: date) -> None:
    end = end_of_month(on.year, on.month)
    assert read_date(f"{on:%B %Y}", TODAY) == Day(end, MONTH)
    assert read_date(f"end of {on:%b %Y}", TODAY) == Day(end)


@given(DATES, DATES)
def test_a_day_without_a_year_is_never_before_today(on: date, today: date) -> None:
    for text in (
        f"{on.day} {on:%b}",
        f"{on.day}/{on.month}",
        f"{on:%a} {on.day} {on:%B}",
        f"{on:%A}",
    ):
        match read_date(text, today):
            case Day(on=found):
                assert found >= today
            case Ambiguous(options=options):
                assert 2 <= len(options) <= 4
                assert options[-1].on >= today
                assert list(options) == sorted(set(options), key=lambda option: option.on)
            case Unreadable():
                pytest.fail(text)


@given(DATES, st.integers(1, 60))
def test_working_days_count_from_today(today: date, count: int) -> None:
    reading = read_date(f"in {count} working days", today)
    assert isinstance(reading, Day)
    assert WorkingDays().between(today, reading.on) == count


@given(DATES, st.integers(0, 6))
def test_a_weekday_is_within_a_week(today: date, ahead: int) -> None:
    on = today + timedelta(days=ahead)
    expected = (
        Ambiguous(f"{on:%A}", (Day(on), Day(on + timedelta(days=7)))) if not ahead else Day(on)
    )
    assert read_date(f"{on:%A}", today) == expected
    assert read_date(f"this {on:%A}", today) == Day(on)


BITS = st.sampled_from(
    ["30", "Sep", "31 Feb", "of", "the", "end", "in", "0", "weeks", "/", "-", "'26", "2026", "may",
     "mon", "next", "fri", "\u200f", "\x00", "working days", "999", "00/00/00", "١", "½", "a", "on"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(BITS).map(" ".join), st.lists(BITS).map("".join))


@given(TEXTS, DATES)
def test_no_text_raises_and_the_rest_is_a_suffix(text: str, today: date) -> None:
    read_date(text, today)
    _, rest = find_date(text, today)
    assert text.strip().endswith(rest)


@given(st.lists(BITS, min_size=1).map(" ".join), DATES)
def test_what_was_found_reads_the_same_alone(text: str, today: date) -> None:
    reading, rest = find_date(text, today)
    if isinstance(reading, Day):
        assert read_date(text.strip()[: len(text.strip()) - len(rest)], today) == reading


@pytest.mark.parametrize("piece", ["9", " ", "30 Sep ", "\u200f", "\x00", "a", "ﷺ", "1/", "'"])
def test_a_hundred_thousand_characters_are_only_unreadable(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert isinstance(read_date(text, TODAY), Unreadable)
    reading, rest = find_date(f"30 Nov; {text}x", TODAY)
    assert (reading, rest[-1]) == (day("2026-11-30"), "x")
