from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Action, ActionState
from tests.jobs.office import Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    SECRET,
    kept,
    ledger,
    put,
)
from usecases.find_actions import MOST, ActionsFound, FindActions, Meant, title_words
from usecases.resolve import visible_actions
from usecases.scene import scene

FOLLOW = ("pause", "on")


def found(office: Office, who: str, words: str) -> list[tuple[str, str]]:
    shown: ActionsFound = office.do(who, FindActions(words, FOLLOW))
    return [(one.action.ref, one.rest) for one in shown.meant]


def test_one_that_fits_with_what_was_to_be_said_of_it(office: Office) -> None:
    words = "public protection officers amber by 27 Nov, waiting"
    meant = (Meant(BRIEFING, "amber by 27 Nov, waiting"),)
    assert office.do(RACHEL, FindActions(words, FOLLOW)) == ActionsFound(meant)


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        ("brief officers", [(REF, "")]),
        ("the officers on what to look for", [(REF, "")]),
        ("Officers, pause until Friday", [(REF, "pause until Friday")]),
        ("protecton oficers", [(REF, "")]),
        ("offic on track", [(REF, "on track")]),
        ("guidance county", [("BMG-2026-002", ""), ("BMG-2026-022", "")]),
        ("guidance county online", [("BMG-2026-022", "")]),
        ("officers of the watch", []),
        ("purple officers", []),
        ("what to look", [(REF, ""), ("BMG-2026-013", "")]),
        ("to for and", []),
        ("", []),
    ],
)
def test_by_what_stands_in_a_title(office: Office, words: str, refs: list[tuple[str, str]]) -> None:
    assert found(office, CHAIR, words) == refs


def test_anything_may_follow_where_the_verb_was_said_before(office: Office) -> None:
    (one,) = office.do(CHAIR, FindActions("officers of the watch")).meant
    assert (one.action.ref, one.rest) == (REF, "of the watch")


def test_what_has_ended_comes_last(office: Office) -> None:
    first = replace(kept(office, Action, "BMG-2026-002"), state=ActionState.CANCELLED)
    put(office, first)
    assert found(office, CHAIR, "guidance county") == [("BMG-2026-022", ""), ("BMG-2026-002", "")]


def test_more_than_a_few_are_counted(office: Office) -> None:
    refs = [f"BMG-2026-9{number:02}" for number in range(MOST + 2)]
    put(office, *(Action(id=ref, group="BMG", title="Zebra crossings") for ref in refs))
    shown = office.do(CHAIR, FindActions("zebra"))
    assert [one.action.ref for one in shown.meant] == refs[:MOST]
    assert shown.others == 2


def test_only_what_one_may_see_is_offered_or_counted(office: Office) -> None:
    words = "review complete step"
    before = ledger(office)
    assert office.do(RACHEL, FindActions(words, FOLLOW)) == ActionsFound(())
    assert office.do(OUTSIDER, FindActions("officers")) == ActionsFound(())
    assert ledger(office) == before
    assert found(office, REVIEWER, words) == [(SECRET, "")]
    assert ledger(office)[-1] == (REVIEWER, "read", SECRET)


@given(st.lists(st.text(max_size=12), max_size=6), st.text(max_size=40))
def test_whatever_is_typed_it_ends_within_the_line(words: list[str], title: str) -> None:
    count, end = title_words(words, title)
    assert (count == 0) == (end == 0)
    assert end <= len(words)


def test_every_action_is_found_by_its_whole_title(office: Office) -> None:
    with office.store.work(MANAGER, office.clock.now()) as w:
        titles = {action.id: action.title for action in visible_actions(scene(w, w.now))}
    for ref, title in titles.items():
        assert found(office, MANAGER, title)[0] == (ref, "")
