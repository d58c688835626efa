"""The meetings that a sample looks back on."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from config.partnership_file.held import past
from config.partnership_file.load import load
from governance.agenda import Agenda, AgendaItem, ItemState, MeetingNote, Purpose
from governance.dates import LONDON
from governance.meetings import Meeting, MeetingState
from tests.config.small_partnership import problems, with_swap, write

HELD = """starts = 2026-11-02T09:00:00

[[sample.held]]
group = "BMG"
on = 2026-10-20
at = "14:00"
minutes = 60
place = "Room 2"
ran = "ann"

[[sample.held.item]]
title = "Welcome"
minutes = 5
purpose = "note"
standing = true

[[sample.held.item]]
title = "Audits"
minutes = 20
notes = ["Neglect first."]
raised = ["BMG-2026-001"]

[[sample.held.item]]
title = "Budget"
minutes = 15
carried = true
"""
AGAIN = """
[[sample.held]]
group = "BMG"
on = 2026-07-21
at = "14:00"
ran = "bob"
item = [{ title = "Welcome", minutes = 5 }]
"""


def with_held(tmp_path: Path, text: str = HELD) -> Path:
    return write(tmp_path, with_swap("main.toml", "starts = 2026-11-02T09:00:00", text))


def at(hour: int, minute: int, day: int = 20) -> datetime:
    return datetime(2026, 10, day, hour, minute, tzinfo=LONDON)


def test_every_record_of_a_meeting_that_was_held(tmp_path: Path) -> None:
    meeting = "BMG/2026-10"
    assert past(load(with_held(tmp_path))) == (
        Meeting(
            id=meeting,
            group="BMG",
            number=1,
            on=date(2026, 10, 20),
            at=time(14),
            minutes=60,
            place="Room 2",
            changed_at=datetime(2026, 11, 2, 9, tzinfo=LONDON),
            state=MeetingState.HELD,
        ),
        AgendaItem(
            id=f"{meeting}#s1",
            meeting=meeting,
            group="BMG",
            position=1,
            title="Welcome",
            minutes=5,
            purpose=Purpose.NOTE,
            standing="Welcome",
            begun_at=at(14, 0),
        ),
        AgendaItem(
            id=f"{meeting}#2",
            meeting=meeting,
            group="BMG",
            position=2,
            title="Audits",
            minutes=20,
            begun_at=at(14, 5),
        ),
        MeetingNote(
            id=f"{meeting}!2.1",
            meeting=meeting,
            item=f"{meeting}#2",
            at=at(14, 6),
            by="ann",
            text="Neglect first.",
        ),
        MeetingNote(
            id=f"{meeting}!2.2",
            meeting=meeting,
            item=f"{meeting}#2",
            at=at(14, 7),
            by="ann",
            raised="BMG-2026-001",
        ),
        AgendaItem(
            id=f"{meeting}#3",
            meeting=meeting,
            group="BMG",
            position=3,
            title="Budget",
            minutes=15,
            state=ItemState.CARRIED,
        ),
        Agenda(
            id=meeting,
            issues=1,
            issued_at=at(14, 0, 13),
            issued_by="ann",
            started_at=at(14, 0),
            started_by="ann",
            closed_at=at(15, 0),
            closed_by="ann",
        ),
    )


def test_meetings_are_numbered_by_their_day_whatever_their_order(tmp_path: Path) -> None:
    kept = past(load(with_held(tmp_path, HELD + AGAIN)))
    held = [(one.id, one.number) for one in kept if isinstance(one, Meeting)]
    assert held == [("BMG/2026-07", 1), ("BMG/2026-10", 2)]


def test_a_partnership_that_is_no_sample_looks_back_on_nothing(tmp_path: Path) -> None:
    plain = with_swap("main.toml", "[sample]\nstarts = 2026-11-02T09:00:00\n", "")
    assert past(load(write(tmp_path, plain))) == ()


@pytest.mark.parametrize(
    ("written", "instead", "place", "sentence"),
    [
        ("on = 2026-10-20", "on = 2026-11-02", "on",
         "2026-11-02 is no day before the sample starts: choose an earlier one."),
        ('"BMG-2026-001"', '"BMG-2026-901"', "item 2 / action 1",
         'There is no action "BMG-2026-901": did you mean "BMG-2026-001"?'),
        ('ran = "ann"', 'ran = "anne"', "ran",
         'There is no person "anne": did you mean "ann"?'),
        ('group = "BMG"', 'group = "BGM"', "group",
         'There is no group "BGM": did you mean "BMG"?'),
        ("carried = true", 'carried = true\nnotes = ["x"]', "item 3 / carried",
         "It was carried over, so nothing came of it yet: take out its notes and actions."),
        ('purpose = "note"', 'purpose = "notes"', "item 1 / purpose",
         'There is no purpose "notes": did you mean "note"?'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, written: str, instead: str, place: str, sentence: str
) -> None:
    found = problems(with_held(tmp_path, HELD.replace(written, instead, 1)))
    assert [(one.place, one.sentence) for one in found] == [
        (f"sample / meeting held 1 / {place}", sentence)
    ]
