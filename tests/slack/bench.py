"""How long Slack waits for an answer: python -m tests.slack.bench

The whole application, by signed requests, on a store of 30,000 records more than the sample's.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import structlog

from tests.conversations.slack_shown import filled_in
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import payloads
from tests.slack.recording.server import serving
from tests.slack.ticking import Ticking
from tests.usecases.cast import RACHEL
from usecases.records import Run

RECORDS, TIMES = 30_000, 100


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    folder = Path(tempfile.mkdtemp())
    with serving() as recording, living(folder, recording, Ticking()) as world:
        recording.slack.rates.on = False
        _fill(world)
        for name, send in (("a line", _line), ("an update", _update), ("a form", _form)):
            took = sorted(_timed(world, send) for _ in range(TIMES))
            sys.stdout.write(
                f"{name}: {median(took):.0f} ms at the median, {took[-1]:.0f} at most\n"
            )


def _fill(world: World) -> None:
    now = world.house.clock.now()
    with world.house.store.work("bench", now) as w:
        for n in range(RECORDS):
            w.put(Run(id=f"bench|{n}", on=now.date()))
        w.enter("bench", "records")


def _timed(world: World, send: Callable[[World], Callable[[], object]]) -> float:
    world.clock.pass_by(60)
    request = send(world)
    begins = perf_counter()
    request()
    took = perf_counter() - begins
    world.settled()
    return took * 1000


def _line(world: World) -> Callable[[], object]:
    return _slash(world, "3")


def _update(world: World) -> Callable[[], object]:
    return _slash(world, "3 amber by 26 Nov waiting for the County")


def _slash(world: World, text: str) -> Callable[[], object]:
    channel = world.channels["BMG"]
    fields = payloads.slash(world.slack, world.users[RACHEL], channel, "/action", text)
    return lambda: Http(world).command(fields)


def _form(world: World) -> Callable[[], object]:
    _slash(world, "4 update")()
    view = list(world.slack.views.values())[-1]
    filled = filled_in(view.body["blocks"], {"rating": "amber", "forecast": "26 Mar 2027"})
    payload = payloads.submit(world.slack, world.users[RACHEL], view, filled)
    return lambda: Http(world).interaction(payload)


if __name__ == "__main__":
    main()
