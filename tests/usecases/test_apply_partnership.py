from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from governance.actions import ACTIONS_BY_GROUP, Action, ActionState, Deed, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.cycle import DEFAULT
from governance.groups import ChairRule, Group, Quorum
from governance.last_file import LastFile
from governance.meetings import CHANGES_BY_MEETING, MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.partnership import Charter
from governance.people import Agency, Holding, Person, Post
from governance.permissions import OPERATOR
from governance.plans import Objective, Plan
from governance.policy import Lane
from governance.ratings import RatingKey
from governance.record import Record
from governance.retention import FORGOTTEN
from governance.timescale_reading import read_timescale
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    VACANT,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
)
from tests.usecases.files import SAMPLE, applied, change, lacking, of, planned, saying, told
from usecases.add_meeting import AddMeeting
from usecases.apply_partnership import ApplyPartnership
from usecases.file_bars import Bar, Why
from usecases.hand_over import HandOver
from usecases.place_meeting import PlaceMeeting
from usecases.plan_meetings import PlanMeetings
from usecases.redact import FindTexts, Redact
from usecases.refusals import NotAllowed
from usecases.sweep import Sweep, Swept
from usecases.update_action import ON_TRACK, UpdateAction

DI = "di-public-protection"
TODAY = START.date()
MARK = Person(id="mark-lee", name="Mark Lee", email="mark.lee@police.example.org")
HANDED_ON = saying(Post, DI, (*SAMPLE, MARK), holders=(Holding("mark-lee", TODAY),))
BUSIER = replace(of(Charter, "charter").policy, ask_days_a_week=3)


def last(office: Office) -> LastFile:
    return kept(office, LastFile, "file")


# ---- shown, confirmed, done


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


# ---- actions follow their posts


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


# ---- whose a field is


def test_a_new_title_lead_and_timescale_are_taken_and_told(office: Office) -> None:
    scale = read_timescale("27 November 2026")
    lead = Owner(OwnerKind.PERSON, NURSE)
    file = saying(
        Action, REF, title="Brief everybody", timescale=scale, agreed=scale.due, owners=(lead,)
    )
    applied(office, file)
    action = kept(office, Action, REF)
    assert (action.title, action.owners, action.timescale) == ("Brief everybody", (lead,), scale)
    assert (action.agreed, action.original) == (date(2026, 11, 27), date(2026, 11, 6))
    assert (action.agreed_version, action.revision) == (2, 2)
    assert action.attention_at == at(11, 13)  # ten working days before it is due
    deed = kept(office, Deed, f"{REF}/d1")
    assert (deed.what, deed.says) == ("partnership.apply", "title, lead, timescale")
    news = {(one.rule, one.recipient) for one in found(office, ASKS_BY_SUBJECT, REF)}
    assert news == {(Rule.CHANGED, "group:BMG"), (Rule.ASSIGNED, f"person:{NURSE}")}


