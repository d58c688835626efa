from __future__ import annotations

from dataclasses import replace

import pytest

from governance.actions import Action
from governance.permissions import OPERATOR, TABLE, Relation, may, relations
from tests.builders import (
    CAST,
    CHAIR,
    MANAGER,
    MEMBER,
    MONDAY,
    OUTSIDER,
    OWNER,
    REVIEW_CHAIR,
    REVIEW_MEMBER,
    SCRUTINEER,
    STRANGER,
    TOP_CHAIR,
    TOP_MEMBER,
    action,
    partnership,
)

P = partnership()
OPEN, RESTRICTED = action("BMG-2026-001"), action("CSPR-2026-001")
CHANNELS = ("group:SLG", "group:BMG", "group:CSPR", "group:NOPE", "group:")
READERS = (*CAST, STRANGER, OPERATOR, *CHANNELS)
ALL = set(CAST)
R = Relation

# verb, subject, and everybody who may; nobody else may.
WHO_MAY: list[tuple[str, Action | str | None, set[str]]] = [
    (
        "action.show",
        OPEN,
        {OWNER, MEMBER, CHAIR, MANAGER, SCRUTINEER, TOP_CHAIR, TOP_MEMBER}
        | {"group:BMG", "group:SLG"},
    ),
    (
        "action.show",
        RESTRICTED,
        {OWNER, REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, CHAIR, TOP_CHAIR}
        | {"group:CSPR"},
    ),
    ("action.new", "BMG", {CHAIR, TOP_CHAIR, MANAGER}),
    ("action.new", "CSPR", {REVIEW_CHAIR, MANAGER}),
    ("action.update", OPEN, {OWNER, MANAGER}),
    ("action.update", RESTRICTED, {OWNER, MANAGER}),
    ("action.done", OPEN, {OWNER, MANAGER}),
    ("action.done", RESTRICTED, {OWNER, MANAGER}),
    ("meeting.show", "BMG", ALL | {"group:BMG"}),
    (
        "meeting.show",
        "CSPR",
        {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, CHAIR, TOP_CHAIR, "group:CSPR"},
    ),
    ("calendar.group", "BMG", ALL),
    ("calendar.group", "CSPR", {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER}),
    ("calendar.person", f"person:{OUTSIDER}", {OUTSIDER}),
    ("calendar.person", f"person:{STRANGER}", set()),
    ("calendar.all", None, ALL),
    ("person.export", f"person:{OUTSIDER}", {OUTSIDER, MANAGER, OPERATOR}),
    ("record.redact", None, {MANAGER, OPERATOR}),
    ("retention.list", None, {MANAGER, OPERATOR}),
    ("retention.delete", None, {MANAGER}),
]


@pytest.mark.parametrize(
    ("verb", "subject", "who"),
    WHO_MAY,
    ids=[f"{verb}-{getattr(subject, 'id', subject)}" for verb, subject, _ in WHO_MAY],
)
def test_who_may(verb: str, subject: Action | str | None, who: set[str]) -> None:
    assert {reader for reader in READERS if may(P, reader, verb, subject, MONDAY)} == who


def test_every_verb_is_tried() -> None:
    assert {verb for verb, _, _ in WHO_MAY} == set(TABLE)


@pytest.mark.parametrize(
    ("reader", "to_open", "to_restricted"),
    [
        (MANAGER, {R.ANYONE, R.MANAGER}, {R.ANYONE, R.MANAGER}),
        (
            SCRUTINEER,
            {R.ANYONE, R.SCRUTINEER, R.OVERSEER},
            {R.ANYONE, R.SCRUTINEER, R.OVERSEER},
        ),
        (
            TOP_CHAIR,
            {R.ANYONE, R.OVERSEER, R.OVERSEEING_CHAIR},
            {R.ANYONE, R.OVERSEER, R.OVERSEEING_CHAIR},
        ),
        (TOP_MEMBER, {R.ANYONE, R.OVERSEER}, {R.ANYONE, R.OVERSEER}),
        (CHAIR, {R.ANYONE, R.MEMBER, R.CHAIR}, {R.ANYONE, R.OVERSEER, R.OVERSEEING_CHAIR}),
        (MEMBER, {R.ANYONE, R.MEMBER}, {R.ANYONE, R.OVERSEER}),
        (OWNER, {R.ANYONE, R.OWNER}, {R.ANYONE, R.OWNER}),
        (REVIEW_CHAIR, {R.ANYONE}, {R.ANYONE, R.MEMBER, R.CHAIR}),
        (REVIEW_MEMBER, {R.ANYONE}, {R.ANYONE, R.MEMBER}),
        (OUTSIDER, {R.ANYONE}, {R.ANYONE}),
        (STRANGER, set(), set()),
        (OPERATOR, {R.OPERATOR}, {R.OPERATOR}),
        ("group:SLG", {R.OVERSEER}, {R.OVERSEER}),
        ("group:BMG", {R.CHANNEL}, {R.OVERSEER}),
        ("group:CSPR", set(), {R.CHANNEL}),
        ("group:NOPE", set(), set()),
    ],
)
def test_how_a_reader_stands(
    reader: str, to_open: set[Relation], to_restricted: set[Relation]
) -> None:
    found = [relations(P, reader, subject, MONDAY) for subject in (OPEN, RESTRICTED)]
    assert found == [to_open, to_restricted]


def test_a_relation_alone_decides() -> None:
    """Whatever the table grants, exactly the readers who stand so may."""
    for verb, grant in TABLE.items():
        for subject, granted in ((OPEN, grant.open), (RESTRICTED, grant.restricted)):
            for reader in READERS:
                stands = relations(P, reader, subject, MONDAY)
                assert may(P, reader, verb, subject, MONDAY) is bool(stands & granted)


@pytest.mark.parametrize("verb", TABLE)
def test_restricting_a_group_shuts_people_out_and_lets_nobody_in(verb: str) -> None:
    narrow = partnership(replace(P.groups["BMG"], restricted=True))
    for reader in READERS:
        for subject in (OPEN, "BMG"):
            if may(narrow, reader, verb, subject, MONDAY):
                assert may(P, reader, verb, subject, MONDAY)


def test_a_group_nobody_knows_is_treated_as_restricted() -> None:
    lost = action("GONE-2026-001")
    seen = {reader for reader in READERS if may(P, reader, "action.show", lost, MONDAY)}
    assert seen == {OWNER, MANAGER, SCRUTINEER}
    assert not may(P, OUTSIDER, "meeting.show", "GONE", MONDAY)


def test_an_unknown_verb_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        may(P, CHAIR, "action.erase", OPEN, MONDAY)
