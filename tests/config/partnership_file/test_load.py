from __future__ import annotations

import re
from datetime import date, datetime, time
from pathlib import Path

import pytest

from config.partnership_file.convert import records
from config.partnership_file.load import load
from config.partnership_file.models import PolicyEntry, RetentionEntry
from config.partnership_file.problems import BrokenFile, Problem
from governance.actions import Action, Owner, OwnerKind
from governance.agenda import Purpose, Standing
from governance.dates import LONDON
from governance.groups import Cadence, ChairRule, Group, Quorum, Seat, SeatKind
from governance.partnership import Charter
from governance.people import Agency, Holding, Person, Post
from governance.plans import Objective, Plan
from governance.policy import Policy
from governance.quiet import QuietPeriod
from governance.ratings import Meaning, Rating, RatingKey
from governance.retention import TABLE
from governance.timescale import Precision
from governance.timescale_reading import read_timescale
from governance.working_days import WorkingDays
from tests.config.small_partnership import MAIN, TEXTS, with_swap, write

NOW = datetime(2026, 11, 2, 9, tzinfo=LONDON)

# file, what is written, what is written instead; then the line it is told of, place, sentence
MISTAKES = (
    # keys nobody knows, and lines that are missing
    ("main.toml", 'manager = "manager"', 'manager = "manager"\nmanger = 1',
     "manger = 1", "manger",
     'Nothing here is called "manger": did you mean "manager"?'),
    ("main.toml", 'name = "Managers"', 'name = "Managers"\nquroum = {}',
     "quroum = {}", 'group "BMG" / quroum',
     'Nothing here is called "quroum": did you mean "quorum"?'),
    ("main.toml", 'name = "Managers"\n', "",
     "[[group]]", 'group "BMG" / name',
     '"name" is missing: add a line such as name = "...".'),
    ("main.toml", 'people_file = "people.toml"\n', "",
     "", "people_file",
     ('"people_file" is missing: add a line such as people_file = "...", above the first '
      "line in [ ].")),
    ("main.toml", "quorum = { seats = 2 }", "quorum = { xyz = 2 }",
     "quorum = { xyz = 2 }", 'group "BMG" / quorum / xyz',
     ('Nothing here is called "xyz": take it out, or use one of seats, agencies, '
      "every_safeguarding_partner, more, discretion, per_item.")),
    ("people.toml", 'name = "Ann"', 'nam = "Ann"\nname = "Ann"',
     'nam = "Ann"', 'person "ann" / nam',
     'Nothing here is called "nam": did you mean "name"?'),
    ("plan.toml", 'title = "Third"', 'title = "Third"\nlead = []',
     "lead = []", 'plan "plan-2026" / objective "1" / action 3 / lead',
     'Nothing here is called "lead": did you mean "leads"?'),
    # wrong types
    ("main.toml", 'name = "Small"', "name = 3",
     "name = 3", "name",
     '"name" is 3, but must be text: put it in quotation marks.'),
    ("main.toml", 'name = "Small"', 'name = " "',
     'name = " "', "name",
     '"name" is empty: write something in the quotation marks.'),
    ("main.toml", "shared = true", 'shared = "yes"',
     'shared = "yes"', 'post "nurse" / shared',
     '"shared" is "yes", but must be true or false, without quotation marks.'),
    ("main.toml", "overdue_every = 5", 'overdue_every = "5"',
     'overdue_every = "5"', "policy / overdue_every",
     '"overdue_every" is "5", but must be a whole number, without quotation marks.'),
    ("main.toml", "overdue_every = 5", "overdue_every = 0",
     "overdue_every = 0", "policy / overdue_every",
     '"overdue_every" is 0, but must be 1 or more.'),
    ("main.toml", "overdue_every = 5", "horizon_months = 99",
     "horizon_months = 99", "policy / horizon_months",
     '"horizon_months" is 99, but must be 36 or less.'),
    ("main.toml", "2027-12-31", '"2027-12-31"',
     'published_until = "2027-12-31"', "calendar / published_until",
     ('"published_until" is "2027-12-31", but must be a day such as 2026-11-02, without '
      "quotation marks.")),
    ("main.toml", "2026-11-02T09:00:00", "2026-11-02",
     "starts = 2026-11-02", "sample / starts",
     ('"starts" is 2026-11-02, but must be a moment such as 2026-11-02T09:00:00, without '
      "quotation marks.")),
    ("main.toml", "2026-11-02T09:00:00", "2026-11-02T09:00:00Z",
     "starts = 2026-11-02T09:00:00Z", "sample / starts",
     "2026-11-02T09:00:00+00:00 names a time zone: leave it out, for this is the time in London."),
    ("main.toml", 'seats = [{ post = "manager" }]', 'seats = "manager"',
     'seats = "manager"', 'group "SLG" / seats',
     ('"seats" is "manager", but must be a list: values in [ ], or entries that each begin '
      "with [[ ]].")),
    ("main.toml", 'seats = [{ post = "manager" }]', 'seats = ["manager"]',
     'seats = ["manager"]', 'group "SLG" / seat 1',
     '"seat" is "manager", but must be an entry of its own, with a name and a value on each line.'),
    # wrong values
    ("main.toml", 'ask_at = "09:00"', 'ask_at = "9am"',
     'ask_at = "9am"', "policy / ask_at",
     '"9am" is no time of day: write one such as "14:00".'),
    ("main.toml", 'ask_at = "09:00"', 'ask_at = "18:00"',
     'ask_at = "18:00"', "policy / ask_at",
     "The day ends at 17:30, and Clerk asks at 18:00: make day_ends the later one."),
    ("main.toml", '["12-24", "01-01"]', '["24-12", "01-01"]',
     'quiet = [["24-12", "01-01"]]', "policy / quiet period 1",
     '"24-12", "01-01": write two days of the year, month first, as ["12-24", "01-01"].'),
    ("main.toml", '["12-24", "01-01"]', '["01-01", "12-31"]',
     'quiet = [["01-01", "12-31"]]', "policy / quiet",
     "366 quiet days a year are too many: leave at most 120."),
    ("main.toml", 'meaning = "seriously late"', 'meaning = "on time"',
     '{ word = "red", says = "Red", meaning = "on time", definition = "c" },',
     'key "rag" / rating 3 / meaning',
     '"on time" is said twice, and no rating means "seriously late": change one.'),
    ("main.toml", 'kind = "vice"', 'kind = "vise"',
     '{ post = "nurse", kind = "vise", votes = true },', 'group "BMG" / seat 2 / kind',
     'There is no kind of seat "vise": did you mean "vice"?'),
    ("people.toml", "ann@council.example.org", "ann at council",
     'email = "ann at council"', 'person "ann" / email',
     '"ann at council" is no e-mail address: write one such as "name@council.example.org".'),
    ("people.toml", "since = 2026-01-01", "since = 2026-01-01, until = 2025-01-01",
     'holds = [{ post = "manager", since = 2026-01-01, until = 2025-01-01 }]',
     'person "ann" / holding 1 / until',
     "It ends on 2025-01-01, before it begins: put the earlier day in since."),
    ("plan.toml", '"person ann"', '"ann"',
     'leads = ["group SLG", "ann"]', 'plan "plan-2026" / objective "1" / action 2 / lead 2',
     ('"ann" is no lead: write "post ...", "group ..." or "person ..." with the id, '
      '"each agency" or "each school".')),
    # policy
    ("main.toml", "overdue_every = 5", "before_due = [1, 10]",
     "before_due = [1, 10]", "policy / before_due",
     "before_due is [1, 10]: put the most days ahead first, each once."),
    ("main.toml", "overdue_every = 5", "ladder = [10, 5]",
     "ladder = [10, 5]", "policy / ladder",
     "ladder is [10, 5] and ladder_preview 2: make each step later than the one before."),
    ("main.toml", "overdue_every = 5", "ladder = [5]",
     "ladder = [5]", "policy / ladder",
     '"ladder" has 1, but must have 2 values or more.'),
    ("main.toml", "overdue_every = 5", "ladder = [5, 6, 7]",
     "ladder = [5, 6, 7]", "policy / ladder",
     '"ladder" has 3, but must have 2 values or fewer.'),
    ("main.toml", "overdue_every = 5", "school_holidays = [[2026-10-30, 2026-10-26]]",
     "school_holidays = [[2026-10-30, 2026-10-26]]", "policy / school holiday 1",
     ("2026-10-30, 2026-10-26: write two days, the earlier first, "
      "as [2026-10-26, 2026-10-30].")),
    ("main.toml", "overdue_every = 5", 'evaluators = ["membre"]',
     'evaluators = ["membre"]', "policy / evaluator 1",
     'There is no evaluator "membre": did you mean "member"?'),
    # how long records are kept
    ("main.toml", "receipt = 6", "reciept = 6",
     "reciept = 6", "retention / reciept",
     'Nothing here is called "reciept": did you mean "receipt"?'),
    ("main.toml", "receipt = 6", "meeting = 6",
     "meeting = 6", "retention / meeting",
     ('Nothing here is called "meeting": take it out, or use one of action, ask, message, '
      "receipt, reading, link, run, person, item, agenda, note, declaration, reply, deputy, room, "
      "decision, vote, report, change, leave, preference, account, stranger.")),
    ("main.toml", 'quorum = { seats = 2 }',
     'quorum = { seats = 2 }\nagenda = [{ title = "Checks", minutes = 5, purpose = "decied" }]',
     'agenda = [{ title = "Checks", minutes = 5, purpose = "decied" }]',
     'group "BMG" / agenda 1 / purpose',
     'There is no purpose "decied": did you mean "decide"?'),
    ("main.toml", "receipt = 6", "receipt = 2",
     "receipt = 2", "retention / receipt",
     '"receipt" is 2, but must be 3 or more.'),
    ("main.toml", "receipt = 6", "receipt = 1201",
     "receipt = 1201", "retention / receipt",
     '"receipt" is 1201, but must be 1200 or less.'),
    *(("main.toml", "receipt = 6", f"receipt = {written}",
       f"receipt = {written}", "retention / receipt",
       f'"receipt" is {written}, but must be a whole number, without quotation marks.')
      for written in ('"six months"', "true", "6.5")),
    # cadences, chairs, quorum, votes
    ("main.toml", '"Tuesday"', '"Tusday"',
     'weekday = "Tusday"', 'group "BMG" / cadence / weekday',
     'There is no day of the week "Tusday": did you mean "Tuesday"?'),
    ("main.toml", '"third"', '"fifth"',
     'week = "fifth"', 'group "BMG" / cadence / week',
     'There is no week "fifth": use "first", "second", "third", "fourth", "last".'),
    ("main.toml", '"third"', "3",
     "week = 3", 'group "BMG" / cadence / week',
     'There is no week "3": use "first", "second", "third", "fourth", "last".'),
    ("main.toml", '["January", "July"]', '["January", "Jully"]',
     'months = ["January", "Jully"]', 'group "BMG" / cadence / month 2',
     'There is no month "Jully": did you mean "July"?'),
    ("main.toml", '["January", "July"]', '["January", "january"]',
     'months = ["January", "january"]', 'group "BMG" / cadence / month 2',
     '"January" is here twice: name each month once.'),
    ("main.toml", '["January", "July"]', "[]",
     "months = []", 'group "BMG" / cadence / months',
     '"months" is an empty list: name at least one.'),
    ("main.toml", 'source = "Chosen."\n', "",
     "[group.cadence]", 'group "BMG" / cadence / source',
     '"source" is missing: add a line such as source = "...".'),
    ("main.toml", 'posts = ["manager"]', "posts = []",
     "chair = { posts = [] }", 'group "SLG" / chair / posts',
     '"posts" is an empty list: name at least one.'),
    ("main.toml", ", starts = 2026-04-01", "",
     'chair = { posts = ["manager", "nurse"] }', 'group "BMG" / chair',
     "Several posts take turns: add from which day, such as starts = 2026-04-01."),
    ("main.toml", 'posts = ["manager"]', 'posts = ["nurse"]',
     'chair = { posts = ["nurse"] }', 'group "SLG" / chair / post 1',
     '"nurse" chairs but has no seat here: add a seat for it.'),
    ("main.toml", "quorum = { seats = 2 }", "quorum = { seats = 4 }",
     "quorum = { seats = 4 }", 'group "BMG" / quorum / seats',
     "A quorum of 4 can never be met: there are only 3 seats."),
    ("main.toml", "quorum = { seats = 2 }",
     'quorum = { more = [{ count = 2, by_agency = true, agencies = ["council"] }] }',
     'quorum = { more = [{ count = 2, by_agency = true, agencies = ["council"] }] }',
     'group "BMG" / quorum / more 1 / count',
     "2 agencies can never be there: this names 1 only."),
    ("main.toml", "quorum = { seats = 2 }", 'quorum = { more = [{ agencies = ["counsil"] }] }',
     'quorum = { more = [{ agencies = ["counsil"] }] }',
     'group "BMG" / quorum / more 1 / agencies 1',
     'There is no agency "counsil": did you mean "council"?'),
    ("main.toml", "quorum = { seats = 2 }", 'decides = { one_vote = "each sea" }',
     'decides = { one_vote = "each sea" }', 'group "BMG" / decides / one_vote',
     'There is no answer "each sea": did you mean "each seat"?'),
    ("main.toml", 'kind = "scrutineer"', 'kind = "scrutineer", votes = true',
     '{ post = "scrutineer", kind = "scrutineer", votes = true },', 'group "BMG" / seat 3 / votes',
     'A seat of kind "scrutineer" never votes: take out "votes".'),
    ("main.toml", 'kind = "scrutineer"', 'kind = "observer", votes = true',
     '{ post = "scrutineer", kind = "observer", votes = true },', 'group "BMG" / seat 3 / votes',
     'A seat of kind "observer" never votes: take out "votes".'),
    ("main.toml", 'kind = "scrutineer"', 'kind = "adviser", votes = true',
     '{ post = "scrutineer", kind = "adviser", votes = true },', 'group "BMG" / seat 3 / votes',
     'A seat of kind "adviser" never votes: take out "votes".'),
    ("main.toml", 'kind = "scrutineer"', 'kind = "lay member", votes = true',
     '{ post = "scrutineer", kind = "lay member", votes = true },', 'group "BMG" / seat 3 / votes',
     'A seat of kind "lay member" never votes: take out "votes".'),
    # names that stand for nothing
    ("main.toml", 'manager = "manager"', 'manager = "manger"',
     'manager = "manger"', "manager",
     'There is no post "manger": did you mean "manager"?'),
    ("main.toml", 'title = "Manager"\nagency = "council"', 'title = "Manager"\nagency = "coucil"',
     'agency = "coucil"', 'post "manager" / agency',
     'There is no agency "coucil": did you mean "council"?'),
    ("main.toml", 'name = "Leaders"\nkey = "rag"', 'name = "Leaders"\nkey = "xyz"',
     'key = "xyz"', 'group "SLG" / key',
     'There is no rating key "xyz": add the rating key, or name one there is.'),
    ("main.toml", 'reports_to = "SLG"', 'reports_to = "SGL"',
     'reports_to = "SGL"', 'group "BMG" / reports_to',
     'There is no group "SGL": did you mean "SLG"?'),
    ("main.toml", 'post = "scrutineer"', 'post = "scrutinear"',
     '{ post = "scrutinear", kind = "scrutineer" },', 'group "BMG" / seat 3 / post',
     'There is no post "scrutinear": did you mean "scrutineer"?'),
    ("main.toml", '["manager", "nurse"]', '["manager", "nurze"]',
     'chair = { posts = ["manager", "nurze"], starts = 2026-04-01 }',
     'group "BMG" / chair / post 2',
     'There is no post "nurze": did you mean "nurse"?'),
    ("people.toml", 'post = "manager"', 'post = "manger"',
     'holds = [{ post = "manger", since = 2026-01-01 }]', 'person "ann" / holding 1 / post',
     'There is no post "manger": did you mean "manager"?'),
    ("plan.toml", 'group = "BMG"', 'group = "BGM"',
     'group = "BGM"', 'plan "plan-2026" / group',
     'There is no group "BGM": did you mean "BMG"?'),
    ("plan.toml", 'key = "rag"', 'key = "rga"',
     'key = "rga"', 'plan "plan-2026" / key',
     'There is no rating key "rga": did you mean "rag"?'),
    ("plan.toml", '"post nurse"', '"post nurze"',
     'leads = ["post nurze", "each agency"]',
     'plan "plan-2026" / objective "1" / action 1 / lead 1',
     'There is no post "nurze": did you mean "nurse"?'),
    ("plan.toml", '"group SLG"', '"group LSG"',
     'leads = ["group LSG", "person ann"]', 'plan "plan-2026" / objective "1" / action 2 / lead 1',
     'There is no group "LSG": did you mean "SLG"?'),
    ("plan.toml", '"person ann"', '"person anne"',
     'leads = ["group SLG", "person anne"]', 'plan "plan-2026" / objective "1" / action 2 / lead 2',
     'There is no person "anne": did you mean "ann"?'),
    # names given twice
    ("main.toml", 'id = "council"\nname = "Council"',
     'id = "council"\nname = "C"\n[[agency]]\nid = "council"\nname = "Council"',
     'id = "council"', 'agency "council" / id',
     ('"council" is here twice, first in line {id = "council"}: '
      "take one out, or give it another name.")),
    ("main.toml", '"scrutineer", kind = "scrutineer"', '"nurse", kind = "scrutineer"',
     '{ post = "nurse", kind = "scrutineer" },', 'group "BMG" / seat 3 / post',
     ('"nurse" is here twice, first in line {kind = "vice"}: '
      "take one out, or give it another name.")),
    ("main.toml", 'word = "amber"', 'word = "clear"',
     '{ word = "clear", says = "Amber", meaning = "late", definition = "b" },',
     'key "rag" / rating 2 / word',
     ('"clear" is here twice, first in line {word = "clear"}: '
      "take one out, or give it another name.")),
    ("people.toml", 'id = "bob"', 'id = "ann"',
     'id = "ann"', 'person "ann" / id',
     ('"ann" is here twice, first in line {id = "ann"}: '
      "take one out, or give it another name.")),
    ("plan.toml", 'title = "Third"', 'title = "Third"\n[[plan.objective]]\nid = "1"\ntitle = "x"',
     'id = "1"', 'plan "plan-2026" / objective "1" / id',
     ('"1" is here twice, first in line {id = "1"}: '
      "take one out, or give it another name.")),
    ("plan.toml", 'title = "Third"', 'title = "Third"\nnumber = 7',
     "number = 7", 'plan "plan-2026" / objective "1" / action 3 / number',
     "The action of line 18 is BMG-2026-007 already: give this one another number."),
    # circles and crowded posts
    ("main.toml", 'name = "Leaders"', 'name = "Leaders"\nreports_to = "BMG"',
     'reports_to = "BMG"', 'group "SLG" / reports_to',
     "These report in a circle, SLG to BMG to SLG: the topmost group reports to nobody."),
    ("main.toml", 'reports_to = "SLG"', 'reports_to = "BMG"',
     'reports_to = "BMG"', 'group "BMG" / reports_to',
     "These report in a circle, BMG to BMG: the topmost group reports to nobody."),
    ("main.toml", "shared = true\n", "",
     'holds = [{ post = "nurse", until = 2026-12-31 }]', 'person "cem" / holding 1',
     ('"nurse" is held by bob (line 11) at the same time: end one, or write "shared = true"'
      " below the post.")),
    ("people.toml", '{ post = "manager", since = 2026-01-01 }', '{ post = "nurse" }',
     'holds = [{ post = "nurse", until = 2026-12-31 }]', 'person "cem" / holding 1',
     '"nurse" is held by ann (line 6) and bob (line 11) at the same time: end one holding.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     'seats = [{ post = "manager" }]\nstages = [{ name = "agendas", days = -7 }]',
     'stages = [{ name = "agendas", days = -7 }]', 'group "SLG" / stage 1 / name',
     'There is no stage "agendas": did you mean "agenda"?'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     'seats = [{ post = "manager" }]\nstages = [{ name = "agenda", days = 3 }]',
     'stages = [{ name = "agenda", days = 3 }]', 'group "SLG" / stage 1 / days',
     '"agenda" comes before the meeting: make its days negative.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     'seats = [{ post = "manager" }]\nstages = [{ name = "minutes", days = 0 }]',
     'stages = [{ name = "minutes", days = 0 }]', 'group "SLG" / stage 1 / days',
     '"minutes" comes after the meeting: make its days positive.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     'seats = [{ post = "manager" }]\nstages = [{ name = "agenda" }]',
     'stages = [{ name = "agenda" }]', 'group "SLG" / stage 1 / name',
     'Say on which working day, such as days = -7, or never = true.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     'seats = [{ post = "manager" }]\nstages = [{ name = "start", days = -1 }]',
     'stages = [{ name = "start", days = -1 }]', 'group "SLG" / stage 1 / days',
     'The meeting starts on its own day: take out this entry.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     ('seats = [{ post = "manager" }]\n'
      'stages = [{ name = "agenda", never = true }, { name = "agenda", days = -6 }]'),
     'stages = [{ name = "agenda", never = true }, { name = "agenda", days = -6 }]',
     'group "SLG" / stage 2 / name',
     '"agenda" is here twice: say it once.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     'seats = [{ post = "manager" }]\nstages = [{ name = "agenda", days = -99 }]',
     'stages = [{ name = "agenda", days = -99 }]', 'group "SLG" / stage 1 / days',
     '"days" is -99, but must be -60 or more.'),
    ("main.toml", 'seats = [{ post = "manager" }]',
     ('seats = [{ post = "manager" }]\nstages = [{ name = "agenda", days = -6 }]\n'
      "cycle = false"),
     "cycle = false", 'group "SLG" / cycle',
     "With cycle = false nothing is asked around its meetings: take out its stages."),
)  # fmt: skip


