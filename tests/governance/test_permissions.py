from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from governance.actions import Owner, OwnerKind
from governance.attendance import Deputy
from governance.groups import Seat, SeatKind
from governance.interests import Declaration, DeclarationKind
from governance.leave import Leave
from governance.permissions import OPERATOR, TABLE, Relation, Subject, may, relations
from governance.policy import Policy
from tests.builders import (
    CAST,
    CHAIR,
    MANAGER,
    MEMBER,
    MONDAY,
    NOW,
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
    post,
    post_of,
)

P = partnership()
OPEN, RESTRICTED = action("BMG-2026-001"), action("CSPR-2026-001")
CHANNELS = ("group:SLG", "group:BMG", "group:CSPR", "group:NOPE", "group:")
READERS = (*CAST, STRANGER, OPERATOR, *CHANNELS)
ALL = set(CAST)
R = Relation

STATING = (
    *("action.not_started", "action.milestone", "action.extend"),
    "action.withdraw_extension",
)
EITHER = ("action.condition", "action.support", "action.reopen", "action.requests")
DECIDING = (
    *("action.evaluate", "action.decide_extension", "action.amend", "action.reassign"),
    *("action.pause", "action.resume", "action.cancel", "action.split", "action.merge"),
    "action.excuse",
)
RUNNING = (
    *("meeting.add", "meeting.move", "meeting.cancel", "meeting.reinstate", "meeting.place"),
    *(
        "meeting.chair",
        "meeting.swap",
        "meeting.start",
        "meeting.close",
        "agenda.order",
        "agenda.issue",
    ),
    *("interest.record", "attendance.record", "decision.resolve"),
    *("minutes.draft", "minutes.amend", "minutes.circulate"),
)
ANSWERING = (
    *("agenda.propose", "interest.answer", "attendance.say", "decision.propose"),
    "minutes.correct",
)
READ = (
    ("BMG", {MEMBER, CHAIR, MANAGER, SCRUTINEER, TOP_CHAIR, TOP_MEMBER, "group:BMG", "group:SLG"}),
    ("CSPR", {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, CHAIR, TOP_CHAIR, "group:CSPR"}),
)


def declared(person: str, **fields: str) -> Declaration:
    kind = DeclarationKind.SPECIFIC if "group" in fields else DeclarationKind.STANDING
    return Declaration(id=f"{person}~1", person=person, kind=kind, at=NOW, by=person, **fields)  # type: ignore[arg-type]


STANDING, SPECIFIC = declared(MEMBER), declared(MEMBER, group="BMG", matter="BMG/2027-01#3")
CHAIRS_OWN = declared(CHAIR, group="BMG", matter="BMG/2027-01#3")

