from __future__ import annotations

import re
from pathlib import Path

import pytest

from config.partnership_file.load import load
from config.partnership_file.problems import BrokenFile, Problem
from tests.config.partnership_file.mistakes import MISTAKES
from tests.config.small_partnership import MAIN, TEXTS, problems, with_swap, write


def _line(text: str, words: str) -> int:
    """The first that holds them."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda row: f"{row[3]}: {row[2]!r}")
def test_each_mistake_is_told_once_by_its_line_and_place(
    tmp_path: Path, mistake: tuple[str, str, str, str, str, str]
) -> None:
    file, old, new, line, place, sentence = mistake
    texts = with_swap(file, old, new)
    (found,) = problems(write(tmp_path, texts))
    told_in = "people.toml" if place.startswith("person") else file
    expected = re.sub(r"line {(.+?)}", lambda m: f"line {_line(texts[told_in], m[1])}", sentence)
    assert found == Problem(told_in, found.line, place, expected)
    assert texts[told_in].split("\n")[found.line - 1].strip() == line


def test_all_mistakes_of_all_files_are_told_at_once_as_a_list(tmp_path: Path) -> None:
    texts = {
        "main.toml": MAIN.replace('"Tuesday"', '"Tusday"').replace(
            'reports_to = "SLG"', 'reports_to = "SGL"'
        ),
        "people.toml": TEXTS["people.toml"].replace('name = "Bob"\n', ""),
        "plan.toml": "[[plan]\n",
    }
    with pytest.raises(BrokenFile) as caught:
        load(write(tmp_path, texts))
    upper = 'There is no group "SGL": did you mean "SLG"?'
    weekday = 'There is no day of the week "Tusday": did you mean "Tuesday"?'
    name = '"name" is missing: add a line such as name = "...".'
    upper_line, day_line = (_line(texts["main.toml"], word) for word in ("SGL", "Tusday"))
    assert str(caught.value).splitlines() == [
        "4 mistakes to put right:",
        f'  - main.toml, line {upper_line}, group "BMG" / reports_to: {upper}',
        f'  - main.toml, line {day_line}, group "BMG" / cadence / weekday: {weekday}',
        f'  - people.toml, line 8, person "bob" / name: {name}',
        '  - plan.toml, line 1: “[[plan]” lacks "]]" at its end: put it there.',
    ]


def test_one_mistake_is_not_called_several() -> None:
    broken = BrokenFile((Problem("main.toml", 0, "", "Nothing in it."),))
    assert str(broken) == "1 mistake to put right:\n  - main.toml: Nothing in it."
