"""Mending what was mistyped, with the rest as it was typed."""

from __future__ import annotations

import pytest

from bot.talk.mistyped import full_lines, unknown_rating, unknown_verb
from bot.talk.parsed import Mistake, did_you_mean, nearest
from tests.talk.views import AMBER, CLEAR, RED, action
from usecases.refusals import NotFound, SeveralFound

KEY = (CLEAR, AMBER, RED)
NOTHING_LIKE_IT = "After the number say on track, clear, amber, red or done."


@pytest.mark.parametrize(
    ("line", "rating", "hint"),
    [
        ("/action 14 ambr by 30 Sep  waiting", "ambr",
         "Did you mean “/action 14 amber by 30 Sep waiting”?"),
        ("action update 14 reed", "reed", "Did you mean “action update 14 red”?"),
        ("/action 14 Ambr: waiting", "ambr", "Did you mean “/action 14 amber waiting”?"),
        ("/action 14 on trakc well", "on", "Did you mean “/action 14 on track well”?"),
        ("/action 14 ontrack", "ontrack", "Did you mean “/action 14 on track”?"),
        ("/action 14 updte", "updte", "Did you mean “/action 14 update”?"),
        ("/action 14 purple", "purple", NOTHING_LIKE_IT),
        ("/action 14 waiting for County", "waiting", NOTHING_LIKE_IT),
        ("/action 14 complete", "complete", NOTHING_LIKE_IT),
        ("/action 14,,purple", "purple", NOTHING_LIKE_IT),
        ("", "", NOTHING_LIKE_IT),
    ],
)  # fmt: skip
def test_a_rating_the_key_does_not_have(line: str, rating: str, hint: str) -> None:
    assert unknown_rating(line, rating, KEY) == Mistake(" ".join(line.split()), hint)


@pytest.mark.parametrize(
    ("line", "name", "lines"),
    [
        ("/action 14 amber by 14 Nov", "14", ["/action BMG-2026-014 amber by 14 Nov",
                                              "/action SLG-2026-014 amber by 14 Nov"]),
        ("action update #14", "14", ["action update BMG-2026-014", "action update SLG-2026-014"]),
        ("/action 1: done", "1", ["/action BMG-2026-014: done", "/action SLG-2026-014: done"]),
    ],
)  # fmt: skip
def test_the_line_for_each_action_that_fits(line: str, name: str, lines: list[str]) -> None:
    several = SeveralFound(name, (action(), action(ref="SLG-2026-014")))
    assert list(full_lines(line, several)) == lines


@pytest.mark.parametrize(
    ("word", "meant"),
    [("lsit", "list"), ("updte", "update"), ("dun", None), ("late", None), ("", None)],
)
def test_only_what_is_much_like_it_was_meant(word: str, meant: str | None) -> None:
    assert nearest(word, ("list", "show", "new", "update", "done", "help")) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/meeting moove BMG to 21 Jan", "/meeting move BMG to 21 Jan"),
        ("meeting  digset BMG", "/meeting digest BMG"),
        ("/Meeting agnda", "/meeting agenda"),
        ("/meeting BGM", None),
        ("/meeting list BGM", None),
        ("/clerk moove BMG", None),
    ],
)
def test_a_verb_is_not_taken_for_a_group(line: str, meant: str | None) -> None:
    mended = unknown_verb(line, NotFound("group", "the words of it"))
    assert mended == (Mistake(" ".join(line.split()), did_you_mean(meant)) if meant else None)


def test_nothing_else_that_is_not_found_is_blamed_on_the_verb() -> None:
    assert unknown_verb("/meeting moove BMG", NotFound("meeting", "BMG")) is None