# verb, subject, and everybody who may; nobody else may.
WHO_MAY: list[tuple[str, Subject, set[str]]] = [
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
    *((verb, OPEN, {OWNER, MANAGER}) for verb in STATING),
    *((verb, RESTRICTED, {OWNER, MANAGER}) for verb in STATING),
    ("action.snooze", OPEN, {OWNER}),
    ("action.snooze", RESTRICTED, {OWNER}),
    *((verb, OPEN, {OWNER, CHAIR, TOP_CHAIR, MANAGER}) for verb in EITHER),
    *((verb, RESTRICTED, {OWNER, REVIEW_CHAIR, MANAGER}) for verb in EITHER),
    *((verb, OPEN, {CHAIR, TOP_CHAIR, MANAGER}) for verb in DECIDING),
    *((verb, RESTRICTED, {REVIEW_CHAIR, MANAGER}) for verb in DECIDING),
    ("post.hand_over", None, {MANAGER}),
    ("leave.set", f"person:{OUTSIDER}", {OUTSIDER, MANAGER}),
    ("preference.set", f"person:{OUTSIDER}", {OUTSIDER}),
    ("people.show", None, ALL),
    ("channel.bind", "BMG", {CHAIR, MANAGER}),
    ("channel.bind", "CSPR", {REVIEW_CHAIR, MANAGER}),
    ("account.link", None, {MANAGER}),
    ("ladder.hold", None, {MANAGER}),
    ("report.write", "BMG", {CHAIR, MANAGER}),
    ("report.write", "CSPR", {REVIEW_CHAIR, MANAGER}),
    ("report.show", "BMG", {CHAIR, MEMBER, MANAGER, SCRUTINEER, "group:BMG"}),
    ("report.show", "CSPR", {REVIEW_CHAIR, REVIEW_MEMBER, MANAGER, SCRUTINEER, "group:CSPR"}),
    ("interest.declare", f"person:{OUTSIDER}", {OUTSIDER}),
    *((verb, "BMG", {MEMBER, CHAIR, MANAGER, SCRUTINEER}) for verb in ANSWERING),
    *((verb, "CSPR", {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER}) for verb in ANSWERING),
    ("interest.show", STANDING, {MEMBER, CHAIR, MANAGER}),
    ("interest.show", SPECIFIC, {MEMBER, CHAIR, MANAGER}),
    ("interest.show", CHAIRS_OWN, {CHAIR, MANAGER}),
    ("interest.handle", STANDING, {CHAIR, MANAGER}),
    ("interest.handle", SPECIFIC, {CHAIR, MANAGER}),
    ("interest.handle", CHAIRS_OWN, {MANAGER}),
    ("interest.close", STANDING, {MEMBER, MANAGER}),
    ("attendance.show", "BMG", {CHAIR, MEMBER, MANAGER, SCRUTINEER, "group:BMG"}),
    ("deputy.send", f"person:{OUTSIDER}", {OUTSIDER, MANAGER}),
    ("quorum.waive", "BMG", {CHAIR}),
    ("decision.vote", "BMG", {CHAIR, MEMBER}),
    ("decision.vote", "CSPR", {REVIEW_CHAIR, REVIEW_MEMBER}),
    *(
        (verb, subject, who)
        for verb in ("agenda.show", "decision.show", "minutes.show")
        for subject, who in READ
    ),
    ("decision.withheld", "BMG", {CHAIR, MEMBER, MANAGER, SCRUTINEER, "group:BMG"}),
    (
        "decision.withheld",
        "CSPR",
        {REVIEW_CHAIR, REVIEW_MEMBER, MANAGER, SCRUTINEER, "group:CSPR"},
    ),
    ("decision.register", "BMG", {CHAIR, MEMBER, MANAGER, SCRUTINEER, "group:BMG", OPERATOR}),
    (
        "decision.register",
        "CSPR",
        {REVIEW_CHAIR, REVIEW_MEMBER, MANAGER, SCRUTINEER, "group:CSPR", OPERATOR},
    ),
    ("minutes.approve", "BMG", {CHAIR, MANAGER}),
    ("minutes.approve", "CSPR", {REVIEW_CHAIR, MANAGER}),
    *(("minutes.export", subject, who | {OPERATOR}) for subject, who in READ),
    ("meeting.digest", "BMG", {CHAIR, MANAGER, SCRUTINEER}),
    ("meeting.digest", "CSPR", {REVIEW_CHAIR, MANAGER, SCRUTINEER}),
    ("meeting.plan", None, {MANAGER, OPERATOR}),
    ("meeting.ratings", "BMG", {CHAIR, MANAGER, SCRUTINEER, OPERATOR}),
    ("ladder.show", OPEN, {CHAIR, MANAGER}),
    ("ladder.show", RESTRICTED, {REVIEW_CHAIR, MANAGER}),
    ("status.show", None, {MANAGER}),
    ("meeting.show", "BMG", ALL | {"group:BMG", "group:SLG"}),
    (
        "meeting.show",
        "CSPR",
        {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, CHAIR, TOP_CHAIR, "group:CSPR"},
    ),
    *((verb, "BMG", {CHAIR, MANAGER}) for verb in RUNNING),
    *((verb, "CSPR", {REVIEW_CHAIR, MANAGER}) for verb in RUNNING),
    ("meeting.join", "BMG", {MEMBER, CHAIR, MANAGER, SCRUTINEER, "group:BMG"}),
    (
        "meeting.join",
        "CSPR",
        {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, "group:CSPR"},
    ),
    ("meeting.capture", "BMG", {MEMBER, CHAIR, MANAGER}),
    ("meeting.capture", "CSPR", {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER}),
    (
        "agenda.export",
        "BMG",
        {
            *(MEMBER, CHAIR, MANAGER, SCRUTINEER, TOP_CHAIR, TOP_MEMBER, OPERATOR),
            *("group:BMG", "group:SLG"),
        },
    ),
    (
        "agenda.export",
        "CSPR",
        {
            *(REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, CHAIR, TOP_CHAIR, OPERATOR),
            "group:CSPR",
        },
    ),
    (
        "decision.export",
        "BMG",
        {
            *(MEMBER, CHAIR, MANAGER, SCRUTINEER, TOP_CHAIR, TOP_MEMBER, OPERATOR),
            *("group:BMG", "group:SLG"),
        },
    ),
    (
        "decision.export",
        "CSPR",
        {
            *(REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER, CHAIR, TOP_CHAIR, OPERATOR),
            "group:CSPR",
        },
    ),
    ("interest.export", "BMG", {CHAIR, MANAGER}),
    ("interest.export", None, {MANAGER}),
    ("calendar.group", "BMG", ALL),
    ("calendar.group", "CSPR", {REVIEW_MEMBER, REVIEW_CHAIR, MANAGER, SCRUTINEER}),
    ("calendar.person", f"person:{OUTSIDER}", {OUTSIDER}),
    ("calendar.person", f"person:{STRANGER}", set()),
    ("calendar.all", None, ALL),
    ("message.describe", None, {MANAGER, OPERATOR}),
    ("person.export", f"person:{OUTSIDER}", {OUTSIDER, MANAGER, OPERATOR}),
    ("partnership.apply", None, {MANAGER, OPERATOR}),
    ("record.redact", None, {MANAGER, OPERATOR}),
    ("ledger.verify", None, {MANAGER, SCRUTINEER, OPERATOR}),
    ("retention.list", None, {MANAGER, OPERATOR}),
    ("retention.delete", None, {MANAGER}),
]


