from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.partnership import Charter
from governance.people import Holding, Post
from governance.permissions import OPERATOR
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, RACHEL, REF, ask, at, found, kept, ledger, put, refused
from tests.usecases.files import (
    BUSIER,
    DI,
    HANDED_ON,
    MARK,
    SAMPLE,
    TODAY,
    applied,
    change,
    of,
    planned,
    saying,
    told,
)
from usecases.apply_partnership import ApplyPartnership
from usecases.hand_over import HandOver
from usecases.refusals import NotAllowed
from usecases.sweep import Sweep, Swept
from usecases.update_action import ON_TRACK, UpdateAction


def test_a_file_that_says_nothing_new_changes_nothing(office: Office) -> None:
    before = ledger(office)
    assert applied(office, SAMPLE).changes == ()
    assert ledger(office) == before


def test_nothing_is_changed_before_it_is_confirmed(office: Office) -> None:
    before = ledger(office)
    file = saying(Charter, "charter", policy=BUSIER)
    plan = planned(office, file)
    was = of(Charter, "charter").policy
    assert told(plan) == [("changed", "charter:charter", {"policy": "TAKEN"})]
    assert [(f.was, f.becomes) for f in change(plan).fields] == [(was, BUSIER)]
    assert (plan.applied, plan.changed, ledger(office)) == (False, False, before)


def test_what_was_confirmed_is_kept_in_one_entry(office: Office) -> None:
    plan = applied(office, saying(Charter, "charter", policy=BUSIER))
    assert kept(office, Charter, "charter").policy == BUSIER
    assert ledger(office)[-1] == (OPERATOR, "partnership.apply", f"1 changes, list {plan.code}")
    assert applied(office, saying(Charter, "charter", policy=BUSIER)).changes == ()


def test_a_plan_that_no_longer_holds_is_shown_anew_and_changes_nothing(office: Office) -> None:
    file = saying(Action, REF, title="Brief everybody")
    code = planned(office, file).code
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    before = ledger(office)
    plan = office.do(OPERATOR, ApplyPartnership(file, code))
    assert (plan.applied, plan.changed, plan.code == code) == (False, True, False)
    assert ledger(office) == before
    assert applied(office, file).changes == plan.changes


def test_the_time_that_passes_before_it_is_confirmed_is_no_change(office: Office) -> None:
    file = (*SAMPLE, replace(of(Action, REF), id="BMG-2026-090", title="New", created_at=START))
    code = planned(office, file).code
    office.clock.move_to(at(11, 2, 16))
    later = tuple(
        replace(one, created_at=office.clock.now()) if isinstance(one, Action) else one
        for one in file
    )
    assert office.do(OPERATOR, ApplyPartnership(later, code)).applied


def test_only_the_business_manager_or_whoever_runs_the_machine(office: Office) -> None:
    command = ApplyPartnership(saying(Charter, "charter", policy=BUSIER))
    refusal = NotAllowed("partnership.apply", "", ("Joan Merriweather",))
    assert refused(office, RACHEL, command) == refusal
    assert office.do(MANAGER, command).changes != ()


def test_the_attention_of_every_action_is_worked_out_anew(office: Office) -> None:
    policy = replace(BUSIER, before_due=(3,), overdue_every=2)
    applied(office, saying(Charter, "charter", HANDED_ON, policy=policy))
    assert office.do("clerk", Sweep()) == Swept(())
    assert kept(office, Action, REF).attention_at == at(11, 3)


def test_whoever_follows_in_a_post_is_told_and_the_one_before_asked_no_more(
    office: Office,
) -> None:
    put(office, asked := ask(f"person:{RACHEL}"))
    applied(office, HANDED_ON)
    assert kept(office, Ask, asked.id).state is AskState.PASSED_OVER
    (news,) = found(office, ASKS_BY_SUBJECT, f"post:{DI}")
    assert (news.rule, news.recipient) == (Rule.HANDED_OVER, "person:mark-lee")
    assert kept(office, Action, REF).owners == of(Action, REF).owners
    assert kept(office, Action, REF).revision == 1


def test_whoever_held_a_post_stays_known_for_it(office: Office) -> None:
    applied(office, HANDED_ON)
    eve = TODAY - timedelta(days=1)
    colin, rachel = of(Post, DI).holders
    assert kept(office, Post, DI).holders == (
        colin,
        replace(rachel, until=eve),
        Holding("mark-lee", TODAY),
    )
    assert applied(office, HANDED_ON).changes == ()


def test_a_holder_named_anew_is_no_conflict(office: Office) -> None:
    applied(office, HANDED_ON)
    back = saying(Post, DI, HANDED_ON, holders=(Holding(RACHEL, date(2026, 12, 1)),))
    assert told(planned(office, back)) == [("changed", f"post:{DI}", {"holders": "TAKEN"})]


def test_what_was_handed_over_in_clerk_is_no_news_in_the_file(office: Office) -> None:
    applied(office, (*SAMPLE, MARK))
    office.do(MANAGER, HandOver((("Detective Inspector, Public Protection", "Mark Lee"),)))
    before = kept(office, Post, DI)
    caught_up = saying(Post, DI, (*SAMPLE, MARK), holders=before.holders[::-1])
    assert applied(office, caught_up).changes == ()
    assert applied(office, HANDED_ON).changes == ()
    assert kept(office, Post, DI) == before


def test_whoever_is_to_come_is_told_on_their_first_day(office: Office) -> None:
    rachel = of(Post, DI).holders[-1]
    later = (replace(rachel, until=date(2026, 11, 30)), Holding("mark-lee", date(2026, 12, 1)))
    applied(office, saying(Post, DI, (*SAMPLE, MARK), holders=later))
    (news,) = found(office, ASKS_BY_SUBJECT, f"post:{DI}")
    assert (news.recipient, news.attention_at) == ("person:mark-lee", at(12, 1))
