"""Whatever is said about a restricted group's actions, its preview names none of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.talk.notice import Button, Notice
from governance.actions import Action
from tests.talk.party import JOAN, Party, read
from tests.usecases.cast import SECRET, kept

LINES = (
    *(SECRET, f"{SECRET} update", f"{SECRET} done", f"{SECRET} amber", f"{SECRET} on track"),
    *(f"{SECRET} history", f"{SECRET} pause", f"{SECRET} cancel", f"{SECRET} reassign"),
    *(f"{SECRET} extend", f"{SECRET} done published", "list CSPR", "list all", "1"),
)


def leaks(notice: Notice, title: str) -> bool:
    """Whether a lock screen would show the title: all of it, where there is no preview."""
    return title in (notice.preview or "\n".join(read(notice)))


def buttons(notice: Notice) -> Iterator[Button]:
    yield from notice.buttons
    for item in notice.items:
        yield from item.buttons


@pytest.mark.parametrize("line", LINES)
def test_no_answer_and_no_button_of_it_shows_a_title(party: Party, line: str) -> None:
    title = kept(party.office, Action, SECRET).title
    notice = party.said(JOAN, f"/action {line}")
    assert title in "\n".join(read(notice))
    pressed = [party.press(JOAN, one.press) for one in buttons(notice) if SECRET in str(one)]
    assert [one.heading for one in (notice, *pressed) if leaks(one, title)] == []


def test_an_open_groups_answers_are_shown_whole(party: Party) -> None:
    assert party.said(JOAN, "/action BMG-2026-003").preview == ""
