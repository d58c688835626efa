"""Help names every verb that is understood, with an example that works as it stands."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.talk.action_grammar import ABOUT, ALONE
from bot.talk.clerk_grammar import READ, WORDS
from bot.talk.declare_grammar import READ as DECLARE
from bot.talk.grammar import Line, parse
from bot.talk.parsed import Help, Mistake, Named
from bot.talk.say.help import LISTS as LISTED
from bot.talk.say.help import TOPICS
from tests.builders import MONDAY
from usecases.list_actions import ListActions, Which

LINES = [
    line
    for notice in TOPICS.values()
    for line in (*(fact.label for fact in notice.facts), *(item.title for item in notice.items))
]
LACKING = {"/clerk ledger"}
"""Lines that need something nobody can type from an example: the head of the ledger."""


SAME = {"hand": "handover", "met": "condition"}
"""Verbs that do what another does, and share its example."""


def spellings(table: Mapping[str, object]) -> list[tuple[str, ...]]:
    """The words for each verb, of which one has to be named; help needs no example of itself."""
    each = ([word for word, other in table.items() if other == means] for means in table.values())
    found = dict.fromkeys(tuple(SAME.get(word, word) for word in words) for words in each)
    return [words for words in found if "help" not in words]


@pytest.mark.parametrize(
    ("noun", "words"),
    [
        (noun, words)
        for noun, table in (
            *(("/action", ALONE), ("/action", ABOUT)),
            *(("/clerk", READ), ("/clerk", WORDS), ("/declare", DECLARE)),
        )
        for words in spellings(table)
    ],
)
def test_every_verb_has_an_example(noun: str, words: tuple[str, ...]) -> None:
    lines = (line.split() for line in LINES if line.startswith(noun))
    assert [line for line in lines if not set(line[1:3]).isdisjoint(words)] != []


@pytest.mark.parametrize("line", [line for line in LINES if line not in LACKING])
def test_every_example_is_understood(line: str) -> None:
    mentioned = line.replace("@priya", "<account:slack|E1|T1|U1>")
    parsed = parse(Line(mentioned, None, MONDAY, channel="slack|T1|C1"))
    assert not isinstance(parsed, Mistake)
    assert isinstance(parsed, Named) == (line == "/action show self-harm guidance")


def test_every_list_is_named() -> None:
    lines = (f"/action list {words}" for words in LISTED.partition(", or ")[0].split(", "))
    asked = [parse(Line(line, None, MONDAY)) for line in lines]
    named = [one.which for one in asked if isinstance(one, ListActions)]
    assert sorted(named) == sorted(set(Which) - {Which.MINE, Which.OVERDUE})


def test_the_first_help_leads_to_the_others() -> None:
    labels = [fact.label for fact in TOPICS["clerk"].facts]
    leads = [label for label in labels if label.endswith(" help")]
    assert leads == ["/action help", "/meeting help"]
    assert [parse(Line(line, None, MONDAY)) for line in leads] == [Help("action"), Help("meeting")]
