"""`clerk check FILE`."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import SAMPLE
from tests.config.conftest import Run
from tests.config.small_partnership import TEXTS, with_swap, write


def test_the_sample_is_in_order(clerk: Run, tmp_path: Path) -> None:
    code, out, err = clerk("check", str(SAMPLE))
    name = "Nottingham City Safeguarding Children Partnership (sample)"
    assert (code, out.partition(", with ")[0], err) == (0, f"All is in order: {name}", "")
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_is_told_by_its_line(clerk: Run, tmp_path: Path) -> None:
    write(tmp_path, with_swap("plan.toml", 'group = "BMG"', 'group = "BGM"'))
    place = 'plan.toml, line 6, plan "plan-2026" / group'
    said = f'1 mistake to put right:\n  - {place}: There is no group "BGM": did you mean "BMG"?\n'
    assert clerk("check", "main.toml") == (1, "", said)


def test_another_folder_and_a_file_that_is_not_there(clerk: Run, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    write(tmp_path / "ours", TEXTS)
    said = (
        "All is in order: Small, with one agency, three posts, three people, two groups and "
        "three actions.\n"
    )
    assert clerk("check", "ours/main.toml") == (0, said, "")
    sentence = "main.toml: This file cannot be read: is it at theirs/main.toml?"
    assert clerk("check", "theirs/main.toml") == (
        1,
        "",
        f"1 mistake to put right:\n  - {sentence}\n",
    )


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ('holds = [{ post = "manager", since = 2026-01-01 }]', "holds = []",
         [('line 56, group "SLG" / chair / post 1: Nobody holds "manager", so that nobody chairs '
          "SLG in its turn."),
          ('line 64, group "BMG" / chair / post 1: Nobody holds "manager", so that nobody chairs '
          "BMG in its turn.")]),
        ('holds = [{ post = "nurse" }]', 'holds = [{ post = "nurse", until = 2026-11-30 }]',
         [('line 64, group "BMG" / chair / post 2: Nobody holds "nurse" after 2026-12-31, so that '
          "nobody chairs BMG in its turn from then on.")]),
    ],
)  # fmt: skip
def test_a_group_that_will_have_no_chair_is_pointed_at_but_is_no_mistake(
    clerk: Run, tmp_path: Path, written: str, instead: str, told: list[str]
) -> None:
    write(tmp_path, with_swap("people.toml", written, instead))
    code, out, err = clerk("check", "main.toml")
    assert (code, out.splitlines()[1:], err) == (
        0,
        [f"Please look at main.toml, {one}" for one in told],
        "",
    )


def test_what_may_tell_of_a_child_is_pointed_at_but_is_no_mistake(
    clerk: Run, tmp_path: Path
) -> None:
    venue = 'name = "Leaders"\nplace = "Loxwood House, NG99 9AU"'
    born = 'title = "First, for the boy born 3/4/2015, NHS no 999 657 4415"'
    texts = with_swap("plan.toml", 'title = "First"', born)
    texts |= with_swap("main.toml", 'name = "Leaders"', venue) | {"plan.toml": texts["plan.toml"]}
    write(tmp_path, texts)
    code, out, err = clerk("check", "main.toml")
    place = 'plan.toml, line 14, plan "plan-2026" / objective "1" / action 1 / title'
    said = "This may tell of a child (date of birth, NHS number). If it does, take it out."
    assert (code, out.splitlines()[1:], err) == (0, [f"Please look at {place}: {said}"], "")
