"""Lines somebody types, and what is asked back. It is Mon 2 Nov 2026."""

from __future__ import annotations

import pytest

from governance.actions import Action
from tests.talk.party import (
    ALL_BUTTONS,
    AMBER_BY,
    JOAN,
    RACHEL,
    TITLE,
    TODAY,
    WINSTON,
    Party,
    button,
    read,
    update_form,
)
from usecases.desk import CLERK


def test_an_update_in_a_line(party: Party) -> None:
    line = "/action 3 amber by 27 Nov 2026 waiting for County"
    assert read(party.said(RACHEL, line)) == [
        f"Recorded: {TITLE}",
        f"{AMBER_BY} Fri 27 Nov 2026.",
        "Due: Fri 6 Nov 2026",
        "Note: waiting for County",
        ALL_BUTTONS,
    ]


def test_the_same_delivery_twice_acts_once_and_another_acts_again(party: Party) -> None:
    line = "/action 3 amber by 27 Nov 2026"
    first = party.said(RACHEL, line, delivery="d1")
    before = party.written()
    assert party.said(RACHEL, line, delivery="d1") == first
    assert party.written() == before
    again = party.said(RACHEL, line, delivery="d2")
    assert read(again) == read(first)
    assert party.written() == before + 1


def test_a_delivery_is_of_one_person(party: Party) -> None:
    party.said(RACHEL, "/action BMG-2026-009 on track", delivery="d1")
    notice = party.said(WINSTON, "/action BMG-2026-009 on track", delivery="d1")
    told = f"Winston Baptiste, {TODAY}, for Nottingham City Council: on track (Clear)."
    assert notice.text == (told,)


def test_what_is_missing_is_asked_for_in_a_form_that_holds_the_rest(party: Party) -> None:
    asked = party.said(RACHEL, "/action 3 amber waiting for County")
    assert read(asked) == [
        f"Nearly there: {TITLE}",
        *update_form(
            rating="running late (Amber)",
            note="waiting for County",
            errors=("When: ! When do you now expect to finish?",),
        ),
    ]
    assert read(party.fill(RACHEL, asked, forecast="27 Nov")) == [
        f"Recorded: {TITLE}",
        f"{AMBER_BY} Fri 27 Nov 2026.",
        "Due: Fri 6 Nov 2026",
        "Note: waiting for County",
        ALL_BUTTONS,
    ]


def test_a_forecast_in_the_past_is_asked_for_again(party: Party) -> None:
    asked = party.said(RACHEL, "/action 3 amber by 1 Oct 2026 waiting")
    assert read(asked) == [
        f"Nearly there: {TITLE}",
        *update_form(
            rating="running late (Amber)",
            forecast="Thu 1 Oct 2026",
            note="waiting",
            errors=("When: ! That day has passed. When do you now expect to finish?",),
        ),
    ]


@pytest.mark.parametrize(
    ("rating", "error"),
    [("blue", "! An action is completed first; its impact is evaluated afterwards.")],
)
def test_a_rating_that_is_not_an_update(party: Party, rating: str, error: str) -> None:
    assert read(party.said(RACHEL, f"/action 3 {rating} all is well")) == [
        f"Nearly there: {TITLE}",
        *update_form(note="all is well", errors=(f"How: {error}",)),
    ]


def test_green_is_done_and_asks_for_the_evidence(party: Party) -> None:
    asked = party.said(RACHEL, "/action 3 green")
    form = [
        "When was it completed? _Mon 2 Nov 2026_",
        "How can one tell that it is done? __",
        "[Mark as done]",
    ]
    assert read(asked) == [f"Done? {TITLE}", *form]
    again = party.fill(RACHEL, asked)
    form.insert(2, "! Say in a few words how one can tell that it is done.")
    assert read(again) == ["Please look again: BMG-2026-003", *form]
    assert read(party.fill(RACHEL, again, on="30 Oct", evidence="All briefed.")) == [
        f"Done: {TITLE}",
        f"Rachel Okafor, {TODAY}: done (Green).",
        "Clerk will not ask about it again.",
        "Completed: Fri 30 Oct 2026",
        "Evidence: All briefed.",
    ]


def test_done_on_a_day_to_come_is_asked_for_again(party: Party) -> None:
    assert read(party.said(RACHEL, "/action 3 done on 5 Dec 2026 briefed")) == [
        f"Done? {TITLE}",
        "When was it completed? _Sat 5 Dec 2026_",
        "! That day is still to come. When was it completed?",
        "How can one tell that it is done? _briefed_",
        "[Mark as done]",
    ]


