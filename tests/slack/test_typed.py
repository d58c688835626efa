"""What somebody typed, from what Slack makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.typed import ACCOUNT_WANTED, mentions, typed

NAMES = {"U1": "Priya Nair", "W2": "Rachel Okafor"}


def named(user: str) -> str:
    return NAMES.get(user, f"@{user}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/action 14 amber by 30 Sep", "/action 14 amber by 30 Sep"),
        ("/action 14 reassign <@U1|priya>", "/action 14 reassign Priya Nair"),
        ("<@U1> and <@W2>", "Priya Nair and Rachel Okafor"),
        ("ask <@U9|somebody>", "ask @U9"),
        ("see <#C1|bmg> and <#C2>", "see #bmg and #C2"),
        ("<!channel> <!here|here> <!subteam^S1|@leads>", "@channel @here @leads"),
        ("<https://example.org/a?b=1&amp;c=2>", "https://example.org/a?b=1&c=2"),
        ("<https://example.org|our site>", "https://example.org"),
        ("<mailto:a@example.org|a@example.org>", "a@example.org"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&amp;lt;", "&lt;"),
        ("1 &lt; 2 &gt; 0 <", "1 < 2 > 0 <"),
        ("", ""),
    ],
)
def test_it_reads_as_it_was_typed(text: str, said: str) -> None:
    assert typed(text, named) == said


def test_whoever_is_mentioned_is_named_once() -> None:
    assert mentions("<@U1> <@W2|rachel> <@U1> <#C1>") == ("U1", "W2")


@given(st.text(alphabet="<>|@#!&;abcU1 lgtamp", max_size=60))
def test_what_holds_no_sign_of_slacks_stays_as_it_is(text: str) -> None:
    plain = text.replace("<", "").replace("&", "")
    assert typed(plain, named) == plain
    assert mentions(plain) == ()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("/clerk link <@U1> Priya", True),
        ("clerk unlink <@U1>", True),
        ("/clerk links", False),
        ("/action 14 reassign <@U1>", False),
    ],
)
def test_only_linking_wants_the_account(line: str, wanted: bool) -> None:
    assert bool(ACCOUNT_WANTED.match(line)) is wanted
