from __future__ import annotations

from datetime import time
from pathlib import Path

from config.partnership_file.load import load
from config.partnership_file.problems import Problem
from tests.config.small_partnership import MAIN, TEXTS, problems, with_swap, write


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "main.toml"
    assert problems(path) == (
        Problem("main.toml", 0, "", f"This file cannot be read: is it at {path}?"),
    )


def test_another_file_that_is_not_there_is_told_of_in_the_first(tmp_path: Path) -> None:
    path = write(tmp_path, TEXTS)
    (tmp_path / "people.toml").unlink()
    sentence = 'There is no file "people.toml" in the folder of main.toml: put it there.'
    assert problems(path) == (Problem("main.toml", 4, "people_file", sentence),)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "main.toml"
    path.write_bytes(b'name = "caf\xe9"')
    assert problems(path) == (
        Problem("main.toml", 0, "", "This file is not plain text: save it as UTF-8."),
    )


def test_a_mark_at_the_start_of_a_file_from_windows_is_no_mistake(tmp_path: Path) -> None:
    path = write(tmp_path, TEXTS)
    path.write_bytes(b"\xef\xbb\xbf" + MAIN.replace("\n", "\r\n").encode())
    assert load(path).name == "Small"


def test_a_partnership_without_a_plan_or_a_clock_of_its_own(tmp_path: Path) -> None:
    plain = MAIN.replace('plan_file = "plan.toml"\n', "")
    plain = plain.replace("[sample]\nstarts = 2026-11-02T09:00:00\n", "")
    file = load(write(tmp_path, TEXTS | {"main.toml": plain}))
    assert (file.starts, file.plans.plan) == (None, ())


def test_two_may_follow_one_another_in_a_post_they_do_not_share(tmp_path: Path) -> None:
    texts = with_swap("people.toml", '{ post = "nurse" }', '{ post = "nurse", since = 2027-01-01 }')
    texts["main.toml"] = MAIN.replace("shared = true\n", "")
    assert load(write(tmp_path, texts)).name == "Small"


def test_a_time_of_day_may_also_be_written_as_toml_writes_it(tmp_path: Path) -> None:
    file = load(write(tmp_path, with_swap("main.toml", 'at = "14:00"', "at = 15:30:00")))
    assert [group.cadence and group.cadence.at for group in file.main.group] == [None, time(15, 30)]
