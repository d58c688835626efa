"""Typed lines, each with the whole of what it comes to. Today is Mon 2 Nov 2026."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from bot.talk.dates import Ambiguous, read_date
from bot.talk.grammar import TOO_LONG, Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Help, Mistake, Named, Parsed
from tests.builders import MONDAY
from usecases.done_action import DoneAction
from usecases.history import ShowHistory
from usecases.list_actions import ListActions, Which
from usecases.list_meetings import ListMeetings
from usecases.show_action import ShowAction
from usecases.update_action import UpdateAction

SEP = date(2027, 9, 30)
FRIDAY = date(2026, 11, 13)
NO_HELP = "Type “/action help” for what can be asked."
HEAD = "41:" + "0123456789abcdef" * 4
LINE_NEEDED = (
    "After “ledger” put the whole line you kept: a number, a colon, and 64 letters and digits."
)
NO_NOUN = "Commands begin with /action, /meeting, /declare or /clerk. Type “help” for examples."
ANY_DAY = "Type a day such as 30 Sep, Fri 13 Nov 2026 or in two weeks."


def comes_to(text: str, place: str | None = None) -> Parsed:
    return parse(Line(text, place, MONDAY))


def which_day(typed: str, first: str, second: str, line: str) -> AskBack:
    """`line` has {} where the day goes."""
    days = tuple((day, line.format(day)) for day in (first, second))
    return AskBack(f"Which day do you mean by “{typed}”?", days)


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action", ListActions()),
        ("/action list", ListActions()),
        ("/action list mine", ListActions()),
        ("/action my", ListActions()),
        ("/action all", ListActions(Which.ALL)),
        ("/action overdue", ListActions(Which.OVERDUE)),
        ("/action LATE", ListActions(Which.OVERDUE)),
        ("/action list unrated", ListActions(Which.UNRATED)),
        ("/action list differs", ListActions(Which.DIFFERS)),
        ("/action list done", ListActions(Which.DONE)),
        ("/action list red", ListActions(Which.RED)),
        ("/action list seriously late BMG", ListActions(Which.RED, "BMG")),
        ("/action list needs a date", ListActions(Which.NO_DATE)),
        ("/action list BMG no date", ListActions(Which.NO_DATE, "BMG")),
        ("/action list Needs an owner", ListActions(Which.NO_OWNER)),
        ("/action list without a lead", ListActions(Which.NO_OWNER)),
        ("/action list nobody", ListActions(Which.NO_OWNER)),
        ("/action list waiting", ListActions(Which.WAITING)),
        ("/action list paused BMG", ListActions(Which.PAUSED, "BMG")),
        ("/action list on hold", ListActions(Which.PAUSED)),
        ("/action list cancelled", ListActions(Which.CANCELLED)),
        ("/action list BMG", ListActions(Which.ALL, "BMG")),
        ("/action list overdue BMG", ListActions(Which.OVERDUE, "BMG")),
        ("/action list BMG overdue", ListActions(Which.OVERDUE, "BMG")),
        ("/action list BMG mine", ListActions(Which.MINE, "BMG")),
        ("/action list Business Management Group overdue",
         ListActions(Which.OVERDUE, "Business Management Group")),
        ("/action list overdue for the group BMG, please", ListActions(Which.OVERDUE, "BMG")),
        ("/action list mine overdue", ListActions(Which.OVERDUE, mine=True)),
        ("/action mine overdue BMG", ListActions(Which.OVERDUE, "BMG", mine=True)),
        ("/action list all mine", ListActions()),
        ("/action list all overdue", ListActions(Which.OVERDUE)),
        ("/action overdue and late", ListActions(Which.OVERDUE)),
        ("/action needs a date", ListActions(Which.NO_DATE)),
        ("/action list more time", ListActions(Which.EXTENSION)),
        ("/action list extensions", ListActions(Which.EXTENSION)),
        ("/action list by objective", ListActions(Which.ALL, by_objective=True)),
        ("/action by priority", ListActions(Which.ALL, by_objective=True)),
        ("/action list mine by objective", ListActions(by_objective=True)),
        ("/action list BMG by plan and objective",
         ListActions(Which.ALL, "BMG", by_objective=True)),
        ("/action list my red per objective BMG",
         ListActions(Which.RED, "BMG", mine=True, by_objective=True)),
        ("/action help", Help("action")),
        ("/action 14 help", Help("action")),
        ("/action 14", ShowAction("14")),
        ("/action #14", ShowAction("14")),
        ("/action show 14", ShowAction("14")),
        ("/action 14 show", ShowAction("14")),
        ("/action 14 history", ShowHistory("14")),
        ("/action history 14", ShowHistory("14")),
        ("action 14", ShowAction("14")),
        ("  /ACTION\t14 ", ShowAction("14")),
        ("/action BMG-2026-014", ShowAction("BMG-2026-014")),
        ("/action bmg 2026 14", ShowAction("bmg 2026 14")),
        ("/action new", Press("action.new", {"title": "", "group": ""})),
        ("/action new  Tell the\nCounty", Press("action.new", {"title": "Tell the County",
                                                               "group": ""})),
        ("/action 14 update", Press("action.update", {"ref": "14"})),
        ("/action update 14", Press("action.update", {"ref": "14"})),
        ("/action done 14", Press("action.done", {"ref": "14"})),
        ("/action 14 on track", UpdateAction("14", "on track")),
        ("/action 14 On Track, all is well", UpdateAction("14", "on track", note="all is well")),
        ("/action 14 on track until Fri 13 Nov", UpdateAction("14", "on track", forecast=FRIDAY)),
        ("/action 14 on tracks", UpdateAction("14", "on", note="tracks")),
        ("/action 14 amber", UpdateAction("14", "amber")),
        ("/action 14: Amber. Waiting", UpdateAction("14", "amber", note="Waiting")),
        ("/action 14 amber by 13 Nov waiting for County",
         UpdateAction("14", "amber", forecast=FRIDAY, note="waiting for County")),
        ("/action 14 AMBER by 13/11/2026",
         UpdateAction("14", "amber", forecast=FRIDAY)),
        ("/action 14 amber until 13 Nov – two posts vacant",
         UpdateAction("14", "amber", forecast=FRIDAY, note="two posts vacant")),
        ("/action 14 amber by end of September 2027",
         UpdateAction("14", "amber", forecast=SEP)),
        ("/action 14 amber by September 2027", UpdateAction("14", "amber", forecast=SEP)),
        ("/action update 14 red by 30 Sep 2027", UpdateAction("14", "red", forecast=SEP)),
        ("/action 14 update red by 30 Sep 2027", UpdateAction("14", "red", forecast=SEP)),
        ("/action 14 amber waiting", UpdateAction("14", "amber", note="waiting")),
        ("/action 14 purple", UpdateAction("14", "purple")),
        ("/action 14 done published", DoneAction("14", evidence="published")),
        ("/action done 14 published", DoneAction("14", evidence="published")),
        ("/action 14 done on time and published",
         DoneAction("14", evidence="on time and published")),
        ("/action 14 done on 2 Nov 2026 published",
         DoneAction("14", on=MONDAY, evidence="published")),
        ("/action 14 done on 30 October published",
         DoneAction("14", on=date(2026, 10, 30), evidence="published")),
        ("/action 14 done on Monday, published", DoneAction("14", on=MONDAY, evidence="published")),
        ("/meeting", ListMeetings()),
        ("/meeting list", ListMeetings()),
        ("/meeting mine", ListMeetings()),
        ("/meeting list all", ListMeetings(every=True)),
        ("/meeting ALL", ListMeetings(every=True)),
        ("/meeting BMG", ListMeetings(group="BMG")),
        ("/meeting list Business Management Group",
         ListMeetings(group="Business Management Group")),
        ("/meeting help", Help("meeting")),
        ("/clerk", Help("clerk")),
        ("/clerk HELP", Help("clerk")),
        ("/clerk home", Press("home")),
        ("home", Press("home")),
        ("/clerk links", Press("link.list")),
        (f"/clerk ledger {HEAD}", Press("ledger.check", {"head": HEAD})),
        (f"clerk LEDGER  {HEAD} ", Press("ledger.check", {"head": HEAD})),
        ("/clerk calendar", Press("link.list")),
        ("help", Help("clerk")),
        ("", Help("clerk")),
        ("\0\u202e", Help("clerk")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_is_understood(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action", ListActions(Which.ALL, "BMG")),
        ("/action overdue", ListActions(Which.OVERDUE, "BMG")),
        ("/action mine", ListActions()),
        ("/action list SLG", ListActions(Which.ALL, "SLG")),
        ("/action list group", ListActions(Which.ALL, "BMG")),
        ("/action list group overdue", ListActions(Which.OVERDUE, "BMG")),
        ("/action list mine overdue", ListActions(Which.OVERDUE, mine=True)),
        ("/action list by objective", ListActions(Which.ALL, "BMG", by_objective=True)),
        ("/action 14", ShowAction("14", "BMG")),
        ("/action 14 on track", UpdateAction("14", "on track", "BMG")),
        ("/action 14 amber by 13 Nov", UpdateAction("14", "amber", "BMG", FRIDAY)),
        ("/action 14 done published", DoneAction("14", "BMG", evidence="published")),
        ("/action 14 update", Press("action.update", {"ref": "14", "place": "BMG"})),
        ("/action 14 done", Press("action.done", {"ref": "14", "place": "BMG"})),
        ("/action new", Press("action.new", {"title": "", "group": "BMG"})),
        ("/meeting", ListMeetings(group="BMG")),
        ("/meeting mine", ListMeetings()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_in_a_channel_its_group_is_meant(line: str, parsed: Parsed) -> None:
    assert comes_to(line, "BMG") == parsed


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("/action 14 amber by 30 Sep waiting for County",
         which_day("30 Sep", "Wed 30 Sep 2026", "Thu 30 Sep 2027",
                   "/action 14 amber by {} waiting for County")),
        ("/action 14 on track by next Friday",
         which_day("next Friday", "Fri 6 Nov 2026", "Fri 13 Nov 2026",
                   "/action 14 on track by {}")),
        ("/action update bmg-2026-14 red by 1 Nov",
         which_day("1 Nov", "Sun 1 Nov 2026", "Mon 1 Nov 2027",
                   "/action bmg-2026-14 red by {}")),
        ("/action 14 amber by Nov 27",
         AskBack("Which day do you mean by “Nov 27”?",
                 (("Fri 27 Nov 2026", "/action 14 amber by Fri 27 Nov 2026"),
                  ("end of November 2027", "/action 14 amber by Tue 30 Nov 2027")))),
        ("/action 14 done on next Friday published",
         which_day("next Friday", "Fri 6 Nov 2026", "Fri 13 Nov 2026",
                   "/action 14 done on {} published")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_could_be_several_days_is_asked_back(line: str, asked: AskBack) -> None:
    assert comes_to(line) == asked


RATINGS = ("on track", "amber", "red")
UNSURE = ("30 Sep", "next Friday", "31/10", "Monday", "Nov 27", "Thu 11 Nov")
NOTES = ("", "waiting for County")


@pytest.mark.parametrize(("rating", "day", "note"), list(product(RATINGS, UNSURE, NOTES)))
def test_each_line_of_the_buttons_is_the_command_that_was_meant(
    rating: str, day: str, note: str
) -> None:
    asked = comes_to(f"/action 14 {rating} by {day} {note}")
    reading = read_date(day, MONDAY)
    assert isinstance(asked, AskBack)
    assert isinstance(reading, Ambiguous)
    assert [comes_to(line) for _, line in asked.options] == [
        UpdateAction("14", rating, forecast=option.on, note=note) for option in reading.options
    ]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/acton 14", "Did you mean “/action 14”?"),
        ("/actions", "Did you mean “/action”?"),
        ("metting BMG", "Did you mean “/meeting BMG”?"),
        ("/klerk home", "Did you mean “/clerk home”?"),
        ("14 amber by 30 Sep", "Did you mean “/action 14 amber by 30 Sep”?"),
        ("bmg-2026-014", "Did you mean “/action bmg-2026-014”?"),
        ("hello there", NO_NOUN),
        ("<!channel> =cmd()", NO_NOUN),
        ("/action update", "Which action? For example: /action update 14"),
        ("/action list red overdue",
         "One list at a time: “/action list red” or “/action list overdue”."),
        ("/action list group", "Which group? For example: /action list BMG"),
        ("/action 14 amber by", ANY_DAY),
        ("/action 14 amber by the time we meet", ANY_DAY),
        ("/action 14 amber by 31 Sep", ("There is no 31 September: type 30 September for its last"
         " day.")),
        ("/action 14 amber by 4/13", "The day comes first: for 13 April type 13/4."),
        ("/action 14 done on 31 Sep published",
         "There is no 31 September: type 30 September for its last day."),
        ("/clerk ledger", LINE_NEEDED),
        ("/clerk ledger 41", LINE_NEEDED),
        (f"/clerk ledger {HEAD}0", LINE_NEEDED),
        ("/clerk lnks", "Did you mean “/clerk links”?"),
        ("/clerk weather", "Type “/clerk help” for what can be asked."),
    ],
)  # fmt: skip
def test_a_mistake_is_handed_back_with_what_was_meant(line: str, hint: str) -> None:
    assert comes_to(line) == Mistake(line, hint)


@pytest.mark.parametrize(
    ("verb", "words", "hint"),
    [
        ("", "home visits amber by Friday", NO_HELP),
        ("", "lst overdue", "Did you mean “/action list overdue”?"),
        ("", "shwo 14", "Did you mean “/action show 14”?"),
        ("", "dne 14", "Did you mean “/action done 14”?"),
        ("", "purple", NO_HELP),
        ("", "BMG overdue", "Did you mean “/action list BMG overdue”?"),
        ("show", "home visits", "Which action? For example: /action show 14"),
        ("done", "yesterday", "Which action? For example: /action done 14"),
    ],
)
def test_what_may_be_words_of_a_title_is_looked_for(verb: str, words: str, hint: str) -> None:
    line = f"/action {verb} {words}".replace("  ", " ")
    assert comes_to(line) == Named(verb, words, Mistake(line, hint))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action 14 for police on track", UpdateAction("14", "on track", agency="police")),
        ("/action 14 for Public Health: amber by 13 Nov, two away",
         UpdateAction("14", "amber", None, FRIDAY, note="two away", agency="Public Health")),
        ("/action for 14 police amber by 13 Nov waiting: County",
         UpdateAction("14", "amber", None, FRIDAY, note="waiting: County", agency="police")),
        ("/action 14 for police done on 30 Oct minutes: item 4",
         DoneAction("14", None, date(2026, 10, 30), "minutes: item 4", agency="police")),
        ("/action 14 for police done", Press("action.done", {"ref": "14", "agency": "police"})),
        ("/action 14 for police: update",
         Press("action.update", {"ref": "14", "agency": "police"})),
        ("/action 14 for police done see item: four",
         DoneAction("14", None, evidence="see item: four", agency="police")),
        ("/action 14 for police amber by 30 Sep two away",
         which_day("30 Sep", "Wed 30 Sep 2026", "Thu 30 Sep 2027",
                   "/action 14 for police: amber by {} two away")),
        ("/action 14 for police amber by tea",
         Mistake("/action 14 for police: amber by tea", ANY_DAY)),
        ("/action 14 for police",
         Mistake("/action 14 for police:", ("Say how its part stands. For example: "
                                            "/action 14 for police: on track"))),
        ("/action 14 for",
         Mistake("/action 14 for", ("For which agency? For example: "
                                    "/action 14 for police: on track"))),
    ],
)  # fmt: skip
def test_one_agencys_part_is_named_first(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


def test_each_line_of_the_buttons_still_names_the_agency() -> None:
    asked = comes_to("/action 14 for Public Health: amber by 30 Sep")
    assert isinstance(asked, AskBack)
    meant = {(one.agency, one.forecast) for one in (comes_to(line) for _, line in asked.options)
             if isinstance(one, UpdateAction)}  # fmt: skip
    assert meant == {("Public Health", date(2026, 9, 30)), ("Public Health", SEP)}


def test_a_line_without_end_is_not_read() -> None:
    long = "/action 14 amber\0 " + "x" * 5000
    assert comes_to(long) == Mistake("/action 14 amber " + "x" * 42 + "…", TOO_LONG)
