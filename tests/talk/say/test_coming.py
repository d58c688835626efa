from __future__ import annotations

import pytest

from bot.talk.notice import Notice
from bot.talk.say.coming import with_coming
from tests.talk.say.test_others import meeting
from usecases.coming_told import ComingTold

COME, CANNOT, DEPUTY = "I will come", "Apologies", "A deputy…"


@pytest.mark.parametrize(
    ("told", "text", "labels"),
    [
        (None, [], []),
        (ComingTold("", votes=True), ["Will you come?"], [COME, CANNOT, DEPUTY]),
        (ComingTold(""), ["Will you come?"], [COME, CANNOT]),
        (ComingTold("attending", votes=True), ["You said you will come."], [CANNOT]),
        (ComingTold("apologies", votes=True), ["You sent apologies."], [COME, DEPUTY]),
        (ComingTold("apologies"), ["You sent apologies."], [COME]),
        (
            ComingTold("apologies", ("Yasmin Throckley",), votes=True),
            ["Yasmin Throckley comes in your place."],
            [COME, DEPUTY],
        ),
    ],
)
def test_it_asks_whoever_has_not_said_and_lets_the_others_change_it(
    told: ComingTold | None, text: list[str], labels: list[str]
) -> None:
    notice = with_coming(Notice("Agenda", ("Issued.",)), meeting(), told)
    assert [*notice.text] == ["Issued.", *text]
    assert [one.label for one in notice.buttons] == labels
