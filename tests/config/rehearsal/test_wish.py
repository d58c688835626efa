"""What can be asked of a rehearsal, and the sentences for what cannot."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.commands.command import Call, Option
from config.rehearsal.wish import BadWish, Wish, read_wish, tried
from governance.rehearsal import Answering

TODAY = date(2026, 11, 2)


def wished(**options: Option) -> Wish:
    return read_wish(Call({key.rstrip("_"): value for key, value in options.items()}), TODAY)


def refusal(**options: Option) -> str:
    with pytest.raises(BadWish) as caught:
        wished(**options)
    return str(caught.value)


def test_left_alone_it_is_a_year_from_today_and_nobody_answers() -> None:
    assert wished() == Wish(TODAY, date(2027, 11, 1), Answering(0), {})


def test_everything_can_be_said() -> None:
    given_ = wished(from_="2027-04-01", to="2028-03-31", answering="60%", seed="7", try_=["a=1"])
    first, last = date(2027, 4, 1), date(2028, 3, 31)
    assert given_ == Wish(first, last, Answering(60, 7), {"a": 1})


def test_a_year_later_is_a_year_after_the_first_day() -> None:
    assert wished(from_="2027-02-28").last == date(2028, 2, 27)


@pytest.mark.parametrize(
    ("written", "percent"),
    [("none", 0), ("ALL", 100), ("0%", 0), ("100%", 100), ("5", 5), ("42%", 42)],
)
def test_who_answers(written: str, percent: int) -> None:
    assert wished(answering=written).answering == Answering(percent)


@pytest.mark.parametrize("key", ["from", "to"])
@pytest.mark.parametrize("written", ["tomorrow", "2 Nov", "2026-02-30", "02/11/2026"])
def test_a_day_that_is_none(key: str, written: str) -> None:
    sentence = f"--{key} is “{written}”: write a day such as 2026-11-02."
    assert refusal(**{key: written}) == sentence


def test_what_has_gone_by() -> None:
    assert refusal(from_="2026-11-01") == (
        "--from is Sun 1 Nov 2026, but for this partnership it is Mon 2 Nov 2026 already: "
        "what has gone by cannot be rehearsed."
    )


def test_an_end_before_the_beginning() -> None:
    assert refusal(from_="2026-12-01", to="2026-11-30") == (
        "--to is Mon 30 Nov 2026, before the rehearsal begins on Tue 1 Dec 2026: name a later day."
    )


def test_one_day_is_enough_and_two_years_are_the_most() -> None:
    assert wished(to="2026-11-02").last == TODAY
    assert wished(to="2028-11-02").last == date(2028, 11, 2)
    sentence = "--to is Fri 3 Nov 2028: Thu 2 Nov 2028 is the last day one can rehearse."
    assert refusal(to="2028-11-03") == sentence


def test_a_late_beginning_ends_with_the_last_day_one_can_rehearse() -> None:
    assert wished(from_="2028-06-01").last == date(2028, 11, 2)


@pytest.mark.parametrize("written", ["some", "101%", "-1", "6 0", "60 %", "٦٠"])
def test_answers_that_are_none(written: str) -> None:
    sentence = f"--answering is “{written}”: write all, none or a share such as 60%."
    assert refusal(answering=written) == sentence


@pytest.mark.parametrize("written", ["one", "-1", "1.5", "1234567890"])
def test_a_seed_that_is_none(written: str) -> None:
    sentence = f"--seed is “{written}”: write a whole number of nine digits at most."
    assert refusal(seed=written) == sentence


@pytest.mark.parametrize("written", ["overdue_every", "=10", " =10", ""])
def test_a_try_without_a_name_or_a_value(written: str) -> None:
    sentence = f"--try {written}: write the policy's name and value: overdue_every=10."
    assert refusal(try_=[written]) == sentence


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10", 10),
        ("true", True),
        ('"10:00"', "10:00"),
        ("10:00", "10:00"),
        (" [10, 1] ", [10, 1]),
        ('[["12-20", "01-05"]]', [["12-20", "01-05"]]),
        ("ten", "ten"),
        ("", ""),
        ("1\nother = 2", "1\nother = 2"),
    ],
)
def test_a_value_is_read_as_in_the_file_or_taken_as_text(written: str, value: Any) -> None:
    assert tried([f"name={written}"]) == {"name": value}


def test_the_last_of_two_values_counts() -> None:
    assert tried(["a=1", "b=x=y", "a = 2"]) == {"a": 2, "b": "x=y"}


def answer(**options: Option) -> str:
    """Why it cannot be rehearsed; nothing where it can."""
    try:
        wished(**options)
    except BadWish as wrong:
        return str(wrong)
    return ""


@given(st.text(max_size=60))
def test_anything_written_is_read_or_answered(written: str) -> None:
    answers = {key: answer(**{key: written}) for key in ("from", "to", "answering", "seed")}
    for key, sentence in answers.items():
        assert sentence == "" or sentence.startswith(f"--{key} is ")
    sentence = answer(try_=[written])
    assert sentence == "" or sentence.startswith("--try ")
