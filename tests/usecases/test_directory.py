from __future__ import annotations

import pytest

from tests.jobs.office import FILE, Office
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    no_chair,
    refused,
)
from usecases.desk import CLERK
from usecases.directory import (
    GroupView,
    IsKnown,
    ListGroups,
    ListOwners,
    ListPeople,
    PersonView,
)
from usecases.refusals import NotFound

YASMIN = PersonView(
    id=REVIEWER,
    name="Yasmin Throckley",
    posts=("Detective Chief Inspector, Public Protection",),
    agency="Nottinghamshire Police",
    groups=("CSPR",),
    chairs=("CSPR",),
)


def person(office: Office, who: str, id_: str) -> PersonView:
    (found,) = (one for one in office.do(who, ListPeople()).people if one.id == id_)
    assert isinstance(found, PersonView)
    return found


def test_a_person_as_their_colleagues_know_them(office: Office) -> None:
    assert person(office, OUTSIDER, CHAIR) == PersonView(
        id=CHAIR,
        name="Winston Baptiste",
        posts=("Director of Children's Integrated Services",),
        agency="Nottingham City Council",
        groups=("BMG", "CCP"),
        chairs=("BMG",),
    )
    assert person(office, OUTSIDER, "colin-strand") == PersonView(
        "colin-strand", "Colin Strand", (), "", (), ()
    )


@pytest.mark.parametrize("who", [REVIEWER, CHAIR, MANAGER])
def test_who_sits_on_a_restricted_group_is_known_to_those_who_know_of_it(
    office: Office, who: str
) -> None:
    assert person(office, who, REVIEWER) == YASMIN


@pytest.mark.parametrize("who", [OUTSIDER, RACHEL, LAY, CLERK])
def test_and_to_nobody_else(office: Office, who: str) -> None:
    hidden = PersonView(YASMIN.id, YASMIN.name, YASMIN.posts, YASMIN.agency, (), ())
    assert person(office, who, REVIEWER) == hidden


def test_everybody_is_listed_once(office: Office) -> None:
    ids = [one.id for one in office.do(OUTSIDER, ListPeople()).people]
    assert sorted(ids) == sorted(person.id for person in FILE.people.person)


def groups(office: Office, who: str) -> dict[str, GroupView]:
    return {group.id: group for group in office.do(who, ListGroups()).groups}


def test_groups_with_where_one_sits_and_may_add(office: Office) -> None:
    seen = groups(office, CHAIR)
    assert seen["BMG"] == GroupView("BMG", "Business Management Group", False, True, True)
    name = "Child Safeguarding Practice Review Group"
    assert seen["CSPR"] == GroupView("CSPR", name, True, False, False)
    assert [group.id for group in seen.values() if group.seated] == ["BMG", "CCP"]


def test_a_restricted_group_is_absent_for_outsiders(office: Office) -> None:
    everybody = {"SLG", "BMG", "LWD", "QAA", "CCP", "PROC", "DSL", "EYDSL"}
    assert set(groups(office, OUTSIDER)) == everybody
    assert set(groups(office, REVIEWER)) == {*everybody, "CSPR"}
    assert groups(office, "nobody") == {}


def test_whom_an_action_may_be_given_to_and_who_answers(office: Office) -> None:
    listed = office.do(CHAIR, ListOwners("dsl"))
    assert listed.group == "DSL"
    assert [(value, lead.title, lead.people) for value, lead in listed.owners] == [
        (
            "post:education-coordinator",
            "School and Education Safeguarding Coordinator",
            ("Hannah Zielinska",),
        ),
        ("post:head-of-access-to-learning", "Head of Access to Learning", ("Fergus McAlindon",)),
        (
            "post:adsl-representative",
            "Advanced Designated Safeguarding Lead representative",
            ("Jerome Castleton",),
        ),
        (
            "post:dsl-representative",
            "Designated Safeguarding Lead representative",
            ("Mei-Lin Thackray",),
        ),
        *(
            (f"post:{school.casefold()}-dsl", f"Designated Safeguarding Lead, {name}", (person,))
            for school, name, person in SCHOOLS
        ),
        ("group:DSL", "Designated Safeguarding Leads Network", ("Hannah Zielinska",)),
        (
            "each",
            "Each agency on DSL",
            (
                *("Hannah Zielinska", "Fergus McAlindon", "Jerome Castleton", "Mei-Lin Thackray"),
                *(person for _, _, person in SCHOOLS),
            ),
        ),
        ("schools", "Each school", tuple(person for _, _, person in SCHOOLS)),
    ]


SCHOOLS = (
    ("Larkhollow", "Larkhollow Primary School", "Ottilie Barrowclough"),
    ("Thornmere", "Thornmere Academy", "Idris Fontaine"),
    ("Wrenfield", "Wrenfield School", "Parveen Loxley"),
)


def test_a_vacant_post_has_nobody_to_answer(office: Office) -> None:
    no_chair(office, "partnership-officer")
    answers = {value: lead.people for value, lead in office.do(CHAIR, ListOwners("BMG")).owners}
    assert answers["post:partnership-officer"] == ()


def test_the_groups_below_are_offered_but_never_a_restricted_one(office: Office) -> None:
    owners = office.do(CHAIR, ListOwners("BMG")).owners
    assert [value for value, _ in owners if value.startswith("group:")] == [
        "group:BMG", "group:DSL", "group:EYDSL", "group:LWD", "group:PROC", "group:QAA",
    ]  # fmt: skip


def test_owners_of_a_group_one_may_not_know_of(office: Office) -> None:
    assert refused(office, AUDITOR, ListOwners("CSPR")) == NotFound("group", "CSPR")


@pytest.mark.parametrize(
    ("recipient", "known"),
    [
        (f"person:{RACHEL}", True),
        ("group:CSPR", True),
        ("person:nobody", False),
        ("group:NONE", False),
        (RACHEL, False),
        ("", False),
    ],
)
def test_whom_a_courier_can_deliver_to(office: Office, recipient: str, known: bool) -> None:
    assert office.do(CLERK, IsKnown(recipient)) is known
