from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Button, Choice, Fact, Item, Notice, Press
from bot.talk.say import chairs
from bot.talk.say.cannot_chair import say_cannot_chair
from bot.talk.say.next_chair import chair_item
from tests.builders import NOW
from tests.builders import at as moment
from tests.talk.say.test_others import CONTEXT, meeting
from usecases.list_candidates import CandidatesListed
from usecases.meeting_done import MeetingDone
from usecases.next_chair import ChairTold
from usecases.refusals import CannotChair
from usecases.show_chairs import Chairing, ChairRow, ChairsShown, Turn
from usecases.views.meeting import MeetingView
from usecases.views.meeting_change import ChangeView

ON = {"group": "BMG", "on": "2027-01-19", "meeting": "BMG/2027-01"}
SAID = "BMG on Tue 19 Jan 2027"
SHOW = Button("Show", Press("meeting.show", ON), SAID)
BACK = Button("As the rule says", Press("meeting.chair.rule", ON, 2), SAID)
TITLE = "Tue 19 Jan 2027, 14:00–16:00"
STARTS = moment(2027, 1, 19, 14)


def by(*names: str) -> MeetingView:
    return meeting(chairs=names)


def done(*names: str, told: int = 12, **fields: Any) -> MeetingDone:
    return MeetingDone("meeting.chair", by(*names), 2, told=told, **fields)


def change(**fields: Any) -> ChangeView:
    plain: dict[str, Any] = {"by": "Joan", "at": NOW, "was": STARTS, "becomes": STARTS}
    return ChangeView(**{"what": "meeting.chair", **plain, "parts": (), "why": "", **fields})


def row(view: MeetingView, why: Chairing, *, can: bool = False) -> ChairRow:
    return ChairRow(view, why, 2, can)


def listed(*rows: ChairRow, turns: tuple[Turn, ...] = (), **fields: Any) -> Notice:
    plain: dict[str, Any] = {"starts": date(2026, 4, 1), "months": 12}
    shown = ChairsShown("BMG", "Managers", turns, **{**plain, **fields}, rows=rows)
    return chairs.say(shown, CONTEXT)


@pytest.mark.parametrize(
    ("turns", "fields", "text"),
    [
        ((), {}, "The partnership's file names no post that chairs it."),
        ((Turn("Nurse", ("Ada",)),), {}, "It is chaired by the Nurse (Ada)."),
        (
            (Turn("Nurse", ("Ada", "Ben")), Turn("Inspector", ())),
            {},
            (
                "The chair goes round every year from Wed 1 Apr 2026: Nurse (Ada and Ben), then "
                "Inspector (vacant)."
            ),
        ),
        (
            (Turn("Nurse", ("Ada",)), Turn("Inspector", ("Ben",))),
            {"months": 6},
            (
                "The chair goes round every six months from Wed 1 Apr 2026: Nurse (Ada), then "
                "Inspector (Ben)."
            ),
        ),
    ],
)
def test_a_rule_in_words(turns: tuple[Turn, ...], fields: dict[str, Any], text: str) -> None:
    notice = listed(turns=turns, **fields)
    assert notice == Notice("Who chairs Managers (BMG)", (text, "No meetings are planned."))


@pytest.mark.parametrize(
    ("why", "text"),
    [
        (Chairing(("Ada",)), ""),
        (Chairing(("Ada",), begins=True), "A turn begins with this meeting."),
        (
            Chairing(("Ada",), change(why="a trial")),
            ("Named by Joan on Mon 2 Nov 2026, who wrote: a trial. By the rule it would be Ada."),
        ),
        (
            Chairing((), change(swapped=date(2027, 4, 20))),
            (
                "Swapped with Tue 20 Apr 2027 by Joan on Mon 2 Nov 2026. By the rule it would be "
                "nobody."
            ),
        ),
        (
            Chairing(("Ada",), change(swapped=date(2027, 4, 20)), alone=True),
            (
                "Swapped with Tue 20 Apr 2027 by Joan on Mon 2 Nov 2026. Who chairs that one was "
                "changed since. By the rule it would be Ada."
            ),
        ),
    ],
)
def test_why_somebody_chairs(why: Chairing, text: str) -> None:
    assert listed(row(by("Ben"), why)).items == (Item(f"{TITLE}: Ben", text=text),)


