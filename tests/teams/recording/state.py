"""The tenants the recording Teams keeps, and what an application did in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from tests.slack.recording.faults import Plan, never
from tests.teams.recording.rates import Rates
from tests.teams.recording.records import Call, Conversation, Post, User


@dataclass
class Teams:
    """Machine time comes from `now` alone; nothing here waits.

    `refusing` is by the id of a user or a conversation: the status and the error code that whatever
    is to be sent there meets. `nested`: as Teams sometimes does, the code is wrapped in a message.
    """

    now: Callable[[], datetime]
    base: str = "http://127.0.0.1"
    app: str = "11111111-2222-3333-4444-555555555555"
    secret: str = "the secret of the recording Teams"
    home: str = "tenant-1"
    lasts: timedelta = timedelta(hours=1)
    retry_after: int = 30
    page: int = 200
    nested: bool = False
    plan: Plan = never
    rates: Rates = field(default_factory=Rates)
    refusing: dict[str, tuple[int, str]] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    deleted: list[Post] = field(default_factory=list)
    tokens: dict[str, datetime] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    _serials: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def service_url(self) -> str:
        return f"{self.base}/uk/"

    @property
    def login(self) -> str:
        return f"{self.base}/login"

    def user(self, user: User) -> User:
        self.users[user.id] = user
        return user

    def conversation(self, conversation: Conversation) -> Conversation:
        self.conversations[conversation.id] = conversation
        return conversation

    def chat(self, user: str) -> Conversation:
        """The one chat between the application and this person, made where needed."""
        id_ = f"a:{user}"
        known = self.conversations.get(id_)
        made = Conversation(id_, self.users[user].tenant, {user}, user=user)
        return known or self.conversation(made)

    def serial(self) -> int:
        """Tests and server count together, each from a thread of its own."""
        return next(self._serials)

    def token(self) -> str:
        text = f"token-{self.serial()}-of-the-recording-teams"
        self.tokens[text] = self.now() + self.lasts
        return text

    def within(self, conversation: str) -> list[Post]:
        return [post for post in self.posts if post.conversation == conversation]

    def to(self, user: str) -> list[Post]:
        """Everything in this person's chat, oldest first."""
        return self.within(self.chat(user).id)
