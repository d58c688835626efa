"""The page for information governance says what is true of retention and of the guard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.talk.words import counted
from governance.child_data import Kind
from governance.retention import TABLE, Retention
from tests.governance.child_data_corpus import Line, corpus

PAGE = Path(__file__).parent.parent / "docs" / "information-governance.md"


def test_the_page_holds_the_table_as_it_is() -> None:
    assert between("retention") == table()


def test_the_page_says_how_good_the_guard_is() -> None:
    assert between("guard") == figures()


@pytest.mark.parametrize(
    "words", ["controller", "impact assessment", "Freedom of Information", "clerk person export"]
)
def test_the_page_covers_what_is_asked(words: str) -> None:
    assert words in PAGE.read_text(encoding="utf-8")


def between(mark: str) -> str:
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"<!-- {mark} -->\n(.*?)<!-- /{mark} -->", text, re.DOTALL)
    assert found is not None
    return found[1].strip()


def figures() -> str:
    """Of what was found, how much was rightly; of what there is, how much was found."""
    head = "| | rightly found | false alarms | missed | precision | recall |"
    lines = tuple(corpus())
    return "\n".join((head, "|---" * 6 + "|", *(figures_of(kind, lines) for kind in Kind)))


def figures_of(kind: Kind, lines: Sequence[Line]) -> str:
    false = sum(line.false.count(kind) for line in lines)
    missed = sum(line.missed.count(kind) for line in lines)
    found = sum(one.kind is kind for line in lines for one in line.found) - false
    precision, recall = found / (found + false), found / (found + missed)
    return f"| {kind} | {found} | {false} | {missed} | {precision:.0%} | {recall:.0%} |"


def table() -> str:
    head = "| what | how long | what then | why |\n|---|---|---|---|"
    return "\n".join((head, *(row(rule) for rule in TABLE)))


def row(rule: Retention) -> str:
    return f"| {rule.holds} | {period(rule)} | {rule.end.value} | {rule.why} |"


def period(rule: Retention) -> str:
    if rule.months is None:
        return f"as long as {rule.counted_from}"
    whole, rest = divmod(rule.months, 12)
    time = counted(rule.months, "month") if rest else counted(whole, "year")
    return f"{time} from {rule.counted_from}"
