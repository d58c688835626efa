"""What is sent arrives once, whatever becomes of a call; what cannot arrive is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.slack.directory import NO_CHANNEL
from bot.slack.errors import BUSY, INSTALL, REFUSED, TARGET
from bot.slack.messenger import NEVER_SENT, NOT_THERE, NOT_YET
from bot.talk.tickets import ANYBODY
from governance.accounts import Account, Channel, account_id, channel_id
from governance.asks import Message
from tests.jobs.office import START, Office
from tests.slack.recording import records
from tests.slack.recording.faults import Fault, at
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.sending import Sending, parts_of
from tests.slack.ticking import Ticking
from tests.talk.sending import a_message, notice
from tests.usecases.cast import MANAGER, RACHEL, put
from usecases.ports.messenger import Delivery, Outcome

POST, UPDATE, OPEN = "chat.postMessage", "chat.update", "conversations.open"
ME, GROUP = f"person:{RACHEL}", "group:BMG"


@pytest.fixture
def sending(recording_slack: Recording, slack: Slack, clock: Ticking) -> Sending:
    office = Office()
    slack.person(records.Person("U1", "Rachel", "rachel.okafor@police.example.org"))
    slack.channel(records.Channel("C1", "bmg"))
    account = account_id("slack", "E1", "T1", "U1")
    put(
        office,
        Account(id=account, person=RACHEL, linked_at=START, linked_by=MANAGER),
        Channel(id=channel_id("slack", "T1", "C1"), group="BMG", bound_at=START, bound_by=MANAGER),
    )
    return Sending(recording_slack, slack, clock, office.desk)


def after(message: Message, delivery: Delivery, **fields: Any) -> Message:
    """As it is kept once it was settled."""
    return replace(message, address=delivery.address or message.address, **fields)


def stamps(slack: Slack, channel: str) -> str:
    return ",".join(post.ts for post in slack.in_channel(channel))


def test_a_person_is_written_to_directly(sending: Sending, slack: Slack) -> None:
    message = a_message(ME)
    sent = sending.send(message)
    (post,) = slack.to("U1")
    assert sent == Delivery(Outcome.SENT, address=f"D1/{post.ts}")
    assert parts_of(post) == (message.id, 1, 1)
    assert post.text.startswith("What is due")
    assert sending.talk.signed == {RACHEL}


def test_it_is_sent_as_it_stands_without_markup_or_previews(sending: Sending, slack: Slack) -> None:
    sending.send(a_message(ME))
    args = slack.calls[-1].args
    wanted = {
        "mrkdwn": "false",
        "link_names": "false",
        "parse": "none",
        "unfurl_links": "false",
        "unfurl_media": "false",
    }
    assert {name: args[name] for name in wanted} == wanted


def test_a_group_is_written_to_in_its_channel_where_anybody_may_press(
    sending: Sending, slack: Slack
) -> None:
    assert sending.send(a_message(GROUP)).address == f"C1/{stamps(slack, 'C1')}"
    assert sending.talk.signed == {ANYBODY}


def test_a_group_without_a_channel(sending: Sending, slack: Slack) -> None:
    assert sending.send(a_message("group:SLG")) == NO_CHANNEL
    assert slack.calls == []


@pytest.mark.parametrize(
    ("recipient", "error"), [(ME, "user_disabled"), (ME, "user_not_found"), (ME, "cannot_dm_bot")]
)
def test_somebody_who_cannot_be_reached(
    sending: Sending, slack: Slack, recipient: str, error: str
) -> None:
    slack.refusing["U1"] = error
    told = Delivery(Outcome.TARGET, f"{TARGET[error]} ({error})")
    assert (sending.send(a_message(recipient)), slack.posts) == (told, [])


def test_a_channel_that_cannot_be_written_to(sending: Sending, slack: Slack) -> None:
    slack.channels["C1"].archived = True
    told = f"{TARGET['is_archived']} (is_archived)"
    assert sending.send(a_message(GROUP)) == Delivery(Outcome.TARGET, told, address="C1/")


def test_a_token_that_was_withdrawn(sending: Sending, slack: Slack) -> None:
    slack.bot_token = "xoxb-another"
    told = f"{INSTALL['invalid_auth']} (invalid_auth)"
    assert sending.send(a_message(ME)) == Delivery(Outcome.INSTALL, told)


def test_a_long_message_is_sent_in_parts_a_second_apart(
    sending: Sending, slack: Slack, clock: Ticking
) -> None:
    sending.talk.says = notice(8)
    message = a_message(ME)
    assert sending.send(message).address == f"D1/{stamps(slack, 'D1')}"
    assert [parts_of(post) for post in slack.to("U1")] == [(message.id, n, 3) for n in (1, 2, 3)]
    assert (clock.slept, slack.rates.too_soon) == ([1.1, 1.1], [])


def test_what_failed_half_way_goes_on_where_it_stopped(sending: Sending, slack: Slack) -> None:
    sending.talk.says = notice(8)
    slack.plan = at({(POST, 2): Fault.LIMITED})
    message = a_message(ME)
    half = sending.send(message)
    address = f"D1/{stamps(slack, 'D1')},"
    assert half == Delivery(Outcome.PASSING, f"{BUSY} (ratelimited)", 30.0, address)
    sending.clock.pass_by(30)
    whole = sending.send(after(message, half, attempts=2))
    assert whole == Delivery(Outcome.SENT, address=f"D1/{stamps(slack, 'D1')}")
    assert [parts_of(post)[1] for post in slack.to("U1")] == [1, 2, 3]


@pytest.mark.parametrize("fault", [Fault.DROPPED_AFTER, Fault.FAILED_AFTER])
def test_a_message_that_arrived_unseen_is_found_and_not_sent_again(
    sending: Sending, slack: Slack, fault: Fault
) -> None:
    slack.plan = at({(POST, 1): fault})
    message = a_message(ME)
    lost = sending.send(message)
    assert (lost.outcome, lost.address) == (Outcome.UNCLEAR, "D1/")
    (post,) = slack.to("U1")
    assert sending.look(after(message, lost)) == Delivery(Outcome.SENT, address=f"D1/{post.ts}")


def test_a_message_that_did_not_arrive_is_looked_for_twice_before_it_is_sent_again(
    sending: Sending, slack: Slack
) -> None:
    slack.plan = at({(POST, 1): Fault.DROPPED_BEFORE})
    message = a_message(ME)
    lost = after(message, sending.send(message))
    first = sending.look(lost)
    assert first == replace(NOT_YET, address="D1/")
    assert sending.look(replace(lost, looks=1)) == replace(NOT_THERE, address="D1/")
    assert sending.send(replace(lost, attempts=2)).outcome is Outcome.SENT
    assert len(slack.posts) == 1


def test_what_slack_shows_late_is_found_at_the_second_look(
    sending: Sending, slack: Slack, clock: Ticking
) -> None:
    slack.history_delay = sending.messenger.patience
    slack.plan = at({(POST, 1): Fault.DROPPED_AFTER})
    message = a_message(ME)
    lost = after(message, sending.send(message))
    assert sending.look(lost).outcome is Outcome.UNCLEAR
    clock.pass_by(60)
    assert sending.look(replace(lost, looks=1)).outcome is Outcome.SENT


def test_after_a_crash_only_the_parts_that_are_missing_are_sent(
    sending: Sending, slack: Slack
) -> None:
    """Nothing is known of the first try but that it was begun."""
    sending.talk.says = notice(8)
    slack.plan = at({(POST, 3): Fault.DROPPED_BEFORE})
    message = a_message(GROUP)
    sending.send(message)
    sending.restart()
    assert sending.look(message).outcome is Outcome.UNCLEAR
    seen = sending.look(replace(message, looks=1))
    assert seen == replace(NOT_THERE, address=f"C1/{stamps(slack, 'C1')},")
    sent = sending.send(after(message, seen, attempts=2))
    assert sent == Delivery(Outcome.SENT, address=f"C1/{stamps(slack, 'C1')}")
    assert [parts_of(post)[1] for post in slack.in_channel("C1")] == [1, 2, 3]


def test_another_message_or_another_programs_is_not_taken_for_it(
    sending: Sending, slack: Slack
) -> None:
    mine, other = a_message(ME, 1), a_message(ME, 2)
    sending.send(other)
    key = {"key": mine.id, "part": "1", "of": 1}
    for kind, told in [
        ("other", {**key, "part": 1}),
        ("clerk_message", key),
        ("clerk_message", {}),
    ]:
        (post,) = slack.to("U1")[-1:]
        slack.posts.append(
            replace(post, ts=f"{post.ts}1", metadata={"event_type": kind, "event_payload": told})
        )
    assert sending.look(mine).outcome is Outcome.UNCLEAR


def test_a_look_that_fails_is_no_look(sending: Sending, slack: Slack) -> None:
    sending.send(message := a_message(ME))
    slack.plan = at({("conversations.history", 1): Fault.SERVER_ERROR})
    failed = Delivery(Outcome.UNCLEAR, f"{BUSY} (http_503)", 60.0)
    assert sending.look(replace(message, looks=1)) == failed
    slack.scopes.discard("im:history")
    told = f"{INSTALL['missing_scope']} (missing_scope)"
    assert sending.look(replace(message, looks=1)) == Delivery(Outcome.INSTALL, told)


def test_a_message_long_down_the_channel_is_found_page_by_page(
    sending: Sending, slack: Slack
) -> None:
    sending.send(message := a_message(GROUP))
    (post,) = slack.posts
    chatter = [replace(post, ts=slack.ts(), user="U1", metadata={}) for _ in range(450)]
    slack.posts.extend(chatter)
    assert sending.look(message) == Delivery(Outcome.SENT, address=f"C1/{post.ts}")
    assert [call.method for call in slack.calls].count("conversations.history") == 3


def test_where_too_much_was_written_nobody_can_tell(sending: Sending, slack: Slack) -> None:
    sending.send(a_message(GROUP, 2))
    (post,) = slack.posts
    slack.posts.extend(replace(post, ts=slack.ts(), metadata={}) for _ in range(4_100))
    assert sending.look(a_message(GROUP)).outcome is Outcome.UNKNOWN


def test_a_message_slack_will_not_lay_out_goes_as_plain_text(
    sending: Sending, slack: Slack
) -> None:
    message = a_message(GROUP)
    slack.refusing["C1"] = "invalid_blocks"
    told = Delivery(Outcome.PAYLOAD, f"{REFUSED} (invalid_blocks)", address="C1/")
    assert sending.send(message) == told
    slack.refusing.clear()
    assert sending.send(replace(message, plain=True)).outcome is Outcome.SENT
    (post,) = slack.posts
    assert (post.blocks, post.text.startswith("What is due")) == ([], True)


def test_a_message_is_shown_afresh_where_it_stands(sending: Sending, slack: Slack) -> None:
    message = a_message(ME)
    sent = after(message, sending.send(message))
    sending.talk.says = notice(1, "answered")
    assert sending.redraw(sent) == Delivery(Outcome.SENT, address=sent.address)
    (post,) = slack.to("U1")
    assert (post.edits, "answered 1" in post.text) == (1, True)
    assert parts_of(post) == (message.id, 1, 1)


def test_of_a_message_that_is_shorter_by_now_the_last_parts_go(
    sending: Sending, slack: Slack
) -> None:
    sending.talk.says = notice(8)
    message = a_message(ME)
    sent = after(message, sending.send(message))
    sending.talk.says = notice(1)
    done = sending.redraw(sent)
    (post,) = slack.to("U1")
    assert done == Delivery(Outcome.SENT, address=f"D1/{post.ts}")
    assert parts_of(post) == (message.id, 1, 1)


def test_a_message_that_is_longer_by_now_gets_the_missing_part_once(
    sending: Sending, slack: Slack
) -> None:
    message = a_message(ME)
    sent = after(message, sending.send(message))
    sending.talk.says = notice(4)
    slack.plan = at({(POST, 2): Fault.DROPPED_AFTER})
    lost = sending.redraw(sent)
    assert lost.outcome is Outcome.UNCLEAR
    done = sending.redraw(after(sent, lost))
    assert done == Delivery(Outcome.SENT, address=f"D1/{stamps(slack, 'D1')}")
    assert [parts_of(post) for post in slack.to("U1")] == [(message.id, n, 2) for n in (1, 2)]


def test_a_message_somebody_took_away_is_let_be(sending: Sending, slack: Slack) -> None:
    message = a_message(ME)
    sent = after(message, sending.send(message))
    slack.posts.clear()
    told = f"{TARGET['message_not_found']} (message_not_found)"
    assert sending.redraw(sent) == Delivery(Outcome.TARGET, told, address=sent.address)
    assert sending.redraw(message) == NEVER_SENT
    assert slack.posts == []
