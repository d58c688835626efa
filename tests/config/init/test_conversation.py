from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.init.answers import Agency, Answers, Group, Person, Post
from config.init.ask import Ended
from config.init.conversation import converse
from config.init.texts import main_text, people_text, plan_text
from config.partnership_file.load import read
from config.partnership_file.sources import source_of
from config.partnership_file.whole import PartnershipFile
from governance.groups import SeatKind
from tests.config.init.script import LONG, SHORT, TODAY, answered, asked


def loaded(found: Answers) -> PartnershipFile:
    """The files the answers make, read as Clerk reads them."""
    main = main_text(found, "people.toml", "plan.toml").encode()
    texts = {"people.toml": people_text(found), "plan.toml": plan_text(found, TODAY.year)}
    return read(source_of("main.toml", main), lambda name: texts[name].encode())


def test_the_shortest_way_through() -> None:
    quarterly = ("January", "April", "July", "October")
    assert answered(SHORT) == Answers(
        name="Small Partnership",
        manager="manager",
        agencies=[Agency("council", "Council", True)],
        people=[Person("ann-ash", "Ann Ash")],
        posts=[Post("manager", "Manager", "council", ("ann-ash",))],
        groups=[
            Group(
                id="SLG",
                name="Leaders",
                reports_to="",
                restricted=False,
                months=quarterly,
                week="third",
                weekday="Tuesday",
                at="14:00",
                seats=("manager",),
                chairs=("manager",),
                starts=date(2026, 4, 1),
            )
        ],
    )


def test_a_longer_one() -> None:
    found = answered(LONG)
    assert [(agency.id, agency.partner) for agency in found.agencies] == [
        ("borsetshire-council", True),
        ("nhs-borsetshire", True),
        ("borsetshire-police", True),
        ("felpersham-hospital", False),
    ]
    assert [(post.id, post.agency, post.holders) for post in found.posts] == [
        ("director", "borsetshire-council", ("ann-ash",)),
        ("chief-nurse", "nhs-borsetshire", ("bob-oak", "zoe-st")),
        ("business-manager", "borsetshire-council", ("ann-ash",)),
        ("independent-scrutineer", "borsetshire-council", ()),
        ("lead-member", "borsetshire-council", ("cem-elm", "dee-fir")),
    ]
    assert found.manager == "business-manager"
    assert [(g.id, g.reports_to, g.restricted, g.chairs) for g in found.groups] == [
        ("SLG", "", False, ("director", "chief-nurse")),
        ("BMG", "SLG", False, ("director",)),
        ("CSPR", "BMG", True, ("chief-nurse",)),
    ]


@pytest.mark.parametrize("lines", [SHORT, LONG])
def test_what_is_made_of_it_is_in_order(lines: tuple[str, ...]) -> None:
    file = loaded(answered(lines))
    assert (file.name, file.starts, file.plans.plan) == (lines[0], None, ())


def test_who_never_votes() -> None:
    seats = {
        seat.post: (seat.kind, seat.votes) for seat in loaded(answered(LONG)).main.group[1].seats
    }
    assert seats == {
        "director": (SeatKind.MEMBER, True),
        "chief-nurse": (SeatKind.MEMBER, True),
        "business-manager": (SeatKind.ADVISER, False),
        "independent-scrutineer": (SeatKind.SCRUTINEER, False),
        "lead-member": (SeatKind.OBSERVER, False),
    }


def test_the_example_in_the_plan_is_in_order_once_it_is_taken_in() -> None:
    found = answered(LONG)
    lines = plan_text(found, 2026).split("\n")
    plan = "\n".join(line.removeprefix("# ") if n > 2 else line for n, line in enumerate(lines))
    main = main_text(found, "people.toml", "plan.toml").encode()
    texts = {"people.toml": people_text(found), "plan.toml": plan.replace("\n#\n", "\n\n")}
    file = read(source_of("main.toml", main), lambda name: texts[name].encode())
    assert [plan.title for plan in file.plans.plan] == ["Action plan 2026"]


@pytest.mark.parametrize("number", range(0, len(LONG), 3))
def test_input_that_ends_early_ends_it(number: int) -> None:
    with pytest.raises(Ended):
        answered(LONG[:number])


def test_a_group_it_could_report_to_has_to_be_there() -> None:
    lines = [*SHORT[:-1], "BMG", "Managers", "SGL", "SLG", *[""] * 6, ""]
    asker, shown = asked(lines)
    found = converse(asker, TODAY)
    assert [group.reports_to for group in found.groups] == ["", "SLG"]
    assert "  There is no group “SGL” so far: use one of SLG, nobody.\n" in shown


WORDS = st.sampled_from(
    ["", "", "1", "2", "all", "yes", "no", "SLG", "BMG", "nobody", "quarterly", "Ann Ash",
     'A "b" \\ c', "Ann & Bob", "ann@x.org", "third Tuesday", "14:00", "x", "Manager", "Été 李",
     "# no", "]", "'''"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=12), st.permutations(list(LONG)), st.integers(0, len(LONG)))
def test_whatever_is_answered_the_files_are_in_order(
    odd: list[str], mixed: list[str], number: int
) -> None:
    for lines in ([*LONG[:number], *odd, *LONG[number:]], [*mixed, *SHORT, *LONG]):
        try:
            found = answered(lines)
        except Ended:
            continue
        assert loaded(found).name == found.name
