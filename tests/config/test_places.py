from __future__ import annotations

import asyncio
from datetime import timedelta

from config.wiring.places import Places
from governance.asks import Message, message_id
from governance.policy import Lane
from tests.jobs.office import START
from tests.jobs.recording import RecordingMessenger
from usecases.ports.messenger import Delivery, Outcome

SLACK = RecordingMessenger(patience=timedelta(seconds=60))
TEAMS = RecordingMessenger()
PLACES = Places({"slack": SLACK, "teams": TEAMS})


def a_message(place: str) -> Message:
    key = message_id(Lane.DAILY, "person:asha", START.date(), 1)
    return Message(
        id=key, lane=Lane.DAILY, recipient="person:asha", on=START.date(), asks=(), place=place
    )


def test_each_message_goes_where_it_says() -> None:
    here = a_message("teams")
    assert asyncio.run(PLACES.send(here, START)) == Delivery(Outcome.SENT)
    asyncio.run(PLACES.redraw(here, START))
    asyncio.run(PLACES.look(here))
    assert (TEAMS.sent, TEAMS.redrawn, TEAMS.looked) == (
        [(START, here)],
        [here.id],
        [(here.id, 0)],
    )
    assert (SLACK.sent, SLACK.redrawn, SLACK.looked) == ([], [], [])


def test_they_are_looked_for_when_the_slowest_can_be_found() -> None:
    assert PLACES.patience == timedelta(seconds=60)


def test_what_went_where_nothing_is_set_up_any_more_blocks_nobody() -> None:
    gone = a_message("console")
    said = "Console is not set up any more."
    assert asyncio.run(PLACES.send(gone, START)) == Delivery(Outcome.TARGET, said)
    assert asyncio.run(PLACES.redraw(gone, START)) == Delivery(Outcome.TARGET, said)
    assert asyncio.run(PLACES.look(gone)) == Delivery(Outcome.UNKNOWN, said)
