"""What was declared, why something was decided and what a restricted group speaks of reach nobody
whom the table does not allow, in nothing that is said, sent, shown, exported, logged or kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from functools import partial

import pytest
from structlog.testing import capture_logs

from governance.asks import ASKS_BY_SUBJECT, MESSAGES_BY_DAY
from papers.ics import IcsWriter
from papers.ics_event import event_octets
from tests.scenario.planted import (
    HANDLED,
    INTEREST,
    LINES,
    REFS,
    TITLE,
    WHO_DECLARES,
    WHY,
    Planted,
    mark,
    why,
)
from tests.store.figures import figure, size
from tests.talk.party import ELSPETH, JOAN, MEI, RACHEL, WINSTON
from tests.usecases.cast import AUDITOR, LAY, NURSE, REVIEWER, at, found, given
from tests.usecases.formalities import NIAMH, PIOTR
from usecases.calendar_feed import ExportFeed
from usecases.desk import CLERK
from usecases.export_decisions import ExportDecisions
from usecases.export_interests import ExportInterests
from usecases.ports.secrets import event_uid
from usecases.records import LEDGER
from usecases.refusals import Refused
from usecases.verbs import VERBS

ADAEZE, TARIQ = "adaeze-whitlock", "tariq-aldersley"
CAST = (*WHO_DECLARES, JOAN, ELSPETH, AUDITOR, ADAEZE, TARIQ, NIAMH, PIOTR, MEI)
"""Members, chairs, the business manager, the scrutineer, the lay member, those above the group, the
lead member, two without a seat on it, and somebody from elsewhere."""
BATCHES, STEPS = size((2, 40), (60, 400))
EVERY = size(2, 1)
"""Of all lines each says every second, and whoever comes next the others."""
MINUTES = ("", " published")
KINDS = (INTEREST, WHY, TITLE)


def lines_of(who: str) -> tuple[str, ...]:
    return LINES[CAST.index(who) % EVERY :: EVERY]


@pytest.fixture(scope="module")
def shared() -> Planted:
    return Planted()


@pytest.fixture
def looked_at(shared: Planted) -> Planted:
    """The one of the module, for tests that change nothing in it; nobody has read anything yet."""
    shared.leaks, shared.secrets = [], 0
    return shared


def test_whatever_anybody_says() -> None:
    planted = Planted()
    for who in CAST:
        planted.reads(who, *lines_of(who))
    assert planted.leaks == []
    assert planted.secrets > size(80, 160)
    figure(f"{planted.outputs} answers looked at, {planted.secrets} secrets read by those who may")


@pytest.mark.parametrize("seed", range(BATCHES))
def test_whatever_anybody_says_presses_and_fills_in(seed: int) -> None:
    planted = Planted(seed)
    planted.play(STEPS)
    assert planted.leaks == []
    assert planted.secrets > 0


def test_every_message_of_five_weeks() -> None:
    """BMG meets, interests and all, and CSPR does."""
    planted = Planted()
    with capture_logs() as logs:
        for group, day, chair in (("BMG", 19, WINSTON), ("CSPR", 21, REVIEWER)):
            planted.until(at(1, day, 14, 5, year=2027))
            there = ", ".join(("Joan Merriweather", "Priya Ramanathan"))
            planted.reads(chair, f"/meeting start {group}", f"/meeting present {group} {there}")
            planted.reads(chair, f"/declare room {group}", f"/declare handling {group}")
            for who in CAST:
                planted.reads(who, "home", f"/meeting agenda {group}", f"/meeting digest {group}")
            planted.reads(chair, f"/meeting close {group} carry", f"/meeting circulate {group}")
            for who in CAST:
                planted.reads(who, *(f"/meeting minutes {group}{more}" for more in MINUTES))
            assert_minuted(planted, group)
        planted.until(at(2, 15, year=2027))
    assert planted.leaks == []
    assert planted.secrets > 0
    assert [line for line in map(repr, logs) if holds(line)] == []


def assert_minuted(planted: Planted, group: str) -> None:
    """To those on the group the minutes say why; published they do not, and never what was
    declared."""
    lines = (f"/meeting minutes {group}{more}" for more in MINUTES)
    minutes = [repr(planted.party.said(JOAN, line)) for line in lines]
    withheld = why(next(ref for ref in REFS if ref.startswith(group)))
    assert [holds(one, withheld) for one in minutes] == [True, False]
    assert [one for one in minutes if holds(one, INTEREST)] == []


def holds(text: str, *kinds: str) -> bool:
    return any(kind in text.casefold() for kind in kinds or KINDS)


def test_nothing_that_is_exported(looked_at: Planted) -> None:
    planted = looked_at
    office = planted.party.office
    for who in CAST:
        for command in exports(who):
            with suppress(Refused):
                planted.looked_at(who, repr(office.do(who, command)), "")
    assert planted.leaks == []
    assert planted.secrets > 0


def exports(who: str) -> Iterator[object]:
    """Everything that can be had as a document or a list, of both groups and of that person."""
    about: dict[str, tuple[str, ...]] = {
        "about": ("BMG", "CSPR", "BMG/2027-01", "CSPR/2027-01"),
        "group": ("BMG", "CSPR"),
        "person": (who,),
    }
    for kind in VERBS:
        if kind.__name__.startswith("Export") and kind is not ExportFeed:
            yield from (kind(one) for one in about[fields(kind)[0].name])
    yield from (ExportDecisions(group, whole=True) for group in about["group"])
    yield ExportInterests()


def test_no_calendar_has_anything_of_it(looked_at: Planted) -> None:
    office = looked_at.party.office
    scopes = ["all", "deadlines", "group:BMG", "group:CSPR"]
    scopes += [f"{kind}:{who}" for who in CAST for kind in ("person", "deadlines")]
    writer = IcsWriter(partial(event_uid, office.secrets), event_octets)
    octets = [writer.write(office.do(CLERK, ExportFeed(scope))) for scope in scopes]
    whole = b"".join(octets).replace(b"\r\n ", b"").decode()
    assert "Business Management Group" in whole
    assert not holds(whole)


def test_the_ledger_and_what_is_to_be_sent_hold_none_of_it() -> None:
    planted = Planted()
    planted.until(at(1, 20, year=2027))
    office = planted.party.office
    kept = [
        *found(office, LEDGER),
        *found(office, ASKS_BY_SUBJECT),
        *found(office, MESSAGES_BY_DAY),
    ]
    assert len(kept) > 100
    assert [one for one in kept if holds(repr(one))] == []


def test_a_successor_reads_nothing_of_the_predecessors() -> None:
    """Piotr takes over from Rachel; she still reads what is hers."""
    planted = Planted()
    given(planted.party.office, "di-public-protection", PIOTR)
    for who in (PIOTR, RACHEL):
        read = [repr(planted.party.said(who, line)) for line in lines_of(RACHEL)]
        assert any(mark(RACHEL) in one for one in read) is (who == RACHEL)
    planted.reads(PIOTR, *lines_of(PIOTR))
    planted.until(at(1, 20, year=2027))
    assert planted.leaks == []


def test_a_chair_reads_nothing_of_it_once_another_has_the_post() -> None:
    planted = Planted()
    assert mark(RACHEL) in repr(planted.party.said(WINSTON, "/declare list BMG"))
    given(planted.party.office, "director-childrens-services", NIAMH)
    planted.reads(WINSTON, *lines_of(WINSTON))
    assert mark(RACHEL) in repr(planted.party.said(NIAMH, "/declare list BMG"))
    assert planted.leaks == []


@pytest.mark.parametrize(
    ("line", "secret", "may", "may_not"),
    [
        ("/declare list BMG", mark(RACHEL), WINSTON, LAY),
        ("/declare handling BMG", mark(LAY), JOAN, NURSE),
        ("/declare handling BMG", HANDLED, JOAN, ELSPETH),
        (f"/meeting decisions {REFS[0]}", why(REFS[0]), RACHEL, ADAEZE),
        (f"/meeting decisions {REFS[2]}", why(REFS[2]), REVIEWER, RACHEL),
        ("/meeting agenda CSPR", TITLE, NURSE, MEI),
    ],
)
def test_a_leak_would_be_seen(
    looked_at: Planted, line: str, secret: str, may: str, may_not: str
) -> None:
    """The same eyes, on what one may read, shown to somebody who may not."""
    planted = looked_at
    shown = planted.party.said(may, line)
    assert secret in repr(shown).casefold()
    planted.read_by(may, shown, "")
    assert planted.leaks == []
    planted.read_by(may_not, shown, "")
    assert f"{may_not} read {secret}" in {one.partition(" in ")[0] for one in planted.leaks}


@pytest.mark.parametrize(("who", "line"), [(RACHEL, "/declare"), (NURSE, "/meeting agenda CSPR")])
def test_what_stands_on_a_lock_screen_would_be_seen_too(
    looked_at: Planted, who: str, line: str
) -> None:
    planted = looked_at
    shown = planted.party.said(who, line)
    planted.read_by(who, replace(shown, preview=""), "")
    assert {leak.partition(":")[0] for leak in planted.leaks} == {"outside"}
