"""Whatever is typed or filled in, wherever: an answer of a sane length, and nothing live in it.

The short form tries a sixth of it, another for each text; `make hostile` tries all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import pytest

from bot.talk.filled import FORMS
from bot.talk.grammar import NOUNS
from bot.talk.notice import Form, Notice
from bot.talk.text import LONGEST, clean
from governance.record import Record
from tests.talk.hostile import TEXTS, Room, drawn, lines, prepared, strings, suiting

EVERY = 1 if "CLERK_LONG" in os.environ else 6
MOST_SAID = 1200
"""Characters of an answer, where nothing was kept that it would have to show."""

LIVE = re.compile(
    r"<(?:!|@|#|http|script|img(?! src=\"/as/))|onmouseover=\"|href=\"http", re.IGNORECASE
)
"""Of pictures, only Clerk's own are no harm."""

T = TypeVar("T")


@pytest.fixture(scope="module")
def room() -> Room:
    return Room(prepared())


@pytest.fixture(scope="module")
def forms(room: Room) -> dict[str, Form]:
    return {verb: room.opened(verb) for verb in FORMS}


def some(of: Iterable[T], which: str) -> Iterator[T]:
    return islice(of, list(TEXTS).index(which) % EVERY, None, EVERY)


def harm(notice: Notice, kept: Sequence[Record]) -> Iterator[str]:
    """What is wrong with an answer, or with what was kept."""
    said = sum(map(len, (notice.heading, *notice.text)))
    if not kept and said > MOST_SAID:
        yield f"{said} characters are said"
    if not notice.heading.strip():
        yield "nothing is said"
    for field in notice.form.fields if notice.form else ():
        if len(field.error) > MOST_SAID // 2:
            yield f"{len(field.error)} characters are said beside {field.name}"
    if found := LIVE.search(drawn(notice)):
        yield f"live: {found[0]}"
    for record in kept:
        for text in strings(record):
            if text != clean(text) or len(text) > LONGEST:
                yield f"kept in {type(record).__name__}: {text[:60]!r}"


def test_the_grammar_has_no_other_nouns_than_are_tried() -> None:
    assert set(NOUNS) == {"/action", "/clerk", "/declare", "/meeting"}


@pytest.mark.parametrize("name", TEXTS)
def test_whatever_follows_whatever_verb(room: Room, name: str) -> None:
    found = [
        (verb, wrong)
        for verb, line in some(lines(TEXTS[name]), name)
        for wrong in harm(room.said(line), room.changed())
    ]
    assert found == []


@pytest.mark.parametrize("verb", FORMS)
def test_what_suits_a_form_is_kept(room: Room, forms: dict[str, Form], verb: str) -> None:
    """So that what is tried below could be kept, were it not refused."""
    notice = room.sent(forms[verb], {one.name: suiting(one) for one in forms[verb].fields})
    assert (notice.form, room.changed() != []) == (None, True)


@pytest.mark.parametrize("name", TEXTS)
def test_whatever_whatever_field_is_filled_with(
    room: Room, forms: dict[str, Form], name: str
) -> None:
    spots = ((verb, field) for verb, form in forms.items() for field in form.fields)
    found = []
    for verb, field in some(spots, name):
        suits = {one.name: suiting(one) for one in forms[verb].fields}
        notice = room.sent(forms[verb], {**suits, field.name: TEXTS[name]})
        found += [(verb, field.name, wrong) for wrong in harm(notice, room.changed())]
    assert found == []
