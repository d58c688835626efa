"""What a message says that only tells."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.talk.notice import Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.news import news_heading, news_item
from bot.talk.say.table import say
from governance.asks import AskState, Rule
from governance.policy import Lane
from tests.builders import NOW
from tests.talk.party import read
from tests.talk.views import LEAD, TITLE, TODAY, action
from usecases.account_rows import AccountView, ChannelView
from usecases.read_message import AskView, MessageRead
from usecases.views import ActionView, DeedView

GIVEN = DeedView(NOW, "Joan Merriweather", "action.reassign", owners=(LEAD,))
PAUSED = action(state="paused", can=("action.resume", "action.pause", "action.cancel"))
YOURS = "It is yours from now on. Clerk asks how it stands when an update is due."
STANDING = [
    "  Due: Fri 6 Nov 2026",
    "  Lead: Detective Inspector (Rachel Okafor)",
    "  Rating: not rated yet",
]


def row(rule: Rule, view: ActionView | None = None, deed: DeedView | None = None) -> AskView:
    return AskView(rule, AskState.OPEN, view or action(), deed=deed)


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (row(Rule.ASSIGNED, deed=GIVEN),
         ["Yours from now on: BMG-2026-014", f"- {TITLE}", *STANDING,
          f"  Joan Merriweather, Mon 2 Nov 2026: reassigned to Detective Inspector. {YOURS}",
          "  [Show]"]),
        (row(Rule.ASSIGNED),
         ["Yours from now on: BMG-2026-014", f"- {TITLE}", *STANDING,
          f"  {YOURS}",
          "  [Show]"]),
        (row(Rule.PAUSE_OVER, PAUSED),
         ["Does it go on? BMG-2026-014", f"- {TITLE}", "  State: paused", *STANDING,
          "  The day until which it was paused has come. It stays paused until you decide.",
          "  [Resume] [Pause…] [Cancel…] [Show]"]),
        (row(Rule.CHANGED, deed=GIVEN),
         ["BMG-2026-014: reassigned to Detective Inspector", f"- {TITLE}", *STANDING,
          "  Joan Merriweather, Mon 2 Nov 2026: reassigned to Detective Inspector.",
          "  [Show]"]),
        (row(Rule.CHANGED),
         ["New action: BMG-2026-014", f"- {TITLE}", *STANDING, "  [Show]"]),
    ],
)  # fmt: skip
def test_one_piece_of_news(told: AskView, lines: list[str]) -> None:
    assert read(Notice(news_heading((told,)), items=(news_item(told),))) == lines


def test_several_and_none() -> None:
    told = row(Rule.CHANGED)
    assert news_heading((told, told)) == "Two pieces of news"
    assert news_heading(()) == "There is nothing here for you any more"


def of_clerk(rule: Rule, **fields: Any) -> Notice:
    row = AskView(rule, AskState.OPEN, **fields)
    return say(MessageRead("person:joan", Lane.DAILY, TODAY, (row,)), Context(TODAY, str))


def test_a_group_without_a_channel_and_one_that_cannot_be_written_to() -> None:
    view = ChannelView("BMG", "Business Management Group", bound=False)
    assert of_clerk(Rule.CHANNEL, channel=view).items == (
        Item(
            "The Business Management Group has no channel",
            text="Clerk has news for them, and knows no channel in which they work. Until it "
            "does, each of them is told by themselves. In their channel, type: /clerk bind BMG",
        ),
    )
    broken = of_clerk(Rule.CHANNEL, channel=replace(view, bound=True))
    assert broken.heading == "Clerk cannot write to the channel of the Business Management Group"


def test_a_closed_account_and_what_was_settled_meanwhile() -> None:
    gone = of_clerk(Rule.ACCOUNT_GONE, account=AccountView("slack||T1|U1", person="Rachel Okafor"))
    assert gone.heading == "Rachel Okafor's account has been closed"
    for rule in (Rule.ACCOUNT_GONE, Rule.STRANGER, Rule.CHANNEL):
        assert of_clerk(rule).heading == "That has been settled meanwhile"
