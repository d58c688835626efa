from __future__ import annotations

from bot.talk.notice import Button, Notice, Press
from bot.talk.say import refusal
from bot.talk.say.child_data import (
    A_HELP,
    INSTEAD,
    NOTHING_KEPT,
    OTHERWISE,
    A,
    ask_back,
    asked_beside,
    refused_beside,
)
from governance.child_data import Kind
from usecases.refusals import ChildData

NHS, BIRTH, POSTCODE = Kind.NHS_NUMBER, Kind.BIRTH_DATE, Kind.POSTCODE
SEEMS = "There seems to be a date of birth and a postcode in it."
DOUBT = ChildData({}, {"note": (BIRTH, POSTCODE), "reason": (POSTCODE,)})


def test_what_is_refused_is_said_by_its_kind_once() -> None:
    refused = ChildData({"note": (NHS,), "reason": (NHS,)}, {"title": (BIRTH,)})
    assert refusal.say(refused) == Notice(
        "Please don't tell Clerk an NHS number",
        (NOTHING_KEPT, INSTEAD, OTHERWISE),
        footer=A_HELP,
    )


def test_where_nobody_can_be_asked_it_is_to_be_written_again() -> None:
    assert refusal.say(DOUBT) == Notice(
        "Is this about a child?",
        (SEEMS, "Nothing has been recorded yet.", INSTEAD),
        footer=A_HELP,
    )


def test_it_is_asked_back_with_two_ways_out() -> None:
    keep = Press("say", {"text": "the line"})
    assert ask_back(DOUBT, keep) == Notice(
        "Is this about a child?",
        (
            f"{SEEMS} Nothing has been recorded yet.",
            "If it is about a child, leave it, and delete your message too.",
        ),
        buttons=(
            Button("Not about a child: record it", keep),
            Button("Leave it", Press("leave")),
        ),
        footer=A_HELP,
    )


def test_beside_a_field_it_is_one_sentence_after_another() -> None:
    assert refused_beside((NHS,)) == (
        f"This had an NHS number in it, so it was not kept. {INSTEAD} {OTHERWISE}"
    )
    assert asked_beside((BIRTH, POSTCODE)) == (
        "There seems to be a date of birth and a postcode in this. If it is about a child, take "
        "it out; if not, say so below."
    )


def test_every_kind_has_its_words_and_it_is_a_help_not_a_promise() -> None:
    assert set(A) == set(Kind)
    assert "a help, not a promise" in A_HELP
