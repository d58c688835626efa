"""What a changed file makes of the meetings of its groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.cycle import DEFAULT
from governance.groups import ChairRule, Group, Quorum
from governance.meetings import CHANGES_BY_MEETING, MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.partnership import Charter
from governance.policy import Lane
from tests.jobs.office import Office
from tests.usecases.cast import MANAGER, at, found, kept, put
from tests.usecases.files import SAMPLE, applied, lacking, of, saying
from usecases.add_meeting import AddMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_meetings import PlanMeetings


def test_a_new_group_meets_from_now_on(office: Office) -> None:
    office.do("clerk", PlanMeetings())
    bmg = of(Group, "BMG")
    applied(office, (*SAMPLE, replace(bmg, id="TFG", name="Task and finish")))
    days = [meeting.on for meeting in found(office, MEETINGS_BY_GROUP, "TFG")]
    assert days == [meeting.on for meeting in found(office, MEETINGS_BY_GROUP, "BMG")]


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
