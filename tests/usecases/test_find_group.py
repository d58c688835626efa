from __future__ import annotations

import pytest

from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, MANAGER, OUTSIDER, RACHEL, REVIEWER, SCRUTINEER
from usecases.find_group import find_group
from usecases.refusals import NotFound
from usecases.scene import scene


def meant(office: Office, who: str, name: str) -> str:
    with office.store.work(who, START) as w:
        return find_group(scene(w, START), name)


@pytest.mark.parametrize(
    "name", ["BMG", "bmg", " Bmg ", "Business Management Group", "business management group"]
)
def test_by_its_short_name_or_its_full_one(office: Office, name: str) -> None:
    assert meant(office, OUTSIDER, name) == "BMG"


@pytest.mark.parametrize("who", [REVIEWER, MANAGER, SCRUTINEER, CHAIR, "group:CSPR"])
def test_a_restricted_group_by_those_who_may_know_of_it(office: Office, who: str) -> None:
    assert meant(office, who, "cspr") == "CSPR"


@pytest.mark.parametrize(
    ("who", "name", "near"),
    [
        (OUTSIDER, "CSPR", ()),
        (RACHEL, "CSPR", ()),
        ("group:BMG", "CSPR", ()),
        (OUTSIDER, "Child Safeguarding Practice Review Group", ()),
        (OUTSIDER, " BGM ", ("BMG",)),
        (OUTSIDER, "zebra", ()),
        (OUTSIDER, "", ()),
        ("nobody", "BMG", ()),
    ],
)
def test_what_is_not_there_or_not_theirs_to_know(
    office: Office, who: str, name: str, near: tuple[str, ...]
) -> None:
    with pytest.raises(NotFound) as caught:
        meant(office, who, name)
    assert caught.value == NotFound("group", name.strip(), near)


@pytest.mark.parametrize("name", ["CSP", "CPSR", "CSPR1", "Review"])
def test_suggestions_never_name_a_hidden_group(office: Office, name: str) -> None:
    with pytest.raises(NotFound) as caught:
        meant(office, RACHEL, name)
    assert [near for near in caught.value.near if near == "CSPR"] == []
