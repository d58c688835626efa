"""What may be there twice says so on every card, and stays one that Teams takes."""

from __future__ import annotations

from hypothesis import given, settings

from bot.talk.notice import Item, Notice
from bot.talk.say.sent_again import AGAIN, PREVIEW
from bot.teams.cards.messages import messages
from bot.teams.posts import Part
from tests.talk.corpus import notices, ticket
from tests.teams.opinions import approve_activity


@given(notices)
@settings(max_examples=30)
def test_whatever_is_said_the_label_stands_above_it(notice: Notice) -> None:
    for payload in messages(notice, ticket):
        shown = Part(payload, again=True).content()
        approve_activity(shown)
        body = shown["attachments"][0]["content"]["body"]
        assert (AGAIN in str(body[0]), body[1:]) == (True, [*payload.card["body"]])
        assert shown["summary"] == PREVIEW.format(summary=payload.summary)
        plain = Part(payload, plain=True, again=True).content()
        assert plain["text"] == f"{AGAIN}\n\n{payload.text}"


def test_there_is_room_for_it_on_the_longest_card() -> None:
    """Beside headings that are repeated, of letters that take the most room."""
    heading, section = "\U0001f600 " * 75, "\U0001f601 " * 75
    items = tuple(Item("x" * n, section=section) for n in range(1, 400))
    sent = messages(Notice(heading, items=items), ticket)
    assert len(sent) > 5
    for payload in sent:
        approve_activity(Part(payload, again=True).content())


def test_what_is_there_once_says_nothing_of_it() -> None:
    (payload,) = messages(Notice("Good day"), ticket)
    assert Part(payload).content() == payload.activity()
    assert Part(payload, plain=True).content() == payload.plain()
