from __future__ import annotations

from datetime import date

import pytest

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.history import ASKED, say, told_item
from governance.asks import Rule
from tests.builders import NOW
from tests.talk.views import DUE, TITLE, TODAY, seen, update
from usecases.history import ADDED, KNOWN_BY, Fate, HistoryShown, RequestView, Told
from usecases.views import DeedView

CONTEXT = Context(TODAY, str)
SHOW = Button("Show", Press("action.show", {"ref": "BMG-2026-014"}), TITLE)
HEADING = f"History of {TITLE}"


def history(*told: Told, start: int = 0) -> Notice:
    return say(HistoryShown(seen(), told), CONTEXT, start)


def turn(label: str, **start: str) -> Button:
    return Button(label, Press("action.history", {"ref": "BMG-2026-014", **start}), TITLE)


def test_nothing_yet() -> None:
    text = ("Nothing has been said or done about it yet.",)
    assert history() == Notice(HEADING, text, buttons=(SHOW,))


@pytest.mark.parametrize(
    ("told", "item"),
    [
        (update(note="All is well."),
         Item("Rachel Okafor, Mon 2 Nov 2026: on track (Clear).", (Fact("Note", "All is well."),))),
        (DeedView(NOW, "Joan", ADDED), Item("Joan, Mon 2 Nov 2026: added to the list.")),
        (DeedView(NOW, "Winston", "action.decide_extension", "agreed more time", later=1),
         Item("Winston, Mon 2 Nov 2026: agreed more time.", (Fact("Moved by", "one day"),))),
        (RequestView(NOW, "Rachel Okafor", Rule.BEFORE, Fate.DELIVERED),
         Item("Clerk, Mon 2 Nov 2026: asked Rachel Okafor how it stands, before its date.",
              (Fact("Arrived", "Mon 2 Nov 2026, 09:00"),))),
        (RequestView(NOW, "", Rule.OVERDUE, Fate.FAILED, "Police"),
         Item(("Clerk, Mon 2 Nov 2026, for Police: asked somebody who has left how it stands, as "
               "its date had passed."), (Fact("Arrived", "no, it did not get through"),))),
        (RequestView(NOW, "Ada", Rule.ROUND, Fate.WAITING),
         Item("Clerk, Mon 2 Nov 2026: asked Ada how it stands, before the group met.",
              (Fact("Arrived", "not sent yet"),))),
        (RequestView(NOW, "Ada", Rule.ESCALATED, Fate.UNCLEAR),
         Item("Clerk, Mon 2 Nov 2026: told Ada that nobody had answered.",
              (Fact("Arrived", "nobody can tell"),))),
    ],
)  # fmt: skip
def test_a_line_each(told: Told, item: Item) -> None:
    assert told_item(told) == item


def test_every_request_has_its_words() -> None:
    assert set(ASKED) == set(KNOWN_BY)


@pytest.mark.parametrize(
    ("count", "start", "text", "buttons"),
    [
        (1, 0, "One entry.", ()),
        (10, 0, "Ten entries, the newest first.", ()),
        (25, 0, "25 entries, the newest first. The first ten are shown.",
         (turn("Earlier…", start="10"),)),
        (25, 10, "25 entries, the newest first. The ten after the first ten are shown.",
         (turn("Earlier…", start="20"), turn("Later…"))),
        (21, 20, "21 entries, the newest first. The last is shown.",
         (turn("Later…", start="10"),)),
    ],
)  # fmt: skip
def test_a_page_at_a_time(count: int, start: int, text: str, buttons: tuple[Button, ...]) -> None:
    notice = history(*[update()] * count, start=start)
    assert (notice.text, notice.buttons) == ((text,), (*buttons, SHOW))
    assert len(notice.items) == min(10, count - start)


def test_the_date_that_was_agreed_first_is_shown() -> None:
    view = seen(agreed=date(2026, 12, 18), original=DUE)
    assert say(HistoryShown(view, ()), CONTEXT).facts == (
        Fact("Due", "Fri 18 Dec 2026"),
        Fact("Originally", "Fri 6 Nov 2026; 42 days later than first agreed"),
    )
