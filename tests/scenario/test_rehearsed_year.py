"""The rehearsal of the sample year: how much people would be sent. Only the long form plays its
second half too."""

from __future__ import annotations

from datetime import date

import pytest

from config.rehearsal.play import play
from config.rehearsal.wish import Wish
from config.settings import Settings
from config.wiring.house import House
from governance.rehearsal import Answering
from tests.store.figures import size
from tests.usecases.cast import MANAGER, NURSE
from usecases.ports.rehearsals import Run

FIRST, LAST = date(2026, 11, 2), size(date(2027, 5, 3), date(2027, 11, 1))


@pytest.fixture(scope="module", params=[0, 100], ids=["nobody answers", "everybody answers"])
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    house = House(Settings(data=tmp_path_factory.mktemp("d") / "none"))
    (run,) = play(house, Wish(FIRST, LAST, Answering(request.param), {})).runs
    return run


def test_it_is_at_most_two_messages_a_person_a_week_at_the_median(year: Run) -> None:
    assert year.people.median <= 2
    assert year.bundles.most <= 2


def test_only_the_manager_with_a_page_a_day_and_who_sits_on_most_groups_get_more_as_a_rule(
    year: Run,
) -> None:
    more = {r.recipient for r in year.people.readers if r.median > 2}
    assert more <= {f"person:{MANAGER}", f"person:{NURSE}"}


def test_every_week_of_it_is_there_and_somebody_hears_something(year: Run) -> None:
    assert (year.people.mondays[0], year.people.mondays[-1]) == (FIRST, LAST)
    assert len(year.people.readers) > 10
    assert year.people.total + year.channels.total == len(year.sent)
