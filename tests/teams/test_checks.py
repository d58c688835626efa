from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bot.talk.notice import Button, Choice, Field, Form, Item, Notice, Press
from bot.teams.cards.messages import messages
from tests.talk.corpus import ticket
from tests.teams.checks import wrong_in_activity
from tests.teams.opinions import OFFICIAL, approve_card

Json = dict[str, Any]
Spoil = Callable[[Json], object]

RATINGS = (Choice("clear", "On track"), Choice("amber", "Running late"))
FIELDS = (
    Field("rating", "How does it stand?", "choice", "clear", choices=RATINGS, required=True),
    Field("note", "What should people know?", "text", required=True),
)
NOTICE = Notice(
    "Update",
    ("How does it stand?",),
    items=(Item("BMG-2026-003", buttons=(Button("Done…", Press("action.done")),)),),
    form=Form(FIELDS, Press("action.update.save")),
)
SPOILT: dict[str, tuple[Spoil, str]] = {
    "two of a name": (lambda c: c["w"].update(id="h"), "h is used 2 times"),
    "markup": (lambda c: c["h"].update(text="*x*"), "Markdown would be read in '*x*'"),
    "a list": (lambda c: c["h"].update(text="- x"), "Markdown would be read in '- x'"),
    "a date": (
        lambda c: c["w"]["inlines"][0].update(text="{{DATE(x)}}"),
        "a date would be read in '{{DATE(x)}}'",
    ),
    "nothing": (lambda c: c["w"]["inlines"][0].update(text=" "), "a block without text"),
    "hidden": (
        lambda c: c["w"]["inlines"][0].update(text="a\u202eb"),
        "cannot be seen: 'a\\u202eb'",
    ),
    "unknown": (lambda c: c["w"].update(type="Media"), "unknown type Media"),
    "seven buttons": (lambda c: c["r1.b1"].update(actions=c["r1.b1"]["actions"] * 7), "7 actions"),
    "no ticket": (lambda c: c["b.1"]["data"].clear(), "Done…: no ticket"),
    "another fallback": (
        lambda c: c["b.1"]["fallback"].update(title="x"),
        "Done…: older clients would send something else",
    ),
    "no label": (
        lambda c: c["f.note"].update(label=""),
        "f.note: no label, or a date would be read in it",
    ),
    "nothing said": (
        lambda c: c["f.note"].update(errorMessage=""),
        "f.note: required and nothing said, or the other way round",
    ),
    "no such choice": (
        lambda c: c["c.rating"].update(value="=red"),
        "c.rating: what is chosen is no choice",
    ),
    "choices alike": (
        lambda c: c["c.rating"]["choices"][1].update(value="=clear"),
        "c.rating: choices that cannot be told apart",
    ),
    "markup in a choice": (
        lambda c: c["c.rating"]["choices"][0].update(title="*x*"),
        "c.rating: Markdown would be read in '*x*'",
    ),
}


def activity() -> Json:
    (payload,) = messages(NOTICE, ticket)
    return copy.deepcopy(payload.activity())


def by_name(card: Json) -> dict[str, Json]:
    blocks = {block["id"]: block for block in card["body"]}
    actions = [one for block in card["body"] for one in block.get("actions", ())]
    return blocks | {one["id"]: one for one in actions}


def card_of(sent: Json) -> Json:
    card: Json = sent["attachments"][0]["content"]
    return card


@pytest.mark.parametrize(("spoil", "why"), SPOILT.values(), ids=SPOILT)
def test_what_teams_would_drop_or_misread_is_seen(spoil: Spoil, why: str) -> None:
    sent = activity()
    assert wrong_in_activity(sent) == []
    spoil(by_name(card_of(sent)))
    assert why in wrong_in_activity(sent)


def test_an_activity_is_one_card_with_a_summary_and_no_text_beside_it() -> None:
    assert wrong_in_activity(activity() | {"summary": " "}) == ["no summary"]
    assert wrong_in_activity(activity() | {"text": "Update"}) != []
    assert wrong_in_activity(activity() | {"attachments": []}) != []


def test_a_card_of_more_bytes_than_teams_takes_is_seen() -> None:
    sent = activity()
    card_of(sent)["fallbackText"] = "एक" * 5000
    (why,) = wrong_in_activity(sent)
    assert why.startswith("a card of 3")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda card: card.update(version=1.5),
        lambda card: card["body"][0].update(size="Huge"),
        lambda card: card["body"][0].update(colour="red"),
        lambda card: card["body"][1].pop("inlines"),
        lambda card: card["body"].append({"type": "ActionSet"}),
    ],
)
def test_the_official_schema_refuses_what_is_no_card(spoil: Spoil) -> None:
    card = card_of(activity())
    approve_card(card)
    spoil(card)
    assert not OFFICIAL.is_valid(card)
