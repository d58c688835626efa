from __future__ import annotations

import pytest

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.parsed import Mistake, Named
from bot.talk.say.named import say_meant
from tests.talk.views import TITLE, seen
from usecases.find_actions import ActionsFound, Meant

FACTS = (Fact("Due", "Fri 6 Nov 2026"), Fact("Lead", "Detective Inspector (Rachel Okafor)"))
AGAIN = Press("say", {"text": "/action BMG-2026-014 amber"})
SHOW = Button("Show", Press("action.show", {"ref": "BMG-2026-014"}), TITLE)
YES = Button("Yes", AGAIN, TITLE, primary=True)
NOTHING_YET = "Nothing has been recorded yet."


def meant(found: ActionsFound, verb: str = "") -> Notice:
    named = Named(verb, "officers", Mistake("/action officers", ""))
    return say_meant(found, named, (AGAIN,) * len(found.meant))


@pytest.mark.parametrize(
    ("verb", "rest", "text", "buttons"),
    [
        ("", "", (), (YES,)),
        ("show", "", (), (YES,)),
        ("", "amber", (NOTHING_YET,), (YES, SHOW)),
        ("done", "", (NOTHING_YET,), (YES, SHOW)),
    ],
)
def test_one_is_asked_about(
    verb: str, rest: str, text: tuple[str, ...], buttons: tuple[Button, ...]
) -> None:
    notice = meant(ActionsFound((Meant(seen(), rest),)), verb)
    assert notice == Notice(f"Did you mean {TITLE}?", text, FACTS, buttons=buttons)


def test_several_are_a_choice() -> None:
    item = Item(TITLE, FACTS, buttons=(Button("This one", AGAIN, TITLE),))
    assert meant(ActionsFound((Meant(seen(), ""),) * 2)) == Notice(
        "Which action do you mean?", items=(item, item)
    )


@pytest.mark.parametrize(
    ("others", "text"),
    [
        (1, "One other action fits as well: one more word of the title would help."),
        (12, "12 other actions fit as well: one more word of the title would help."),
    ],
)
def test_those_left_out_are_counted(others: int, text: str) -> None:
    notice = meant(ActionsFound((Meant(seen(), "amber"),) * 2, others))
    assert notice.text == (NOTHING_YET, text)
