"""Any two units, interleaved in any way, against a dict that does the same the slow way."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from governance.actions import ACTION_ATTENTION, ACTIONS_BY_GROUP, Action
from store.memory import MemoryStore
from store.tinydb.store import TinyDbStore
from tests.contract.samples import NOW, action, ledger
from tests.contract.sqlite_store import SqliteStore
from tests.store.figures import size
from usecases.ports.store import Conflict, Store, Work
from usecases.records import INDEXES, KINDS

SLOTS = st.sampled_from(("one", "two"))
NUMBERS = st.integers(1, 4)
GROUPS = st.sampled_from(("BMG", "SLG"))
HOURS = st.none() | st.integers(0, 3)
LIMITS = st.none() | st.integers(0, 3)


@dataclass
class Modelled:
    """A unit of work, how to leave it, and what the model knows of it."""

    work: Work
    leave: ExitStack
    own: dict[str, Action] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)


class Machine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.store = self.open()
        self.kept: dict[str, Action] = {}
        self.commits = 0
        self.units: dict[str, Modelled] = {}

    def open(self) -> Store:
        return MemoryStore(KINDS, INDEXES)

    def unit(self, slot: str) -> Modelled:
        if slot not in self.units:
            leave = ExitStack()
            work = leave.enter_context(self.store.work("amara", NOW))
            self.units[slot] = Modelled(work, leave)
        return self.units[slot]

    def see(self, unit: Modelled, record_id: str) -> Action | None:
        if record_id in unit.own:
            return unit.own[record_id]
        record = self.kept.get(record_id)
        unit.seen.setdefault(record_id, record.version if record else 0)
        return record

    @rule(slot=SLOTS, number=NUMBERS)
    def get(self, slot: str, number: int) -> None:
        unit = self.unit(slot)
        assert unit.work.get(Action, f"A{number}") == self.see(unit, f"A{number}")

    @rule(slot=SLOTS, number=NUMBERS, group=GROUPS, hours=HOURS)
    def put(self, slot: str, number: int, group: str, hours: int | None) -> None:
        unit = self.unit(slot)
        seen = self.see(unit, f"A{number}")
        version = seen.version if seen else 0
        new = replace(action(number, group=group, hours=hours), version=version)
        unit.own[new.id] = replace(new, version=version + 1)
        assert unit.work.put(new) == unit.own[new.id]

    @rule(slot=SLOTS, upto=HOURS, limit=LIMITS)
    def find_what_is_due(self, slot: str, upto: int | None, limit: int | None) -> None:
        unit = self.unit(slot)
        bound = None if upto is None else NOW + timedelta(hours=upto)
        rows = sorted(
            (r.attention_at, r.id, r)
            for r in (self.kept | unit.own).values()
            if r.attention_at is not None and (bound is None or r.attention_at <= bound)
        )[:limit]
        found = [row[-1] for row in rows]
        assert unit.work.find(ACTION_ATTENTION, upto=bound, limit=limit) == found
        for record in found:
            self.see(unit, record.id)

    @rule(slot=SLOTS, group=GROUPS, limit=LIMITS)
    def find_in_group(self, slot: str, group: str, limit: int | None) -> None:
        unit = self.unit(slot)
        ids = sorted(r.id for r in (self.kept | unit.own).values() if r.group == group)[:limit]
        found = unit.work.find(ACTIONS_BY_GROUP, group, limit=limit)
        assert found == [(self.kept | unit.own)[i] for i in ids]
        for record_id in ids:
            self.see(unit, record_id)

    @rule(slot=SLOTS)
    def commit(self, slot: str) -> None:
        unit = self.unit(slot)
        unit.work.enter("test", "A1")
        del self.units[slot]
        versions = {i: self.kept[i].version if i in self.kept else 0 for i in unit.seen}
        if unit.own and versions != unit.seen:
            with pytest.raises(Conflict):
                unit.leave.close()
            return
        unit.leave.close()
        self.kept |= unit.own
        self.commits += bool(unit.own)

    @rule(slot=SLOTS)
    def give_up(self, slot: str) -> None:
        unit = self.unit(slot)
        del self.units[slot]
        assert not unit.leave.__exit__(KeyError, KeyError(), None)

    @invariant()
    def one_entry_a_commit(self) -> None:
        assert len(ledger(self.store)) == self.commits

    def teardown(self) -> None:
        self.store.close()


class TinyMachine(Machine):
    """The same, and the store may be closed and opened again when nobody is at work."""

    def open(self) -> Store:
        if not hasattr(self, "folder"):
            self.folder = TemporaryDirectory()
        return TinyDbStore(Path(self.folder.name), KINDS, INDEXES, snapshot_over=500)

    @precondition(lambda self: not self.units)
    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = self.open()

    def teardown(self) -> None:
        super().teardown()
        self.folder.cleanup()


class SqliteMachine(TinyMachine):
    def open(self) -> Store:
        if not hasattr(self, "folder"):
            self.folder = TemporaryDirectory()
        return SqliteStore(Path(self.folder.name) / "data.sqlite", KINDS, INDEXES)


Machine.TestCase.settings = settings(
    max_examples=size(20, 200), stateful_step_count=30, deadline=None
)
TinyMachine.TestCase.settings = settings(
    max_examples=size(15, 200), stateful_step_count=30, deadline=None
)
SqliteMachine.TestCase.settings = settings(
    max_examples=size(15, 200), stateful_step_count=30, deadline=None
)
TestMemory = Machine.TestCase
TestTinyDb = TinyMachine.TestCase
TestSqlite = SqliteMachine.TestCase