@pytest.mark.parametrize(
    ("verb", "subject", "who"),
    WHO_MAY,
    ids=[f"{verb}-{getattr(subject, 'id', subject)}" for verb, subject, _ in WHO_MAY],
)
def test_who_may(verb: str, subject: Subject, who: set[str]) -> None:
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
    """Whatever the table grants, exactly the readers who stand so may, and are not barred."""
    for verb, grant in TABLE.items():
        if verb == "action.evaluate":
            continue  # the policy narrows it
        for subject, granted in ((OPEN, grant.open), (RESTRICTED, grant.restricted)):
            for reader in READERS:
                stands = relations(P, reader, subject, MONDAY)
                allowed = bool(stands & granted) and not stands & grant.barred
                assert may(P, reader, verb, subject, MONDAY) is allowed


@pytest.mark.parametrize("verb", TABLE)
def test_restricting_a_group_shuts_people_out_and_lets_nobody_in(verb: str) -> None:
    narrow = partnership(replace(P.groups["BMG"], restricted=True))
    for reader in READERS:
        for subject in (OPEN, "BMG"):
            if may(narrow, reader, verb, subject, MONDAY):
                assert may(P, reader, verb, subject, MONDAY)


@pytest.mark.parametrize(
    ("evaluators", "who"),
    [
        ((), set()),
        (("chair",), {CHAIR}),
        (("business manager", "overseeing chair"), {MANAGER, TOP_CHAIR}),
        (("member",), {CHAIR, MEMBER}),
        (("lead",), {OWNER}),
        (("nobody knows this word",), set()),
    ],
)
def test_who_evaluates_is_the_partnerships_to_say(
    evaluators: tuple[str, ...], who: set[str]
) -> None:
    p = partnership(policy=Policy(evaluators=evaluators))
    assert {one for one in READERS if may(p, one, "action.evaluate", OPEN, MONDAY)} == who


def test_nobody_decides_on_what_they_own_themselves() -> None:
    own = action(owners=(Owner(OwnerKind.PERSON, CHAIR),))
    for verb in ("action.evaluate", "action.decide_extension"):
        assert {one for one in READERS if may(P, one, verb, own, MONDAY)} == {TOP_CHAIR, MANAGER}