def _line(text: str, words: str) -> int:
    """The first that holds them."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(BrokenFile) as caught:
        load(path)
    return caught.value.problems


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda row: f"{row[3]}: {row[2]!r}")
def test_each_mistake_is_told_once_by_its_line_and_place(
    tmp_path: Path, mistake: tuple[str, str, str, str, str, str]
) -> None:
    file, old, new, line, place, sentence = mistake
    texts = with_swap(file, old, new)
    (found,) = problems(write(tmp_path, texts))
    told_in = "people.toml" if place.startswith("person") else file
    expected = re.sub(r"line {(.+?)}", lambda m: f"line {_line(texts[told_in], m[1])}", sentence)
    assert found == Problem(told_in, found.line, place, expected)
    assert texts[told_in].split("\n")[found.line - 1].strip() == line


def test_all_mistakes_of_all_files_are_told_at_once_as_a_list(tmp_path: Path) -> None:
    texts = {
        "main.toml": MAIN.replace('"Tuesday"', '"Tusday"').replace(
            'reports_to = "SLG"', 'reports_to = "SGL"'
        ),
        "people.toml": TEXTS["people.toml"].replace('name = "Bob"\n', ""),
        "plan.toml": "[[plan]\n",
    }
    with pytest.raises(BrokenFile) as caught:
        load(write(tmp_path, texts))
    upper = 'There is no group "SGL": did you mean "SLG"?'
    weekday = 'There is no day of the week "Tusday": did you mean "Tuesday"?'
    name = '"name" is missing: add a line such as name = "...".'
    upper_line, day_line = (_line(texts["main.toml"], word) for word in ("SGL", "Tusday"))
    assert str(caught.value).splitlines() == [
        "4 mistakes to put right:",
        f'  - main.toml, line {upper_line}, group "BMG" / reports_to: {upper}',
        f'  - main.toml, line {day_line}, group "BMG" / cadence / weekday: {weekday}',
        f'  - people.toml, line 8, person "bob" / name: {name}',
        '  - plan.toml, line 1: “[[plan]” lacks "]]" at its end: put it there.',
    ]


def test_one_mistake_is_not_called_several() -> None:
    broken = BrokenFile((Problem("main.toml", 0, "", "Nothing in it."),))
    assert str(broken) == "1 mistake to put right:\n  - main.toml: Nothing in it."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "main.toml"
    assert problems(path) == (
        Problem("main.toml", 0, "", f"This file cannot be read: is it at {path}?"),
    )


def test_another_file_that_is_not_there_is_told_of_in_the_first(tmp_path: Path) -> None:
    path = write(tmp_path, TEXTS)
    (tmp_path / "people.toml").unlink()
    sentence = 'There is no file "people.toml" in the folder of main.toml: put it there.'
    assert problems(path) == (Problem("main.toml", 4, "people_file", sentence),)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "main.toml"
    path.write_bytes(b'name = "caf\xe9"')
    assert problems(path) == (
        Problem("main.toml", 0, "", "This file is not plain text: save it as UTF-8."),
    )


def test_a_mark_at_the_start_of_a_file_from_windows_is_no_mistake(tmp_path: Path) -> None:
    path = write(tmp_path, TEXTS)
    path.write_bytes(b"\xef\xbb\xbf" + MAIN.replace("\n", "\r\n").encode())
    assert load(path).name == "Small"


def test_a_partnership_without_a_plan_or_a_clock_of_its_own(tmp_path: Path) -> None:
    plain = MAIN.replace('plan_file = "plan.toml"\n', "")
    plain = plain.replace("[sample]\nstarts = 2026-11-02T09:00:00\n", "")
    file = load(write(tmp_path, TEXTS | {"main.toml": plain}))
    assert (file.starts, file.plans.plan) == (None, ())


def test_two_may_follow_one_another_in_a_post_they_do_not_share(tmp_path: Path) -> None:
    texts = with_swap("people.toml", '{ post = "nurse" }', '{ post = "nurse", since = 2027-01-01 }')
    texts["main.toml"] = MAIN.replace("shared = true\n", "")
    assert load(write(tmp_path, texts)).name == "Small"


def test_a_policy_not_written_is_the_default_one() -> None:
    assert Policy(**dict(PolicyEntry())) == Policy()


def test_the_times_that_may_be_set_are_those_that_governance_leaves_open() -> None:
    settable = {rule.kind: rule.months for rule in TABLE if rule.settable}
    assert dict(RetentionEntry()) == settable


def test_a_group_may_have_standing_items_of_its_own(tmp_path: Path) -> None:
    checks = '{ title = "Checks", minutes = 15, purpose = "Decide" }'
    close = '{ title = "Close", minutes = 5, closing = true, below = true }'
    texts = with_swap("main.toml", "quorum = {", f"agenda = [{checks}, {close}]\nquorum = {{")
    made = {one.id: one for one in records(load(write(tmp_path, texts)), NOW)
            if isinstance(one, Group)}  # fmt: skip
    assert (made["SLG"].agenda, made["BMG"].agenda) == (
        (),
        (
            Standing("Checks", 15, Purpose.DECIDE),
            Standing("Close", 5, closing=True, below=True),
        ),
    )


def test_the_records_a_small_partnership_makes(tmp_path: Path) -> None:
    file = load(write(tmp_path, TEXTS))
    assert file.starts == NOW
    ratings = (
        Rating("clear", "Clear", Meaning.ON_TIME, "a"),
        Rating("amber", "Amber", Meaning.LATE, "b"),
        Rating("red", "Red", Meaning.SERIOUS, "c"),
        Rating("green", "Green", Meaning.DONE, "d"),
        Rating("blue", "Blue", Meaning.EVALUATED, "e"),
    )
    bmg = Group(
        id="BMG",
        name="Managers",
        key="rag",
        reports_to="SLG",
        cadence=Cadence((1, 7), 3, 1, time(14), 120, "Chosen."),
        chair=ChairRule(("manager", "nurse"), date(2026, 4, 1), 12),
        quorum=Quorum(seats=2),
        seats=(
            Seat("manager", SeatKind.MEMBER, True),
            Seat("nurse", SeatKind.VICE, True),
            Seat("scrutineer", SeatKind.SCRUTINEER, False),
        ),
    )
    assert records(file, NOW) == (
        Charter(
            id="charter",
            name="Small",
            manager="manager",
            policy=Policy(quiet=(QuietPeriod((12, 24), (1, 1)),)),
            days=WorkingDays(published_until=date(2027, 12, 31)),
            retention={"receipt": 6},
        ),
        Agency(id="council", name="Council", safeguarding_partner=True),
        Person(id="ann", name="Ann", email="ann@council.example.org"),
        Person(id="bob", name="Bob"),
        Person(id="cem", name="Cem"),
        Post(
            id="manager",
            title="Manager",
            agency="council",
            holders=(Holding("ann", date(2026, 1, 1)),),
        ),
        Post(
            id="nurse",
            title="Nurse",
            agency="council",
            holders=(Holding("bob"), Holding("cem", None, date(2026, 12, 31))),
        ),
        Post(id="scrutineer", title="Scrutineer", agency="council"),
        Group(
            id="SLG",
            name="Leaders",
            key="rag",
            chair=ChairRule(("manager",)),
            seats=(Seat("manager"),),
        ),
        bmg,
        RatingKey(id="rag", ratings=ratings),
        Plan(
            id="plan-2026",
            title="Plan",
            group="BMG",
            key="rag",
            objectives=(Objective("1", "Objective"),),
        ),
        Action(
            id="BMG-2026-001",
            group="BMG",
            title="First",
            plan="plan-2026",
            objective="1",
            owners=(Owner(OwnerKind.POST, "nurse"), Owner(OwnerKind.EACH_AGENCY)),
            timescale=read_timescale("May 2027"),
            agreed=date(2027, 5, 31),
            original=date(2027, 5, 31),
            precision=Precision.MONTH,
            created_at=NOW,
            created_by="clerk",
        ),
        _undated("BMG-2026-007", "Second", Owner(OwnerKind.GROUP, "SLG"), PERSON),
        _undated("BMG-2026-008", "Third"),
    )


PERSON = Owner(OwnerKind.PERSON, "ann")


def _undated(reference: str, title: str, *owners: Owner) -> Action:
    return Action(
        id=reference,
        group="BMG",
        title=title,
        plan="plan-2026",
        objective="1",
        owners=owners,
        created_at=NOW,
        created_by="clerk",
    )


OWN = """seats = [{ post = "manager" }]

