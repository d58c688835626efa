"""No entry can be changed, moved, taken out or cut off without its being told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from governance.dates import LONDON
from governance.ledger import (
    Change,
    Entry,
    Finding,
    Head,
    Verdict,
    canonical,
    compare,
    seal,
    verify,
)

KEY = b"a key for tests"
START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def ledger(size: int, key: bytes = KEY) -> list[Entry]:
    entries: list[Entry] = []
    for number in range(1, size + 1):
        previous = entries[-1].seal if entries else ""
        entry = Entry(
            id=f"{number:09d}",
            version=1,
            at=START + timedelta(minutes=number),
            actor=f"person-{number % 3}",
            verb="action.update",
            subject=f"BMG-2026-{number:03}",
            changes=(Change("action", f"BMG-2026-{number:03}", 1, f"{number:064x}"),),
        )
        entries.append(replace(entry, seal=seal(entry, previous, key)))
    return entries


def head(entries: list[Entry]) -> Head:
    return Head(len(entries), entries[-1].seal)


def verdicts(findings: list[Finding]) -> set[Verdict]:
    return {finding.verdict for finding in findings}


def test_an_untouched_ledger_is_whole() -> None:
    entries = ledger(12)
    assert verify(entries, KEY, [head(entries), head(entries[:5])]) == []


def test_without_a_head_nobody_can_tell_whether_it_was_cut_off() -> None:
    assert verdicts(verify(ledger(12)[:7], KEY)) == {Verdict.CANNOT_TELL}


def test_with_another_key_it_is_not_as_it_was_written() -> None:
    entries = ledger(3)
    assert verify(entries, b"another", [head(entries)]) == [
        Finding(Verdict.BROKEN, 1, "Entry 1 is not as it was written.")
    ]


def test_a_cut_off_ledger_is_told_from_its_head() -> None:
    entries = ledger(9)
    assert verify(entries[:6], KEY, [head(entries)]) == [
        Finding(Verdict.BROKEN, 7, "The ledger ends at entry 6, but it once had 9.")
    ]


def test_entries_from_before_sealing_cannot_be_told() -> None:
    old = [replace(entry, seal="", changes=()) for entry in ledger(2)]
    sealed = replace(ledger(3)[2], seal="")
    entries = [*old, replace(sealed, seal=seal(sealed, "", KEY))]
    says = "The first entries were written before the ledger was sealed."
    assert verify(entries, KEY, [head(entries)]) == [Finding(Verdict.CANNOT_TELL, 1, says)]


def test_a_ledger_written_anew_with_the_key_is_told_from_a_head_outside() -> None:
    entries = ledger(5)
    forged = [replace(entry, actor="somebody-else") for entry in entries]
    previous = ""
    for place, entry in enumerate(forged):
        forged[place] = replace(entry, seal=seal(entry, previous, KEY))
        previous = forged[place].seal
    assert verify(forged, KEY, [head(entries)]) == [
        Finding(Verdict.BROKEN, 5, "Entry 5 is not the one the head was taken from.")
    ]


def test_the_canonical_bytes_tell_neighbouring_fields_apart() -> None:
    one = Entry(id="1", at=START, actor="ab", verb="c", subject="d")
    others = [replace(one, actor="a", verb="bc"), replace(one, verb="cd", subject="")]
    assert [canonical(other, "") == canonical(one, "") for other in others] == [False, False]
    assert canonical(replace(one, at=START.astimezone(LONDON)), "") == canonical(one, "")


Harm = Callable[[list[Entry], Random], list[Entry]]


def _edit(entries: list[Entry], random: Random) -> list[Entry]:
    place = random.randrange(len(entries))
    field = random.choice(["actor", "verb", "subject", "at", "changes"])
    entry = entries[place]
    values: dict[str, Any] = {
        "at": entry.at + timedelta(microseconds=1),
        "changes": (*entry.changes, Change("action", "x", 1, "y")),
    }
    new = replace(entry, **{field: values.get(field, "another")})
    return [*entries[:place], new, *entries[place + 1 :]]


def _delete(entries: list[Entry], random: Random) -> list[Entry]:
    place = random.randrange(len(entries))
    return [*entries[:place], *entries[place + 1 :]]


def _delete_and_renumber(entries: list[Entry], random: Random) -> list[Entry]:
    kept = _delete(entries, random)
    return [replace(entry, id=f"{number:09d}") for number, entry in enumerate(kept, 1)]


def _swap(entries: list[Entry], random: Random) -> list[Entry]:
    one, other = sorted(random.sample(range(len(entries)), 2))
    swapped = list(entries)
    swapped[one], swapped[other] = entries[other], entries[one]
    return swapped


def _truncate(entries: list[Entry], random: Random) -> list[Entry]:
    return entries[: random.randrange(1, len(entries))]


def _rotate_a_byte(entries: list[Entry], random: Random) -> list[Entry]:
    place = random.randrange(len(entries))
    entry = entries[place]
    at = random.randrange(len(entry.seal))
    turned = "0123456789abcdef"[(int(entry.seal[at], 16) + random.randrange(1, 16)) % 16]
    new = replace(entry, seal=entry.seal[:at] + turned + entry.seal[at + 1 :])
    return [*entries[:place], new, *entries[place + 1 :]]


HARMS: tuple[Harm, ...] = (_edit, _delete, _delete_and_renumber, _swap, _truncate, _rotate_a_byte)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_every_one_of_170_random_harms_is_found_where_the_head_was_kept(harm: Harm) -> None:
    random = Random(harm.__name__)
    entries = ledger(20)
    missed = [
        number
        for number in range(170)
        if Verdict.BROKEN not in verdicts(verify(harm(entries, random), KEY, [head(entries)]))
    ]
    assert missed == []


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_without_a_head_nothing_is_ever_called_whole(harm: Harm) -> None:
    random = Random(harm.__name__)
    entries = ledger(20)
    found = [verdicts(verify(harm(entries, random), KEY)) for _ in range(170)]
    assert [each for each in found if Verdict.CANNOT_TELL not in each] == []


def test_the_store_is_held_against_the_ledger() -> None:
    entries = ledger(3)
    stored = [change for entry in entries for change in entry.changes]
    assert compare(entries, stored) == []
    quiet = replace(stored[1], digest="f" * 64)
    strange = Change("person", "nobody", 1, "a")
    assert compare(entries, [stored[0], quiet, strange]) == [
        Finding(Verdict.BROKEN, 2, "The action BMG-2026-002 is not as entry 2 left it."),
        Finding(Verdict.BROKEN, 0, "The person nobody is in the store, but no entry tells of it."),
        Finding(Verdict.BROKEN, 3, "The action BMG-2026-003 that entry 3 tells of is missing."),
    ]
