from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.times import Unclear, cut_time, read_time, time_said, time_typed


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14:00", time(14)),
        ("14.30", time(14, 30)),
        ("at 9", time(9)),
        ("9am", time(9)),
        ("2 pm", time(14)),
        ("2.15 p.m.", time(14, 15)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("12", time(12)),
        ("at 1400", time(14)),
        ("1400 hours", time(14)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("from 7", time(7)),
    ],
)
def test_what_is_meant(text: str, at: time) -> None:
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["25:00", "14:75", "13pm", "0am", "2560"])
def test_there_is_no_such_time(text: str) -> None:
    assert read_time(text) == Unclear(text)


def test_an_hour_before_seven_can_mean_two_times() -> None:
    assert read_time("at 2") == Unclear("2", (time(2), time(14)))
    assert read_time("6:45") == Unclear("6:45", (time(6, 45), time(18, 45)))


@pytest.mark.parametrize("text", ["", "soon", "14:0", "two", "14:000", "21 Jan", "at"])
def test_what_is_no_time_at_all(text: str) -> None:
    assert read_time(text) is None


def test_a_time_is_cut_out_of_a_line() -> None:
    assert cut_time("BMG 3 Mar at 10:00 in Room 3") == ("BMG 3 Mar in Room 3", time(10))
    assert cut_time("BMG 3 Mar in Room 3") == ("BMG 3 Mar in Room 3", None)
    assert cut_time("BMG at Loxley House") == ("BMG at Loxley House", None)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_what_is_said_once_more_means_the_same(at: time) -> None:
    assert read_time(time_typed(at)) == at
    read = read_time(time_said(at))
    assert read == at or (isinstance(read, Unclear) and at in read.options)
