"""What stands against a changed file."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from governance.actions import Action
from governance.groups import Group
from governance.people import Person, Post
from governance.permissions import OPERATOR
from governance.ratings import RatingKey
from governance.record import Record
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, RACHEL, REF, VACANT, ledger, put
from tests.usecases.files import SAMPLE, lacking, of, planned, saying
from usecases.apply_partnership import ApplyPartnership
from usecases.file_bars import Bar, Why
from usecases.update_action import ON_TRACK, UpdateAction


def bars(office: Office, file: tuple[Record, ...]) -> tuple[Bar, ...]:
    """And that it is not done for all the confirming."""
    before = ledger(office)
    plan = planned(office, file)
    again = office.do(OPERATOR, ApplyPartnership(file, plan.code))
    assert (again, ledger(office)) == (plan, before)
    return plan.bars


def test_a_group_with_actions_cannot_go(office: Office) -> None:
    assert bars(office, lacking(Group, "CSPR")) == (
        Bar(Why.GROUP_OWES, "CSPR", ("CSPR-2026-001", "CSPR-2026-002", "CSPR-2026-003")),
    )
    assert bars(office, lacking(Group, "QAA")) == (Bar(Why.GROUP_OWES, "QAA", ("BMG-2026-008",)),)


def test_a_post_or_a_person_that_leads_cannot_go(office: Office) -> None:
    assert bars(office, lacking(Post, "principal-iro")) == (
        Bar(Why.POST_OWES, "principal-iro", (VACANT,)),
    )
    assert bars(office, lacking(Person, "samuel-greatorex")) == (
        Bar(Why.PERSON_OWES, "samuel-greatorex", ("BMG-2026-019",)),
    )
    elsewhere = saying(Action, VACANT, lacking(Post, "principal-iro"), owners=())
    assert planned(office, elsewhere).bars == ()


def test_an_action_cannot_become_another(office: Office) -> None:
    """The first was taken out, and all after it move up."""
    actions = [one for one in SAMPLE if isinstance(one, Action) and one.group == "BMG"]
    moved = tuple(replace(after, id=before.id) for before, after in pairwise(actions))
    others = tuple(one for one in SAMPLE if one not in actions)
    assert bars(office, (*others, *moved)) == (
        Bar(Why.SLIPPED, "BMG-2026-001", ("BMG-2026-002", of(Action, "BMG-2026-002").title)),
    )


def test_a_title_twice_is_no_slip(office: Office) -> None:
    assert planned(office, saying(Action, REF, title=of(Action, "BMG-2026-004").title)).bars == ()


def test_a_number_given_away_in_clerk_is_not_given_again(office: Office) -> None:
    put(office, replace(of(Action, REF), id="BMG-2026-025", created_by=CHAIR))
    new = replace(of(Action, REF), id="BMG-2026-025", title="A new one")
    assert bars(office, (*SAMPLE, new)) == (Bar(Why.TAKEN, "BMG-2026-025", ("26",)),)


def test_a_rating_in_use_stays_readable(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    key = of(RatingKey, "plan-key")
    first, *rest = key.ratings
    file = saying(RatingKey, "plan-key", ratings=(replace(first, word="white"), *rest))
    assert bars(office, file) == (Bar(Why.RATED, "plan-key/clear", (REF,)),)
    reworded = saying(RatingKey, "plan-key", ratings=(replace(first, says="all well"), *rest))
    assert planned(office, reworded).bars == ()


def test_nobodys_nhs_number_comes_in_by_a_file(office: Office) -> None:
    file = saying(Action, REF, title="Look into 943 476 5919")
    assert bars(office, file) == (Bar(Why.CHILD, f"action {REF}", ()),)
