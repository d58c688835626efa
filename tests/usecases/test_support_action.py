from __future__ import annotations

from governance.actions import Action, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, LAY, NURSE, OUTSIDER, RACHEL, REF, found, kept, refused
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.show_action import ShowAction
from usecases.support_action import SupportAction
from usecases.views import DeedView, LeadView

MEI = Owner(OwnerKind.PERSON, OUTSIDER)
ADD = SupportAction(REF, add="Mei-Lin Thackray")


def test_who_helps_sees_it_and_is_told_once(office: Office) -> None:
    reply = office.do(RACHEL, ADD)
    mei = LeadView("", ("Mei-Lin Thackray",))
    assert reply.deed == DeedView(START, "Rachel Okafor", "action.support", owners=(mei,))
    assert reply.action.supporters == (mei,)
    assert office.do(OUTSIDER, ShowAction(REF)).action.can == ()
    told = [one.rule for one in found(office, ASKS_BY_SUBJECT, REF) if OUTSIDER in one.recipient]
    assert told == [Rule.CHANGED]


def test_added_taken_away_and_the_whole_list(office: Office) -> None:
    office.do(RACHEL, ADD)
    office.do(CHAIR, SupportAction(REF, add="post:designated-nurse"))
    assert kept(office, Action, REF).supporters == (MEI, Owner(OwnerKind.POST, "designated-nurse"))
    office.do(CHAIR, SupportAction(REF, remove="mei-lin thackray"))
    assert kept(office, Action, REF).supporters == (Owner(OwnerKind.POST, "designated-nurse"),)
    office.do(CHAIR, SupportAction(REF, supporters="Priya Ramanathan\nPriya Ramanathan"))
    assert kept(office, Action, REF).supporters == (Owner(OwnerKind.PERSON, NURSE),)
    office.do(CHAIR, SupportAction(REF, supporters=""))
    assert kept(office, Action, REF).supporters == ()


def test_what_changes_nothing_says_so(office: Office) -> None:
    office.do(RACHEL, ADD)
    seen = office.do(RACHEL, ShowAction(REF)).action
    assert refused(office, RACHEL, ADD) == Incomplete({"supporters": "same"}, seen)
    gone = SupportAction(REF, remove="Rachel Okafor")
    assert refused(office, RACHEL, gone) == Incomplete({"supporters": "absent"}, seen)


def test_who_may_not_and_whom_nobody_knows(office: Office) -> None:
    ask = ("Rachel Okafor", "Winston Baptiste", "Joan Merriweather")
    assert refused(office, LAY, ADD) == NotAllowed("action.support", REF, ask)
    assert refused(office, RACHEL, SupportAction(REF, add="Mei Lin Thakray")) == NotFound(
        "owner", "Mei Lin Thakray", ("Mei-Lin Thackray",), "add"
    )
