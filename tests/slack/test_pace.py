"""Whatever is called and whenever: no faster than Slack allows, and nothing waits long."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.pace import A_MINUTE, BETWEEN_POSTS, PER_MINUTE, POSTING, Pace
from bot.talk.pace import LONGEST_WAIT
from tests.slack.ticking import Ticking

UPDATE = "chat.update"


def turns(pace: Pace, *calls: tuple[str, str]) -> list[float | None]:
    async def play() -> list[float | None]:
        return [await pace.turn(method, channel) for method, channel in calls]

    return asyncio.run(play())


def test_a_channel_is_written_to_once_a_second_and_others_meanwhile() -> None:
    clock = Ticking()
    pace = Pace(clock.now, clock.sleep)
    assert turns(pace, (POSTING, "C1"), (POSTING, "C2"), (POSTING, "D1")) == [None] * 3
    assert clock.slept == []
    assert turns(pace, (POSTING, "C1"), (POSTING, "C1")) == [None, None]
    assert clock.slept == [1.1, 1.1]


def test_what_would_take_long_is_given_back_and_not_counted() -> None:
    clock = Ticking()
    pace = Pace(clock.now, clock.sleep)
    many = PER_MINUTE[UPDATE]
    assert turns(pace, *[(UPDATE, "C1")] * (many + 2)) == [None] * many + [60.0, 60.0]
    clock.pass_by(56)
    assert turns(pace, (UPDATE, "C1")) == [None]
    assert clock.slept == [4.0]


def test_a_refusal_stops_the_method_or_the_one_channel() -> None:
    clock = Ticking()
    pace = Pace(clock.now, clock.sleep)
    pace.refused(POSTING, "C1", 30)
    pace.refused(UPDATE, "C1", 30)
    calls = ((POSTING, "C1"), (POSTING, "C2"), (UPDATE, "C2"), ("views.open", ""))
    assert turns(pace, *calls) == [30.0, None, 30.0, None]
    clock.pass_by(30)
    assert turns(pace, *calls) == [None] * 4
    assert clock.slept == []


CALLS = st.tuples(
    st.sampled_from([POSTING, UPDATE, "conversations.open", "views.open"]),
    st.sampled_from(["C1", "C2", "D1"]),
    st.floats(0, 20, allow_nan=False),
)


@given(st.lists(CALLS, max_size=200))
def test_no_window_ever_holds_more_than_it_may(calls: list[tuple[str, str, float]]) -> None:
    clock = Ticking()
    pace = Pace(clock.now, clock.sleep)
    made: list[tuple[datetime, str, str]] = []

    async def play() -> None:
        for method, channel, later in calls:
            if await pace.turn(method, channel) is None:
                made.append((clock.at, method, channel))
            clock.pass_by(later / 10)

    asyncio.run(play())
    for start, method, channel in made:
        minute = [m for at, m, _ in made if start <= at < start + A_MINUTE and m == method]
        assert len(minute) <= PER_MINUTE[method]
        second = [c for at, m, c in made if start <= at < start + BETWEEN_POSTS and m == POSTING]
        assert method != POSTING or second.count(channel) == 1
    assert [wait for wait in clock.slept if timedelta(seconds=wait) > LONGEST_WAIT] == []


@given(st.lists(st.sampled_from(["C1", "C2", "C3"]), min_size=2, max_size=30))
def test_calls_made_together_are_spaced_as_well(channels: list[str]) -> None:
    """Each takes its turn before it waits, so none takes another's."""
    clock = Ticking()
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    pace = Pace(clock.now, sleep)

    async def play() -> list[float | None]:
        return await asyncio.gather(*(pace.turn(POSTING, channel) for channel in channels))

    given_back = [wait for wait in asyncio.run(play()) if wait is not None]
    counts = [channels.count(channel) for channel in sorted(set(channels))]
    assert len(given_back) == sum(max(0, many - 5) for many in counts)
    gaps = sorted(round(wait / 1.1, 6) for wait in waited)
    assert gaps == sorted(float(place) for many in counts for place in range(1, min(many, 5)))
