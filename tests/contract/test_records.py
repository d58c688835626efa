"""Records go in whole, come out whole, and carry a version."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.ledger import Entry, Head, Verdict, compare, verify
from governance.texts import Forgotten
from tests.contract.samples import NOW, action, ask, attention, forget, keep, kept, ledger
from usecases.ports.store import Conflict, Store, StoreClosed, Work
from usecases.records import Receipt


def test_what_was_never_put_is_not_there(store: Store) -> None:
    assert kept(store) is None


def test_a_put_gives_the_record_back_with_its_version_raised(store: Store) -> None:
    with store.work("amara", NOW) as w:
        put = w.put(action(hours=3))
        w.enter("action.new", "A1")
    assert put == replace(action(hours=3), version=1)
    assert kept(store) == put


def test_a_unit_sees_its_own_puts_and_others_do_not_yet(store: Store) -> None:
    with store.work("amara", NOW) as w:
        put = w.put(action())
        assert (w.get(Action, "A1"), kept(store)) == (put, None)
        w.enter("action.new", "A1")


def test_a_record_may_be_put_again_in_the_same_unit(store: Store) -> None:
    with store.work("amara", NOW) as w:
        w.put(replace(w.put(action()), title="Look again"))
        w.enter("action.new", "A1")
    assert kept(store) == replace(action(), title="Look again", version=2)


@pytest.mark.parametrize("version", [0, 2])
def test_a_put_of_another_version_than_the_one_seen_is_refused(store: Store, version: int) -> None:
    keep(store, action())
    with pytest.raises(Conflict), store.work("amara", NOW) as w:
        w.put(replace(action(), version=version))
    assert kept(store) == replace(action(), version=1)


def test_a_new_record_with_a_version_is_refused(store: Store) -> None:
    with pytest.raises(Conflict), store.work("amara", NOW) as w:
        w.put(replace(action(), version=1))


def put_and_fail(w: Work) -> None:
    w.put(action(hours=1))
    w.ask(ask())
    w.enter("action.new", "A1")
    raise KeyError


def test_leaving_by_an_exception_changes_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store.work("amara", NOW) as w:
        put_and_fail(w)
    assert (kept(store), attention(store), ledger(store)) == (None, [], [])


def test_nothing_a_unit_put_can_be_changed_from_outside(store: Store) -> None:
    reply = {"says": ["done"]}
    receipt = Receipt(id="r1", at=NOW, actor="amara", kind="Done", reply=reply)
    with store.work("amara", NOW) as w:
        w.put(receipt)
        w.enter("receipt", "r1")
        reply["says"].append("twice")
    with store.work("amara", NOW) as w:
        assert w.get(Receipt, "r1") == replace(receipt, version=1, reply={"says": ["done"]})


@pytest.mark.parametrize(
    "unkeepable",
    [
        replace(action(), title="\ud800"),
        replace(action(), attention_at=datetime(2026, 11, 2)),  # noqa: DTZ001 - the fault tested
        replace(action(), agreed="soon"),  # type: ignore[arg-type]
    ],
)
def test_what_could_not_be_read_back_is_refused(store: Store, unkeepable: Action) -> None:
    with pytest.raises(ValueError), store.work("amara", NOW) as w:  # noqa: PT011 - any text
        w.put(unkeepable)


def test_a_naive_moment_is_refused(store: Store) -> None:
    naive = datetime(2026, 11, 2)  # noqa: DTZ001 - the fault tested
    with (
        pytest.raises(ValueError, match=r"^A unit of work needs a moment with a time zone\.$"),
        store.work("amara", naive),
    ):
        pass


def test_a_unit_knows_its_actor_and_its_moment(store: Store) -> None:
    with store.work("amara", NOW) as w:
        assert (w.actor, w.now, w.changed) == ("amara", NOW, False)
        w.put(action())
        assert w.changed
        w.enter("action.new", "A1")


def test_each_commit_writes_one_entry(store: Store) -> None:
    keep(store, action(1), action(2), verb="action.new")
    keep(store, action(3), verb="action.more")
    at = NOW.astimezone(UTC)
    told = [(e.id, e.version, e.at, e.actor, e.verb, e.subject) for e in ledger(store)]
    assert told == [
        ("000000001", 1, at, "amara", "action.new", "sample"),
        ("000000002", 1, at, "amara", "action.more", "sample"),
    ]
    written = [[(c.kind, c.id, c.version) for c in e.changes] for e in ledger(store)]
    assert written == [[("action", "A1", 1), ("action", "A2", 1)], [("action", "A3", 1)]]


def test_the_ledger_is_sealed_with_the_key_and_tells_each_head(store: Store) -> None:
    heads: list[Head] = []
    store.seal_with(b"a key", heads.append)
    keep(store, action(1))
    keep(store, action(2))
    entries = ledger(store)
    assert verify(entries, b"a key", heads) == []
    assert heads == [Head(entry.number, entry.seal) for entry in entries]
    assert [f.verdict for f in verify(entries, b"another key", heads)] == [Verdict.BROKEN]


def test_the_ledger_tells_what_the_store_should_hold(store: Store) -> None:
    keep(store, action(1), action(2))
    with store.work("amara", NOW) as w:
        kept_one = w.get(Action, "A1")
        assert kept_one is not None
        w.put(replace(kept_one, title="Another title"))
        w.enter("action.update", "A1")
    with store.work("amara", NOW) as w:
        assert compare(ledger(store), w.stored()) == []


def test_a_record_is_removed_with_its_keys_and_the_ledger_says_so(store: Store) -> None:
    keep(store, action(1), action(2))
    with store.work("amara", NOW) as w:
        gone = w.get(Action, "A1")
        assert gone is not None
        w.remove(gone)
        assert (w.get(Action, "A1"), [a.id for a in w.find(ACTIONS_BY_GROUP)]) == (None, ["A2"])
        w.enter("retention", "A1")
    with store.work("amara", NOW) as w:
        assert (w.get(Action, "A1"), [a.id for a in w.find(ACTIONS_BY_GROUP)]) == (None, ["A2"])
        assert compare(ledger(store), w.stored()) == []
    assert [(c.id, c.digest) for c in ledger(store)[-1].changes] == [("A1", "")]


def test_a_record_that_was_changed_meanwhile_is_not_removed(store: Store) -> None:
    keep(store, action(1))
    with store.work("amara", NOW) as w:
        kept_one = w.get(Action, "A1")
        assert kept_one is not None
        with pytest.raises(Conflict):
            w.remove(replace(kept_one, version=7))


def test_what_is_forgotten_is_in_no_file(store: Store, tmp_path: Path) -> None:
    keep(store, replace(action(1), title="Never to be seen again"))
    keep(store, replace(action(1), title="Never to be seen either", version=1))
    forget(store, replace(action(1), version=2))
    files = (path for path in tmp_path.rglob("*") if path.is_file())
    assert [path.name for path in files if b"Never to be" in path.read_bytes()] == []
    assert kept(store) == replace(action(1), version=3)
    with store.work("amara", NOW) as w:
        assert compare(ledger(store), w.stored()) == []


def test_a_unit_knows_what_it_forgets(store: Store) -> None:
    with store.work("amara", NOW) as w:
        assert not w.forgotten
        w.forget([Forgotten(("a",)), Forgotten(("b",), "A1")])
        w.forget([Forgotten(())])
        assert w.forgotten == (Forgotten(("a",)), Forgotten(("b",), "A1"), Forgotten(()))


def test_a_change_without_enter_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match=r"must say what it does"), store.work("amara", NOW) as w:
        w.put(action())
    assert (kept(store), ledger(store)) == (None, [])


def test_a_unit_that_changed_nothing_writes_nothing(store: Store) -> None:
    with store.work("amara", NOW) as w:
        w.get(Action, "A1")
        w.enter("action.show", "A1")
    assert ledger(store) == []


def test_a_unit_is_entered_once_and_the_ledger_is_not_put(store: Store) -> None:
    with store.work("amara", NOW) as w:
        w.enter("action.new", "A1")
        with pytest.raises(ValueError, match=r"^This unit was entered as 'action.new'"):
            w.enter("action.update", "A1")
        with pytest.raises(ValueError, match=r"^The ledger writes itself"):
            w.put(Entry(id="000000009", at=NOW, actor="amara", verb="forge", subject="A1"))


def test_a_remark_stands_in_the_ledger_beside_the_subject(store: Store) -> None:
    with store.work("amara", NOW) as w:
        w.remark("looked at twice")
        w.put(action())
        w.enter("action.new", "A1")
    keep(store, action(2))
    assert [entry.subject for entry in ledger(store)] == ["A1 (looked at twice)", "sample"]


def test_an_ask_is_kept_once(store: Store) -> None:
    with store.work("amara", NOW) as w:
        assert (w.ask(ask()), w.ask(ask()), w.ask(ask("v2"))) == (True, False, True)
        w.enter("ask", "A1")
    with store.work("amara", NOW) as w:
        assert (w.ask(ask()), w.changed) == (False, False)
    assert [entry.verb for entry in ledger(store)] == ["ask"]


def test_a_unit_that_is_over_takes_nothing_more(store: Store) -> None:
    with store.work("amara", NOW) as w:
        pass
    with pytest.raises(ValueError, match=r"^This unit of work is over"):
        w.put(action())


def test_a_closed_store_takes_no_more_writes(store: Store) -> None:
    keep(store, action())
    store.close()
    store.close()
    with pytest.raises(StoreClosed, match=r"^The store was closed\. Start Clerk again to go on\.$"):
        keep(store, action(2))
    assert (kept(store, 1), kept(store, 2)) == (replace(action(), version=1), None)
