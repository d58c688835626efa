"""How Slack hands things over: signed requests of its shapes, or envelopes over the socket."""

from __future__ import annotations

from typing import Protocol

from tests.conversations.slack_world import World
from tests.slack import signed
from tests.slack.envelopes import envelope
from tests.slack.recording.records import Json


class Way(Protocol):
    """How Slack hands things over; each gives back what Clerk answered."""

    def command(self, fields: dict[str, str]) -> Json: ...

    def interaction(self, payload: Json) -> Json: ...

    def event(self, payload: Json) -> Json: ...


class Http:
    def __init__(self, world: World) -> None:
        self._world = world

    def command(self, fields: dict[str, str]) -> Json:
        return self._post(signed.command(self._world.slack, fields))

    def interaction(self, payload: Json) -> Json:
        return self._post(signed.interaction(self._world.slack, payload))

    def event(self, payload: Json) -> Json:
        return self._post(signed.event(self._world.slack, payload))

    def _post(self, request: signed.Signed) -> Json:
        answer = self._world.client.post(
            "/slack/events", content=request.body, headers=request.headers
        )
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text}"
        return answer.json() if answer.content else {}


class OverTheSocket:
    def __init__(self, world: World) -> None:
        self._slack = world.slack
        self._sockets = world.recording.sockets

    def command(self, fields: dict[str, str]) -> Json:
        return self._deliver("slash_commands", fields)

    def interaction(self, payload: Json) -> Json:
        return self._deliver("interactive", payload)

    def event(self, payload: Json) -> Json:
        return self._deliver("events_api", payload)

    def _deliver(self, kind: str, payload: Json) -> Json:
        return self._sockets.deliver(envelope(self._slack, kind, payload))
