from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from governance.dates import LONDON
from governance.ledger import Entry, Finding, Verdict
from governance.minutes import (
    Attendee,
    Came,
    Correction,
    InterestSaid,
    MinutedItem,
    Minutes,
    MinutesState,
    Opening,
    Point,
    Resolution,
    digest_of,
    is_as_approved,
)
from governance.minutes_check import check_minutes, entered
from tests.builders import NOW

STARTS = datetime(2027, 4, 20, 14, tzinfo=LONDON)
OPENING = Opening(
    "Business Management Group",
    2,
    STARTS,
    STARTS,
    there=(Attendee("Ada"),),
    interests=(InterestSaid("Ada", "BMG/2027-04#s2"),),
)
ITEM = MinutedItem(
    id="BMG/2027-04#s2",
    meeting="BMG/2027-04",
    number=2,
    title="Neglect",
    text=("The county is asked.",),
    decisions=(Resolution("BMG-2027-D001", "Fund it", "resolved", rationale="It works."),),
    points=(Point("BMG-2027-001", "Ask", due=date(2027, 5, 1)),),
)
KEPT = Minutes(id="BMG/2027-04", group="BMG", approved_at=NOW, opening=OPENING, grain="salt")
DIGEST = digest_of(OPENING, (ITEM,), "salt")


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, MinutesState.DRAFT),
        ({"circulated_at": NOW}, MinutesState.CIRCULATED),
        ({"circulated_at": NOW, "approved_at": NOW}, MinutesState.APPROVED),
    ],
)
def test_how_far_they_have_come(fields: dict[str, Any], state: MinutesState) -> None:
    plain = Minutes(id="BMG/2027-04", group="BMG")
    assert replace(plain, **fields).state is state


def test_a_correction_is_open_until_it_is_dealt_with() -> None:
    said = Correction(id="BMG/2027-04~1", meeting="BMG/2027-04", item="", person="ada", at=NOW,
                      text="No")  # fmt: skip
    assert (said.open, replace(said, settled_at=NOW).open) == (True, False)


@pytest.mark.parametrize(
    ("opening", "items", "grain"),
    [
        (replace(OPENING, place="Elsewhere"), (ITEM,), "salt"),
        (OPENING, (replace(ITEM, text=("The city is asked.",)),), "salt"),
        (OPENING, (replace(ITEM, decisions=()),), "salt"),
        (OPENING, (replace(ITEM, points=(replace(ITEM.points[0], due=None),)),), "salt"),
        (OPENING, (replace(ITEM, came=Came.LEFT),), "salt"),
        (OPENING, (ITEM, replace(ITEM, number=3)), "salt"),
        (OPENING, (ITEM,), "pepper"),
    ],
)
def test_another_text_has_another_digest(
    opening: Opening, items: tuple[MinutedItem, ...], grain: str
) -> None:
    assert digest_of(opening, items, grain) != DIGEST
    assert not is_as_approved(replace(KEPT, opening=opening, grain=grain), items, DIGEST)


def test_the_digest_hangs_on_the_text_alone() -> None:
    same = replace(ITEM, version=7, salt="new", amended_by="ada", amended_at=NOW)
    elsewhere = replace(OPENING, starts=STARTS.astimezone(UTC))
    assert digest_of(elsewhere, (same,), "salt") == DIGEST
    assert (is_as_approved(KEPT, (same,), DIGEST), len(DIGEST)) == (True, 64)
    assert not is_as_approved(replace(KEPT, opening=None), (ITEM,), DIGEST)


def entry(subject: str, verb: str = "minutes.approve") -> Entry:
    return Entry(id="000000007", at=NOW, actor="ada", verb=verb, subject=subject)


TOLD = entered(KEPT.id, DIGEST)
UNTOLD = Finding(
    Verdict.BROKEN, 0, "The minutes of BMG/2027-04 are approved, but no entry tells of it."
)
OTHER = Finding(
    Verdict.BROKEN,
    7,
    "The minutes of BMG/2027-04 are not as entry 7 says they were approved.",
)


@pytest.mark.parametrize(
    ("entries", "kept", "items", "findings"),
    [
        ([entry(TOLD)], KEPT, (ITEM,), []),
        ([entry(f"{TOLD} said not to be about a child")], KEPT, (ITEM,), []),
        ([], KEPT, (ITEM,), [UNTOLD]),
        ([entry(TOLD, "minutes.amend")], KEPT, (ITEM,), [UNTOLD]),
        ([entry("BMG/2027-04")], KEPT, (ITEM,), [UNTOLD]),
        ([entry(TOLD)], KEPT, (replace(ITEM, title="Other"),), [OTHER]),
        ([entry(TOLD)], replace(KEPT, grain="", redacted_on=date(2027, 5, 1)), (ITEM,), []),
    ],
)
def test_whether_minutes_are_as_they_were_approved(
    entries: list[Entry], kept: Minutes, items: tuple[MinutedItem, ...], findings: list[Finding]
) -> None:
    assert list(check_minutes(entries, [(kept, items)])) == findings
