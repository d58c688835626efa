"""Whatever is typed, Clerk answers; and only a command that says so changes anything."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.talk.grammar import TOO_LONG, Line, parse
from bot.talk.notice import Notice, Press
from bot.talk.parsed import AskBack, Help, Mistake, Named
from tests.builders import MONDAY
from tests.store.figures import size
from tests.talk.party import JOAN, RACHEL, Party, run
from usecases.done_action import DoneAction
from usecases.update_action import UpdateAction
from usecases.verbs import COMMANDS

KINDS = (Press, Help, Mistake, AskBack, Named)
CHANGES = (UpdateAction, DoneAction)
WORDS = (
    *("/action", "/meeting", "/clerk", "action", "help", "home", "list", "new", "show", "14", "#3"),
    *("BMG-2026-003", "update", "done", "on", "track", "amber", "red", "blue", "by", "until"),
    *("30 Sep", "next Friday", "end of March", "31/2", "\0", "\u202e", "\u2028", "\ud800"),
    *("<!channel>", "=cmd()", "@here", "*", "“", "%s", "{0}", "\n", "…",),
    *("0" * 30, "x" * 300, "٣", "１４", ""),
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
ANYTHING = st.text(st.characters(codec=None), max_size=200)
REPEATED = st.builds(lambda text, times: text * times, ANYTHING, st.integers(1, 100_000)).map(
    lambda text: text[:100_000]
)


@given(LINES | ANYTHING | REPEATED, st.sampled_from([None, "BMG"]))
@settings(max_examples=size(100, 1000), deadline=None)
def test_reading_a_line_never_raises(text: str, place: str | None) -> None:
    parsed = parse(Line(text, place, MONDAY))
    kind = type(parsed)
    name = f"{kind.__module__.removeprefix('usecases.')}.{kind.__name__}"
    assert kind in KINDS or name in COMMANDS
    if isinstance(parsed, Mistake):
        assert "\0" not in parsed.typed + parsed.hint
        assert len(parsed.typed) <= 4000


@pytest.fixture(scope="module")
def party() -> Party:
    return Party()


@given(text=LINES | ANYTHING, who=st.sampled_from([RACHEL, JOAN, "nobody-at-all"]))
@settings(
    max_examples=size(40, 400),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_only_a_command_that_says_so_changes_anything(party: Party, text: str, who: str) -> None:
    before = party.written()
    party.said(who, text)
    if not isinstance(parse(Line(text, None, MONDAY)), CHANGES):
        assert party.written() == before


FIELDS = st.dictionaries(
    st.sampled_from(["rating", "forecast", "impact", "note", "reason", "title", "owner", "on"]),
    ANYTHING | st.sampled_from(["amber", "30 Sep", "x" * 5000, "=cmd()", "<!channel>"]),
)
SAVES = (
    Press("action.update.save", {"ref": "BMG-2026-003"}, 1),
    Press("action.done.save", {"ref": "BMG-2026-003"}, 1),
    Press("action.new.save", {"group": "BMG", "nonce": "n"}),
)


@given(press=st.sampled_from(SAVES), values=FIELDS)
@settings(
    max_examples=size(30, 300),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_a_form_is_sent_with_it_is_answered(
    party: Party, press: Press, values: dict[str, str]
) -> None:
    first = party.send(JOAN, press, values)
    before = party.written()
    assert party.send(JOAN, press, values) == first
    assert party.written() == before


def test_a_hundred_thousand_characters_are_answered_at_once(party: Party) -> None:
    before = party.written()
    notice = run(party.talk.said(RACHEL, None, "/action 3 amber " + "\u202e<!channel>" * 8000, "d"))
    typed = "/action 3 amber " + "<!channel>" * 4 + "…"
    assert notice == Notice("I didn't understand that", (TOO_LONG, f"You typed: {typed}"))
    assert party.written() == before
