"""How lines that change meetings are read. Today is Mon 2 Nov 2026."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.grammar import Line, parse
from bot.talk.parsed import AskBack, Mistake, Parsed
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_year import PlanYear
from usecases.reinstate_meeting import ReinstateMeeting

TODAY = date(2026, 11, 2)
JAN, THURSDAY, MARCH = date(2027, 1, 19), date(2027, 1, 21), date(2027, 3, 3)


def read(words: str, place: str | None = None) -> Parsed:
    return parse(Line(f"/meeting {words}", place, TODAY))


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("move BMG to 21 Jan", MoveMeeting("BMG", None, THURSDAY)),
        ("move BMG 19 Jan to 21 Jan at 2pm", MoveMeeting("BMG", JAN, THURSDAY, time(14))),
        ("MOVE bmg on 19 Jan TO 21 Jan 14:00", MoveMeeting("bmg", JAN, THURSDAY, time(14))),
        (
            "move BMG 19 Jan to 21 Jan because it clashes: ours is later",
            MoveMeeting("BMG", JAN, THURSDAY, why="it clashes: ours is later"),
        ),
        ("move BMG to 21 Jan: a clash", MoveMeeting("BMG", None, THURSDAY, why="a clash")),
        ("move BMG 19 Jan at 15:00", MoveMeeting("BMG", JAN, at=time(15))),
        ("move BMG to 15:00", MoveMeeting("BMG", at=time(15))),
        ("move BMG at noon", MoveMeeting("BMG", at=time(12))),
        ("move BMG", MoveMeeting("BMG")),
        ("move BMG 19 Jan", MoveMeeting("BMG", JAN)),
        (
            "move Business Management Group 19 Jan to 21 Jan",
            MoveMeeting("Business Management Group", JAN, THURSDAY),
        ),
        ("cancel BMG", CancelMeeting("BMG")),
        ("cancel BMG 19 Jan because of snow", CancelMeeting("BMG", JAN, "snow")),
        ("cancel BMG 19 Jan nobody can come", CancelMeeting("BMG", JAN, "nobody can come")),
        ("cancel BMG: snow", CancelMeeting("BMG", None, "snow")),
        ("reinstate BMG", ReinstateMeeting("BMG")),
        ("reinstate BMG on 19 Jan", ReinstateMeeting("BMG", JAN)),
        ("add BMG", AddMeeting("BMG")),
        ("add BMG 3 Mar", AddMeeting("BMG", MARCH)),
        (
            "add BMG 3 Mar at 10:00 for 90 minutes in Room 3 because of the inspection",
            AddMeeting("BMG", MARCH, time(10), 90, "Room 3", "the inspection"),
        ),
        ("add BMG in two weeks for an hour", AddMeeting("BMG", date(2026, 11, 16), None, 60)),
        ("place BMG: Room 3", PlaceMeeting("BMG", None, "Room 3")),
        ("place BMG 19 Jan: 1 May Street", PlaceMeeting("BMG", JAN, "1 May Street")),
        ("place BMG in Room 3", PlaceMeeting("BMG", None, "Room 3")),
        ("place BMG Committee room 3", PlaceMeeting("BMG", None, "Committee room 3")),
        ("place BMG 19 Jan Committee room 3", PlaceMeeting("BMG", JAN, "Committee room 3")),
        ("place BMG none", PlaceMeeting("BMG", None, "")),
        ("place BMG 19 Jan", PlaceMeeting("BMG", JAN)),
        ("link BMG https://x.example.org/1", PlaceMeeting("BMG", link="https://x.example.org/1")),
        ("link BMG 19 Jan x.example.org/1", PlaceMeeting("BMG", JAN, link="x.example.org/1")),
        ("link BMG none", PlaceMeeting("BMG", link="")),
        ("link BMG", PlaceMeeting("BMG")),
        ("plan", PlanYear()),
        ("plan QAA", PlanYear("QAA")),
    ],
)
def test_what_is_meant(words: str, command: object) -> None:
    assert read(words) == command


@pytest.mark.parametrize(
    ("after", "at", "where"),
    [
        (" 14:00", time(14), ""),
        (" 2pm", time(14), ""),
        (" 2.30pm", time(14, 30), ""),
        (" 14.00", time(14), ""),
        (" 2 p.m.", time(14), ""),
        (", 14:00", time(14), ""),
        (" 1400", time(14), ""),
        (" noon", time(12), ""),
        (" 14:00 in Room 3", time(14), "Room 3"),
        (" 14:00, Room 3", time(14), "Room 3"),
        (" 2.30pm at Loxley House", time(14, 30), "Loxley House"),
        (" at 14:00 Room 3", time(14), "Room 3"),
        (" in Room 14.00", None, "Room 14.00"),
        (" 12 May Street", None, "12 May Street"),
        (" Committee room 3", None, "Committee room 3"),
    ],
)
def test_a_time_right_after_the_day_needs_no_at(after: str, at: time | None, where: str) -> None:
    day = date(2027, 1, 26)
    assert read(f"add BMG 26 Jan 2027{after}") == AddMeeting("BMG", day, at, None, where)
    assert read(f"add 26 January 2027{after}", "QAA") == AddMeeting("QAA", day, at, None, where)


@pytest.mark.parametrize("after", ["14:00", "2pm", "2.00 pm", "14.00", "at 14:00", "1400"])
def test_so_it_is_where_a_meeting_is_moved(after: str) -> None:
    assert read(f"move BMG 19 Jan 2027 {after}") == MoveMeeting("BMG", JAN, at=time(14))
    moved = MoveMeeting("BMG", JAN, THURSDAY, time(14))
    assert read(f"move BMG 19 Jan to 21 Jan 2027 {after}") == moved


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("move to 21 Jan", MoveMeeting("QAA", None, THURSDAY)),
        ("move 19 Jan to 21 Jan", MoveMeeting("QAA", JAN, THURSDAY)),
        ("cancel because of snow", CancelMeeting("QAA", None, "snow")),
        ("reinstate", ReinstateMeeting("QAA")),
        ("add 3 Mar", AddMeeting("QAA", MARCH)),
        ("place in Room 3", PlaceMeeting("QAA", None, "Room 3")),
        ("link https://x.example.org/1", PlaceMeeting("QAA", link="https://x.example.org/1")),
        ("plan", PlanYear("QAA")),
        ("plan all", PlanYear()),
    ],
)
def test_in_a_groups_channel_it_is_that_groups(words: str, command: object) -> None:
    assert read(words, "QAA") == command


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("move", "Of which group?"),
        ("move BMG to the moon", "To which day?"),
        ("move BMG to 99 Jan", "There is no 99 January"),
        ("move BMG to January", "To which day?"),
        ("move BMG 99 Jan to 21 Jan", "Which day?"),
        ("move BMG to 21 Jan at 25:00", "There is no time “25:00”."),
        ("move BMG to 21 Jan sharp", "From what time?"),
        ("cancel BMG 99 Jan", "Which day?"),
        ("reinstate BMG 19 Jan please", "Which one?"),
        ("reinstate BMG 40", "Which day?"),
        ("add BMG 99 Mar", "Which day?"),
        ("add BMG 3 Mar at 26:00", "There is no time “26:00”."),
        ("add BMG 3 Mar 26:00", "There is no time “26:00”."),
        ("move BMG 19 Jan 13pm", "There is no time “13pm”."),
        ("place BMG 40 Jan: Room 3", "Which day?"),
        ("link BMG 19 Jan here", "Where can they join?"),
    ],
)
def test_what_is_not_understood_is_handed_back_whole(words: str, hint: str) -> None:
    parsed = read(words)
    assert isinstance(parsed, Mistake)
    assert (parsed.typed, parsed.hint[: len(hint)]) == (f"/meeting {words}", hint)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("move BMG to 21 Jan at 2: a clash", ["to 21 Jan at 2:00am", "to 21 Jan at 2:00pm"]),
        ("move BMG to next Friday: a clash", ["to Fri 6 Nov 2026", "to Fri 13 Nov 2026"]),
    ],
)
def test_what_can_mean_two_things_is_asked_back_with_the_rest(
    words: str, options: list[str]
) -> None:
    parsed = read(words)
    assert isinstance(parsed, AskBack)
    lines = [line for _, line in parsed.options]
    assert lines == [f"/meeting move BMG {one} because a clash" for one in options]
    commands = [parse(Line(line, None, TODAY)) for line in lines]
    assert all(isinstance(one, MoveMeeting) and one.why == "a clash" for one in commands)


def test_a_time_after_the_day_that_can_mean_two_is_asked_back_with_the_rest() -> None:
    parsed = read("add BMG 3 Mar 2:30 in Room 3 for an hour because of snow")
    assert isinstance(parsed, AskBack)
    assert [read(line.removeprefix("/meeting ")) for _, line in parsed.options] == [
        AddMeeting("BMG", MARCH, time(hour, 30), 60, "Room 3", "snow") for hour in (2, 14)
    ]


@given(
    st.sampled_from(["move", "cancel", "reinstate", "add", "place", "link", "plan"]),
    st.lists(
        st.sampled_from(
            [
                "BMG",
                "to",
                "at",
                "in",
                "on",
                "19",
                "Jan",
                "2",
                "2pm",
                "14:00",
                "25:00",
                "because",
                ":",
                "next",
                "Friday",
                "none",
                "for",
                "90",
                "minutes",
                "https://x.example.org/1",
            ]
        ),
        max_size=8,
    ),
)
def test_each_line_that_is_offered_is_read_without_asking_the_same_again(
    verb: str, words: list[str]
) -> None:
    parsed = read(" ".join([verb, *words]))
    if isinstance(parsed, AskBack):
        for _, line in parsed.options:
            again = parse(Line(line, None, TODAY))
            assert not isinstance(again, AskBack) or again.question != parsed.question
