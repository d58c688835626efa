"""The workspace the recording Slack keeps, and what an application did to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.slack.scopes import SCOPES
from tests.slack.recording.faults import Plan, never
from tests.slack.recording.rates import Rates
from tests.slack.recording.records import (
    Call,
    Channel,
    Ephemeral,
    Person,
    Post,
    Refused,
    ResponseUrl,
    Trigger,
    View,
)  # fmt: skip


@dataclass
class Slack:
    """Machine time comes from `now` alone; nothing here waits. The scopes granted are those the
    manifest asks for."""

    now: Callable[[], datetime]
    base: str = "http://127.0.0.1"
    team: str = "T1"
    team_name: str = "Sample Partnership"
    domain: str = "sample-partnership"
    enterprise: str = "E1"
    app_id: str = "A1"
    bot_id: str = "B1"
    bot_user: str = "U0"
    bot_token: str = "xoxb-1-of-the-recording-slack"
    app_token: str = "xapp-1-of-the-recording-slack"
    signing_secret: str = "the signing secret of the recording Slack"
    scopes: set[str] = field(default_factory=lambda: {scope.name for scope in SCOPES})
    history_delay: timedelta = timedelta(0)
    retry_after: int = 30
    plan: Plan = never
    refusing: dict[str, str] = field(default_factory=dict)
    rates: Rates = field(default_factory=Rates)
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    deleted: list[Post] = field(default_factory=list)
    ephemerals: list[Ephemeral] = field(default_factory=list)
    views: dict[str, View] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    tickets: dict[str, datetime] = field(default_factory=dict)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    _serials: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.person(Person(self.bot_user, "clerk", bot=True))

    def person(self, person: Person) -> Person:
        self.people[person.id] = person
        return person

    def channel(self, channel: Channel, *, with_clerk: bool = True) -> Channel:
        if with_clerk:
            channel.members.add(self.bot_user)
        self.channels[channel.id] = channel
        return channel

    def direct(self, user: str) -> Channel:
        """The one direct message between the application and this person, made where needed."""
        known = self.channels.get(f"D{user[1:]}")
        return known or self.channel(Channel(f"D{user[1:]}", "directmessage", {user}, user=user))

    def need(self, scope: str) -> None:
        if scope and scope not in self.scopes:
            raise Refused("missing_scope", needed=scope, provided=",".join(sorted(self.scopes)))

    def serial(self) -> int:
        """Tests and server count together, each from a thread of its own."""
        return next(self._serials)

    def ts(self) -> str:
        """Later posts sort after earlier ones, also while the clock stands still."""
        return f"{int(self.now().timestamp())}.{self.serial():06d}"

    def trigger(self, user: str, view: str = "") -> str:
        name = f"{self.serial()}.{self.team[1:]}.{self.serial():08x}"
        self.triggers[name] = Trigger(user, self.now(), view)
        return name

    def ticket(self) -> str:
        """For one connection in Socket Mode."""
        name = f"ticket-{self.serial()}"
        self.tickets[name] = self.now()
        return name

    def response_url(self, user: str, channel: str, ts: str = "") -> str:
        name = f"{self.team}-{self.serial()}"
        self.response_urls[name] = ResponseUrl(user, channel, self.now(), ts)
        return f"{self.base}/respond/{name}"

    def says(self, who: str, channel: str, text: str) -> Post:
        """A person writes, in a channel or (their own id) to the application."""
        where = self.direct(who).id if channel == who else channel
        self.posts.append(Post(where, self.ts(), self.now(), who, text))
        return self.posts[-1]

    def in_channel(self, channel: str) -> list[Post]:
        return [post for post in self.posts if post.channel == channel]

    def to(self, user: str) -> list[Post]:
        """Everything in this person's direct message, oldest first."""
        return self.in_channel(self.direct(user).id)
