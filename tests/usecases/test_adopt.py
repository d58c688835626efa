from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from config.partnership_file.convert import records
from governance.actions import ACTION_ATTENTION, Action
from governance.groups import Group
from governance.last_file import LastFile
from governance.meetings import Meeting, MeetingState
from governance.partnership import Charter
from governance.record import Record
from store.memory import MemoryStore
from tests.builders import meeting
from tests.jobs.office import FILE, START, Office
from tests.usecases.cast import RACHEL, REF, at, found, kept, ledger
from usecases.adopt import Adopt, Adopted, adopt
from usecases.desk import CLERK
from usecases.records import INDEXES, KINDS
from usecases.scene import NoPartnership
from usecases.update_action import ON_TRACK, UpdateAction

NAME = "Nottingham City Safeguarding Children Partnership (sample)"
RECORDS = records(FILE, START)


def test_everything_is_kept_once_in_one_entry(office: Office) -> None:
    assert ledger(office) == [(CLERK, "partnership.adopt", "charter")]
    for record in RECORDS:
        if not isinstance(record, Action):
            assert kept(office, type(record), record.id) == replace(record, version=1)


def test_actions_are_kept_with_when_to_look_at_them(office: Office) -> None:
    (given,) = (one for one in RECORDS if one.id == REF)
    assert isinstance(given, Action)
    assert kept(office, Action, REF) == replace(given, version=1, attention_at=at(11, 5))
    assert len(found(office, ACTION_ATTENTION)) == 19


def test_what_people_changed_is_never_undone(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    before, entries = kept(office, Action, REF), ledger(office)
    assert office.do(CLERK, Adopt(RECORDS)) == Adopted(NAME, fresh=False)
    assert (kept(office, Action, REF), ledger(office)) == (before, entries)


def _adopted(given: tuple[Record, ...]) -> Adopted:
    with MemoryStore(KINDS, INDEXES).work(CLERK, START) as w:
        return adopt(w, Adopt(given), START)


def test_what_a_sample_looks_back_on_is_kept_and_no_file_changes_it() -> None:
    held = meeting(date(2026, 10, 20), state=MeetingState.HELD)
    store = MemoryStore(KINDS, INDEXES)
    with store.work(CLERK, START) as w:
        adopt(w, Adopt(RECORDS, (held,)), START)
    with store.work(CLERK, START) as w:
        assert w.get(Meeting, held.id) == replace(held, version=1)
        last = w.get(LastFile, "file")
        assert last is not None
        assert f"meeting:{held.id}" not in last.entries


def test_the_order_of_the_records_is_no_matter() -> None:
    assert _adopted(RECORDS[::-1]) == Adopted(NAME, fresh=True)


def test_without_a_charter_it_is_no_partnership() -> None:
    with pytest.raises(NoPartnership):
        _adopted(tuple(one for one in RECORDS if not isinstance(one, Charter)))


def test_it_holds_at_least_what_the_sample_describes() -> None:
    groups = {one.id for one in RECORDS if isinstance(one, Group)}
    assert groups == {"SLG", "BMG", "LWD", "CSPR", "QAA", "CCP", "PROC", "DSL", "EYDSL"}
