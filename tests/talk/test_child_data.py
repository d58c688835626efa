"""What may identify a child: refused and never handed back, or asked about before it is kept."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass

import pytest

from bot.talk.filled import FORMS
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.child_data import A_HELP
from governance.actions import Update
from governance.texts import strings
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
from tests.usecases.cast import kept
from usecases.desk import CLERK
from usecases.records import LEDGER

NUMBER = "999 657 4415"
PARTS = ("999 657", "657 4415", "9996574415", "4415")
BORN = "for the boy born 3/4/2015"
OTHERWISE = (
    "If it is a phone number, write “phone” before it. Of any other number, the last four digits "
    "are enough."
)
REFUSED = [
    "Please don't tell Clerk an NHS number",
    "Nothing was recorded, and Clerk has not kept what you wrote. Please delete your message too.",
    "Write it again with the case's own reference instead.",
    OTHERWISE,
    A_HELP,
]
ASKED = [
    "Is this about a child?",
    "There seems to be a date of birth in it. Nothing has been recorded yet.",
    "If it is about a child, leave it, and delete your message too.",
    "[Not about a child: record it] [Leave it]",
    A_HELP,
]
QUESTION = "Is it about a child? _{}_"
TAKEN_OUT = (
    "! This had an NHS number in it, so it was not kept. Write it again with the case's own "
    f"reference instead. {OTHERWISE}"
)
BESIDE = (
    "! There seems to be a date of birth in this. If it is about a child, take it out; if not, "
    "say so below."
)


@pytest.mark.parametrize(
    "line",
    [
        f"/action 3 amber by 27 Nov 2026 waiting for {NUMBER}",
        f"/action 3 on track {NUMBER}",
        f"/action 3 amber by next Friday {NUMBER}",
        f"/action 3 done {NUMBER} was seen",
        f"/action 3 done on 3/11 {NUMBER}",
        f"/action 3 ambr by 30 Nov {NUMBER}",
        f"/action new Visit {NUMBER}",
        f"/action list {NUMBER}",
        f"/action {NUMBER}",
        f"/meeting {NUMBER}",
        f"/clerk who {NUMBER}",
        f"/acton 3 {NUMBER}",
        NUMBER,
        "9996574415",
        "\u200b９９９\u00a0６５７\u00a0４４１５",
        f"{NUMBER} {'x' * 5000}",
        f"{'x' * 50} {NUMBER} {'x' * 5000}",
        f"{NUMBER} {BORN}",
    ],
)
@pytest.mark.parametrize("place", [None, "BMG"])
def test_an_nhs_number_in_a_line_is_refused_and_not_handed_back(
    party: Party, line: str, place: str | None
) -> None:
    before = party.written()
    notice = party.said(JOAN, line, place)
    assert read(notice) == REFUSED
    assert notice.private
    assert (handed_back(party, JOAN, notice), party.written()) == ([], before)


def test_a_phone_number_is_not_refused(party: Party) -> None:
    notice = party.said(RACHEL, f"/action 3 on track, the duty desk is on phone {NUMBER}")
    assert notice.heading == f"Recorded: {TITLE}"


def test_what_may_be_about_a_child_is_asked_about_first(party: Party) -> None:
    before = party.written()
    asked = party.said(RACHEL, f"/action 3 amber by 27 Nov 2026 waiting {BORN}")
    assert (read(asked), party.written()) == (ASKED, before)
    recorded = party.press(RACHEL, button(asked, "Not about a child: record it"))
    assert read(recorded) == [
        f"Recorded: {TITLE}",
        f"{AMBER_BY} Fri 27 Nov 2026.",
        "Due: Fri 6 Nov 2026",
        f"Note: waiting {BORN}",
        ALL_BUTTONS,
    ]
    assert subject(party) == ("BMG-2026-003 (said not to be about a child: date of birth in note)")
    assert party.written() == before + 1
    assert party.press(RACHEL, button(asked, "Not about a child: record it")) == recorded
    assert party.written() == before + 1


def test_it_can_be_left(party: Party) -> None:
    before = party.written()
    asked = party.said(RACHEL, f"/action 3 on track {BORN}")
    assert read(party.press(RACHEL, button(asked, "Leave it"))) == [
        "Left: nothing was recorded",
        "Please delete your message too. Write it again with the case's own reference instead.",
    ]
    assert button(asked, "Leave it") == Press("leave")
    assert party.written() == before


def test_a_line_that_is_kept_after_all_means_the_day_it_was_typed_on(party: Party) -> None:
    asked = party.said(RACHEL, f"/action 3 amber by tomorrow waiting {BORN}")
    assert button(asked, "Not about a child: record it").args["day"] == "2026-11-02"
    party.office.clock.move_to(party.office.clock.now().replace(day=3))
    recorded = party.press(RACHEL, button(asked, "Not about a child: record it"))
    assert "When do you expect to finish? _Tue 3 Nov 2026_" in read(recorded)


def test_who_said_so_is_not_asked_again_in_the_form_that_follows(party: Party) -> None:
    asked = party.said(RACHEL, f"/action 3 amber waiting {BORN}")
    form = party.press(RACHEL, button(asked, "Not about a child: record it"))
    assert read(form) == [
        f"Nearly there: {TITLE}",
        *with_question(
            update_form(
                rating="running late (Amber)",
                note=f"waiting {BORN}",
                errors=("When: ! When do you now expect to finish?",),
            ),
            "It is not about a child",
        ),
    ]
    assert party.fill(RACHEL, form, forecast="27 Nov").heading == f"Recorded: {TITLE}"


def test_nor_where_the_number_fits_several(party: Party) -> None:
    asked = party.said(JOAN, f"/action 1 on track {BORN}")
    assert read(asked) == ASKED
    which = party.press(JOAN, button(asked, "Not about a child: record it"))
    assert which.heading == "Which action 1 do you mean?"
    done = party.press(JOAN, button(which, "This one", "BMG-2026-001"))
    assert done.heading.startswith("Recorded: BMG-2026-001")


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


def handed_back(party: Party, who: str, notice: Notice) -> list[str]:
    """Texts of the answer that hold a part of the number, in its buttons' tickets too."""
    signed = [party.talk.ticket(who, press) for press in _presses(notice)]
    texts = [*strings(asdict(notice)), *map(_opened, signed)]
    return [text for text in texts if any(part in text for part in PARTS)]


def _presses(value: object) -> Iterator[Press]:
    if isinstance(value, Press):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _presses(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _presses(one)
    elif is_dataclass(value):
        for name in value.__dataclass_fields__:
            yield from _presses(getattr(value, name))


def _opened(ticket: str) -> str:
    """A ticket is signed, not secret: anybody can read what it says."""
    body = ticket.rpartition(".")[0]
    packed = base64.urlsafe_b64decode(body.lstrip(".") + "===")
    return json.dumps(json.loads(zlib.decompress(packed) if body.startswith(".") else packed))


def with_question(lines: list[str], answer: str) -> list[str]:
    return [*lines[:-1], QUESTION.format(answer), lines[-1]]


def subject(party: Party) -> str:
    with party.office.store.work(CLERK, party.office.clock.now()) as w:
        return w.find(LEDGER)[-1].subject


def test_a_ticket_can_be_read_by_anybody(party: Party) -> None:
    """Else the tests above could not fail."""
    press = Press("say", {"text": f"/action 3 on track {NUMBER}" * 9})
    notice = Notice("", form=Form((), press))
    assert len(handed_back(party, RACHEL, notice)) == 2
