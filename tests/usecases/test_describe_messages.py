from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from governance.asks import Message, Rule, message_id
from governance.permissions import OPERATOR
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, SECRET, ask, put, refused
from usecases.describe_messages import AboutView, DescribeMessages, MessagesDescribed, MessageView
from usecases.refusals import NotAllowed

PERSON, CHANNEL = f"person:{RACHEL}", "group:BMG"


def sent(
    office: Office,
    recipient: str,
    lane: Lane,
    *about: tuple[str, Rule],
    sent_at: datetime | None = START,
) -> str:
    asks = [ask(recipient, subject, rule) for subject, rule in about]
    key = message_id(lane, recipient, START.date(), 1)
    ids = tuple(one.id for one in asks)
    fields: dict[str, Any] = {
        "lane": lane,
        "recipient": recipient,
        "on": START.date(),
        "sent_at": sent_at,
    }
    put(office, *asks, Message(id=key, asks=ids, **fields))
    return key


def described(office: Office, *keys: str, who: str = OPERATOR) -> tuple[MessageView, ...]:
    found: MessagesDescribed = office.do(who, DescribeMessages(keys))
    return found.messages


def test_to_whom_by_which_lane_and_about_which_references(office: Office) -> None:
    one = sent(office, PERSON, Lane.DAILY, (REF, Rule.DUE), (SECRET, Rule.OVERDUE))
    other = sent(office, CHANNEL, Lane.REPLY, (REF, Rule.CHANGED))
    rows = (AboutView("due", REF), AboutView("overdue", SECRET))
    news = (AboutView("changed", REF),)
    assert described(office, other, one) == (
        MessageView(other, CHANNEL, "BMG", Lane.REPLY, START, news),
        MessageView(one, PERSON, "Rachel Okafor", Lane.DAILY, START, rows),
    )


def test_what_is_about_no_action_has_no_reference(office: Office) -> None:
    key = sent(office, PERSON, Lane.DAILY, ("daily|person:x|2026-11-02|1", Rule.UNDELIVERED))
    assert [view.about for view in described(office, key)] == [(AboutView("undelivered", ""),)]


def test_whoever_is_not_known_any_more_goes_by_their_id(office: Office) -> None:
    key = sent(office, "person:long-gone", Lane.DAILY, (REF, Rule.DUE))
    assert [view.name for view in described(office, key)] == ["long-gone"]


def test_what_was_not_sent_or_is_not_there_is_left_out(office: Office) -> None:
    waiting = sent(office, PERSON, Lane.DAILY, (REF, Rule.DUE), sent_at=None)
    assert described(office, waiting, "daily|person:x|2026-11-02|9") == ()


def test_the_day_is_the_one_on_the_wall_in_london_and_channels_are_known(office: Office) -> None:
    late = START.replace(month=6, hour=23)  # 22:00 in UTC
    one = sent(office, PERSON, Lane.DAILY, sent_at=late)
    other = sent(office, CHANNEL, Lane.REPLY)
    views = described(office, one, other)
    assert [(view.day, view.to_channel) for view in views] == [
        (late.date(), False),
        (START.date(), True),
    ]


def test_the_business_manager_may_read_it_too(office: Office) -> None:
    key = sent(office, PERSON, Lane.DAILY, (REF, Rule.DUE))
    assert described(office, key, who=MANAGER) == described(office, key)


@pytest.mark.parametrize("who", [RACHEL, CHAIR])
def test_nobody_else_may(office: Office, who: str) -> None:
    key = sent(office, PERSON, Lane.DAILY, (REF, Rule.DUE))
    expected = NotAllowed("message.describe", "", ("Joan Merriweather",))
    assert refused(office, who, DescribeMessages((key,))) == expected
