"""What is kept of minutes is checked, taken out, exported and deleted as the rest is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from governance.agenda import NOTES_BY_MEETING
from governance.dates import LONDON
from governance.ledger import Verdict
from governance.minutes import MinutedItem, Minutes
from governance.texts import texts_at
from tests.jobs.office import LEDGER_KEY, Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, at, found, kept, put
from tests.usecases.minuting import (
    NOTE,
    approved,
    circulated,
    closed,
    office_with_meetings,
    said,
    shown,
)
from usecases.amend_minutes import AmendMinutes
from usecases.approve_minutes import ApproveMinutes
from usecases.correct_minutes import CorrectMinutes, SettleCorrection
from usecases.list_due import ListDue
from usecases.person_export import ExportPerson
from usecases.records import LEDGER
from usecases.redact import FindTexts, Redact
from usecases.verify_ledger import VerifyLedger

PUT = "[removed on Tue 3 Nov 2026]"


@pytest.fixture
def office() -> Office:
    return office_with_meetings()


def broken(office: Office) -> list[str]:
    found = office.do(MANAGER, VerifyLedger(LEDGER_KEY)).findings
    return [one.says for one in found if one.verdict is Verdict.BROKEN]


def take_out(office: Office, record: str, field: str) -> list[str]:
    spots = office.do(MANAGER, FindTexts(record, (field,))).spots
    office.do(MANAGER, Redact(spots))
    return [f"{spot.kind}:{spot.id} {spot.field}" for spot in spots]


def test_an_approved_text_is_checked_against_the_ledger(office: Office) -> None:
    approved(office)
    assert broken(office) == []
    item = kept(office, MinutedItem, f"{BMG}#s1")
    put(office, replace(item, text=("Nothing was said.",)))
    assert broken(office) == [
        f"The minutes of {BMG} are not as entry {number(office)} says they were approved."
    ]


def number(office: Office) -> int:
    return next(one.number for one in found(office, LEDGER) if one.verb == "minutes.approve")


def test_what_is_taken_out_of_an_approved_text_goes_and_the_rest_stays(office: Office) -> None:
    approved(office)
    before = shown(office)
    assert take_out(office, f"note:{BMG}!1", "text") == [
        f"note:{BMG}!1 text", f"minuted:{BMG}#s1 text",
    ]  # fmt: skip
    after = shown(office)
    assert (said(after, 1).text, after.items[1:]) == ((PUT,), before.items[1:])
    assert (before.redacted, after.redacted) == (False, True)
    last = kept(office, Minutes, BMG)
    assert (last.grain, last.redacted_on) == ("", date(2026, 11, 3))
    assert broken(office) == []


def test_of_several_texts_only_the_one_that_was_meant(office: Office) -> None:
    closed(office)
    office.do(CHAIR, AmendMinutes("BMG", "1", f"Ada said: {NOTE}\nAll went home."))
    take_out(office, f"note:{BMG}!1", "text")
    assert said(shown(office), 1).text == ("[removed on Mon 2 Nov 2026]", "All went home.")


def test_taken_out_of_the_minutes_it_goes_from_what_they_were_written_from(office: Office) -> None:
    approved(office)
    assert take_out(office, f"minuted:{BMG}#s1", "text") == [
        f"minuted:{BMG}#s1 text", f"note:{BMG}!1 text",
    ]  # fmt: skip
    assert [one.text for one in found(office, NOTES_BY_MEETING, BMG)][:1] == [PUT]


@pytest.mark.parametrize(
    ("record", "field", "spot"),
    [
        ("decision:BMG-2026-D001", "rationale", f"minuted:{BMG}#s4 decisions.rationale"),
        ("decision:BMG-2026-D001", "text", f"minuted:{BMG}#s4 decisions.text"),
        ("BMG-2026-025", "title", f"minuted:{BMG}#s4 points.title"),
    ],
)
def test_every_text_that_minutes_repeat_goes_with_where_it_was_written(
    office: Office, record: str, field: str, spot: str
) -> None:
    approved(office)
    assert spot in take_out(office, record, field)
    kind, _, rest = spot.partition(":")
    id_, path = rest.split(" ")
    assert (kind, texts_at(kept(office, MinutedItem, id_), path)) == ("minuted", ())


def test_corrections_are_taken_out_too(office: Office) -> None:
    circulated(office)
    office.do(RACHEL, CorrectMinutes("BMG", "Ada was there.", "1"))
    assert take_out(office, f"correction:{BMG}~1", "text") == [f"correction:{BMG}~1 text"]
    (one,) = shown(office).corrections
    assert one.text == "[removed on Mon 2 Nov 2026]"


def test_an_export_says_where_somebody_is_named_and_what_they_did(office: Office) -> None:
    circulated(office)
    office.do(RACHEL, CorrectMinutes("BMG", "It was the city.", "1"))
    office.do(MANAGER, SettleCorrection(f"{BMG}~1"))
    office.do(CHAIR, AmendMinutes("BMG", "1", "It was the city."))
    own = office.do(MANAGER, ExportPerson(RACHEL)).sections
    assert own["corrections to minutes"] == [
        {
            "meeting": BMG, "at": at(11, 2), "suggested it": True, "dealt with it": False,
            "text": "It was the city.",
        }
    ]  # fmt: skip
    assert own["approved minutes that name them"] == []
    held = office.do(MANAGER, ExportPerson(MANAGER)).sections
    assert held["minutes they circulated, approved or amended"] == [
        {"meeting": BMG, "did": "circulated"}
    ]
    assert held["corrections to minutes"] == [
        {"meeting": BMG, "at": at(11, 2), "suggested it": False, "dealt with it": True}
    ]
    chair = office.do(MANAGER, ExportPerson(CHAIR)).sections
    assert chair["minutes they circulated, approved or amended"] == [
        {"meeting": BMG, "did": "amended", "at": at(11, 2)}
    ]


def test_an_export_names_approved_minutes(office: Office) -> None:
    approved(office)
    held = office.do(MANAGER, ExportPerson(RACHEL)).sections
    assert held["approved minutes that name them"] == [{"meeting": BMG}]


@pytest.mark.parametrize(
    ("day", "gone"),
    [
        (date(2028, 11, 2), {"correction": 1}),
        (date(2046, 11, 1), {"correction": 1}),
        (date(2046, 11, 2), {"correction": 1, "minuted": 7, "minutes": 1}),
    ],
)
def test_they_are_kept_for_twenty_years(office: Office, day: date, gone: dict[str, int]) -> None:
    circulated(office)
    office.do(RACHEL, CorrectMinutes("BMG", "It was the city.", "1"))

    office.do(CHAIR, ApproveMinutes("BMG", outside="By e-mail"))
    office.clock.move_to(datetime.combine(day, time(9), LONDON))
    kinds = office.do(MANAGER, ListDue()).kinds
    wanted = {"minutes", "minuted", "correction"}
    assert {one.kind: one.count for one in kinds if one.kind in wanted} == gone
