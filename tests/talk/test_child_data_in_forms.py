"""What may identify a child in a form: the field comes back empty, or with a question beside it."""

from __future__ import annotations

import pytest

from bot.talk.filled import FORMS
from bot.talk.notice import Press
from governance.actions import Update
from tests.talk.child_data import BORN, NUMBER, OTHERWISE, handed_back, subject, with_question
from tests.talk.party import JOAN, RACHEL, TITLE, TODAY, WINSTON, Party, read, update_form
from tests.usecases.cast import kept

TAKEN_OUT = (
    "! This had an NHS number in it, so it was not kept. Write it again with the case's own "
    f"reference instead. {OTHERWISE}"
)
BESIDE = (
    "! There seems to be a date of birth in this. If it is about a child, take it out; if not, "
    "say so below."
)


def test_a_form_comes_back_without_what_is_refused(party: Party) -> None:
    form = party.said(RACHEL, "/action 3 update")
    before = party.written()
    values = {"rating": "amber", "forecast": "27 Nov", "note": f"seen: {NUMBER}"}
    again = party.fill(RACHEL, form, **values)
    assert read(again) == [
        "Please look again: BMG-2026-003",
        *update_form(
            rating="running late (Amber)", forecast="27 Nov", errors=(f"What should: {TAKEN_OUT}",)
        ),
    ]
    assert (handed_back(party, RACHEL, again), party.written()) == ([], before)
    assert again.form is not None
    assert form.form is not None
    assert again.form.press == form.form.press
    assert party.fill(RACHEL, again, note="see case 14").heading == f"Recorded: {TITLE}"


@pytest.mark.parametrize(
    "values",
    [
        {"forecast": NUMBER},
        {"forecast": f"3/4 or {NUMBER}"},
        {"forecast": "4/13", "note": NUMBER},
        {"rating": "blue", "note": NUMBER},
        {"rating": NUMBER, "impact": NUMBER},
        {"note": f"{NUMBER} {'x' * 5000}"},
        {"rating": "amber", "forecast": "1 Mar 2028", "impact": "significant", "note": NUMBER},
        {"note": NUMBER, "reason": NUMBER},
        {"note": f"\u200b{NUMBER}", "sure": "not a child"},
    ],
)
def test_whatever_else_is_wrong_with_the_form(party: Party, values: dict[str, str]) -> None:
    before = party.written()
    form = party.said(RACHEL, "/action 3 update")
    again = party.fill(RACHEL, form, **{"rating": "amber", "forecast": "27 Nov"} | values)
    assert again.heading == "Please look again: BMG-2026-003"
    assert (handed_back(party, RACHEL, again), party.written()) == ([], before)


@pytest.mark.parametrize(
    ("who", "line", "place", "values"),
    [
        (WINSTON, "/action new", "BMG", {"title": f"Visit {NUMBER}"}),
        (WINSTON, "/action new", "BMG", {"title": "Visit", "timescale": f"after {NUMBER} is seen"}),
        (RACHEL, "/action 3 done", None, {"evidence": NUMBER}),
        (RACHEL, "/action 3 done", None, {"evidence": NUMBER, "on": "5 Dec 2030"}),
    ],
)
def test_in_every_form(
    party: Party, who: str, line: str, place: str | None, values: dict[str, str]
) -> None:
    before = party.written()
    again = party.fill(who, party.said(who, line, place), **values)
    assert again.heading.startswith("Please look again: ")
    assert (handed_back(party, who, again), party.written()) == ([], before)


ABOUT = {
    "ref": "BMG-2026-003",
    "group": "BMG",
    "decision": "BMG-2026-D001",
    "meeting": "BMG/2027-01",
    "on": "2027-01-19",
    "nonce": "n",
    "account": "slack||T1|U1",
}
"""What a press may have to say of what its form is about."""


@pytest.mark.parametrize("verb", FORMS)
def test_in_every_field_of_every_form_there_is(party: Party, verb: str) -> None:
    press = Press(verb, ABOUT, 1)
    form = party.send(JOAN, press, {}).form
    before = party.written()
    names = [field.name for field in form.fields] if form else ["note", "text", "why"]
    every = party.send(JOAN, press, dict.fromkeys(names, NUMBER))
    one_by_one = [party.send(JOAN, press, {name: NUMBER}) for name in names]
    answers = (every, *one_by_one)
    assert [handed_back(party, JOAN, answer) for answer in answers] == [[]] * len(answers)
    assert party.written() == before


def test_a_form_asks_and_keeps_what_was_typed(party: Party) -> None:
    before = party.written()
    form = party.said(RACHEL, "/action 3 update")
    asked = party.fill(RACHEL, form, rating="clear", note=f"waiting {BORN}")
    lines = update_form(
        rating="on track (Clear)", note=f"waiting {BORN}", errors=(f"What should: {BESIDE}",)
    )
    assert read(asked) == ["Please look again: BMG-2026-003", *with_question(lines, "–")]
    assert party.fill(RACHEL, asked) == asked
    assert party.written() == before
    saved = party.fill(RACHEL, asked, sure="not a child")
    assert saved.text == (f"Rachel Okafor, {TODAY}: on track (Clear).",)
    assert party.fill(RACHEL, asked, sure="not a child") == saved
    assert party.written() == before + 1
    assert kept(party.office, Update, "BMG-2026-003/1").note == f"waiting {BORN}"
    assert subject(party).endswith("(said not to be about a child: date of birth in note)")


def test_a_form_without_it_is_saved_without_an_answer(party: Party) -> None:
    form = party.said(RACHEL, "/action 3 update")
    asked = party.fill(RACHEL, form, rating="clear", note=f"waiting {BORN}")
    assert party.fill(RACHEL, asked, note="waiting").heading == f"Recorded: {TITLE}"
    assert subject(party) == "BMG-2026-003"


def test_who_is_sure_stays_so_when_the_key_asks_for_a_reason(party: Party) -> None:
    form = party.said(RACHEL, "/action 4 update")
    values = {"rating": "amber", "forecast": "26 May 2027", "impact": "significant", "note": BORN}
    asked = party.fill(RACHEL, form, **values)
    differs = party.fill(RACHEL, asked, sure="not a child")
    assert differs.heading == "Keep amber for BMG-2026-004?"
    saved = party.fill(RACHEL, differs, reason="A draft is out.")
    assert saved.heading.startswith("Recorded: BMG-2026-004")
