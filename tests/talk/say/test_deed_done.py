from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Button, Fact, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.deed_done import say
from tests.builders import NOW
from tests.talk.views import TITLE, TODAY, action
from usecases.deeds import DeedDone
from usecases.views import DeedView

CONTEXT = Context(TODAY, str)
STANDING = (
    Fact("Due", "Fri 6 Nov 2026"),
    Fact("Lead", "Detective Inspector (Rachel Okafor)"),
    Fact("Rating", "not rated yet"),
)
SHOW = Button("Show", Press("action.show", {"ref": "BMG-2026-014"}), TITLE)
GOES_ON = "Its date is what it was, and its lead will be asked about it again."


def done(what: str, says: str = "", why: str = "", **fields: Any) -> Notice:
    deed = DeedView(NOW, "Joan Merriweather", what, says, why)
    return say(DeedDone(action(**fields), deed), CONTEXT)


def test_paused_until_a_day() -> None:
    told = (
        "Nobody is asked about it meanwhile. On Mon 1 Feb 2027 Clerk tells the chair and the "
        "business manager, who decide whether it goes on."
    )
    paused = action(state="paused", why="an inquest", paused_until=date(2027, 2, 1))
    deed = DeedView(NOW, "Joan", "action.pause", "until Mon 1 Feb 2027", "an inquest")
    assert say(DeedDone(paused, deed), CONTEXT) == Notice(
        f"Paused until Mon 1 Feb 2027: {TITLE}",
        (told,),
        (Fact("State", "paused until Mon 1 Feb 2027 – an inquest"), *STANDING),
        buttons=(SHOW,),
    )


def test_the_reason_is_said_where_the_action_does_not_keep_it() -> None:
    assert done("action.resume", why="it is over") == Notice(
        f"Resumed: {TITLE}",
        (GOES_ON,),
        (Fact("Reason", "it is over"), *STANDING),
        buttons=(SHOW,),
    )


@pytest.mark.parametrize(
    ("what", "fields", "heading", "text"),
    [
        ("action.pause", {"state": "paused"}, "Paused",
         "Nobody is asked about it until somebody resumes it."),
        ("action.cancel", {"state": "cancelled"}, "Cancelled",
         "Nobody will be asked about it again. It stays on the record."),
        ("action.reopen", {}, "Reopened", GOES_ON),
        ("action.reopen", {"agreed": None}, "Reopened",
         "It has no date yet, so nobody will be asked about it until one is agreed."),
        ("action.not_started", {"state": "not started"}, "Not started yet",
         "Clerk will ask again when it is due."),
    ],
)  # fmt: skip
def test_what_follows_from_it(what: str, fields: dict[str, Any], heading: str, text: str) -> None:
    notice = done(what, **fields)
    assert (notice.heading, notice.text) == (f"{heading}: {TITLE}", (text,))
