from __future__ import annotations

from datetime import date
from typing import Any

from bot.talk.notice import Fact
from bot.talk.say.status import MOST, say_as, say_page
from governance.timescale import Precision
from tests.builders import NOW
from tests.talk.party import read
from tests.talk.views import action
from usecases.alone import Alone
from usecases.status import Need, Needed, Sent, StatusShown, Stuck
from usecases.views import ExtensionView

MONDAY = date(2026, 11, 9)


def status(**fields: Any) -> StatusShown:
    plain: dict[str, Any] = {
        "day": MONDAY, "since": date(2026, 11, 6), "went_out": (), "failed": (), "held": (),
        "waiting": 0, "needs": (),
    }  # fmt: skip
    return StatusShown(**{**plain, **fields})


def test_a_quiet_day() -> None:
    assert read(say_page(status())) == [
        "Your page for Mon 9 Nov 2026",
        "Nothing needs you today.",
        "- Nothing.",
    ]


def test_needs_come_first_then_trouble_then_what_went_out() -> None:
    full = status(
        needs=(Needed(Need.ANSWER, (action(),)),),
        failed=(Stuck("Rachel Okafor", MONDAY, "The account is closed."),),
        held=(Stuck("the BMG channel", MONDAY, ""),),
        trying=(Stuck("Ada", MONDAY, "Busy."),),
        went_out=(
            Sent("Rachel Okafor", 1, ("BMG-2026-014", "BMG-2026-015")),
            Sent("Ada", 2, (), (("BMG", date(2027, 1, 19)),)),
        ),
        waiting=1,
    )
    notice = say_as("How things stand", full)
    assert read(notice) == [
        "How things stand",
        "One action needs you.",
        "One message waits to be sent.",
        "- BMG-2026-014 Brief officers",
        "  Lead: Detective Inspector (Rachel Okafor)",
        "  Due: Fri 6 Nov 2026",
        "  [Show]",
        "- To Rachel Okafor, Mon 9 Nov 2026",
        "  The account is closed. Please speak to them another way.",
        "- To the BMG channel, Mon 9 Nov 2026",
        "  Please ask them whether they have it.",
        "- To Ada, Mon 9 Nov 2026",
        "  Busy. Clerk goes on trying.",
        "- Rachel Okafor: one message about BMG-2026-014 and BMG-2026-015",
        "- Ada: two messages about BMG on Tue 19 Jan 2027",
    ]
    assert [item.section for item in notice.items] == [
        "Overdue, asked, not answered",
        "Did not get through",
        "Nobody can tell whether it arrived",
        "Tried again and again, without success so far",
        *["Went out since Fri 6 Nov 2026"] * 2,
    ]


def test_more_time_is_shown_with_its_reason() -> None:
    asked = ExtensionView("x", "Rachel", NOW, date(2027, 1, 8), Precision.DAY, "Posts are vacant")
    (item, _) = say_page(status(needs=(Needed(Need.EXTENSION, (action(extension=asked),)),))).items
    assert item.facts == (
        Fact("Lead", "Detective Inspector (Rachel Okafor)"),
        Fact("Due", "Fri 6 Nov 2026"),
        Fact("Asked for", "Fri 8 Jan 2027 – Posts are vacant"),
    )


def test_who_is_away_with_nobody_there_stands_with_what_needs_her() -> None:
    owes = ("BMG-2026-014", "BMG-2026-015")
    away = (
        Alone("Rachel Okafor", date(2026, 11, 11), owes, owes[1:]),
        Alone("Ada", date(2026, 11, 10), owes[:1], ()),
    )
    assert read(say_page(status(away=away)))[1:-1] == [
        "Two people are away with nobody to stand in.",
        "- Rachel Okafor, back on Wed 11 Nov 2026",
        "  Answers for: BMG-2026-014 and BMG-2026-015",
        "  Waits to be asked about: BMG-2026-015",
        "- Ada, back on Tue 10 Nov 2026",
        "  Answers for: BMG-2026-014",
    ]
    full = status(away=away[:1], needs=(Needed(Need.ANSWER, (action(),)),))
    assert say_page(full).text == (
        *("One action needs you.", "One person is away with nobody to stand in."),
    )


def test_many_are_counted_with_the_list_that_has_them_all() -> None:
    notice = say_page(status(needs=(Needed(Need.DATE, (action(),) * (MOST + 2)),)))
    assert (notice.text, len(notice.items)) == (("Seven actions need you.",), MOST + 2)
    assert (notice.items[MOST].title, notice.items[MOST].text) == (
        "And 2 more", "All of them: /action list needs a date",
    )  # fmt: skip
