"""Whom one is sent to for what one may not do oneself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.actions import Action
from governance.groups import Group, SeatKind
from governance.meetings import Meeting
from governance.permissions import TABLE
from tests.jobs.office import Office
from tests.usecases.cast import LAY, REF, SECRET, changed, kept
from tests.usecases.meetings import BMG, planned
from usecases.denied import denied, who_may
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene

RACHEL, WINSTON, YASMIN = "Rachel Okafor", "Winston Baptiste", "Yasmin Throckley"
NURSE_POST = "designated-nurse"
JOAN, ELSPETH = "Joan Merriweather", "Elspeth Dunmore"


@pytest.fixture(scope="module")
def office() -> Office:
    return planned()


def look(office: Office) -> Scene:
    with office.store.work(LAY, office.clock.now()) as w:
        return scene(w, office.clock.now())


@pytest.mark.parametrize(
    ("verb", "subject", "names"),
    [
        ("action.update", REF, (RACHEL, JOAN)),
        ("action.snooze", REF, (RACHEL,)),
        ("action.pause", REF, (WINSTON, JOAN)),
        ("action.decide_extension", REF, (WINSTON, JOAN)),
        ("action.cancel", SECRET, (YASMIN, JOAN)),
        ("meeting.start", BMG, (WINSTON, JOAN)),
        ("meeting.digest", BMG, (WINSTON, JOAN, ELSPETH)),
        ("agenda.show", BMG, (WINSTON, JOAN)),
        ("agenda.propose", BMG, (WINSTON, JOAN)),
        ("report.write", "QAA", ("Beatrice Lamptey", JOAN)),
        ("channel.bind", "CSPR", (YASMIN, JOAN)),
    ],
)
def test_all_those_to_turn_to_are_named(
    office: Office, verb: str, subject: str, names: tuple[str, ...]
) -> None:
    about: Action | Meeting | str = subject
    if verb.startswith("action."):
        about = kept(office, Action, subject)
    elif subject == BMG:
        about = kept(office, Meeting, BMG)
    of = about if isinstance(about, str) else about.id if isinstance(about, Action) else about.group
    assert denied(look(office), verb, about) == NotAllowed(verb, of, names)


def test_nobody_is_named_who_may_not_either(office: Office) -> None:
    s, action = look(office), kept(office, Action, SECRET)
    for verb in TABLE:
        named = who_may(s, verb, action)
        assert [one for one in named if not s.someone_may(one, verb, action)] == []


def test_a_vice_chair_is_named_after_the_chair() -> None:
    office = planned()
    seats = kept(office, Group, "BMG").seats
    nurse = [replace(seat, kind=SeatKind.VICE) for seat in seats if seat.post == NURSE_POST]
    others = [seat for seat in seats if seat.post != NURSE_POST]
    changed(office, "BMG", seats=(*others, *nurse))
    meeting = kept(office, Meeting, BMG)
    names = (WINSTON, "Priya Ramanathan", JOAN)
    assert denied(look(office), "meeting.move", meeting) == NotAllowed("meeting.move", "BMG", names)
