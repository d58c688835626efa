from __future__ import annotations

from bot.talk.forms.sheet import Drawn, draw
from bot.talk.forms.splitting import MERGE, SPLIT
from bot.talk.notice import Choice
from tests.talk.views import TODAY, action
from usecases.merge_action import MergeAction
from usecases.split_action import SplitAction

REF = "BMG-2026-014"
CHOICES = (Choice("post:di", "Detective Inspector"),)


def test_each_part_has_its_lead_who_is_the_whole_s_unless_another_is_chosen() -> None:
    form = draw(SPLIT, Drawn(action(), CHOICES), {"first": "Write"}, {"second": "Say what."})
    now = Choice("", "As now: Detective Inspector (Rachel Okafor)")
    assert [(one.name, one.value, one.required, one.error) for one in form.fields] == [
        ("first", "Write", True, ""),
        ("first_lead", "", False, ""),
        ("second", "", True, "Say what."),
        ("second_lead", "", False, ""),
        ("third", "", False, ""),
        ("third_lead", "", False, ""),
    ]
    assert {one.choices for one in form.fields if one.choices} == {(now, *CHOICES)}


def test_what_is_sent_is_read() -> None:
    split = draw(SPLIT, Drawn(action(), CHOICES), {"first": "Write", "second_lead": "post:di"}, {})
    sent = {field.name: field.value for field in split.fields}
    command = SplitAction(REF, first="Write", second_lead="post:di", revision=1)
    assert SPLIT.read(split.press, sent, TODAY) == (command, {})
    merge = draw(MERGE, Drawn(action()), {"into": "12", "join": "yes", "why": "same"}, {})
    sent = {field.name: field.value for field in merge.fields}
    assert MERGE.read(merge.press, sent, TODAY) == (
        MergeAction(REF, None, "12", "yes", "same", 1),
        {},
    )
