from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.talk.say.report import LONGEST_DRAFT, draft_said
from tests.usecases.cast import BRIEFING, RED, REF
from usecases.reporting import Draft, Worry

EMPTY = Draft("BMG", restricted=False, since=None, worries=(), done=(), actions=())
OVERDUE = replace(BRIEFING, late=12)
WORRY = Worry(OVERDUE, red=RED, silent=True, new=True)
SILENT = "asked again and again, and nobody has answered"
NEW = "New since the last report."
LED = "Led by Detective Inspector, Public Protection (Rachel Okafor)."


def test_nothing_to_tell() -> None:
    assert draft_said(EMPTY) == "Nothing of BMG is overdue or rated seriously late."


def test_an_action_a_paragraph() -> None:
    assert draft_said(replace(EMPTY, worries=(WORRY,))).split("\n") == [
        "One action of BMG is overdue or seriously late.",
        f"{REF} {BRIEFING.title}: {RED.says}; 12 days overdue; {SILENT}. {LED} {NEW}",
    ]


def test_what_is_red_says_when_it_is_due() -> None:
    red = Worry(BRIEFING, red=RED, silent=False, new=False)
    assert draft_said(replace(EMPTY, worries=(red,))).split("\n")[1] == (
        f"BMG-2026-003 {BRIEFING.title}: {RED.says}; due Fri 6 Nov 2026. {LED}"
    )


def test_of_a_restricted_group_only_references() -> None:
    drafted = replace(
        EMPTY, restricted=True, worries=(replace(WORRY, new=False),), done=(BRIEFING,)
    )
    told = draft_said(drafted)
    assert BRIEFING.title not in told
    assert "Rachel Okafor" not in told
    assert told.endswith("Completed since then: BMG-2026-003.")


def test_what_was_completed() -> None:
    drafted = replace(EMPTY, since=date(2026, 10, 1), done=(BRIEFING,))
    assert draft_said(drafted).split("\n")[1] == (
        f"Completed since then: BMG-2026-003 {BRIEFING.title}."
    )


def test_what_has_no_room_is_counted() -> None:
    told = draft_said(replace(EMPTY, worries=(WORRY,) * 40))
    shown = told.count("BMG-2026-003")
    assert (len(told) < LONGEST_DRAFT + 200, told.split("\n")[-1]) == (
        True,
        f"{40 - shown} more actions: /action list BMG",
    )
