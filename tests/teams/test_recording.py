"""The recording Teams lets in only whom Teams would, and refuses what Teams would."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from bot.talk.notice import Notice
from bot.teams.cards.messages import messages
from tests.slack.recording.faults import Fault, at
from tests.slack.ticking import Ticking
from tests.teams.recording.connector import MOST_OCTETS
from tests.teams.recording.rates import LIMITS
from tests.teams.recording.records import Conversation, User
from tests.teams.recording.server import ROUTES, WITHIN, Recording
from tests.teams.recording.state import Teams

BMG = "19:bmg@thread.tacv2"
HELLO = {"type": "message", "summary": "Good day", "text": "Good day"}
CARDED = messages(Notice("Good day"), lambda press: press.verb)[0].activity()
SCOPE = "https://api.botframework.com/.default"


@pytest.fixture
def recording(clock: Ticking) -> Recording:
    recording = Recording("http://teams.example")
    teams = recording.reset(clock.now)
    teams.user(User("u1", "Asha", "asha@one.example"))
    teams.user(User("u2", "Ben", installed=False))
    teams.conversation(Conversation(BMG, members={"u1"}))
    return recording


@pytest.fixture
def there(recording: Recording) -> Teams:
    return recording.teams


@pytest.fixture
def ask(recording: Recording) -> Any:
    """A call with a good token: its status, and the error's code."""
    client = TestClient(recording.app, recording.base)

    def asked(verb: str, path: str, body: Any = None, token: str = "") -> tuple[int, str]:
        bearer = {"Authorization": f"Bearer {token or recording.teams.token()}"}
        answer = client.request(verb, f"{WITHIN}{path}", json=body, headers=bearer)
        return answer.status_code, str(answer.json().get("error", {}).get("code", ""))

    return asked


def opening(user: str, **fields: Any) -> dict[str, Any]:
    told = {
        "bot": {"id": "28:11111111-2222-3333-4444-555555555555"},
        "isGroup": False,
        "members": [{"id": user}],
        "tenantId": "tenant-1",
        "channelData": {"tenant": {"id": "tenant-1"}},
    }
    return told | fields


@pytest.mark.parametrize(
    ("tenant", "fields", "code"),
    [
        ("tenant-1", {}, ""),
        ("tenant-1", {"client_secret": "another"}, "invalid_client"),
        ("tenant-1", {"client_id": "another"}, "unauthorized_client"),
        ("tenant-2", {}, "unauthorized_client"),
        ("tenant-1", {"scope": "https://graph.microsoft.com/.default"}, "invalid_request"),
    ],
)
def test_only_the_app_with_its_secret_gets_a_token(
    recording: Recording, tenant: str, fields: dict[str, str], code: str
) -> None:
    teams = recording.teams
    known = {"client_id": teams.app, "client_secret": teams.secret, "scope": SCOPE}
    sent = {"grant_type": "client_credentials"} | known | fields
    client = TestClient(recording.app, recording.base)
    told = client.post(f"/login/{tenant}/oauth2/v2.0/token", data=sent).json()
    assert told.get("error", "") == code
    assert list(teams.tokens) == ([told["access_token"]] if not code else [])
    assert teams.secret not in str(teams.calls)


def test_a_token_opens_until_it_expires(ask: Any, there: Teams, clock: Ticking) -> None:
    token = there.token()
    path = f"/{BMG}/members/u1"
    assert ask("GET", path, token=token) == (200, "")
    clock.pass_by(there.lasts.total_seconds())
    assert [ask("GET", path, token=one)[0] for one in (token, "another")] == [401, 401]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (opening("u1"), 200, ""),
        (opening("u2"), 403, "ForbiddenOperationException"),
        (opening("u9"), 400, "Bad Argument"),
        (opening("u1", tenantId="tenant-2"), 400, "Bad Argument"),
        (opening("u1", isGroup=True), 400, "Bad Argument"),
        (opening("u1", bot={"id": "28:another"}), 400, "Bad Argument"),
        (opening("u1", members=[{"id": "u1"}, {"id": "u2"}]), 400, "Bad Argument"),
    ],
)
def test_a_chat_is_opened_with_one_person_of_that_tenant(
    ask: Any, there: Teams, body: Any, status: int, code: str
) -> None:
    assert ask("POST", "", body) == (status, code)
    assert ("a:u1" in there.conversations) == (status == 200)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (HELLO, 200, ""),
        (HELLO | {"summary": " "}, 400, "BadSyntax"),
        (HELLO | {"type": "typing"}, 400, "BadSyntax"),
        (HELLO | {"text": ""}, 400, "BadSyntax"),
        ({**CARDED, "text": "Good day"}, 400, "BadSyntax"),
        ({**CARDED, "attachments": []}, 400, "BadSyntax"),
        (CARDED, 200, ""),
        (HELLO | {"text": "x" * MOST_OCTETS}, 413, "MessageSizeTooBig"),
    ],
)
def test_what_may_be_posted(ask: Any, there: Teams, body: Any, status: int, code: str) -> None:
    assert ask("POST", f"/{BMG}/activities", body) == (status, code)
    assert len(there.posts) == (status == 200)


def test_what_is_there_is_changed_and_taken_away_and_nothing_else(ask: Any, there: Teams) -> None:
    ask("POST", f"/{BMG}/activities", HELLO)
    (post,) = there.posts
    path = f"/{BMG}/activities"
    assert ask("PUT", f"{path}/{post.id}", HELLO | {"text": "Good night"}) == (200, "")
    assert (post.body["text"], post.edits) == ("Good night", 1)
    assert ask("PUT", f"{path}/1", HELLO) == (404, "ActivityNotFoundInConversation")
    assert ask("DELETE", f"{path}/{post.id}") == (200, "")
    assert (there.posts, there.deleted) == ([], [post])
    assert ask("DELETE", f"/19:other/activities/{post.id}") == (404, "ConversationNotFound")


def test_seven_a_second_in_one_conversation(ask: Any, there: Teams, clock: Ticking) -> None:
    path = f"/{BMG}/activities"
    assert [ask("POST", path, HELLO)[0] for _ in range(8)] == [*[200] * 7, 429]
    assert ask("POST", "", opening("u1"))[0] == 200
    assert len(there.rates.too_soon) == 1
    clock.pass_by(1)
    assert [ask("POST", path, HELLO)[0] for _ in range(2)] == [200, 429]


def test_a_retry_after_is_to_be_waited_for(ask: Any, there: Teams, clock: Ticking) -> None:
    there.plan = at({("send", 1): Fault.LIMITED})
    path = f"/{BMG}/activities"
    assert [ask("POST", path, HELLO)[0] for _ in range(2)] == [429, 429]
    clock.pass_by(30)
    assert ask("POST", path, HELLO)[0] == 200


def test_every_route_has_its_limits() -> None:
    assert {name for name, *_ in ROUTES} == set(LIMITS)
