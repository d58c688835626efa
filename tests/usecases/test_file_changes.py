"""Whose each field is, and what becomes of what is new, gone and forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from governance.actions import ACTIONS_BY_GROUP, Action, ActionState, Deed, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.last_file import LastFile
from governance.partnership import Charter
from governance.people import Agency, Person, Post
from governance.permissions import OPERATOR
from governance.plans import Objective, Plan
from governance.retention import FORGOTTEN
from governance.timescale_reading import read_timescale
from tests.jobs.office import START, Office
from tests.usecases.cast import NURSE, RACHEL, REF, at, found, kept, put
from tests.usecases.files import (
    BUSIER,
    DI,
    HANDED_ON,
    SAMPLE,
    TODAY,
    applied,
    change,
    lacking,
    of,
    planned,
    saying,
    told,
)
from usecases.redact import FindTexts, Redact
from usecases.update_action import ON_TRACK, UpdateAction


def last(office: Office) -> LastFile:
    return kept(office, LastFile, "file")


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


def test_a_new_action_is_kept_asked_about_and_told(office: Office) -> None:
    new = replace(of(Action, REF), id="BMG-2026-025", title="A new one")
    plan = applied(office, (*SAMPLE, new))
    assert told(plan) == [("added", "action:BMG-2026-025", {})]
    action = kept(office, Action, "BMG-2026-025")
    assert action == replace(new, version=1, attention_at=action.attention_at)
    assert action.attention_at is not None
    (news,) = found(office, ASKS_BY_SUBJECT, "BMG-2026-025")
    assert (news.rule, news.recipient) == (Rule.CHANGED, "group:BMG")


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


def test_an_objective_with_actions_in_it_stays(office: Office) -> None:
    plan = of(Plan, "plan-2026")
    first, *rest = plan.objectives
    put(office, replace(kept(office, Action, "BMG-2026-024"), objective=first.id))
    applied(office, saying(Plan, "plan-2026", objectives=(*rest, Objective("9", "New"))))
    assert kept(office, Plan, "plan-2026").objectives == (*rest, Objective("9", "New"), first)


def test_an_agency_that_is_gone_stays_on_record(office: Office) -> None:
    assert told(applied(office, lacking(Agency, "fire"))) == [("gone", "agency:fire", {})]
    assert kept(office, Agency, "fire").name == of(Agency, "fire").name


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


def test_the_fields_of_a_change_say_what_was_and_what_becomes(office: Office) -> None:
    (field,) = change(planned(office, saying(Person, RACHEL, email=None))).fields
    assert (field.field, field.was, field.becomes, field.outcome.name) == (
        *("email", "rachel.okafor@police.example.org", None, "TAKEN"),
    )
