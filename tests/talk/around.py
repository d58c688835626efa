"""Short ways to the messages around BMG's January meeting."""

from __future__ import annotations

from datetime import datetime

from bot.talk.notice import Notice
from governance.asks import Message
from tests.jobs.office import Office
from tests.talk.party import Party, run
from tests.usecases.agendas import BMG
from tests.usecases.cast import at


def from_december() -> Party:
    """With all that is asked around meetings, from the day before the call for papers."""
    party = Party(Office(cycles=True, starts=at(12, 22)))
    run(party.office.ticker.start())
    return party


def until(party: Party, moment: datetime) -> None:
    run(party.office.pace.advance(moment))


def got(party: Party, to: str, rule: str) -> Notice:
    """What the newest message about it says now."""
    return run(party.talk.compose(_newest(party, to, rule)))


def sent(party: Party, to: str, rule: str) -> str:
    return _newest(party, to, rule).id


def _newest(party: Party, to: str, rule: str) -> Message:
    told = [m for _, m in party.office.messenger.sent if m.recipient == to]
    return [m for m in told if any(a.startswith(f"{rule}|{BMG}") for a in m.asks)][-1]
