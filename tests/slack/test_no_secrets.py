"""Whatever goes wrong, no token is in what Clerk keeps, logs or says."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import Settings
from config.slack.settings import SlackSettings
from config.wiring.house import House
from governance.accounts import Channel, channel_id
from governance.asks import AT_ONCE, MESSAGES_BY_STATE, MessageState, Rule
from jobs.courier import Courier
from tests.jobs.office import START
from tests.slack.recording import records
from tests.slack.recording.faults import Fault, at
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.sending import Sending
from tests.slack.ticking import Ticking
from tests.talk.sending import a_message
from tests.usecases.cast import MANAGER, ask

SIGNING = "5f" * 16
FAULTS = (Fault.NOT_JSON, Fault.DROPPED_AFTER, Fault.UNKNOWN_ERROR, Fault.LIMITED)


@pytest.fixture
def house(tmp_path: Path, recording_slack: Recording, slack: Slack) -> House:
    given = SlackSettings(slack.bot_token, slack.app_token, SIGNING, recording_slack.api)
    return House(Settings(data=tmp_path, slack=given, platforms=("Slack",)))


def test_no_secret_is_kept_or_told(
    house: House,
    recording_slack: Recording,
    clock: Ticking,
    caplog: pytest.LogCaptureFixture,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    slack, data = recording_slack.slack, house.settings.data
    secrets = (slack.bot_token, slack.app_token, SIGNING)
    _queue(house, len(FAULTS) + 2)
    slack.channel(records.Channel("C1", "bmg"))
    slack.plan = at({("chat.postMessage", n): fault for n, fault in enumerate(FAULTS, 2)})
    sending = Sending(recording_slack, slack, clock, house.desk)
    with caplog.at_level(logging.DEBUG):
        asyncio.run(Courier(house.desk, sending.messenger).round())
        slack.bot_token = "xoxb-another"
        asyncio.run(Courier(house.desk, sending.messenger).round())
    with house.store.work("test", house.clock.now()) as w:
        kept = [one for state in MessageState for one in w.find(MESSAGES_BY_STATE, state)]
    assert {one.state for one in kept} >= {MessageState.SENT, MessageState.UNCLEAR}
    house.close()
    files = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    out, err = capfdbinary.readouterr()
    told = f"{out!r} {err!r} {caplog.text} {house!r} {kept!r} {sending.messenger!r}"
    assert kept[0].recipient.encode() in files
    assert [one for one in secrets if one in told or one.encode() in files] == []


def _queue(house: House, many: int) -> None:
    """Messages for a group's channel, as if they had been bundled."""
    house.adopt()
    channel = channel_id("slack", "T1", "C1")
    with house.store.work("test", house.clock.now()) as w:
        w.put(Channel(id=channel, group="BMG", bound_at=START, bound_by=MANAGER))
        for n in range(1, many + 1):
            one = ask("group:BMG", rule=Rule.ASSIGNED, occurrence=f"v{n}")
            message = replace(a_message("group:BMG", n), asks=(one.id,), try_at=AT_ONCE)
            w.put(replace(one, message=message.id, attention_at=None))
            w.put(message)
        w.enter("test", "test")
