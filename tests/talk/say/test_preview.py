"""What stands on a lock screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Notice
from bot.talk.say.context import Context
from bot.talk.say.preview import with_preview
from bot.talk.say.table import say
from governance.asks import AskState, Rule
from governance.policy import Lane
from tests.talk.views import TODAY, action
from usecases.account_rows import ChannelView
from usecases.read_message import AskView, HandedView, MessageRead
from usecases.refusals import NotNow, SeveralFound
from usecases.status import Need, Needed, StatusShown

PLAIN = Notice("Heading", ("Text",))
SECRET = action(ref="CSPR-2026-001", group="CSPR", restricted=True)
THREE = "CSPR-2026-001, CSPR-2026-002, CSPR-2026-003"
ONE = "CSPR-2026-001, Mon 2 Nov 2026: open to read"


def numbered(count: int) -> tuple[Any, ...]:
    return tuple(replace(SECRET, ref=f"CSPR-2026-00{n}") for n in range(1, count + 1))


@pytest.mark.parametrize(
    ("told", "preview"),
    [
        (action(), ""),
        (SECRET, ONE),
        ((action(), SECRET, SECRET), ONE),
        (AskView(Rule.DUE, AskState.OPEN, SECRET), ONE),
        (AskView(Rule.HANDED_OVER, AskState.OPEN, handed=HandedView("Post", (SECRET,))), ONE),
        (AskView(Rule.UNDELIVERED, AskState.OPEN, lost=(SECRET,)), ONE),
        (SeveralFound("1", (action(), SECRET)), ONE),
        (NotNow("action.done", SECRET), ONE),
        (ChannelView("CSPR", "Reviews", True, True), "CSPR, Mon 2 Nov 2026: open to read"),
        (
            StatusShown(TODAY, TODAY, (), (), (), 0, (Needed(Need.DATE, (action(), SECRET)),)),
            ONE,
        ),
        (
            numbered(3),
            "CSPR-2026-001, CSPR-2026-002 and CSPR-2026-003, Mon 2 Nov 2026: open to read",
        ),
        (numbered(5), f"{THREE} and two more, Mon 2 Nov 2026: open to read"),
    ],
)
def test_only_references_and_the_day(told: object, preview: str) -> None:
    assert with_preview(PLAIN, told, TODAY) == replace(PLAIN, preview=preview)


def test_a_message_goes_by_its_own_day() -> None:
    row = AskView(Rule.DUE, AskState.OPEN, SECRET)
    read = MessageRead("person:ada", Lane.DAILY, date(2026, 10, 30), (row,))
    notice = say(read, Context(TODAY, str))
    assert notice.preview == "CSPR-2026-001, Fri 30 Oct 2026: open to read"
