from __future__ import annotations

import pytest

from governance.plans import Objective, Plan
from tests.builders import partnership
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, LAY, MANAGER, SECRET, refused
from usecases.objectives import (
    ListGroupObjectives,
    ListObjectives,
    ObjectivesListed,
    chosen_objective,
)
from usecases.refusals import NotFound

STEPS = "Agreed steps are carried out"
ONE = Plan(id="one", title="Plan", group="BMG", key="key", objectives=(Objective("a/b", "First"),))
TWO = Plan(id="two", title="Other", group="BMG", key="key", objectives=(Objective("a", "Then"),))


def test_an_action_can_serve_those_of_its_plan(office: Office) -> None:
    assert office.do(MANAGER, ListObjectives(SECRET)) == ObjectivesListed((("a", STEPS),))


def test_a_new_action_can_serve_those_of_its_groups_plans(office: Office) -> None:
    listed = office.do(MANAGER, ListGroupObjectives("cspr"))
    assert listed == ObjectivesListed((("reviews-2026/a", STEPS),))
    assert office.do(CHAIR, ListGroupObjectives("QAA")) == ObjectivesListed(())


def test_a_restricted_groups_do_not_exist_for_outsiders(office: Office) -> None:
    assert refused(office, LAY, ListGroupObjectives("CSPR")) == NotFound("group", "CSPR")


@pytest.mark.parametrize(
    ("group", "choice", "chosen"),
    [
        ("BMG", "two/a", ("two", "a")),
        ("BMG", "a", None),
        ("BMG", "two/b", None),
        ("BMG", "", None),
        ("CSPR", "two/a", None),
    ],
)
def test_what_a_choice_stands_for(group: str, choice: str, chosen: tuple[str, str] | None) -> None:
    assert chosen_objective(partnership(plans=(ONE, TWO)), group, choice) == chosen
