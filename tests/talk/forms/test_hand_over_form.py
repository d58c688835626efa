from __future__ import annotations

from datetime import date

from bot.talk.forms.hand_over import hand_over_form, read_hand_over, values_of
from bot.talk.notice import Press
from tests.talk.views import TODAY
from usecases.hand_over import HandOver

PRESS = Press("post.hand_over.save", {"nonce": "n"})


def test_whose_place_it_is_is_asked_only_where_several_share_the_post() -> None:
    names = [field.name for field in hand_over_form("n", {"what": "DI"}, {}).fields]
    assert names == ["what", "to", "since"]
    form = hand_over_form("n", {}, {"leaver": "Whose place is it?"})
    assert (form.press, form.fields[-1].name, form.fields[-1].error) == (
        PRESS,
        "leaver",
        "Whose place is it?",
    )


def test_what_is_sent_is_read() -> None:
    values = {"what": "DI", "to": "Priya", "since": "9 Nov", "leaver": "Rachel"}
    command = HandOver((("DI", "Priya"),), date(2026, 11, 9), "Rachel")
    assert read_hand_over(PRESS, values, TODAY) == (command, {})
    assert read_hand_over(PRESS, {"since": "31 Feb"}, TODAY) == (
        HandOver((("", ""),)),
        {"since": "There is no 31 February: type 28 February for its last day."},
    )


def test_what_was_typed_is_filled_in() -> None:
    typed = HandOver((("Head", "Sam"), ("Head to Sam", "")), date(2026, 11, 9))
    since = "Mon 9 Nov 2026"
    assert values_of(typed, {"to": "same"}) == {"what": "Head", "to": "Sam", "since": since}
    assert values_of(typed, {"to": "needed"}) == {"what": "Head to Sam", "to": "", "since": since}
