"""The hint for a new action: who, what, by when, how one will know."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Owner, OwnerKind
from governance.smart import VAGUE, Smart, unsaid, vague_beginning
from governance.timescale import Stage, Timescale
from tests.builders import action

FULL: dict[str, Any] = {"title": "Brief every school", "measure": "Each has signed for it"}
WAITING = Timescale("once it is approved", condition="once it is approved")


@pytest.mark.parametrize(
    ("title", "beginning"),
    [
        ("Brief every school on the new form", ""),
        ("Write to the County", ""),
        ("Ask the County to consider its offer", ""),
        ("Notes of the last meeting: send them round", ""),
        ("Trying out the form: report on it", ""),
        ("Review A: complete step 4", ""),
        ("Consider the findings", "Consider"),
        ("  to  LOOK   at what others do", "LOOK at"),
        ("“Ensure” that everybody knows", "Ensure"),
        ("Please ensure that everybody knows", "ensure"),
        ("We need to think about the offer", "think about"),
        ("We should continue with the visits", "continue"),
        ("Make sure it happens", "Make sure"),
        ("Training", "Training"),
        ("", ""),
    ],
)
def test_whether_a_title_begins_with_something_one_can_do(title: str, beginning: str) -> None:
    assert vague_beginning(title) == beginning


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        (FULL, ()),
        ({**FULL, "owners": ()}, (Smart.WHO,)),
        ({**FULL, "owners": (Owner(OwnerKind.EACH_AGENCY),)}, ()),
        ({**FULL, "title": "Ensure that schools know"}, (Smart.WHAT,)),
        ({**FULL, "agreed": None}, (Smart.WHEN,)),
        ({**FULL, "agreed": None, "timescale": WAITING}, ()),
        ({**FULL, "agreed": None, "timescale": WAITING,
          "condition_met_on": date(2026, 11, 2)}, (Smart.WHEN,)),
        ({**FULL, "measure": " \n"}, (Smart.MEASURE,)),
        ({"title": "", "owners": (), "agreed": None}, (Smart.WHO, Smart.WHEN, Smart.MEASURE)),
        ({"title": "Training", "owners": (), "agreed": None}, tuple(Smart)),
    ],
)  # fmt: skip
def test_what_an_action_leaves_open(fields: dict[str, Any], left: tuple[Smart, ...]) -> None:
    assert unsaid(action(**fields)) == left


@given(st.sampled_from(VAGUE), st.sampled_from(["", "to ", "Please ", "we will "]), st.booleans())
def test_every_vague_beginning_is_seen_however_it_is_led_up_to(
    beginning: str, before: str, loud: bool
) -> None:
    title = f"{before}{beginning} the offer for families"
    found = vague_beginning(title.upper() if loud else title)
    assert found == (beginning.upper() if loud else beginning)


TITLES = st.text(max_size=60) | st.sampled_from(["Brief them all", "Consider it", "Training"])


@given(
    title=TITLES,
    measure=st.sampled_from(["", " ", "Fewer calls"]),
    owners=st.sampled_from([(), (Owner(OwnerKind.GROUP, "BMG"),)]),
    agreed=st.sampled_from([None, date(2026, 11, 30)]),
    stages=st.sampled_from([(), (Stage("One", date(2026, 11, 9)),)]),
)
def test_saying_one_thing_more_never_opens_another(
    title: str, measure: str, owners: Any, agreed: date | None, stages: Any
) -> None:
    plain = {"title": title, "measure": measure, "owners": owners, "agreed": agreed}
    fields: dict[str, Any] = {**plain, "timescale": Timescale("", stages=stages)}
    left = set(unsaid(action(**fields)))
    said: dict[Smart, dict[str, Any]] = {
        Smart.WHO: {"owners": (Owner(OwnerKind.GROUP, "BMG"),)},
        Smart.WHAT: {"title": "Brief them all"},
        Smart.WHEN: {"agreed": date(2026, 11, 30)},
        Smart.MEASURE: {"measure": "Fewer calls"},
    }
    for one, change in said.items():
        assert set(unsaid(action(**{**fields, **change}))) == left - {one}
