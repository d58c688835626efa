"""The words after /declare."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.declare_grammar import IN_A_FORM, read_declare
from bot.talk.for_group import for_group
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Help, Mistake, Parsed
from tests.talk.party import JOAN, Party, run
from usecases.list_declared import ListDeclared
from usecases.list_interests import ListAnswers, ListInterests
from usecases.nothing_to_declare import NothingToDeclare
from usecases.record_room import RecordRoom

TODAY, APRIL = date(2026, 11, 2), date(2027, 4, 20)
DAY = {"on": "2027-04-20"}


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("", None, ListInterests()),
        ("", "BMG", ListInterests()),
        ("list", "BMG", ListInterests()),
        ("list BMG", None, ListInterests("BMG")),
        ("help", None, Help("declare")),
        ("BMG", None, ListAnswers("BMG")),
        ("Business Management Group", None, ListAnswers("BMG")),
        ("BMG on 20 Apr 2027", None, ListAnswers("BMG", APRIL)),
        ("answers", "BMG", ListAnswers("BMG")),
        ("new", None, Press("declare.register")),
        ("new", "BMG", Press("declare.item", {"group": "BMG"})),
        ("NEW BMG 20 Apr 2027", None, Press("declare.item", {"group": "BMG", **DAY})),
        ("nil", None, NothingToDeclare()),
        ("nil", "BMG", NothingToDeclare("BMG")),
        ("nil BMG", None, NothingToDeclare("BMG")),
        ("nil BMG on 20 Apr 2027", None, NothingToDeclare("BMG", APRIL)),
        ("close", None, Press("declare.close")),
        ("handling BMG", None, ListDeclared("BMG")),
        ("room BMG", None, RecordRoom("BMG")),
        ("room", None, Mistake("/declare room",
                               "For which group's meeting? For example: /declare room BMG")),
        ("nil BMG on 99 Apr", None,
         Mistake("/declare nil BMG on 99 Apr",
                 "Which day? For example: /declare nil BMG on 19 Jan")),
    ],
)  # fmt: skip
def test_what_is_meant(party: Party, words: str, place: str | None, parsed: Parsed) -> None:
    assert meant(party, words, place) == parsed


@pytest.mark.parametrize("place", [None, "BMG"])
@pytest.mark.parametrize("verb", ["", "new ", "new BMG ", "nil ", "handling "])
def test_an_interest_typed_in_a_line_is_neither_kept_nor_said_again(
    party: Party, verb: str, place: str | None
) -> None:
    assert meant(party, f"{verb}my sister runs Larkfield", place) == IN_A_FORM


def meant(party: Party, words: str, place: str | None) -> Parsed:
    parsed = read_declare(words, place, TODAY)
    if isinstance(parsed, ForGroup):
        return run(for_group(party.talk._counter, JOAN, parsed))
    return parsed
