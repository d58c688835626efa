from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from governance.actions import Action
from store.memory import MemoryStore
from tests.jobs.office import FILE, START, Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, SECRET, at, kept
from usecases.desk import CLERK
from usecases.records import INDEXES, KINDS
from usecases.scene import NoPartnership, Scene, scene


@pytest.fixture
def mine(office: Office) -> Iterator[Scene]:
    with office.store.work(RACHEL, START) as w:
        yield scene(w, START)


def test_the_reader_is_the_actor_unless_another_is_named(office: Office) -> None:
    with office.store.work(RACHEL, START) as w:
        assert [scene(w, START).reader, scene(w, START, reader=CHAIR).reader] == [RACHEL, CHAIR]


def test_the_partnership_is_all_there(mine: Scene) -> None:
    p = mine.p
    parts = (p.agencies, p.people, p.posts, p.groups, p.plans, p.keys)
    main, people, plans = FILE.main, FILE.people.person, FILE.plans.plan
    whole = (main.agency, people, main.post, main.group, plans, main.key)
    assert [sorted(part) for part in parts] == [sorted(one.id for one in part) for part in whole]
    assert p.managers(mine.day) == (MANAGER,)


def test_without_a_partnership_there_is_no_scene() -> None:
    with (
        MemoryStore(KINDS, INDEXES).work(CLERK, START) as w,
        pytest.raises(NoPartnership, match="No partnership"),
    ):
        scene(w, START)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 7, 1, 22, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 23, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2026, 12, 31)),
        (at(3, 29, 0, 30), date(2026, 3, 29)),
    ],
)
def test_the_day_is_londons(office: Office, now: datetime, day: date) -> None:
    with office.store.work(RACHEL, now) as w:
        assert scene(w, now).day == day


def test_rights_and_leads_are_the_readers(office: Office, mine: Scene) -> None:
    own, hidden = kept(office, Action, REF), kept(office, Action, SECRET)
    assert [mine.may("action.update", own), mine.may("action.show", hidden)] == [True, False]
    assert [mine.leads(own), mine.leads(hidden)] == [True, False]


def test_names(mine: Scene) -> None:
    assert mine.names((RACHEL, CLERK, "gone")) == ("Rachel Okafor", "Clerk", "Clerk")