def test_what_is_done_is_closed_to_every_way_of_changing_it(party: Party) -> None:
    stale = button(party.said(RACHEL, "/action 3"), "On track")
    form = party.said(RACHEL, "/action 3 update")
    party.said(RACHEL, "/action 3 done all briefed")
    closed = [
        f"Already done: {TITLE}",
        f"Rachel Okafor, {TODAY}: done (Green).",
        "Nothing was changed.",
    ]
    before = party.written()
    answers = [
        party.press(RACHEL, stale),
        party.fill(RACHEL, form, rating="clear"),
        party.said(RACHEL, "/action 3 on track"),
        party.said(RACHEL, "/action 3 done again"),
        party.said(RACHEL, "/action 3 done"),
        party.said(RACHEL, "/action 3 update"),
    ]
    assert [read(answer) for answer in answers] == [closed] * len(answers)
    assert party.written() == before


def test_a_mistyped_rating_is_handed_back_word_for_word(party: Party) -> None:
    line = "/action 3 ambr by 27 Nov waiting for County"
    assert read(party.said(RACHEL, line)) == [
        "I didn't understand that",
        "Did you mean “/action 3 amber by 27 Nov waiting for County”?",
        f"You typed: {line}",
    ]


def test_a_mistyped_verb_is_not_taken_for_a_group(party: Party) -> None:
    line = "/meeting moove BMG to 21 Jan"
    assert read(party.said(JOAN, line)) == [
        "I didn't understand that",
        "Did you mean “/meeting move BMG to 21 Jan”?",
        f"You typed: {line}",
    ]


def test_an_ambiguous_day_is_asked_back_and_a_button_is_the_answer(party: Party) -> None:
    asked = party.said(RACHEL, "/action 3 amber by next Friday waiting")
    assert read(asked) == [
        "Which day do you mean by “next Friday”?",
        "Nothing has been recorded yet.",
        "[Fri 6 Nov 2026] [Fri 13 Nov 2026]",
    ]
    friday = button(asked, "Fri 13 Nov 2026")
    first = party.press(RACHEL, friday)
    assert first.text == (f"{AMBER_BY} Fri 13 Nov 2026.",)
    before = party.written()
    assert party.press(RACHEL, friday) == first
    assert party.written() == before


def test_the_same_line_asked_back_on_another_occasion_acts_again(party: Party) -> None:
    line = "/action 3 amber by next Friday"
    party.press(RACHEL, button(party.said(RACHEL, line), "Fri 13 Nov 2026"))
    party.said(RACHEL, "/action 3 on track")
    party.press(RACHEL, button(party.said(RACHEL, line), "Fri 13 Nov 2026"))
    with party.office.store.work(CLERK, party.office.clock.now()) as w:
        action = w.get(Action, "BMG-2026-003")
    assert action is not None
    assert (action.rating, action.revision) == ("amber", 4)


def test_where_several_groups_have_the_number_it_is_asked_which(party: Party) -> None:
    review = "CSPR-2026-003 Review B: close the list"
    line = "/action 3 red by 30 June 2027 the post has gone"
    asked = party.said(JOAN, line)
    assert read(asked) == [
        "Which action 3 do you mean?",
        "Several actions have that number. Nothing has been recorded yet.",
        f"- {TITLE}",
        "  [This one]",
        f"- {review}",
        "  [This one]",
    ]
    assert read(party.press(JOAN, button(asked, "This one", "BMG"))) == [
        f"Recorded: {TITLE}",
        (
            f"Joan Merriweather, {TODAY}, on the lead's behalf: "
            "seriously late (Red), now expected Wed 30 Jun 2027."
        ),
        "Due: Fri 6 Nov 2026",
        "Note: the post has gone",
        ALL_BUTTONS,
    ]
    assert read(party.said(JOAN, "/action 3")) == [
        "Which action 3 do you mean?",
        "Several actions have that number. Press one, or type its full reference.",
        f"- {TITLE}",
        f"  {ALL_BUTTONS} [Show]",
        f"- {review}",
        "  [On track] [Update…] [Done…] [Show]",
    ]
    asked = party.said(JOAN, "/action 3 update")
    form = party.press(JOAN, button(asked, "This one", "CSPR"))
    assert form.heading == f"Update {review}"


def test_a_channels_own_group_comes_before_mine_and_mine_before_others(party: Party) -> None:
    assert party.said(JOAN, "/action 3", place="BMG").heading == TITLE
    assert party.said(RACHEL, "/action 3").heading == TITLE