[[group.stages]]
name = "agenda"
days = -8
at = "12:00"

[[group.stages]]
name = "papers reminder"
never = true
"""


def test_a_group_may_have_its_own_cycle(tmp_path: Path) -> None:
    file = load(write(tmp_path, with_swap("main.toml", 'seats = [{ post = "manager" }]\n', OWN)))
    slg, bmg = (one for one in records(file, NOW) if isinstance(one, Group))
    assert slg.stages is not None
    assert [stage.name for stage in slg.stages[:7]] == [
        *("next chair", "papers", "report", "report reminder", "next chair soon"),
        *("agenda", "papers last reminder"),
    ]
    assert (slg.stages[5].days, slg.stages[5].at) == (-8, time(12))
    assert bmg.stages is None


def test_a_group_s_meetings_may_be_left_to_people(tmp_path: Path) -> None:
    none = 'cycle = false\nseats = [{ post = "manager" }]'
    file = load(write(tmp_path, with_swap("main.toml", 'seats = [{ post = "manager" }]', none)))
    assert [one.stages for one in records(file, NOW) if isinstance(one, Group)] == [(), None]


def test_a_time_of_day_may_also_be_written_as_toml_writes_it(tmp_path: Path) -> None:
    file = load(write(tmp_path, with_swap("main.toml", 'at = "14:00"', "at = 15:30:00")))
    assert [group.cadence and group.cadence.at for group in file.main.group] == [None, time(15, 30)]
