from __future__ import annotations

import pytest

from bot.talk.deed_words import DID, deed_said, what_said
from bot.talk.say.deed_done import AFTER
from bot.talk.say.doing import DOING
from tests.builders import NOW
from usecases.views import DeedView, LeadView

POST = LeadView("Detective Inspector", ("Rachel Okafor",))


def deed(what: str, says: str = "", *owners: LeadView, why: str = "") -> DeedView:
    return DeedView(NOW, "Joan Merriweather", what, says, why, owners)


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (deed("action.pause"), "paused"),
        (deed("action.pause", "until Mon 1 Feb 2027"), "paused until Mon 1 Feb 2027"),
        (deed("action.cancel"), "cancelled"),
        (deed("action.reassign", "", POST), "reassigned to Detective Inspector"),
        (deed("action.reassign", "", POST, LeadView("", ("Priya Ramanathan",))),
         "reassigned to Detective Inspector and Priya Ramanathan"),
        (deed("action.support", "", LeadView("", ())),
         "helped by somebody who has left from now on"),
        (deed("action.support"), "helped by nobody from now on"),
        (deed("action.snooze", "until Mon 1 Feb 2027"), "snoozed until Mon 1 Feb 2027"),
        (deed("action.merge", "into BMG-2026-012"), "merged into BMG-2026-012"),
        (deed("action.split", "BMG-2026-030 and 031"), "split into BMG-2026-030 and 031"),
        (deed("action.resume", "with {says}"), "resumed: with {says}"),
    ],
)  # fmt: skip
def test_what_was_done(done: DeedView, said: str) -> None:
    assert what_said(done) == said


def test_who_did_it_when_and_why() -> None:
    assert deed_said(deed("action.cancel", why="{why} indeed")) == (
        "Joan Merriweather, Mon 2 Nov 2026: cancelled – {why} indeed."
    )


def test_every_deed_has_its_words() -> None:
    assert set(AFTER) <= set(DID)
    assert {what for what in DID if what.startswith("action.")} <= set(DOING)