def test_what_people_said_of_an_action_is_never_touched(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    before = kept(office, Action, REF)
    applied(office, saying(Action, REF, title="Brief everybody"))
    after = kept(office, Action, REF)
    assert after == replace(before, title="Brief everybody", version=after.version, revision=3)


@pytest.mark.parametrize(
    ("theirs", "files"),
    [
        ({"title": "As agreed on Tuesday"}, {"title": "Brief everybody"}),
        ({"owners": (Owner(OwnerKind.PERSON, NURSE),)}, {"owners": ()}),
        ({"agreed": date(2026, 12, 18)}, {"timescale": read_timescale("27 November 2026")}),
        ({"extension": f"{REF}/x1"}, {"timescale": read_timescale("27 November 2026")}),
        (
            {"state": ActionState.COMPLETED, "completed_on": TODAY},
            {"title": "Brief everybody"},
        ),
    ],
)
def test_what_people_have_changed_in_an_action_stays_theirs(
    office: Office, theirs: dict[str, Any], files: dict[str, Any]
) -> None:
    put(office, replace(kept(office, Action, REF), **theirs))
    before = kept(office, Action, REF)
    file = saying(Action, REF, **files)
    (field,) = files
    assert told(applied(office, file)) == [("changed", f"action:{REF}", {field: "PEOPLE_WIN"})]
    assert looked_at(kept(office, Action, REF)) == looked_at(before)
    assert applied(office, file).changes == ()


def looked_at(action: Action) -> Action:
    """Without what every look at an action may change."""
    return replace(action, attention_at=None, version=1)


def test_of_what_is_the_files_the_file_decides_and_says_so(office: Office) -> None:
    put(office, replace(kept(office, Post, DI), title="Called otherwise in Clerk"))
    assert planned(office, SAMPLE).changes == ()
    file = saying(Post, DI, title="Detective Inspector")
    assert told(applied(office, file)) == [("changed", f"post:{DI}", {"title": "FILE_WINS"})]
    assert kept(office, Post, DI).title == "Detective Inspector"


def test_where_nobody_knows_what_the_file_said_before(office: Office) -> None:
    """A store from before that was kept."""
    with office.store.work("test", START) as w:
        kept_before = w.get(LastFile, "file")
        assert kept_before is not None
        w.remove(kept_before)
        w.enter("test", "test")
    assert applied(office, SAMPLE).changes == ()
    with office.store.work("test", START) as w:
        w.remove(last(office))
        w.enter("test", "test")
    file = saying(Action, REF, saying(Charter, "charter", policy=BUSIER), title="Brief everybody")
    assert told(applied(office, file)) == [
        ("changed", "charter:charter", {"policy": "FILE_WINS"}),
        ("changed", f"action:{REF}", {"title": "PEOPLE_WIN"}),
    ]


# ---- what is new, and what is gone


def test_a_new_action_is_kept_asked_about_and_told(office: Office) -> None:
    new = replace(of(Action, REF), id="BMG-2026-025", title="A new one")
    plan = applied(office, (*SAMPLE, new))
    assert told(plan) == [("added", "action:BMG-2026-025", {})]
    action = kept(office, Action, "BMG-2026-025")
    assert action == replace(new, version=1, attention_at=action.attention_at)
    assert action.attention_at is not None
    (news,) = found(office, ASKS_BY_SUBJECT, "BMG-2026-025")
    assert (news.rule, news.recipient) == (Rule.CHANGED, "group:BMG")


def test_a_new_group_meets_from_now_on(office: Office) -> None:
    office.do("clerk", PlanMeetings())
    bmg = of(Group, "BMG")
    applied(office, (*SAMPLE, replace(bmg, id="TFG", name="Task and finish")))
    days = [meeting.on for meeting in found(office, MEETINGS_BY_GROUP, "TFG")]
    assert days == [meeting.on for meeting in found(office, MEETINGS_BY_GROUP, "BMG")]


def test_an_action_that_is_gone_from_the_file_stays(office: Office) -> None:
    file = lacking(Action, "BMG-2026-024")
    before = kept(office, Action, "BMG-2026-024")
    assert told(applied(office, file)) == [("gone", "action:BMG-2026-024", {})]
    assert looked_at(kept(office, Action, "BMG-2026-024")) == looked_at(before)
    assert applied(office, file).changes == ()


def test_somebody_who_left_holds_nothing_any_more_and_is_forgotten_in_time(
    office: Office,
) -> None:
    file = lacking(Person, RACHEL, among=HANDED_ON)
    assert ("gone", f"person:{RACHEL}", {}) in told(applied(office, file))
    assert kept(office, Person, RACHEL).name == "Rachel Okafor"
    held = [h for h in kept(office, Post, DI).holders if h.person == RACHEL]
    assert [h.until for h in held] == [TODAY - timedelta(days=1)]


def test_a_group_that_is_gone_meets_no_more(office: Office) -> None:
    office.do("clerk", PlanMeetings())
    file = lacking(Group, "EYDSL")
    plan = applied(office, file)
    group = of(Group, "EYDSL")
    retired = replace(group, cadence=None, seats=(), chair=ChairRule(()), quorum=Quorum())
    assert kept(office, Group, "EYDSL") == replace(retired, version=2)
    meetings = found(office, MEETINGS_BY_GROUP, "EYDSL")
    assert {m.state for m in meetings} == {MeetingState.CANCELLED}
    assert (plan.cancelled, plan.moved) == (len(meetings), 0)
    office.do("clerk", PlanMeetings())
    assert found(office, MEETINGS_BY_GROUP, "EYDSL") == meetings


def test_what_is_asked_around_meetings_follows_the_file(office: Office) -> None:
    office.do("clerk", PlanMeetings())
    agenda = next(stage for stage in DEFAULT if stage.name == "agenda")
    applied(office, saying(Group, "BMG", stages=(replace(agenda, days=-8),)))
    assert kept(office, Meeting, "BMG/2027-01").attention_at == at(1, 7, year=2027)
    applied(office, SAMPLE)
    assert kept(office, Meeting, "BMG/2027-01").attention_at is None


def test_an_objective_with_actions_in_it_stays(office: Office) -> None:
    plan = of(Plan, "plan-2026")
    first, *rest = plan.objectives
    put(office, replace(kept(office, Action, "BMG-2026-024"), objective=first.id))
    applied(office, saying(Plan, "plan-2026", objectives=(*rest, Objective("9", "New"))))
    assert kept(office, Plan, "plan-2026").objectives == (*rest, Objective("9", "New"), first)


def test_an_agency_that_is_gone_stays_on_record(office: Office) -> None:
    assert told(applied(office, lacking(Agency, "fire"))) == [("gone", "agency:fire", {})]
    assert kept(office, Agency, "fire").name == of(Agency, "fire").name


# ---- what stands against it


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


# ---- what was forgotten


def test_what_was_redacted_does_not_come_back(office: Office) -> None:
    spots = office.do(OPERATOR, FindTexts(REF, ("title",))).spots
    office.do(OPERATOR, Redact(spots))
    assert "title" not in last(office).entries[f"action:{REF}"]
    assert told(planned(office, SAMPLE)) == [("changed", f"action:{REF}", {"title": "REMOVED"})]
    file = saying(Action, REF, title="Or in other words")
    assert told(applied(office, file)) == [("changed", f"action:{REF}", {"title": "REMOVED"})]
    assert kept(office, Action, REF).title.startswith("[removed on ")


def test_a_title_of_an_objective_that_was_redacted_stays_so(office: Office) -> None:
    plan = kept(office, Plan, "plan-2026")
    gone = "[removed on Mon 2 Nov 2026]"
    first, *rest = plan.objectives
    put(office, replace(plan, objectives=(replace(first, title=gone), *rest)))
    new = (first, *rest, Objective("9", "New"))
    applied(office, saying(Plan, "plan-2026", objectives=new))
    assert kept(office, Plan, "plan-2026").objectives == (
        replace(first, title=gone),
        *rest,
        Objective("9", "New"),
    )


def test_who_was_forgotten_stays_forgotten(office: Office) -> None:
    put(office, replace(kept(office, Person, RACHEL), name=FORGOTTEN, email=None))
    file = saying(Person, RACHEL, email="new@police.example.org")
    outcome = {"name": "REMOVED", "email": "REMOVED"}
    assert told(applied(office, file)) == [("changed", f"person:{RACHEL}", outcome)]
    assert kept(office, Person, RACHEL).name == FORGOTTEN


def test_an_action_removed_after_its_time_does_not_come_back(office: Office) -> None:
    with office.store.work("test", START) as w:
        action = w.get(Action, REF)
        assert action is not None
        w.remove(action)
        w.enter("test", "test")
    assert told(applied(office, SAMPLE)) == [("stays gone", f"action:{REF}", {})]
    assert REF not in {one.id for one in found(office, ACTIONS_BY_GROUP)}


def test_of_what_the_file_said_no_text_is_kept(office: Office) -> None:
    texts = [value for one in SAMPLE for value in (getattr(one, "name", ""), one.id) if value]
    said = [one for fields in last(office).entries.values() for one in fields.values()]
    stored = {digest for one in said for digest in (one.said, one.left)}
    assert stored.isdisjoint(texts)
    assert {len(digest) for digest in stored} == {32}


# ---- meetings


def test_meetings_follow_the_rhythm_but_those_that_people_moved(office: Office) -> None:
    office.do("clerk", PlanMeetings())
    before = found(office, MEETINGS_BY_GROUP, "BMG")
    first, second, *others = before
    put(office, replace(second, on=date(2027, 4, 27), revision=1))
    cadence = of(Group, "BMG").cadence
    assert cadence is not None
    monday = replace(cadence, weekday=0, months=(1, 4, 7))
    plan = applied(office, saying(Group, "BMG", cadence=monday, place="Town hall"))
    after = {meeting.id: meeting for meeting in found(office, MEETINGS_BY_GROUP, "BMG")}
    assert after[first.id].on == date(2027, 1, 18)
    assert (after[first.id].revision, after[first.id].place) == (1, "Town hall")
    assert (after[second.id].on, after[second.id].revision) == (date(2027, 4, 27), 1)
    october = [m for m in after.values() if m.on.month == 10]
    assert {m.state for m in october} == {MeetingState.CANCELLED}
    assert (plan.moved, plan.cancelled) == (len(others) + 1 - len(october), len(october))


def test_meetings_that_people_changed_in_any_way_are_theirs(office: Office) -> None:
    """Also where only the place is another; and no other meeting is put on a day of theirs."""
    office.do("clerk", PlanMeetings())
    office.do(MANAGER, PlaceMeeting("BMG", place="Room 9"))
    office.do(MANAGER, AddMeeting("BMG", date(2027, 4, 19)))
    before = {one.id: one for one in found(office, MEETINGS_BY_GROUP, "BMG")}
    cadence = of(Group, "BMG").cadence
    assert cadence is not None
    applied(office, saying(Group, "BMG", cadence=replace(cadence, weekday=0)))
    after = {one.id: one for one in found(office, MEETINGS_BY_GROUP, "BMG")}
    theirs = ("BMG/2027-01", "BMG/2027-04", "BMG/2027-04-2")
    assert [after[one] for one in theirs] == [before[one] for one in theirs]
    assert after["BMG/2027-07"].on == date(2027, 7, 19)


def test_a_near_meeting_that_the_file_moves_is_told_at_once(office: Office) -> None:
    """QAA meets on Mon 23 Nov 2026; what is further off is left to the calendars."""
    office.do("clerk", PlanMeetings())
    office.clock.move_to(at(11, 19))
    cadence = of(Group, "QAA").cadence
    assert cadence is not None
    applied(office, saying(Group, "QAA", cadence=replace(cadence, weekday=1)))
    asks = [one for one in found(office, ASKS_BY_SUBJECT) if one.rule is Rule.MEETING_CHANGED]
    assert {one.subject for one in asks} == {"QAA/2026-11"}
    assert {one.lane for one in asks} == {Lane.URGENT}
    assert len(found(office, CHANGES_BY_MEETING, "QAA/2027-01")) == 1


def test_a_new_day_off_moves_the_meeting_that_falls_on_it(office: Office) -> None:
    office.do("clerk", PlanMeetings())
    charter = of(Charter, "charter")
    days = replace(charter.days, extra=frozenset({date(2027, 1, 19)}))
    plan = applied(office, saying(Charter, "charter", days=days))
    assert plan.moved == 1
    assert kept(office, Meeting, "BMG/2027-01").on == date(2027, 1, 20)


def test_the_fields_of_a_change_say_what_was_and_what_becomes(office: Office) -> None:
    (field,) = change(planned(office, saying(Person, RACHEL, email=None))).fields
    assert (field.field, field.was, field.becomes, field.outcome.name) == (
        *("email", "rachel.okafor@police.example.org", None, "TAKEN"),
    )
