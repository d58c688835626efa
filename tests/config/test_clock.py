"""Business time: never backwards, moved by hand or running, and kept over a restart."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.clock import SampleClock, SystemClock, machine_now
from config.settings import BadSetting
from governance.dates import LONDON
from tests.builders import at
from tests.jobs.office import Machine

START = at(2026, 11, 2)
HOUR = timedelta(hours=1)


def test_machine_time_is_aware() -> None:
    assert machine_now().tzinfo is UTC


def test_the_systems_time_is_said_in_london_and_never_runs_backwards() -> None:
    machine = Machine()
    machine.at = datetime(2026, 7, 1, 8, tzinfo=UTC)
    clock = SystemClock(machine)
    assert clock.now() == datetime(2026, 7, 1, 9, tzinfo=LONDON)
    assert clock.now().tzinfo is LONDON
    machine.passes(hours=1)
    later = clock.now()
    machine.passes(hours=-3)
    assert (clock.now(), clock.machine()) == (later, machine.at)
    machine.passes(hours=4)
    assert clock.now() == later + HOUR


def test_a_sample_stands_still_until_it_is_moved_and_only_forward() -> None:
    machine = Machine()
    clock = SampleClock(START, machine=machine)
    machine.passes(hours=5)
    assert (clock.now(), clock.running) == (START, False)
    clock.move_to(START + HOUR)
    clock.move_to(START)
    assert clock.now() == START + HOUR


def test_it_runs_with_the_machine_and_pauses_where_it_has_got_to() -> None:
    machine = Machine()
    clock = SampleClock(START, machine=machine)
    clock.run()
    machine.passes(minutes=20)
    clock.run()
    machine.passes(minutes=10)
    assert (clock.now(), clock.running) == (START + HOUR / 2, True)
    clock.move_to(START + HOUR)
    machine.passes(minutes=15)
    clock.pause()
    machine.passes(hours=9)
    assert (clock.now(), clock.running) == (START + HOUR * 1.25, False)


def test_running_it_waits_for_a_machine_that_was_set_back() -> None:
    machine = Machine()
    clock = SampleClock(START, machine=machine)
    clock.run()
    machine.passes(hours=2)
    reached = clock.now()
    machine.passes(hours=-1)
    assert clock.now() == reached
    clock.pause()
    assert clock.now() == reached


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    machine = Machine()
    clock = SampleClock(datetime(2027, 3, 28, 0, 30, tzinfo=LONDON), machine=machine)
    clock.run()
    machine.passes(hours=1)
    assert clock.now().isoformat() == "2027-03-28T02:30:00+01:00"


def test_the_hour_that_comes_twice_is_lived_through_twice() -> None:
    machine = Machine()
    machine.at = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)
    system, sample = SystemClock(machine), SampleClock(machine.at, machine=machine)
    sample.run()
    assert (system.now().isoformat(), sample.now().isoformat()) == (
        ("2026-10-25T01:50:00+01:00",) * 2
    )
    machine.passes(minutes=20)
    assert (system.now().isoformat(), sample.now().isoformat()) == (
        ("2026-10-25T01:10:00+00:00",) * 2
    )
    sample.move_to(datetime(2026, 10, 25, 1, 20, tzinfo=LONDON, fold=1))
    assert sample.now().isoformat() == "2026-10-25T01:20:00+00:00"
    sample.move_to(datetime(2026, 10, 25, 1, 40, tzinfo=LONDON, fold=0))
    assert sample.now().isoformat() == "2026-10-25T01:20:00+00:00"


def test_a_restart_goes_on_from_the_same_moment(tmp_path: Path) -> None:
    path = tmp_path / "clock.json"
    SampleClock(START, path).move_to(START + HOUR)
    again = SampleClock(START, path)
    assert (again.now(), again.running) == (START + HOUR, False)
    assert [file.name for file in tmp_path.iterdir()] == ["clock.json"]


def test_a_clock_that_ran_has_run_on_over_a_restart_and_not_backwards(tmp_path: Path) -> None:
    path, machine = tmp_path / "clock.json", Machine()
    clock = SampleClock(START, path, machine)
    clock.run()
    machine.passes(minutes=40)
    reached = clock.now()
    again = SampleClock(START, path, machine)
    assert (again.now(), again.running) == (reached, True)
    machine.passes(hours=-2)
    assert SampleClock(START, path, machine).now() == START


def test_a_file_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "clock.json"
    path.write_text('{"at": "2026-11-06T09:00:00+00:00"}')
    assert SampleClock(START, path).now() == at(2026, 11, 6)


@pytest.mark.parametrize(
    "kept",
    ["", "{}", "[]", "nonsense", '{"at": 3}', '{"at": "soon"}', '{"at": "2026-11-06T09:00:00"}'],
)
def test_a_damaged_file_is_said_to_be_one(tmp_path: Path, kept: str) -> None:
    path = tmp_path / "clock.json"
    path.write_text(kept)
    with pytest.raises(BadSetting) as wrong:
        SampleClock(START, path)
    assert str(wrong.value) == f"The clock in {path} cannot be read: put it back from a copy."


MOVES = st.one_of(
    st.tuples(st.just("pass"), st.integers(-90, 600)),
    st.tuples(st.just("move"), st.integers(-600, 600)),
    st.tuples(st.sampled_from(["run", "pause"]), st.just(0)),
)


@given(st.lists(MOVES, max_size=20))
def test_whatever_is_done_to_it_it_never_runs_backwards(moves: list[tuple[str, int]]) -> None:
    machine = Machine()
    clock = SampleClock(START, machine=machine)
    seen = [clock.now()]
    for move, minutes in moves:
        match move:
            case "pass":
                machine.passes(minutes=minutes)
            case "move":
                clock.move_to(seen[-1] + timedelta(minutes=minutes))
            case "run":
                clock.run()
            case _:
                clock.pause()
        seen.append(clock.now())
    assert seen == sorted(seen)
    assert all(moment.date() >= date(2026, 11, 2) for moment in seen)
