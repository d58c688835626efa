"""Two groups on one day, as they are said to whoever plans, and to whoever moved one of them."""

from __future__ import annotations

import pytest

from bot.talk.say.clash import clash_noted, clash_said
from tests.talk.say.test_others import meeting
from usecases.views.clash import ClashView


@pytest.mark.parametrize(
    ("chairs", "members", "text"),
    [
        (("Ada",), 0, "Ada chairs both."),
        (("Ada", "Ben"), 1, "Ada and Ben chair both and one person sits on both."),
        ((), 4, "Four people sit on both."),
    ],
)
def test_a_clash(chairs: tuple[str, ...], members: int, text: str) -> None:
    one = ClashView((meeting(), meeting(group="QAA")), chairs, members)
    assert clash_said(one) == text
    note = "Please note: QAA meets that day too, 14:00–16:00."
    assert clash_noted(one) == f"{note} {text}"
