from __future__ import annotations

from dataclasses import replace

import pytest

from bot.talk.notice import Button, Fact, Notice, Press
from bot.talk.say import list_meetings, show_meeting
from bot.talk.say.show_meeting import PROVISIONAL
from tests.talk.say.test_others import CONTEXT, WHEN, meeting
from usecases.show_meeting import MeetingShown

ABOUT = "BMG, Tue 19 Jan 2027, 14:00–16:00"
DIGEST = Button("Digest", Press("meeting.digest", {"group": "BMG", "on": "2027-01-19"}), ABOUT)
HEADING = "Business Management Group: Tue 19 Jan 2027, 14:00–16:00"


def test_all_that_is_known_of_a_meeting() -> None:
    full = meeting(place="Room 2", link="https://example.org/j", chairs=("Ada",), provisional=True)
    told = show_meeting.say(MeetingShown(full, "held", 3, ("meeting.digest",)), CONTEXT)
    assert told == Notice(
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
    assert show_meeting.say(MeetingShown(off, state, 0), CONTEXT) == Notice(HEADING, facts=facts)


def test_whoever_chairs_it_has_its_digest_at_hand() -> None:
    item = list_meetings.meeting_item(meeting(mine=True))
    assert (item.title, item.buttons) == (WHEN, (DIGEST,))
    assert list_meetings.meeting_item(meeting(mine=True, cancelled=True)).buttons == ()
