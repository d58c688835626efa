"""What the words after /meeting about minutes come to."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.meeting_grammar import read_meeting
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from usecases.amend_minutes import AmendMinutes
from usecases.approve_minutes import ApproveMinutes
from usecases.circulate_minutes import CirculateMinutes
from usecases.correct_minutes import CorrectMinutes
from usecases.show_minutes import ShowMinutes

TODAY = date(2027, 1, 20)
DAY, LAST = date(2027, 1, 19), date(2026, 10, 20)
TEXT = "The county is asked"
EXAMPLE = "/meeting amend BMG item 3: The county was asked again"


def parsed(words: str) -> Parsed:
    """As for somebody who may know of BMG and names it first."""
    found = read_meeting(words, None, TODAY)
    if not isinstance(found, ForGroup):
        return found
    group, _, rest = found.words.partition(" ")
    return found.make(group.rstrip(":"), rest.lstrip(" ,:")) if group else found.otherwise


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("minutes BMG", ShowMinutes("BMG")),
        ("minutes BMG 19 Jan", ShowMinutes("BMG", DAY)),
        ("minutes BMG on 20 Oct", ShowMinutes("BMG", LAST)),
        ("minutes BMG 20 Oct 2026 published", ShowMinutes("BMG", LAST, published=True)),
        ("minutes BMG for publication", ShowMinutes("BMG", published=True)),
        ("circulate BMG", CirculateMinutes("BMG")),
        ("circulate the minutes of BMG 19 Jan", CirculateMinutes("BMG", DAY)),
        (f"amend BMG item 3: {TEXT}", AmendMinutes("BMG", "3", TEXT)),
        (f"amend BMG 3: {TEXT}", AmendMinutes("BMG", "3", TEXT)),
        (f"amend minutes BMG 19 Jan item 3 {TEXT}", AmendMinutes("BMG", "3", TEXT, DAY)),
        ("amend BMG item 3", Press("minutes.amend", {"group": "BMG", "item": "3"})),
        (
            "amend BMG 20 Oct item 3",
            Press("minutes.amend", {"group": "BMG", "on": "2026-10-20", "item": "3"}),
        ),
        (f"correct BMG item 3: {TEXT}", CorrectMinutes("BMG", TEXT, "3")),
        (f"correct BMG: {TEXT}", CorrectMinutes("BMG", TEXT)),
        ("correct BMG", Press("minutes.correct", {"group": "BMG"})),
        ("correct BMG 3", Press("minutes.correct", {"group": "BMG", "item": "3"})),
        ("correct BMG 19 Jan", Press("minutes.correct", {"group": "BMG", "on": "2027-01-19"})),
        ("approve BMG", ApproveMinutes("BMG")),
        ("approve the minutes of BMG 20 Oct", ApproveMinutes("BMG", LAST)),
        ("approve BMG outside by e-mail", ApproveMinutes("BMG", outside="by e-mail")),
        (
            "approve BMG 19 Jan outside a meeting, because all agreed",
            ApproveMinutes("BMG", DAY, outside="all agreed"),
        ),
    ],
)
def test_what_a_line_comes_to(words: str, command: object) -> None:
    assert parsed(words) == command


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("minutes", "Of which group? For example: /meeting minutes BMG"),
        (
            "minutes BMG quickly",
            "I can't tell what “quickly” is. For example: /meeting minutes BMG",
        ),
        ("circulate", "Of which group? For example: /meeting circulate BMG"),
        (
            "amend BMG nothing of it",
            f"Say which item by its number. For example: {EXAMPLE}",
        ),
        ("correct", "Of which group? For example: /meeting correct BMG item 3: It was the city"),
        (
            "approve BMG outside",
            "Say how. For example: /meeting approve BMG outside by e-mail, nobody objected",
        ),
        (
            "approve BMG gladly",
            "I can't tell what “gladly” is. For example: /meeting approve BMG",
        ),
    ],
)
def test_what_a_line_lacks(words: str, hint: str) -> None:
    found = parsed(words)
    assert isinstance(found, Mistake)
    assert found.hint == hint
