"""The desk every edge comes to: one command, one unit of work, one answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from copy import copy
from typing import Any

import msgspec

from governance.texts import Forgotten
from usecases.ports.clock import Clock
from usecases.ports.store import Conflict, Store, Work
from usecases.records import Receipt
from usecases.refusals import TicketSpent
from usecases.verbs import REPLIES, VERBS

CLERK = "clerk"
"""The actor of what Clerk does of its own accord."""

TRIES = 5
Runner = Callable[[Callable[[], Any]], Awaitable[Any]]
Forget = Callable[[Iterable[Forgotten]], None]


async def inline(call: Callable[[], Any]) -> Any:
    """Runs a unit of work where it stands: right for a store that lives in memory."""
    return call()


def _nowhere(_gone: Iterable[Forgotten]) -> None:
    """Where nobody but the store keeps what people wrote."""


class Desk:
    """`forget` takes texts out of whatever is kept beside the store: it may be asked twice."""

    def __init__(
        self, store: Store, clock: Clock, run: Runner = inline, forget: Forget = _nowhere
    ) -> None:
        self.clock = clock
        self._store = store
        self._run = run
        self._forget = forget
        self._assured = False

    def assured(self) -> Desk:
        """The same desk for somebody who was asked and said that it is not about a child."""
        desk = copy(self)
        desk._assured = True
        return desk

    async def do(self, actor: str, command: object, receipt: str | None = None) -> Any:
        """Answer a command once it is durable. Raises what the verb refuses with, or ChildData.

        With a receipt's id, the effect happens once: a repeat gets the first reply.
        """
        return await self._run(lambda: self.do_now(actor, command, receipt))

    def do_now(self, actor: str, command: object, receipt: str | None = None) -> Any:
        for _ in range(TRIES - 1):
            try:
                return self._attempt(actor, command, receipt)
            except Conflict:
                continue
        return self._attempt(actor, command, receipt)

    def _attempt(self, actor: str, command: object, receipt: str | None) -> Any:
        now = self.clock.now()
        with self._store.work(actor, now) as w:
            kept = w.get(Receipt, receipt) if receipt else None
            if kept is not None:
                return _again(kept, actor)
            self._guard(w, command)
            reply = VERBS[type(command)](w, command, now)
            if receipt and w.changed and type(reply).__name__ in REPLIES:
                _keep(w, receipt, reply)
            self._off(w)
        # and once more, for what came there while the unit was kept
        self._off(w)
        return reply

    def _off(self, w: Work) -> None:
        """Before the unit is kept, so that one that is cut short can be done again."""
        if any(one.texts for one in w.forgotten):
            self._forget(w.forgotten)

    def _guard(self, w: Work, command: object) -> None:
        """Raises ChildData. What Clerk does of its own accord was written by nobody."""
        if w.actor == CLERK:
            return
        from usecases.child_data import look_through, vouched  # a command line has no use for it

        if (found := look_through(command)) is None:
            return
        if found.refused or not self._assured:
            raise found
        w.remark(vouched(found))


def _again(kept: Receipt, actor: str) -> Any:
    if kept.actor != actor:
        raise TicketSpent
    return msgspec.convert(kept.reply, REPLIES[kept.kind])


def _keep(w: Work, receipt: str, reply: Any) -> None:
    w.put(
        Receipt(
            id=receipt,
            at=w.now,
            actor=w.actor,
            kind=type(reply).__name__,
            reply=msgspec.to_builtins(reply),
        )
    )
