from __future__ import annotations

from datetime import date

import pytest

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT
from governance.timescale import Precision
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, LAY, MANAGER, RACHEL, REF, found, kept, refused
from usecases.amend_action import AmendAction
from usecases.extend_action import ExtendAction
from usecases.meet_condition import MeetCondition
from usecases.refusals import Changed, Incomplete, NotAllowed, NotNow
from usecases.show_action import ShowAction
from usecases.views import DeedView

ASKED = "BMG-2026-005"  # “June”: which June, is a question
UNDATED = "BMG-2026-023"  # waits for guidance to be approved
BLANK = "BMG-2026-001"  # led by BMG; nobody said by when
SEP = date(2027, 9, 30)


def test_the_first_date_is_the_agreed_and_the_original_one(office: Office) -> None:
    before = kept(office, Action, ASKED)
    assert before.timescale.question is not None
    done = office.do(CHAIR, AmendAction(ASKED, due=SEP, why=" Agreed at BMG "))
    action = kept(office, Action, ASKED)
    assert (action.agreed, action.original, action.agreed_version) == (SEP, SEP, 1)
    assert (action.timescale.written, action.timescale.question) == ("June", None)
    assert action.attention_at is not None
    assert done.deed == DeedView(
        START, "Winston Baptiste", "action.amend", "date agreed: Thu 30 Sep 2027", "Agreed at BMG"
    )


def test_only_to_a_month_is_enough(office: Office) -> None:
    command = AmendAction(ASKED, due=SEP, precision=Precision.MONTH)
    assert office.do(CHAIR, command).deed.says == "date agreed: end of September 2027"
    assert kept(office, Action, ASKED).precision is Precision.MONTH


def test_what_no_longer_waits_is_given_its_date(office: Office) -> None:
    office.do(MANAGER, MeetCondition(UNDATED))
    view = office.do(MANAGER, AmendAction(UNDATED, due=SEP)).action
    assert (view.waiting, view.agreed) == (False, SEP)


def test_its_owners_are_told(office: Office) -> None:
    office.do(MANAGER, AmendAction(ASKED, due=SEP))
    told = [one.recipient for one in found(office, ASKS_BY_SUBJECT, ASKED)]
    assert sorted(told) == ["group:BMG", "person:niamh-corrigan"]


def test_an_agreed_date_moves_only_by_an_extension(office: Office) -> None:
    assert isinstance(refused(office, CHAIR, AmendAction(REF, due=SEP)), NotNow)
    office.do(CHAIR, AmendAction(ASKED, due=SEP))
    later = AmendAction(ASKED, due=date(2027, 12, 1))
    assert isinstance(refused(office, CHAIR, later), NotNow)
    office.do("niamh-corrigan", ExtendAction(ASKED, wants=date(2027, 12, 1), why="More is needed"))


def test_objective_and_measure(office: Office) -> None:
    done = office.do(CHAIR, AmendAction(REF, objective="2", measure=" Fewer calls "))
    assert done.deed.says == "objective changed; measure changed"
    view = office.do(RACHEL, ShowAction(REF)).action
    assert (view.measure, view.objective) == (
        "Fewer calls",
        "Exploited and missing children are seen as one picture, by all who can help",
    )
    assert office.do(CHAIR, AmendAction(REF, objective="", measure="")).action.objective == ""


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (AmendAction(BLANK), {"measure": "unchanged"}),
        (AmendAction(REF, objective="1", measure=""), {"measure": "unchanged"}),
        (AmendAction(BLANK, due=date(2026, 11, 1)), {"due": "past"}),
        (AmendAction(BLANK, objective="99"), {"objective": "unknown"}),
        (AmendAction(BLANK, title=" \t"), {"title": "needed"}),
    ],
)
def test_what_cannot_be_changed(
    office: Office, command: AmendAction, problems: dict[str, str]
) -> None:
    refusal = refused(office, CHAIR, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_other_words(office: Office) -> None:
    done = office.do(CHAIR, AmendAction(REF, title=" Brief \n every officer "))
    assert (done.deed.says, done.action.title) == ("reworded", "Brief every officer")


def test_who_may_not(office: Office) -> None:
    for who in (RACHEL, LAY):
        assert isinstance(refused(office, who, AmendAction(BLANK, due=SEP)), NotAllowed)


def test_a_button_that_assumes_what_has_changed(office: Office) -> None:
    assert isinstance(refused(office, CHAIR, AmendAction(BLANK, due=SEP, revision=2)), Changed)