def test_a_stand_in_acts_while_somebody_is_away_but_not_in_a_restricted_group() -> None:
    away = Leave(id="l", person=OWNER, first=MONDAY, last=MONDAY, stand_in=OUTSIDER)
    p = replace(P, leaves=(away,))
    verbs = ("action.show", "action.update", "action.done", "action.snooze", "action.extend")
    for verb in verbs:
        assert may(p, OUTSIDER, verb, OPEN, MONDAY)
        assert not may(p, OUTSIDER, verb, OPEN, MONDAY + timedelta(days=1))
        assert not may(p, OUTSIDER, verb, RESTRICTED, MONDAY)


def test_a_vacant_post_falls_to_its_agencys_seats() -> None:
    p = partnership(posts=(post(post_of(OWNER)), post(post_of(CHAIR), CHAIR, agency="police")))
    assert relations(p, MEMBER, OPEN, MONDAY) == {R.ANYONE, R.MEMBER, R.CARETAKER}
    assert relations(p, CHAIR, OPEN, MONDAY) == {R.ANYONE, R.MEMBER, R.CHAIR}
    assert may(p, MEMBER, "action.update", OPEN, MONDAY)


def test_a_supporter_sees_and_does_not_state() -> None:
    helped = action(supporters=(Owner(OwnerKind.PERSON, OUTSIDER),))
    assert relations(P, OUTSIDER, helped, MONDAY) == {R.ANYONE, R.SUPPORTER}
    assert may(P, OUTSIDER, "action.show", helped, MONDAY)
    assert not may(P, OUTSIDER, "action.update", helped, MONDAY)


def test_a_group_nobody_knows_is_treated_as_restricted() -> None:
    lost = action("GONE-2026-001")
    seen = {reader for reader in READERS if may(P, reader, "action.show", lost, MONDAY)}
    assert seen == {OWNER, MANAGER, SCRUTINEER}
    assert not may(P, OUTSIDER, "meeting.show", "GONE", MONDAY)


def test_an_unknown_verb_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        may(P, CHAIR, "action.erase", OPEN, MONDAY)


def test_a_vice_chair_says_which_channel_is_the_groups() -> None:
    group = replace(P.groups["BMG"], seats=(Seat("vice", SeatKind.VICE, votes=True),))
    p = replace(
        P, groups={**P.groups, "BMG": group}, posts={**P.posts, "vice": post("vice", OUTSIDER)}
    )
    assert may(p, OUTSIDER, "channel.bind", "BMG", MONDAY)
    assert not may(p, OUTSIDER, "channel.bind", "CSPR", MONDAY)
    assert not may(P, OUTSIDER, "channel.bind", "BMG", MONDAY)


SENT = Deputy(
    id="d", group="CSPR", person=REVIEW_MEMBER, deputy=OUTSIDER, first=MONDAY, last=MONDAY,
    by=REVIEW_MEMBER, at=NOW,
)  # fmt: skip


def test_a_deputy_sees_what_the_group_is_to_come_to_while_they_are_one() -> None:
    p = replace(P, deputies=(SENT,))
    verbs = ("meeting.show", "agenda.show", "decision.show", "decision.vote", "interest.answer")
    for verb in verbs:
        assert may(p, OUTSIDER, verb, "CSPR", MONDAY)
        assert not may(p, OUTSIDER, verb, "CSPR", MONDAY + timedelta(days=1))
    assert not may(p, OUTSIDER, "action.show", RESTRICTED, MONDAY)
    assert not may(p, OUTSIDER, "meeting.show", "CSPR", MONDAY - timedelta(days=1))


def test_whoever_was_sent_by_somebody_who_left_the_group_is_no_deputy() -> None:
    gone = partnership(posts=(post(post_of(REVIEW_MEMBER)),), leaves=())
    assert not may(replace(gone, deputies=(SENT,)), OUTSIDER, "meeting.show", "CSPR", MONDAY)


def test_a_successor_sees_nothing_of_what_the_predecessor_declared() -> None:
    later = partnership(posts=(post(post_of(MEMBER), OUTSIDER),))
    for one in (STANDING, SPECIFIC):
        assert not may(later, OUTSIDER, "interest.show", one, MONDAY)
    assert {who for who in READERS if may(later, who, "interest.show", STANDING, MONDAY)} == {
        MEMBER, MANAGER,
    }  # fmt: skip
