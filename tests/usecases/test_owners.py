"""Whom an action can be given to."""

from __future__ import annotations

import pytest

from governance.actions import Owner, OwnerKind
from governance.retention import FORGOTTEN
from tests.builders import CHAIR, MONDAY, NOW, OWNER, partnership, person, post
from tests.jobs.office import Office
from usecases.owners import (
    chosen_owner,
    find_owner,
    find_owners,
    person_names,
    post_titles,
)
from usecases.refusals import NotFound
from usecases.scene import Scene, scene

P = partnership(
    people=[
        person("sam-a", name="Sam Ash"),
        person("sam-b", name="Sam Ash"),
        person("gone", name=FORGOTTEN),
    ],
    posts=[post("head-a", title="Head"), post("head-b", title="Head")],
)


@pytest.fixture
def s(office: Office) -> Scene:
    with office.store.work(CHAIR, NOW) as w:
        return Scene(scene(w, NOW).w, P, NOW, CHAIR)


@pytest.mark.parametrize(
    ("choice", "owner"),
    [
        (f"person:{OWNER}", Owner(OwnerKind.PERSON, OWNER)),
        ("post:head-a", Owner(OwnerKind.POST, "head-a")),
        ("group:BMG", Owner(OwnerKind.GROUP, "BMG")),
        ("each", Owner(OwnerKind.EACH_AGENCY)),
        ("schools", Owner(OwnerKind.EACH_SCHOOL)),
    ],
)
def test_a_choice_stands_for_an_owner(choice: str, owner: Owner) -> None:
    assert chosen_owner(P, "BMG", choice) == owner


@pytest.mark.parametrize("choice", ["", "post:none", "group:CSPR", "person:", "nobody", "::"])
def test_what_is_no_choice(choice: str) -> None:
    assert chosen_owner(P, "BMG", choice) is None


def test_those_of_the_same_name_are_told_apart() -> None:
    titles = [title for title, one in post_titles(P) if one.startswith("head")]
    names = [name for name, one in person_names(P) if one.startswith("sam-")]
    assert titles == ["Head (head-a)", "Head (head-b)"]
    assert FORGOTTEN not in dict(person_names(P))
    assert names == ["Sam Ash (sam-a)", "Sam Ash (sam-b)"]


def test_a_name_of_two_is_not_taken_for_either(s: Scene) -> None:
    with pytest.raises(NotFound) as lost:
        find_owner(s, "Sam Ash", "BMG", "lead")
    assert {"Sam Ash (sam-a)", "Sam Ash (sam-b)"} <= {*lost.value.near}
    assert find_owner(s, "sam ash (sam-b)", "BMG", "lead") == Owner(OwnerKind.PERSON, "sam-b")


def test_a_line_each_and_nobody_twice(s: Scene) -> None:
    found = find_owners(s, f"BMG\n\n bmg \nperson:{OWNER}", "BMG", "others")
    assert found == (Owner(OwnerKind.GROUP, "BMG"), Owner(OwnerKind.PERSON, OWNER))
    assert find_owners(s, " \n", "BMG", "others") == ()


def test_a_restricted_group_is_found_only_for_its_own(s: Scene) -> None:
    assert find_owner(s, "cspr", "CSPR", "lead") == Owner(OwnerKind.GROUP, "CSPR")
    with pytest.raises(NotFound) as lost:
        find_owner(s, "CSPR", "BMG", "lead")
    assert "CSPR" not in lost.value.near
    assert s.day == MONDAY
