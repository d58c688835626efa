"""Every messenger to a platform, before a recording one, handled alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from governance.accounts import Account, Channel, account_id, channel_id
from governance.asks import Message
from tests.jobs.office import START, Office
from tests.slack.recording import records as of_slack
from tests.slack.recording import server as slack_server
from tests.slack.recording.faults import Fault, at
from tests.slack.sending import Sending as SlackSending
from tests.slack.ticking import Ticking
from tests.talk.sending import FakeTalk
from tests.teams.recording import records as of_teams
from tests.teams.recording import server as teams_server
from tests.teams.sending import Sending as TeamsSending
from tests.usecases.cast import MANAGER, RACHEL, put
from usecases.ports.messenger import Delivery

ME, GROUP = f"person:{RACHEL}", "group:BMG"


class Sending(Protocol):
    talk: FakeTalk
    clock: Ticking

    def send(self, message: Message) -> Delivery: ...

    def redraw(self, message: Message) -> Delivery: ...

    def look(self, message: Message) -> Delivery: ...

    def restart(self) -> None: ...


class Stand(Protocol):
    """Rachel and the BMG are there, and nobody else."""

    @property
    def sending(self) -> Sending: ...

    def there(self, recipient: str) -> list[str]:
        """The words of each post, the oldest first."""

    def fails(self, fault: Fault, nth: int = 1) -> None:
        """Of the posts that come."""

    def blocks(self) -> None:
        """Rachel will hear nothing more from Clerk."""

    def refuses_layouts(self, *, on: bool = True) -> None:
        """In the BMG's channel."""

    def withdraws(self) -> None:
        """Clerk is let in no longer."""


class SlackStand:
    def __init__(self, recording: slack_server.Recording, office: Office) -> None:
        clock = Ticking()
        self._slack = recording.reset(clock.now)
        self._slack.person(of_slack.Person("U1", "Rachel"))
        self._slack.channel(of_slack.Channel("C1", "bmg"))
        peopled(office, account_id("slack", "E1", "T1", "U1"), channel_id("slack", "T1", "C1"))
        self.sending: Sending = SlackSending(recording, self._slack, clock, office.desk)

    def there(self, recipient: str) -> list[str]:
        posts = self._slack.to("U1") if recipient == ME else self._slack.in_channel("C1")
        return [post.text for post in posts]

    def fails(self, fault: Fault, nth: int = 1) -> None:
        self._slack.plan = at(
            {("chat.postMessage", self._slack.asked["chat.postMessage"] + nth): fault}
        )

    def blocks(self) -> None:
        self._slack.people["U1"].deleted = True

    def refuses_layouts(self, *, on: bool = True) -> None:
        self._slack.refusing = {"C1": "invalid_blocks"} if on else {}

    def withdraws(self) -> None:
        self._slack.bot_token = "another"


class TeamsStand:
    def __init__(self, recording: teams_server.Recording, office: Office) -> None:
        clock = Ticking()
        self._teams = recording.reset(clock.now)
        self._teams.user(of_teams.User("u1", "Rachel"))
        self._teams.conversation(of_teams.Conversation("19:bmg"))
        peopled(
            office, account_id("teams", "tenant-1", "u1"), channel_id("teams", "tenant-1", "19:bmg")
        )
        self.sending: Sending = TeamsSending(recording, clock, office.desk)

    def there(self, recipient: str) -> list[str]:
        return list(self._words(recipient))

    def _words(self, recipient: str) -> Iterator[str]:
        for post in self._teams.to("u1") if recipient == ME else self._teams.within("19:bmg"):
            yield str(post.card["fallbackText"] if post.card else post.body["text"])

    def fails(self, fault: Fault, nth: int = 1) -> None:
        self._teams.plan = at({("send", self._teams.asked["send"] + nth): fault})

    def blocks(self) -> None:
        self._teams.refusing = {"u1": (403, "ConversationBlockedByUser")}

    def refuses_layouts(self, *, on: bool = True) -> None:
        self._teams.refusing = {"19:bmg": (400, "BadSyntax")} if on else {}

    def withdraws(self) -> None:
        self._teams.secret = "another"


def peopled(office: Office, account: str, channel: str) -> None:
    put(
        office,
        Account(id=account, person=RACHEL, linked_at=START, linked_by=MANAGER),
        Channel(id=channel, group="BMG", bound_at=START, bound_by=MANAGER),
    )
