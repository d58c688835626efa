"""What is sent arrives, whatever becomes of a call; what may have arrived goes once more and says
so; what cannot arrive is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.say.sent_again import AGAIN, PREVIEW
from bot.talk.tickets import ANYBODY
from bot.teams.directory import CHANNEL_GONE, NO_CHANNEL, NO_SUCH_ACCOUNT
from bot.teams.errors import BUSY, INSTALL, NOT_OURS, REFUSED, TARGET
from bot.teams.messenger import NEVER_SENT, NO_ID, ONCE_MORE, TWICE
from bot.teams.rosters import NOT_FOUND
from governance.accounts import Account, Channel, Conversation, account_id, channel_id
from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, AskState, Message, MessageState, Rule
from tests.jobs.office import START, Office
from tests.slack.recording.faults import Fault, at
from tests.slack.ticking import Ticking
from tests.talk.sending import a_message, notice
from tests.teams.recording import records
from tests.teams.recording.records import Post
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from tests.teams.sending import Sending
from tests.usecases.cast import MANAGER, RACHEL, REF, ask, found, kept, put
from tests.usecases.post import queued, settled
from usecases.ports.messenger import Delivery, Outcome
from usecases.set_leave import SetLeave

ME, GROUP = f"person:{RACHEL}", "group:BMG"
HERS, BMG = "object-1", "19:bmg@thread.tacv2"
CHAT = f"a:{HERS}"
ACCOUNT = account_id("teams", "tenant-1", HERS)
GONE = "ConversationNotFound"
STAND_IN = "huw-trevanion"


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def sending(recording_teams: Recording, teams: Teams, clock: Ticking, office: Office) -> Sending:
    teams.user(records.User(HERS, "Rachel", "rachel.okafor@police.example.org"))
    teams.conversation(records.Conversation(BMG, members={HERS}))
    put(
        office,
        Account(id=ACCOUNT, person=RACHEL, linked_at=START, linked_by=MANAGER),
        Channel(
            id=channel_id("teams", "tenant-1", BMG), group="BMG", bound_at=START, bound_by=MANAGER
        ),
    )
    return Sending(recording_teams, clock, office.desk)


def after(message: Message, delivery: Delivery, **fields: Any) -> Message:
    """As it is kept once it was settled."""
    return replace(message, address=delivery.address or message.address, **fields)


def address(teams: Teams, conversation: str, *stamps: str) -> str:
    """Of what is there, or of these stamps."""
    ids = stamps or tuple(post.id for post in teams.within(conversation))
    return f"{teams.service_url} {conversation} {','.join(ids)}"


def methods(teams: Teams) -> list[str]:
    return [call.method for call in teams.calls]


def says_again(post: Post) -> bool:
    """Above the card and in what a lock screen shows; or neither."""
    card = post.card
    assert card is not None
    label: bool = AGAIN in str(card["body"][0])
    assert post.body["summary"].startswith(PREVIEW.format(summary="")) == label
    assert card["fallbackText"].startswith(AGAIN if label else "What is due")
    return label


def test_a_person_is_written_to_in_a_chat_that_is_opened_once(
    sending: Sending, teams: Teams, office: Office
) -> None:
    message = a_message(ME)
    sent = sending.send(message)
    (post,) = teams.to(HERS)
    assert sent == Delivery(Outcome.SENT, address=address(teams, CHAT, post.id))
    assert (post.body["summary"][:11], post.body.get("text"), says_again(post)) == (
        "What is due",
        None,
        False,
    )
    assert sending.talk.signed == {RACHEL}
    sending.restart()
    sending.send(a_message(ME, 2))
    assert methods(teams) == ["token", "create", "send", "token", "send"]
    with office.store.work("test", office.clock.now()) as w:
        held = w.get(Conversation, ACCOUNT)
    assert held is not None
    assert (held.address, held.service_url) == (CHAT, teams.service_url)


def test_a_group_is_written_to_in_its_channel_where_anybody_may_press(
    sending: Sending, teams: Teams
) -> None:
    assert sending.send(a_message(GROUP)).address == address(teams, BMG)
    assert sending.talk.signed == {ANYBODY}


def test_whoever_has_no_account_or_channel_there(sending: Sending, teams: Teams) -> None:
    assert sending.send(a_message("group:SLG")) == NO_CHANNEL
    assert sending.send(a_message(f"person:{MANAGER}")) == NOT_FOUND
    assert methods(teams) == ["token", "members"]


def test_whoever_blocked_clerk_is_not_left_at_that(
    sending: Sending, teams: Teams, office: Office
) -> None:
    """Who stands in is asked instead, as on every platform."""
    teams.chat(HERS)
    teams.refusing = {CHAT: (403, "MessageWritesBlocked")}
    one = queued(office, ask(ME, REF))
    office.do(MANAGER, SetLeave(START.date(), date(2026, 11, 20), STAND_IN, RACHEL))
    put(office, replace(kept(office, Message, one.id), try_at=AT_ONCE, state=MessageState.CLAIMED))
    settled(office, one, sending.send(one))
    found_ = found(office, ASKS_BY_SUBJECT, REF)
    states = {one.recipient: one.state for one in found_ if one.rule is Rule.DUE}
    assert states == {ME: AskState.PASSED_OVER, f"person:{STAND_IN}": AskState.OPEN}
    assert kept(office, Message, one.id).state is MessageState.FAILED


BLOCKED = [
    "BotDisabledByAdmin",
    "BotNotInConversationRoster",
    "ConversationBlockedByUser",
    "MessageWritesBlocked",
]


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize("error", BLOCKED)
def test_where_clerk_was_blocked_or_removed_it_is_for_good(
    sending: Sending, teams: Teams, error: str, nested: bool
) -> None:
    teams.chat(HERS)
    teams.nested, teams.refusing = nested, {CHAT: (403, error)}
    told = f"{TARGET[error]} ({error})"
    assert sending.send(a_message(ME)) == Delivery(
        Outcome.TARGET, told, address=address(teams, CHAT, "")
    )
    assert teams.posts == []


def test_a_refusal_nobody_documented_goes_by_its_status(sending: Sending, teams: Teams) -> None:
    teams.refusing[BMG] = (403, "SomethingElse")
    assert sending.send(a_message(GROUP)).outcome is Outcome.TARGET
    teams.refusing[BMG] = (418, "ATeapot")
    assert sending.send(a_message(GROUP)).outcome is Outcome.PASSING


def test_somebody_who_has_not_installed_clerk(sending: Sending, teams: Teams) -> None:
    teams.users[HERS].installed = False
    error = "ForbiddenOperationException"
    assert sending.send(a_message(ME)) == Delivery(Outcome.TARGET, f"{TARGET[error]} ({error})")


def test_somebody_who_is_not_in_the_tenant_any_more(sending: Sending, teams: Teams) -> None:
    del teams.users[HERS]
    told = f"{NO_SUCH_ACCOUNT} (Bad Argument)"
    assert sending.send(a_message(ME)) == Delivery(Outcome.TARGET, told)


def test_a_chat_that_is_gone_is_opened_anew(sending: Sending, teams: Teams, office: Office) -> None:
    put(
        office,
        Conversation(id=ACCOUNT, address="a:old", service_url=teams.service_url, seen_at=START),
    )
    sent = sending.send(a_message(ME))
    assert sent == Delivery(Outcome.SENT, address=address(teams, CHAT))
    assert methods(teams) == ["token", "send", "create", "send"]


def test_a_chat_that_is_gone_as_soon_as_it_is_opened_is_for_good(
    sending: Sending, teams: Teams
) -> None:
    teams.refusing[CHAT] = (404, GONE)
    told = Delivery(Outcome.TARGET, f"{TARGET[GONE]} ({GONE})", address=address(teams, CHAT, ""))
    assert sending.send(a_message(ME)) == told
    assert methods(teams) == ["token", "create", "send", "create", "send"]


def test_a_channel_that_is_gone(sending: Sending, teams: Teams) -> None:
    del teams.conversations[BMG]
    assert sending.send(a_message(GROUP)) == CHANNEL_GONE
    assert methods(teams) == ["token", "send"]


def test_a_secret_that_is_not_taken_stops_them_all(sending: Sending, teams: Teams) -> None:
    teams.secret = "another"
    told = f"{INSTALL['invalid_client']} (invalid_client)"
    assert sending.send(a_message(ME)) == Delivery(Outcome.INSTALL, told)


def test_a_token_that_teams_takes_no_more_is_fetched_anew_once(
    sending: Sending, teams: Teams
) -> None:
    sending.send(a_message(GROUP))
    teams.tokens.clear()
    assert sending.send(a_message(GROUP, 2)).outcome is Outcome.SENT
    teams.refusing[BMG] = (401, "")
    told = f"{NOT_OURS} (http_401)"
    refused = Delivery(Outcome.INSTALL, told, address=address(teams, BMG, ""))
    assert sending.send(a_message(GROUP, 3)) == refused
    assert methods(teams).count("send") == 5


def test_a_long_message_is_sent_in_parts(sending: Sending, teams: Teams) -> None:
    sending.talk.says = notice(24)
    sent = sending.send(a_message(ME))
    posts = teams.to(HERS)
    assert (len(posts) > 2, sent.address) == (True, address(teams, CHAT))
    assert (teams.rates.too_soon, [says_again(post) for post in posts[:1]]) == ([], [False])


def test_what_failed_half_way_goes_on_where_it_stopped(sending: Sending, teams: Teams) -> None:
    sending.talk.says = notice(24)
    teams.plan = at({("send", 2): Fault.LIMITED})
    message = a_message(ME)
    half = sending.send(message)
    parts = half.address.count(",") + 1
    there = (teams.to(HERS)[0].id, *[""] * (parts - 1))
    told = Delivery(Outcome.PASSING, f"{BUSY} (Throttled)", 30.0, address(teams, CHAT, *there))
    assert half == told
    sending.clock.pass_by(30)
    whole = sending.send(after(message, half, attempts=2))
    assert whole == Delivery(Outcome.SENT, address=address(teams, CHAT))
    assert (len(teams.to(HERS)), teams.rates.too_soon) == (parts, [])


LOST = [Fault.DROPPED_AFTER, Fault.FAILED_AFTER, Fault.DROPPED_BEFORE, Fault.SERVER_ERROR]


@pytest.mark.parametrize("fault", LOST)
def test_what_may_have_arrived_goes_once_more_and_says_so(
    sending: Sending, teams: Teams, fault: Fault
) -> None:
    teams.plan = at({("send", 1): fault})
    message = a_message(ME)
    lost = after(message, first := sending.send(message))
    assert (first.outcome, first.address) == (Outcome.UNCLEAR, address(teams, CHAT, "?"))
    seen = sending.look(lost)
    told = Delivery(Outcome.PASSING, ONCE_MORE, 0, address(teams, CHAT, "!"))
    assert seen == told
    sent = sending.send(after(lost, seen, attempts=2))
    again = teams.to(HERS)[-1]
    assert sent == Delivery(Outcome.SENT, address=address(teams, CHAT, f"{again.id}!"))
    sending.talk.says = notice(1, "answered")
    sending.redraw(after(message, sent))
    there = [False, True] if fault in LOST[:2] else [True]
    assert [says_again(post) for post in teams.to(HERS)] == there
    assert "answered 1" in str(again.card)


def test_it_never_goes_a_third_time(sending: Sending, teams: Teams) -> None:
    teams.plan = at({("send", n): Fault.DROPPED_AFTER for n in (1, 2)})
    message = a_message(ME)
    for outcome in (Outcome.PASSING, Outcome.UNKNOWN):
        message = after(message, sending.send(message))
        seen = sending.look(message)
        message = after(message, seen)
        assert seen.outcome is outcome
    assert seen == Delivery(Outcome.UNKNOWN, TWICE)
    assert [says_again(post) for post in teams.to(HERS)] == [False, True]


def test_of_several_parts_only_the_one_that_is_unclear_goes_once_more(
    sending: Sending, teams: Teams
) -> None:
    sending.talk.says = notice(24)
    teams.plan = at({("send", 2): Fault.DROPPED_AFTER})
    message = a_message(ME)
    message = after(message, sending.send(message))
    message = after(message, sending.look(message))
    assert sending.send(message).outcome is Outcome.SENT
    said = [says_again(post) for post in teams.to(HERS)]
    assert said == [False, False, True, *[False] * (len(said) - 3)]


def test_after_a_crash_everything_that_may_be_there_goes_once_more(
    sending: Sending, teams: Teams
) -> None:
    """Nothing is known of the first try but that it was begun."""
    sending.talk.says = notice(24)
    sending.send(message := a_message(GROUP))
    parts = len(teams.within(BMG))
    sending.restart()
    seen = sending.look(message)
    assert seen == Delivery(Outcome.PASSING, ONCE_MORE, 0, "  !")
    sending.clock.pass_by(60)
    assert sending.send(after(message, seen, attempts=2)).outcome is Outcome.SENT
    said = [says_again(post) for post in teams.within(BMG)]
    assert said == [*[False] * parts, *[True] * parts]
    assert sending.look(after(message, seen)) == Delivery(Outcome.UNKNOWN, TWICE)


def test_after_a_crash_in_a_second_try_what_had_arrived_is_only_changed(
    sending: Sending, teams: Teams
) -> None:
    sending.talk.says = notice(24)
    teams.plan = at({("send", 2): Fault.LIMITED})
    half = after(message := a_message(GROUP), sending.send(message))
    sending.clock.pass_by(60)
    seen = after(half, sending.look(half))
    assert sending.send(seen).outcome is Outcome.SENT
    said = [says_again(post) for post in teams.within(BMG)]
    assert said == [False, *[True] * (len(said) - 1)]


@pytest.mark.parametrize("stamp", ["1700", "!", ""])
def test_what_may_be_in_a_chat_of_theirs_that_was_another_says_so_in_the_new_one(
    sending: Sending, teams: Teams, stamp: str
) -> None:
    sending.talk.says = notice(24)
    before = address(teams, "a:another", stamp, "")
    assert sending.send(a_message(ME, address=before, attempts=1)).outcome is Outcome.SENT
    assert {says_again(post) for post in teams.to(HERS)} == {bool(stamp)}


def test_where_nobody_listens_it_is_sent_later(sending: Sending, teams: Teams) -> None:
    teams.plan = at({("token", 1): Fault.DROPPED_BEFORE, ("create", 1): Fault.FAILED_AFTER})
    outcomes = [sending.send(a_message(ME)).outcome for _ in range(3)]
    assert outcomes == [Outcome.PASSING, Outcome.PASSING, Outcome.SENT]
    assert [says_again(post) for post in teams.to(HERS)] == [False]


def test_a_message_teams_will_not_lay_out_goes_as_plain_text(
    sending: Sending, teams: Teams
) -> None:
    message = a_message(GROUP)
    teams.refusing[BMG] = (400, "BadSyntax")
    told = Delivery(Outcome.PAYLOAD, f"{REFUSED} (BadSyntax)", address=address(teams, BMG, ""))
    assert sending.send(message) == told
    teams.refusing.clear()
    assert sending.send(after(message, told, plain=True)).outcome is Outcome.SENT
    (post,) = teams.posts
    assert (post.body["textFormat"], "attachments" in post.body) == ("plain", False)
    assert post.body["text"].startswith("What is due")


def test_a_plain_message_says_as_well_that_it_goes_once_more(
    sending: Sending, teams: Teams
) -> None:
    teams.plan = at({("send", 1): Fault.DROPPED_AFTER})
    message = a_message(ME, plain=True)
    message = after(message, sending.send(message))
    sending.send(after(message, sending.look(message)))
    said = [post.body["text"].startswith(AGAIN) for post in teams.to(HERS)]
    assert said == [False, True]


def test_what_teams_took_and_did_not_name_is_there(sending: Sending, teams: Teams) -> None:
    message = a_message(GROUP)
    held = after(message, Delivery(Outcome.SENT, address=address(teams, BMG, NO_ID)))
    error = "ActivityNotFoundInConversation"
    told = Delivery(Outcome.TARGET, f"{TARGET[error]} ({error})", address=held.address)
    assert sending.redraw(held) == told


def test_a_message_is_shown_afresh_where_it_stands(sending: Sending, teams: Teams) -> None:
    message = a_message(ME)
    sent = after(message, sending.send(message))
    sending.talk.says = notice(1, "answered")
    assert sending.redraw(sent) == Delivery(Outcome.SENT, address=sent.address)
    (post,) = teams.to(HERS)
    assert (post.edits, "answered 1" in str(post.card), says_again(post)) == (1, True, False)


@pytest.mark.parametrize("fault", LOST)
def test_showing_it_afresh_again_does_no_harm(sending: Sending, teams: Teams, fault: Fault) -> None:
    message = a_message(ME)
    sent = after(message, sending.send(message))
    teams.plan = at({("update", n): fault for n in (1, 2)})
    tries = [sending.redraw(sent) for _ in range(3)]
    assert {one.outcome for one in tries} == {Outcome.PASSING, Outcome.SENT}
    assert tries[-1] == Delivery(Outcome.SENT, address=sent.address)
    assert ({one.address for one in tries}, len(teams.to(HERS))) == ({sent.address}, 1)


def test_of_a_message_that_is_shorter_by_now_the_last_parts_go(
    sending: Sending, teams: Teams
) -> None:
    sending.talk.says = notice(24)
    message = a_message(ME)
    sent = after(message, sending.send(message))
    parts = len(teams.to(HERS))
    sending.talk.says = notice(1)
    teams.plan = at({("delete", 1): Fault.FAILED_AFTER})
    half = sending.redraw(sent)
    assert half.outcome is Outcome.PASSING
    assert sending.redraw(after(sent, half)) == Delivery(Outcome.SENT, address=address(teams, CHAT))
    assert (len(teams.to(HERS)), len(teams.deleted)) == (1, parts - 1)


def test_a_part_that_is_added_later_says_that_it_may_be_there_twice(
    sending: Sending, teams: Teams
) -> None:
    """An earlier try to show it afresh may have added it, and have come back with nothing."""
    message = a_message(ME)
    sent = after(message, sending.send(message))
    sending.talk.says = notice(5)
    teams.plan = at({("send", n): Fault.DROPPED_AFTER for n in (2, 3)})
    first = after(sent, sending.redraw(sent))
    assert first.address == address(teams, CHAT, teams.to(HERS)[0].id, "?")
    second = after(first, lost := sending.redraw(first))
    assert lost.outcome is Outcome.UNCLEAR
    assert sending.redraw(second) == Delivery(Outcome.SENT, address=second.address)
    assert [says_again(post) for post in teams.to(HERS)] == [False, True, True]


def test_a_message_somebody_took_away_is_let_be(sending: Sending, teams: Teams) -> None:
    message = a_message(ME)
    sent = after(message, sending.send(message))
    teams.posts.clear()
    error = "ActivityNotFoundInConversation"
    told = f"{TARGET[error]} ({error})"
    assert sending.redraw(sent) == Delivery(Outcome.TARGET, told, address=sent.address)
    teams.conversations.clear()
    gone = f"{TARGET[GONE]} ({GONE})"
    assert sending.redraw(sent) == Delivery(Outcome.TARGET, gone, address=sent.address)
    assert sending.redraw(message) == NEVER_SENT
