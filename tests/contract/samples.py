"""Records to keep, and short ways to look at what was kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from governance.actions import ACTION_ATTENTION, Action
from governance.asks import Ask, Rule
from governance.dates import LONDON
from governance.ledger import Entry
from governance.policy import Lane
from governance.record import Record
from governance.texts import Forgotten
from usecases.ports.store import Store
from usecases.records import LEDGER

NOW = datetime(2026, 11, 2, 9, tzinfo=LONDON)


def action(number: int = 1, *, group: str = "BMG", hours: int | None = None) -> Action:
    """Action A1, A2 …; `hours` after NOW it needs attention."""
    at = None if hours is None else NOW + timedelta(hours=hours)
    return Action(id=f"A{number}", group=group, title="Check the threshold", attention_at=at)


def ask(occurrence: str = "v1") -> Ask:
    return Ask(
        id=f"due|A1|{occurrence}|person:amara",
        rule=Rule.DUE,
        subject="A1",
        occurrence=occurrence,
        recipient="person:amara",
        lane=Lane.DAILY,
        asked_at=NOW.astimezone(UTC),
    )


def keep(store: Store, *records: Record, verb: str = "test") -> None:
    with store.work("amara", NOW) as w:
        for record in records:
            w.put(record)
        w.enter(verb, "sample")


def forget(store: Store, record: Record) -> None:
    """Put it over what is there, and leave no earlier form of it in any file."""
    with store.work("amara", NOW) as w:
        w.put(record)
        w.forget([Forgotten(())])
        w.enter("redact", record.id)


def attention(store: Store) -> list[str]:
    with store.work("amara", NOW) as w:
        return [found.id for found in w.find(ACTION_ATTENTION)]


def kept(store: Store, number: int = 1) -> Action | None:
    with store.work("amara", NOW) as w:
        return w.get(Action, f"A{number}")


def ledger(store: Store) -> list[Entry]:
    with store.work("amara", NOW) as w:
        return w.find(LEDGER)
