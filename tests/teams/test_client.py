"""Of every call it is known whether it was done, refused or left open; nothing of it is logged."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.teams.addresses import allowed
from bot.teams.client import ELSEWHERE, Client
from bot.teams.methods import MEMBER, SEND, UPDATE, Method
from bot.teams.pace import Pace
from bot.teams.tokens import EARLY, Tokens
from bot.teams.wire import NO_CONNECTION, Answer, exchange
from tests.slack.recording.faults import AFTER, Fault, at
from tests.slack.ticking import Ticking
from tests.teams.calling import a_client
from tests.teams.recording.records import Conversation, User
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams

BMG = "19:bmg@thread.tacv2"
BODY = {"type": "message", "summary": "Good day", "text": "Waiting for the County"}


class Calling:
    def __init__(self, client: Client, service_url: str) -> None:
        self.client, self.service_url = client, service_url

    def __call__(self, method: Method, *names: str, body: dict[str, str] | None = None) -> Answer:
        sent = {"json": body} if body else {}
        return asyncio.run(self.client.call(method, self.service_url, *names, **sent))


@pytest.fixture
def call(recording_teams: Recording, teams: Teams, clock: Ticking) -> Calling:
    teams.user(User("object-1", "Asha", "asha@example.org"))
    teams.conversation(Conversation(BMG, members={"object-1"}))
    return Calling(a_client(recording_teams, clock), teams.service_url)


def test_what_is_said_arrives_as_it_was_said(call: Calling, teams: Teams) -> None:
    body = BODY | {"text": 'Ünï & <at>all</at> "quoted" 100% + \n🙂'}
    answer = call(SEND, BMG, body=body)
    (post,) = teams.posts
    assert answer == Answer(ok=True, data={"id": post.id}, status=200)
    assert (post.conversation, post.body) == (BMG, body)


def test_names_in_a_path_stay_names(call: Calling, teams: Teams) -> None:
    odd = "19:a b?c=d#e%2F;messageid=1@thread.tacv2"
    teams.conversation(Conversation(odd))
    assert call(SEND, odd, body=BODY).ok
    assert call(UPDATE, odd, teams.posts[0].id, body=BODY).ok
    assert [one.conversation for one in teams.calls] == ["", odd, odd]


@pytest.mark.parametrize(
    ("method", "names", "answer"),
    [
        (SEND, ("19:other",), Answer(ok=False, error="ConversationNotFound", status=404)),
        (MEMBER, (BMG, "x"), Answer(ok=False, error="MemberNotFoundInConversation", status=404)),
    ],
)
def test_a_refusal_is_named(
    call: Calling, method: Method, names: tuple[str, ...], answer: Answer
) -> None:
    assert call(method, *names) == answer


DROPPED = "ServerDisconnectedError"
FAULTS = [
    (Fault.LIMITED, Answer(ok=False, error="Throttled", retry_after=30, status=429)),
    (Fault.UNKNOWN_ERROR, Answer(ok=False, error="ATeapot", status=418)),
    (Fault.SERVER_ERROR, Answer(ok=False, error="http_503", unclear=True, status=503)),
    (Fault.NOT_JSON, Answer(ok=False, error="http_200", unclear=True, status=200)),
    (Fault.FAILED_AFTER, Answer(ok=False, error="http_500", unclear=True, status=500)),
    (Fault.DROPPED_BEFORE, Answer(ok=False, error=DROPPED, unclear=True)),
    (Fault.DROPPED_AFTER, Answer(ok=False, error=DROPPED, unclear=True)),
]


@pytest.mark.parametrize(("fault", "answer"), FAULTS, ids=[fault.name for fault, _ in FAULTS])
def test_what_goes_wrong_on_the_way(
    call: Calling, teams: Teams, fault: Fault, answer: Answer
) -> None:
    """Never tried a second time by itself: the message would be there twice."""
    teams.plan = at({("send", 1): fault})
    got = call(SEND, BMG, body=BODY)
    assert got == answer
    assert (teams.asked["send"], len(teams.posts)) == (1, fault in AFTER)


def test_what_takes_too_long_is_left_open(recording_teams: Recording, teams: Teams) -> None:
    teams.plan = at({("send", 1): Fault.SLOW_AFTER})
    teams.conversation(Conversation(BMG))
    bearer = {"Authorization": f"Bearer {teams.token()}"}
    url = SEND.url(teams.service_url, (BMG,))
    got = asyncio.run(exchange("POST", url, seconds=0.1, headers=bearer, json=BODY))
    assert got == Answer(ok=False, error="TimeoutError", unclear=True)
    assert len(recording_teams.teams.posts) == 1


def test_retry_after_is_kept_and_what_would_wait_long_is_given_back(
    call: Calling, teams: Teams, clock: Ticking
) -> None:
    teams.conversation(Conversation("19:slg"))
    teams.plan = at({("send", 1): Fault.LIMITED})
    answers = [call(SEND, where, body=BODY) for where in (BMG, BMG, "19:slg")]
    assert [(one.ok, one.retry_after) for one in answers] == [
        (False, 30.0),
        (False, 30.0),
        (True, None),
    ]
    clock.pass_by(26)
    assert call(SEND, BMG, body=BODY).ok
    assert (clock.slept, teams.rates.too_soon, teams.asked["send"]) == ([4.0], [], 3)


def test_where_nobody_listens_nothing_was_done(recording_teams: Recording, clock: Ticking) -> None:
    teams = recording_teams.teams
    tokens = Tokens(teams.app, teams.secret, teams.home, clock.now, teams.login)
    client = Client(tokens, Pace(clock.now, clock.sleep), lambda _url: True)
    nobody = Calling(client, "http://127.0.0.1:1/uk/")
    assert nobody(SEND, BMG, body=BODY) == Answer(ok=False, error=NO_CONNECTION)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "https://smba.trafficmanager.net.evil/"])
def test_at_an_address_that_is_not_one_of_teams_nothing_is_called(
    recording_teams: Recording, clock: Ticking, url: str
) -> None:
    teams = recording_teams.teams
    tokens = Tokens(teams.app, teams.secret, teams.home, clock.now, teams.login)
    client = Calling(Client(tokens, Pace(clock.now, clock.sleep), allowed), url)
    assert client(SEND, BMG, body=BODY) == Answer(ok=False, error=ELSEWHERE)
    assert teams.calls == []


def test_a_token_is_kept_until_shortly_before_it_expires(
    call: Calling, teams: Teams, clock: Ticking
) -> None:
    left = teams.lasts - EARLY
    for wait in (timedelta(), left - timedelta(seconds=1), timedelta(seconds=1), timedelta()):
        clock.pass_by(wait.total_seconds())
        assert call(MEMBER, BMG, "object-1").ok
    assert [one.method for one in teams.calls].count("token") == 2


@pytest.mark.parametrize(
    ("fault", "error"),
    [(Fault.SERVER_ERROR, "http_503"), (Fault.NOT_JSON, "http_200"), (Fault.LIMITED, "Throttled")],
)
def test_without_a_token_nothing_was_sent_and_it_is_tried_again(
    call: Calling, teams: Teams, fault: Fault, error: str
) -> None:
    teams.plan = at({("token", 1): fault})
    answer = call(SEND, BMG, body=BODY)
    assert (answer.ok, answer.error, answer.unclear) == (False, error, False)
    assert call(SEND, BMG, body=BODY).ok
    assert len(teams.posts) == 1


def test_nothing_of_a_call_is_logged_at_any_level(
    call: Calling, teams: Teams, caplog: pytest.LogCaptureFixture
) -> None:
    teams.plan = at({("send", 2): Fault.NOT_JSON, ("send", 3): Fault.DROPPED_AFTER})
    with caplog.at_level(logging.DEBUG):
        answers = [call(SEND, where, body=BODY) for where in (BMG, BMG, BMG, "19:other")]
    assert [answer.ok for answer in answers] == [True, False, False, False]
    (token,) = teams.tokens
    for word in (teams.secret, token, BODY["text"], BODY["summary"]):
        assert word not in caplog.text
        assert word not in repr((answers, call.client))
