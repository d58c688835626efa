from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.asks import Rule
from governance.year import Clash, Shifted, clashes, shifted
from tests.jobs.office import START, Office
from tests.usecases.cast import AUDITOR, changed
from tests.usecases.meetings import BMG, meeting, planned
from usecases.scene import Scene, scene

QAA = "QAA/2027-01"
SAME = date(2027, 1, 25)


def seen(office: Office) -> Scene:
    with office.store.work("test", START) as w:
        return scene(w, START)


def test_two_groups_with_most_of_one_on_both_clash_on_one_day() -> None:
    office = planned()
    bmg, qaa = replace(meeting(office), on=SAME), meeting(office, QAA)
    (found,) = clashes(seen(office).p, [qaa, bmg])
    assert (found.first, found.second, found.chairs, len(found.members)) == (qaa, bmg, (), 6)
    assert list(clashes(seen(office).p, [qaa, meeting(office)])) == []


def test_whoever_chairs_both_clashes_though_few_others_do() -> None:
    office = planned()
    slg, qaa = replace(meeting(office, "SLG/2027-01"), on=SAME), meeting(office, QAA)
    assert list(clashes(seen(office).p, [slg, qaa])) == []
    slg = replace(slg, chaired_by=AUDITOR)
    assert list(clashes(seen(office).p, [slg, qaa])) == [Clash(slg, qaa, (AUDITOR,), ())]


def test_nobody_at_all_is_no_clash() -> None:
    office = planned()
    changed(office, "BMG", seats=())
    bmg = replace(meeting(office), on=SAME)
    assert list(clashes(seen(office).p, [bmg, meeting(office, QAA)])) == []


def test_what_would_fall_on_24_december_comes_on_the_23rd() -> None:
    office = planned(cycles=True)
    bmg = meeting(office)
    assert list(shifted(seen(office).p, bmg)) == [
        Shifted(bmg, (Rule.PAPERS, Rule.REPORT), date(2026, 12, 24), date(2026, 12, 23))
    ]
    assert list(shifted(seen(office).p, meeting(office, "BMG/2027-04"))) == []
    assert bmg.id == BMG
