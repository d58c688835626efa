"""From Teams' text to what the person typed."""

from __future__ import annotations

import pytest

from bot.teams.shapes import Account, Entity
from bot.teams.typed import typed

CLERK, PRIYA = "28:clerk", "29:priya"


def mention(id_: str, text: str) -> Entity:
    return Entity("mention", text, Account(id_))


def plain(text: str, *entities: Entity) -> str:
    return typed(text, entities, CLERK, lambda who: {PRIYA: "Priya Ramanathan"}.get(who.id))


@pytest.mark.parametrize(
    ("text", "entities", "line"),
    [
        ("action 14 done", (), "action 14 done"),
        ("<at>Clerk</at> action 14 done", (mention(CLERK, "<at>Clerk</at>"),), "action 14 done"),
        ("action 14 done <at>Clerk</at>", (mention(CLERK, "<at>Clerk</at>"),), "action 14 done"),
        ('<at id="0">Clerk</at>&nbsp;home\n', (mention(CLERK, '<at id="0">Clerk</at>'),), "home"),
        (
            "<at>Clerk</at> clerk leave with <at>Priya R</at>",
            (mention(CLERK, "<at>Clerk</at>"), mention(PRIYA, "<at>Priya R</at>")),
            "clerk leave with Priya Ramanathan",
        ),
        (
            "<at>Clerk</at> and <at>Clerk</at>",
            (mention(CLERK, "<at>Clerk</at>"), mention(PRIYA, "<at>Clerk</at>")),
            "and Priya Ramanathan",
        ),
        ("ask <at>Somebody</at>", (mention("29:x", "<at>Somebody</at>"),), "ask @Somebody"),
        ("ask <at>Nobody</at>", (), "ask @Nobody"),
        ("<at>Clerk</at> home", (Entity("mention"), Entity("clientInfo")), "@Clerk home"),
        ("under 5 &lt; 6 &amp; &quot;so&quot;", (), 'under 5 < 6 & "so"'),
        ("&lt;at&gt;Clerk&lt;/at&gt; home", (mention(CLERK, "<at>Clerk</at>"),),
         "<at>Clerk</at> home"),
        ("&amp;lt;", (), "&lt;"),
        ("", (), ""),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_a_text_is_what_was_typed(text: str, entities: tuple[Entity, ...], line: str) -> None:
    assert plain(text, *entities) == line