def test_whoever_may_say_it_has_the_buttons() -> None:
    other = Button("Another chair…", Press("meeting.chair", {**ON, "seen": "yes"}, 2), SAID)
    plain, named = listed(
        row(by(), Chairing(()), can=True), row(by("Ben"), Chairing(("Ada",), change()), can=True)
    ).items
    assert (plain.title, plain.buttons) == (f"{TITLE}: nobody: the post is vacant", (other,))
    assert named.buttons == (other, BACK)


def test_the_form_offers_the_rule_and_those_who_could() -> None:
    people = (("ada", "Ada"), ("ben", "Ben"))
    form = chairs.say_choose(CandidatesListed(by("Ada"), 2, people, ("Ada",))).form
    assert form is not None
    assert form.fields[0].choices == (
        Choice("rule", "As the rule says: Ada"),
        Choice("ada", "Ada"),
        Choice("ben", "Ben"),
    )
    assert form.press == Press("meeting.chair.save", ON, 2)


@pytest.mark.parametrize(
    ("person", "why", "could", "heading", "text"),
    [
        ("Cy", "seat", ("Ada", "Ben"), f"Cy can't chair {SAID}",
         "Cy has no seat on the group that day. These could: Ada and Ben."),
        ("Cy", "observer", (), f"Cy can't chair {SAID}",
         "Cy is there as an observer, who never chairs. Nobody on the group could that day."),
        ("Cy", "scrutineer", tuple("ABCDEFGH"), f"Cy can't chair {SAID}",
         ("Cy looks on as the independent scrutineer, who never chairs. These could: A, B, C, D, "
         "E, F and two others.")),
        ("", "vacant", ("Ada",), f"There is no one chair of {SAID}",
         "The post that chairs it is vacant, so there is nobody to swap with. These could: Ada."),
        ("", "shared", ("Ada",), f"There is no one chair of {SAID}",
         ("Two people share the post that chairs it, so there is no one chair to swap. These "
         "could: Ada.")),
    ],
)  # fmt: skip
def test_who_cannot_chair(
    person: str, why: str, could: tuple[str, ...], heading: str, text: str
) -> None:
    choose = Button("Choose somebody…", Press("meeting.chair", ON), SAID, primary=True)
    refusal = CannotChair(person, meeting(), why, could)
    assert say_cannot_chair(refusal) == Notice(heading, (text,), buttons=(choose,))


@pytest.mark.parametrize(
    ("told", "item"),
    [
        (ChairTold(chairs=True), Item(f"You chair {SAID}", text="It is the first in your turn.")),
        (
            ChairTold(chairs=True, until=("Ada",)),
            Item(f"You chair {SAID}", text="It is the first in your turn; Ada chairs until then."),
        ),
        (
            ChairTold(chairs=True, until=("Ada", "Ben")),
            Item(
                f"You chair {SAID}",
                text="It is the first in your turn; Ada and Ben chair until then.",
            ),
        ),
        (
            ChairTold(chairs=True, instead_of=("Ada",)),
            Item(f"You chair {SAID}", text="You chair this one instead of Ada."),
        ),
        (
            ChairTold(chairs=False, others=("Ada",)),
            Item(f"You don't chair {SAID} after all", text="Ada chairs it."),
        ),
        (
            ChairTold(chairs=False),
            Item(f"You don't chair {SAID} after all", text="Nobody chairs it."),
        ),
    ],
)
def test_what_the_next_chair_is_told(told: ChairTold, item: Item) -> None:
    known = (Fact("When", TITLE), Fact("Where", "Room 2")) if told.chairs else ()
    buttons = (SHOW,) if told.chairs else ()
    assert chair_item(meeting(place="Room 2"), told) == replace(item, facts=known, buttons=buttons)


def test_of_a_meeting_that_is_off_nobody_is_the_chair() -> None:
    item = chair_item(meeting(cancelled=True), ChairTold(chairs=True))
    assert item == Item(f"{SAID}: it is cancelled", text="Nobody is to chair it.")
