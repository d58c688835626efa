"""Folders written by every version of Clerk so far still open, and say what they said."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from governance.actions import ACTIONS_BY_GROUP, UPDATES_BY_ACTION, Action, ActionState
from governance.asks import MESSAGES_BY_STATE, MessageState
from governance.people import Person
from tests.contract.samples import NOW, keep, ledger
from tests.contract.samples import action as sample
from tests.store.folders import contents, contents_of, opened, reading, snapshot

PAST = Path(__file__).parent / "past"


ENTRIES = {"v1": 27, "v2": 31}
"""Version to how many entries its ledger had."""


@pytest.fixture(params=ENTRIES)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(version: str, tmp_path: Path) -> Path:
    """A copy: opening for writing changes a folder."""
    return Path(shutil.copytree(PAST / version, tmp_path / "store"))


def test_an_action_and_its_updates(folder: Path) -> None:
    store = reading(folder)
    with store.work("amara", NOW) as w:
        action = w.get(Action, "BMG-2026-003")
        updates = w.find(UPDATES_BY_ACTION, "BMG-2026-003")
    assert action is not None
    assert (action.version, action.revision, action.rating) == (4, 3, "red")
    assert (action.state, action.forecast) == (ActionState.OPEN, date(2027, 12, 1))
    assert [(u.id, u.rating, u.at) for u in updates] == [
        ("BMG-2026-003/1", "red", datetime(2026, 11, 9, 10, tzinfo=UTC)),
        ("BMG-2026-003/2", "red", datetime(2026, 11, 16, 10, tzinfo=UTC)),
    ]


def test_messages_people_and_the_ledger(folder: Path, version: str) -> None:
    store = reading(folder)
    with store.work("amara", NOW) as w:
        person = w.get(Person, "rachel-okafor")
        sent = [message.id for message in w.find(MESSAGES_BY_STATE, MessageState.SENT)]
    assert person is not None
    assert person.name == "Rachel Okafor"
    assert sent == [
        "daily|person:fergus-mcalindon|2026-11-06|1",
        "daily|person:fergus-mcalindon|2026-11-13|1",
        "daily|person:rachel-okafor|2026-11-06|1",
        "reply|group:BMG|2026-11-09|1",
    ]
    entries = ledger(store)
    assert [entry.id for entry in entries] == [f"{n:09d}" for n in range(1, ENTRIES[version] + 1)]
    assert (entries[0].verb, entries[0].actor) == ("partnership.adopt", "clerk")


def test_it_may_be_gone_on_with(folder: Path) -> None:
    before = contents_of(folder)
    for number in (1, 2, 3):
        store = opened(folder)
        assert contents(store)[1][: len(before[1])] == before[1]
        keep(store, sample(number))
        snapshot(store)
        keep(store, sample(number + 10))
        store.close()
    store = opened(folder)
    with store.work("amara", NOW) as w:
        assert [a.id for a in w.find(ACTIONS_BY_GROUP) if a.title == sample().title] == [
            *("A1", "A11", "A12", "A13", "A2", "A3")
        ]
    store.close()
    assert not (folder / "snapshot.json").exists()
