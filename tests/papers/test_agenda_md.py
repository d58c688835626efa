from __future__ import annotations

import re

import pytest

from papers.agenda_md import MarkdownAgenda, plain
from tests.papers.agendas import AGENDA, COLUMNS, HOSTILE, PAPER

LINES = MarkdownAgenda().write(AGENDA).decode().splitlines()


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def test_headings_facts_and_a_table() -> None:
    assert LINES[:2] == ["# Business Management Group: agenda", ""]
    assert LINES[2] == "- **When:** Tue 19 Jan 2027, 14:00–16:00"
    assert LINES[4:8] == ["", "## Items", "", f"| {' | '.join(COLUMNS)} |"]
    assert LINES[9] == "| 1 | 14:00–14:05 | Welcome | To note |  |  |"


def test_what_was_typed_stays_as_it_was_typed() -> None:
    row = cells(LINES[10])
    assert len(row) == len(COLUMNS)
    assert [unescaped(row[at]) for at in (2, 4)] == [HOSTILE] * 2
    assert unescaped(LINES[3].removeprefix("- **Where:** ")) == HOSTILE


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# no heading", r"\# no heading"),
        ("http://z", r"http\://z"),
        ("at 14:00", "at 14:00"),
        ("<!-- x", r"\<!-- x"),
        ("two\nlines", "two lines"),
    ],
)
def test_no_markup(typed: str, written: str) -> None:
    assert plain(typed) == written


def test_links_are_links() -> None:
    first, second = cells(LINES[10])[5].split("<br>")
    assert first.endswith(f"](<{PAPER}>)")
    assert second.endswith(f"](<{PAPER}&w=2>)")
