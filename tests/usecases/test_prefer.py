from __future__ import annotations

from governance.people import Preference
from tests.jobs.office import Office
from tests.usecases.cast import RACHEL, kept, ledger, refused
from usecases.person_export import ExportPerson
from usecases.prefer import Prefer, Preferred, ShowPreference
from usecases.refusals import NotAllowed


def test_the_last_place_named_is_kept(office: Office) -> None:
    for place in ("console", "elsewhere", "console"):
        assert office.do(RACHEL, Prefer(place)) == Preferred(place)
    assert kept(office, Preference, RACHEL) == Preference(id=RACHEL, version=3, place="console")
    sections = office.do(RACHEL, ExportPerson(RACHEL)).sections
    assert sections["where they want to be written to"] == "console"


def test_what_was_said_last_can_be_looked_up(office: Office) -> None:
    assert office.do(RACHEL, ShowPreference()) == Preferred("")
    office.do(RACHEL, Prefer("console"))
    assert office.do(RACHEL, ShowPreference()) == Preferred("console")


def test_naming_the_same_again_changes_nothing(office: Office) -> None:
    office.do(RACHEL, Prefer("console"))
    before = ledger(office)
    office.do(RACHEL, Prefer("console"))
    assert ledger(office) == before


def test_a_stranger_prefers_nothing(office: Office) -> None:
    assert refused(office, "nobody", Prefer("console")) == NotAllowed("preference.set", "", ())
