"""The guard at the desk: no command can forget it."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

import pytest

from governance.actions import UPDATES_BY_ACTION, Action, Update
from governance.child_data import Kind
from governance.record import Record
from governance.timescale import Stage, Timescale
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, at, found, kept, ledger, refused
from usecases.child_data import EXEMPT, look_through
from usecases.desk import CLERK
from usecases.done_action import DoneAction
from usecases.list_actions import ListActions
from usecases.new_action import NewAction
from usecases.redact import FindTexts, Redact
from usecases.refusals import ChildData, NotAllowed
from usecases.run_job import NoteRun
from usecases.update_action import ON_TRACK, KeyDiffers, UpdateAction, Updated
from usecases.verbs import VERBS

NUMBER = "999 657 4415"
BORN = "the boy, born 3/4/2015"
HOME = "lives in NG99 9AA"
NHS, BIRTH, POSTCODE = Kind.NHS_NUMBER, Kind.BIRTH_DATE, Kind.POSTCODE
MADE_BY_CLERK = {"code", "digest", "id", "nonce", "token"}
PLAIN: dict[Any, object] = {
    bool: True,
    bytes: b"",
    date: at(11, 2).date(),
    datetime: at(11, 2),
    float: 1.0,
    int: 1,
    time: time(9),
    timedelta: timedelta(1),
    type(None): None,
}


def _planted(hint: Any) -> Iterator[tuple[Any, bool]]:
    """Values of a type with the number in one text of theirs each; first one without."""
    if hint is str:
        yield from (("", False), (NUMBER, True))
    elif hint in PLAIN:
        yield PLAIN[hint], False
    elif isinstance(hint, types.UnionType):
        for one in reversed(typing.get_args(hint)):
            yield from _planted(one)
    elif typing.get_origin(hint) is tuple:
        yield (), False
        yield from (((value,), has) for value, has in _planted(typing.get_args(hint)[0]) if has)
    elif typing.get_origin(hint) is dict:
        yield from (({"key": value}, has) for value, has in _planted(typing.get_args(hint)[1]))
    elif typing.get_origin(hint) is Callable:
        yield print, False
    elif issubclass(hint, Enum):
        yield next(iter(hint)), False
    elif issubclass(hint, Record):
        yield None, False
    else:
        yield from ((made, has) for _, made, has in _built(hint))


def _built(kind: type) -> Iterator[tuple[str, Any, bool]]:
    """Each with the name of the field that has the number."""
    assert is_dataclass(kind), f"say in this test how a {kind.__name__} is made"
    hints = typing.get_type_hints(kind)
    ways = {one.name: list(_planted(hints[one.name])) for one in fields(kind)}
    without = {name: values[0][0] for name, values in ways.items()}
    yield "", kind(**without), False
    for name, values in ways.items():
        yield from ((name, kind(**{**without, name: v}), has) for v, has in values if has)


EVERY = [
    pytest.param(command, name, id=f"{kind.__name__}.{name}")
    for kind in VERBS
    for name, command, has in _built(kind)
    if has
]


@pytest.mark.parametrize(("command", "name"), EVERY)
def test_every_text_of_every_command_is_looked_through(command: object, name: str) -> None:
    exempt = (type(command), name) in EXEMPT
    assert look_through(command) == (None if exempt else ChildData({name: (NHS,)}, {}))


def test_what_clerk_draws_by_lot_is_not_looked_through() -> None:
    """It can look like anything: one in some thousands would be refused."""
    made = {(kind, f.name) for kind in VERBS for f in fields(kind) if f.name in MADE_BY_CLERK}
    assert made - set(EXEMPT) == set()


def test_an_exemption_is_of_a_field_there_is_and_has_a_reason() -> None:
    assert [key for key in EXEMPT if key[1] not in {f.name for f in fields(key[0])}] == []
    assert all(kind in VERBS and reason.endswith(".") for (kind, _), reason in EXEMPT.items())


@pytest.mark.parametrize(
    ("note", "reason", "refused_in", "asked_in"),
    [
        (NUMBER, "", {"note": (NHS,)}, {}),
        (f"{NUMBER} {BORN}", "", {"note": (NHS,)}, {}),
        (BORN, "", {}, {"note": (BIRTH,)}),
        (f"{BORN} {HOME} {BORN}", "", {}, {"note": (BIRTH, POSTCODE)}),
        (NUMBER, HOME, {"note": (NHS,)}, {"reason": (POSTCODE,)}),
    ],
)
def test_what_is_certain_is_refused_and_the_rest_asked_about(
    office: Office, note: str, reason: str, refused_in: Any, asked_in: Any
) -> None:
    command = UpdateAction(REF, ON_TRACK, note=note, reason=reason)
    assert refused(office, RACHEL, command, "receipt") == ChildData(refused_in, asked_in)


def test_texts_are_looked_for_as_deep_as_they_lie() -> None:
    timescale = Timescale("after", condition=BORN, stages=(Stage(HOME, at(11, 3).date()),))
    assert look_through(NewAction("BMG", "Title", timescale=timescale)) == ChildData(
        {}, {"timescale": (BIRTH, POSTCODE)}
    )


def test_the_guard_comes_before_the_rules_of_the_verb(office: Office) -> None:
    command = NewAction("BMG", NUMBER)
    assert refused(office, RACHEL, command) == ChildData({"title": (NHS,)}, {})
    assert isinstance(refused(office, RACHEL, NewAction("BMG", "Title")), NotAllowed)


def test_who_says_that_it_is_about_no_child_is_taken_at_their_word(office: Office) -> None:
    command = UpdateAction(REF, ON_TRACK, note=BORN, reason=HOME)
    first = office.desk.assured().do_now(RACHEL, command, "receipt")
    assert isinstance(first, Updated)
    assert ledger(office)[-1] == (
        RACHEL,
        "action.update",
        f"{REF} (said not to be about a child: date of birth in note; postcode in reason)",
    )
    assert office.do(RACHEL, command, "receipt") == first


def test_nobody_is_taken_at_their_word_for_an_nhs_number(office: Office) -> None:
    before = ledger(office)
    command = DoneAction(REF, evidence=f"{NUMBER}, {BORN}")
    with pytest.raises(ChildData) as caught:
        office.desk.assured().do_now(RACHEL, command)
    assert caught.value == ChildData({"evidence": (NHS,)}, {})
    assert ledger(office) == before


def test_what_is_not_kept_is_not_remarked_upon(office: Office) -> None:
    before = ledger(office)
    late = UpdateAction(REF, "amber", forecast=at(3, 1, year=2027).date(), note=BORN)
    assert isinstance(office.desk.assured().do_now(RACHEL, late), KeyDiffers)
    new = office.desk.assured().do_now(CHAIR, NewAction("BMG", "Nothing to ask about"))
    assert ledger(office)[len(before) :] == [(CHAIR, "action.new", new.action.ref)]


def test_the_refusal_carries_nothing_of_the_text(office: Office) -> None:
    said = str(vars(refused(office, RACHEL, UpdateAction(REF, ON_TRACK, note=f"{NUMBER} {BORN}"))))
    assert [part for part in (*NUMBER.split(), *BORN.split()) if part in said] == []


def test_clerk_s_own_doings_are_written_by_nobody(office: Office) -> None:
    office.do(CLERK, NoteRun(NUMBER, "2026"))
    assert ledger(office)[-1] == (CLERK, "job", f"{NUMBER}|2026")


def test_what_was_kept_before_there_was_a_guard_can_be_found_and_taken_out(office: Office) -> None:
    office.desk.assured().do_now(RACHEL, UpdateAction(REF, ON_TRACK, note=BORN))
    spots = office.do(MANAGER, FindTexts(REF, ("note",))).spots
    office.do(MANAGER, Redact(spots))
    assert kept(office, Update, f"{REF}/1").note == "[removed on Mon 2 Nov 2026]"
    assert [update.id for update in found(office, UPDATES_BY_ACTION, REF)] == [f"{REF}/1"]
    assert kept(office, Action, REF).revision == 2


def test_what_is_only_looked_up_is_let_be() -> None:
    assert look_through(ListActions(group=NUMBER)) is None
