"""The page for information governance says what the table of retention says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.talk.words import counted
from governance.retention import TABLE, Retention

PAGE = Path(__file__).parent.parent / "docs" / "information-governance.md"


def test_the_page_holds_the_table_as_it_is() -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(r"<!-- retention -->\n(.*?)<!-- /retention -->", text, re.DOTALL)
    assert found is not None
    assert found[1].strip() == table()


@pytest.mark.parametrize(
    "words", ["controller", "impact assessment", "Freedom of Information", "clerk person export"]
)
def test_the_page_covers_what_is_asked(words: str) -> None:
    assert words in PAGE.read_text(encoding="utf-8")


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
