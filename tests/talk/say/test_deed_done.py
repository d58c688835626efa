from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Button, Fact, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.deed_done import say
from bot.talk.words import capital
from governance.timescale import Precision, Stage, Timescale
from tests.builders import NOW
from tests.talk.views import BLUE, GREEN, LEAD, TITLE, TODAY, action, part
from usecases.deeds import DeedDone
from usecases.views import DeedView

CONTEXT = Context(TODAY, str)
STANDING = (
    Fact("Due", "Fri 6 Nov 2026"),
    Fact("Lead", "Detective Inspector (Rachel Okafor)"),
    Fact("Rating", "not rated yet"),
)
SHOW = Button("Show", Press("action.show", {"ref": "BMG-2026-014"}), TITLE)
SETTLED = part("police", excused="No cases.")
REACHED = Stage("draft to BMG", date(2027, 1, 31), met_on=TODAY)
FINAL = Stage("final to SLG", date(2027, 4, 30), Precision.MONTH)
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


@pytest.mark.parametrize(
    ("says", "agreed", "text"),
    [
        ("agreed more time, until Mon 21 Dec 2026", date(2026, 12, 21),
         "It is due Mon 21 Dec 2026, 45 days later than first agreed. Its owners are told."),
        ("declined more time, until Mon 21 Dec 2026", date(2026, 11, 6),
         "It is due Fri 6 Nov 2026. Its owners are told."),
    ],
)  # fmt: skip
def test_more_time_is_decided(says: str, agreed: date, text: str) -> None:
    notice = done("action.decide_extension", says, agreed=agreed)
    assert (notice.heading, notice.text) == (f"{capital(says)}: {TITLE}", (text,))


def test_where_nobody_owns_it_nobody_is_told() -> None:
    assert done("action.amend", "reworded", leads=()).text == ()


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
        ("action.amend", {}, "", "Its owners have been told."),
        ("action.evaluate", {"rating": BLUE}, "Evaluated as",
         "It is rated impact evaluated (Blue) now."),
        ("action.evaluate", {"rating": GREEN}, "Evaluated as",
         "It stays completed. The new action needs a date before anybody is asked about it."),
        ("action.condition", {}, "Condition met",
         "It waits no longer. Its lead will be asked for an update when it is due."),
        ("action.condition", {"agreed": None}, "Condition met",
         "It waits no longer, but it needs a date before anybody is asked about it."),
        ("action.excuse", {"shares": (SETTLED, part("health"))}, "Excused",
         "One part is still to be done."),
        ("action.excuse", {"shares": (SETTLED,)}, "Excused",
         "That was the last part: the action is completed."),
        ("action.milestone", {"timescale": Timescale(stages=(REACHED, FINAL))}, "Milestone",
         "Next: final to SLG, end of April 2027."),
        ("action.milestone", {"timescale": Timescale(stages=(REACHED,))}, "Milestone",
         "That was the last one. Once the whole is done, mark the action as done."),
        ("action.snooze", {"snoozed_until": date(2026, 11, 5)}, "Snoozed",
         "You are asked again on Thu 5 Nov 2026. It is due when it was, and the chair is told."),
        ("action.reassign", {}, "Reassigned to nobody",
         "Whoever is new has been told. No date has moved, and nobody else is asked any more."),
        ("action.support", {"supporters": (LEAD,)}, "Helped by nobody from now on",
         "They see it and have been told; they are not asked about it."),
        ("action.extend", {}, "Asked for more time, until",
         ("The chair or the business manager decides. Clerk tells you, and asks nobody about it "
          "meanwhile.")),
        ("action.withdraw_extension", {}, "Took back the request for more time",
         "Its date stays. Clerk asks about it as before."),
        ("action.not_started", {"state": "not started"}, "Not started yet",
         "Clerk will ask again when it is due."),
    ],
)  # fmt: skip
def test_what_follows_from_it(what: str, fields: dict[str, Any], heading: str, text: str) -> None:
    notice = done(what, **fields)
    assert (notice.heading, notice.text) == (f"{heading}: {TITLE}", (text,))
