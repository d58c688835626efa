"""Whatever is called and whenever: no faster than Teams allows, and nothing waits long."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.talk.pace import LONGEST_WAIT
from bot.teams.methods import Kind
from bot.teams.pace import Pace
from tests.slack.ticking import Ticking
from tests.teams.recording.rates import LIMITS

NAMES = {Kind.CREATE: "create", Kind.SEND: "send", Kind.MEMBERS: "members"}
CALLS = st.tuples(
    st.sampled_from(sorted(Kind, key=str)),
    st.sampled_from(["a:1", "a:2", "19:3"]),
    st.floats(0, 2, allow_nan=False),
)


@given(st.lists(CALLS, max_size=150))
def test_no_window_ever_holds_more_than_it_may(calls: list[tuple[Kind, str, float]]) -> None:
    clock = Ticking()
    pace = Pace(clock.now, clock.sleep)
    made: list[tuple[datetime, Kind, str]] = []

    async def play() -> None:
        for kind, conversation, later in calls:
            if await pace.turn(kind.value, conversation) is None:
                made.append((clock.at, kind, conversation))
            clock.pass_by(later / 10)

    asyncio.run(play())
    for start, kind, conversation in made:
        since = [at - start for at, *what in made if what == [kind, conversation] and at >= start]
        for many, seconds in LIMITS[NAMES[kind]]:
            assert sum(one < timedelta(seconds=seconds) for one in since) <= many
    assert [wait for wait in clock.slept if timedelta(seconds=wait) > LONGEST_WAIT] == []


def test_what_would_take_long_is_given_back_and_other_conversations_go_on() -> None:
    clock = Ticking()
    pace = Pace(clock.now, clock.sleep)
    send = Kind.SEND.value

    async def turns(*conversations: str) -> list[float | None]:
        return [await pace.turn(send, one) for one in conversations]

    pace.refused(send, "a:1", 30)
    assert asyncio.run(turns("a:1", "a:2")) == [30.0, None]
    clock.pass_by(26)
    assert asyncio.run(turns("a:1")) == [None]
    assert clock.slept == [4.0]
