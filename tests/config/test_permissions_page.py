from __future__ import annotations

from pathlib import Path

import pytest

from config.main import main
from config.permissions_page import MEANS, page
from governance.permissions import TABLE

DOC = Path(__file__).parent.parent.parent / "docs" / "permissions.md"


def test_every_verb_of_the_table_is_said_in_words() -> None:
    assert set(MEANS) == set(TABLE)
    assert len(set(MEANS.values())) == len(MEANS)


def test_a_line_says_who_and_who_in_a_restricted_group() -> None:
    lines = list(page())
    assert (
        "| Put a new action on a group's list | chair of the group; chair of a group it reports "
        "to; business manager | chair of the group; business manager |"
    ) in lines
    (decides,) = (line for line in lines if line.startswith("| Agree or decline more time"))
    assert decides == (
        "| Agree or decline more time | chair of the group; chair of a group it reports to; "
        "business manager, but never: lead or other owner | chair of the group; business manager, "
        "but never: lead or other owner |"
    )


def test_the_page_in_the_docs_is_the_table() -> None:
    assert DOC.read_text(encoding="utf-8") == "\n".join(page()) + "\n"


def test_the_command_prints_it(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["permissions"]) == 0
    assert capfdbinary.readouterr().out.decode() == "\n".join(page()) + "\n"
