from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say import list_meetings, show_meeting
from bot.talk.say.show_meeting import PROVISIONAL
from governance.meeting_changes import CHAIR, MOVE, SWAP
from tests.builders import NOW
from tests.builders import at as moment
from tests.talk.say.test_others import CONTEXT, WHEN, meeting
from usecases.show_chairs import Chairing
from usecases.show_meeting import MeetingShown
from usecases.views.meeting_change import ChangeView

ABOUT = "BMG, Tue 19 Jan 2027, 14:00–16:00"
ON = {"group": "BMG", "on": "2027-01-19", "meeting": "BMG/2027-01"}
DIGEST = Button("Digest", Press("meeting.digest", ON), ABOUT)
AGENDA = replace(DIGEST, label="Agenda", press=replace(DIGEST.press, verb="agenda.show"))
HEADING = "Business Management Group: Tue 19 Jan 2027, 14:00–16:00"
STARTS = moment(2027, 1, 19, 14)
ADA = Chairing(("Ada",))


def shown(view: Any, state: str = "planned", chairing: Chairing = ADA, **more: Any) -> Notice:
    return show_meeting.say(MeetingShown(view, state, 3, chairing, **more), CONTEXT)


def change(what: str, **fields: Any) -> ChangeView:
    plain: dict[str, Any] = {"by": "Joan", "at": NOW, "was": STARTS, "becomes": STARTS}
    return ChangeView(what=what, **{**plain, "parts": (), "why": "", **fields})


NAMED = change(CHAIR, parts=("chaired_by",), chairs_were=("Ada",), chairs=("Ben",), why="A trial")


def test_all_that_is_known_of_a_meeting() -> None:
    full = meeting(place="Room 2", link="https://example.org/j", chairs=("Ada",), provisional=True)
    assert shown(full, "held", can=("meeting.digest",)) == Notice(
        HEADING,
        facts=(
            Fact("State", "held"),
            Fact("Where", "Room 2"),
            Fact("Join", "https://example.org/j"),
            Fact("Chair", "Ada"),
            Fact("Please note", PROVISIONAL),
        ),
        buttons=(replace(DIGEST, press=replace(DIGEST.press, revision=3)),),
    )


@pytest.mark.parametrize("state", ["planned", "cancelled"])
def test_a_meeting_that_is_as_usual(state: str) -> None:
    off = meeting(cancelled=state == "cancelled")
    facts = (Fact("State", "cancelled"),) if off.cancelled else ()
    vacant = Fact("Chair", "nobody: the post is vacant")
    assert shown(off, state, Chairing(())) == Notice(HEADING, facts=(*facts, vacant))


def test_a_stand_in_and_how_that_came_about() -> None:
    notice = shown(meeting(chairs=("Ben",)), chairing=Chairing(("Ada",), NAMED), names=True)
    assert notice.facts == (Fact("Chair", "Ben, instead of Ada"),)
    assert [button.label for button in notice.buttons] == ["Another chair…", "As the rule says"]
    assert [button.press.revision for button in notice.buttons] == [3, 3]


@pytest.mark.parametrize(
    ("made", "title", "text"),
    [
        (
            NAMED,
            "Ben chairs on Tue 19 Jan 2027, 14:00, instead of Ada",
            "Joan said so. Why: A trial",
        ),
        (
            change(
                SWAP, parts=("chaired_by",), chairs_were=("Ada",), chairs=("Ben", "Cy"),
                swapped=date(2027, 4, 20),
            ),
            "Ben and Cy chair on Tue 19 Jan 2027, 14:00, instead of Ada",
            "Joan had its chair swap with the one on Tue 20 Apr 2027.",
        ),
        (
            change(
                MOVE, was=moment(2027, 1, 18, 14), parts=("chaired_by",), chairs_were=(),
                chairs=("Ben",),
            ),
            "moved to Tue 19 Jan 2027, 14:00",
            "Joan moved it. It was to begin on Mon 18 Jan 2027, 14:00. Ben chairs it.",
        ),
    ],
)  # fmt: skip
def test_what_was_changed(made: ChangeView, title: str, text: str) -> None:
    notice = shown(meeting(), changes=(made,))
    told = Item(f"Mon 2 Nov 2026: {title}", text=text, section="What was changed")
    assert notice.items == (told,)


def test_whoever_chairs_it_has_its_digest_at_hand() -> None:
    item = list_meetings.meeting_item(meeting(mine=True))
    assert (item.title, item.buttons) == (WHEN, (AGENDA, DIGEST))
    assert list_meetings.meeting_item(meeting(mine=True, cancelled=True)).buttons == ()
