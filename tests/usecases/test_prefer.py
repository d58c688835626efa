from __future__ import annotations

import pytest

from governance.accounts import Account, account_id
from governance.people import Preference
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, RACHEL, kept, ledger, put, refused
from usecases.person_export import ExportPerson
from usecases.prefer import Prefer, Preferred, ShowPreference
from usecases.refusals import NotAllowed


def test_the_last_place_named_is_kept(office: Office) -> None:
    for place in ("console", "elsewhere", "console"):
        assert office.do(RACHEL, Prefer(place)) == Preferred(place)
    assert kept(office, Preference, RACHEL) == Preference(id=RACHEL, version=3, place="console")
    sections = office.do(RACHEL, ExportPerson(RACHEL)).sections
    assert sections["where they want to be written to"] == "console"


BOTH = ShowPreference(("slack", "teams"))


def known(office: Office, place: str, *, active: bool = True) -> None:
    id_ = account_id(place, "T1", "U1")
    put(office, Account(id=id_, person=RACHEL, linked_at=START, linked_by=MANAGER, active=active))


def test_before_anything_was_said_it_is_where_they_are_known(office: Office) -> None:
    assert office.do(RACHEL, ShowPreference(("console",))) == Preferred("console")
    known(office, "teams")
    assert office.do(RACHEL, BOTH) == Preferred("teams")
    known(office, "slack")
    assert office.do(RACHEL, BOTH) == Preferred("slack", ("teams",))


@pytest.mark.parametrize("place", ["console", "slack"])
def test_where_there_is_one_place_it_is_that(office: Office, place: str) -> None:
    known(office, "teams")
    shown = office.do(RACHEL, ShowPreference((place,)))
    assert (shown.place, shown.then) == (place, ())
    assert shown.unknown == (() if place == "console" else (place,))


def test_what_was_said_last_holds(office: Office) -> None:
    known(office, "slack")
    known(office, "teams")
    assert office.do(RACHEL, Prefer("teams")) == Preferred("teams")
    assert office.do(RACHEL, BOTH) == Preferred("teams", ("slack",))
    office.do(RACHEL, Prefer("slack", ("teams",)))
    assert office.do(RACHEL, BOTH) == Preferred("slack", ("teams",))
    sections = office.do(RACHEL, ExportPerson(RACHEL)).sections
    assert sections["where they want to be written to"] == "slack, then teams"


def test_who_asks_for_a_place_where_they_are_not_known_hears_so(office: Office) -> None:
    known(office, "slack")
    known(office, "teams", active=False)
    assert office.do(RACHEL, Prefer("teams")) == Preferred("teams", (), ("teams",))
    assert office.do(RACHEL, BOTH) == Preferred("slack", ("teams",), ("teams",))


def test_naming_the_same_again_changes_nothing(office: Office) -> None:
    office.do(RACHEL, Prefer("console"))
    before = ledger(office)
    office.do(RACHEL, Prefer("console"))
    assert ledger(office) == before


def test_a_stranger_prefers_nothing(office: Office) -> None:
    assert refused(office, "nobody", Prefer("console")) == NotAllowed("preference.set", "", ())
