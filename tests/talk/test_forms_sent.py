"""Forms that are sent: the key first, errors beside fields, nothing typed is lost."""

from __future__ import annotations

import pytest

from tests.talk.party import (
    ALL_BUTTONS,
    AMBER_BY,
    JOAN,
    RACHEL,
    TITLE,
    TODAY,
    WINSTON,
    Party,
    button,
    errors_in,
    read,
    update_form,
)


def test_the_key_is_shown_first_and_a_reason_keeps_the_rating(party: Party) -> None:
    form = party.said(RACHEL, "/action 4 update")
    assert form.form is not None
    values = {"rating": "amber", "forecast": "26 May 2027", "impact": "significant"}
    asked = party.fill(RACHEL, form, **values)
    late = "exactly three months late, and being late is likely to matter a lot"
    red = f"{late}; this plan calls that red"
    assert read(asked)[:3] == [
        "Keep amber for BMG-2026-004?",
        f"Your forecast is {red}. Nothing has been recorded yet.",
        "The rating is your judgement. If you keep it, say why: the chair will see both.",
    ]
    assert asked.form is not None
    assert asked.form.press == form.form.press
    before = party.written()
    kept = party.fill(RACHEL, asked, reason="A draft is out.")
    assert read(kept) == [
        "Recorded: BMG-2026-004 Bring the exploitation profile of the city up to date",
        f"{AMBER_BY} Wed 26 May 2027; being late is likely to matter a lot.",
        "The chair sees your rating, what the key says, and your reason.",
        "Due: Fri 26 Feb 2027",
        f"The key: E{red[1:]}. Rated amber.",
        "Your reason: A draft is out.",
        ALL_BUTTONS,
    ]
    assert party.fill(RACHEL, asked, reason="A draft is out.") == kept
    assert party.written() == before + 1


@pytest.mark.parametrize(
    ("rating", "forecast", "impact", "heading"),
    [
        ("amber", "26 May 2027", "", "Recorded"),
        ("red", "26 May 2027", "", "Recorded"),
        ("amber", "26 May 2027", "unlikely", "Recorded"),
        ("red", "26 May 2027", "unlikely", "Recorded"),
        ("red", "26 May 2027", "significant", "Recorded"),
        ("amber", "25 May 2027", "", "Recorded"),
        ("red", "25 May 2027", "", "Recorded"),
        ("red", "25 May 2027", "unlikely", "Keep red for BMG-2026-004?"),
        ("amber", "27 May 2027", "unlikely", "Keep amber for BMG-2026-004?"),
        ("clear", "27 Feb 2027", "", "Keep clear for BMG-2026-004?"),
        ("amber", "26 Feb 2027", "", "Keep amber for BMG-2026-004?"),
        ("amber", "May 2027", "unlikely", "Keep amber for BMG-2026-004?"),
        ("amber", "April 2027", "unlikely", "Recorded"),
    ],
)
def test_where_the_key_and_a_rating_part(
    party: Party, rating: str, forecast: str, impact: str, heading: str
) -> None:
    form = party.said(RACHEL, "/action 4 update")
    notice = party.fill(RACHEL, form, rating=rating, forecast=forecast, impact=impact)
    assert notice.heading.split(":")[0] == heading


def test_a_month_alone_is_its_last_day_and_is_said_so(party: Party) -> None:
    notice = party.said(RACHEL, "/action 4 amber by April 2027")
    assert notice.text == (f"{AMBER_BY} Fri 30 Apr 2027.",)


def test_a_form_shown_again_still_assumes_what_it_was_opened_with(party: Party) -> None:
    opened = party.said(RACHEL, "/action 3 update")
    assert opened.form is not None
    again = party.fill(RACHEL, opened, rating="amber", forecast="30 Sep", note="x" * 4001)
    assert read(again) == [
        "Please look again: BMG-2026-003",
        *update_form(
            rating="running late (Amber)",
            forecast="30 Sep",
            note="x" * 4001,
            errors=(
                (
                    "When: ! “30 Sep” could be Wed 30 Sep 2026 or Thu 30 Sep 2027. "
                    "Please type the one you mean."
                ),
                "What should: ! Clerk keeps up to 4,000 characters here. Please say it in fewer.",
            ),
        ),
    ]
    assert again.form is not None
    assert again.form.press == opened.form.press
    party.said(JOAN, "/action BMG-2026-003 on track")
    late = party.fill(RACHEL, again, forecast="27 Nov", note="mine")
    assert read(late) == [
        f"Please look again: {TITLE}",
        "This has changed since you were shown it. Nothing new was recorded.",
        f"Joan Merriweather, {TODAY}, on the lead's behalf: on track (Clear).",
        "What you typed is still here: save it again if it holds.",
        *update_form(rating="running late (Amber)", forecast="27 Nov", note="mine"),
    ]
    saved = party.fill(RACHEL, late)
    assert saved.text == (f"{AMBER_BY} Fri 27 Nov 2026.",)


REST_OF_NEW = [
    "How will we know that it worked? __",
    "Which objective does it serve? _None of these_",
    "Who else owns it? __",
    "Who helps with it? __",
    "[Add action]",
]


def test_a_new_action_sent_twice_is_one(party: Party) -> None:
    form = party.said(WINSTON, "/action new Publish the findings", place="BMG")
    values = {"owner": "post:di-public-protection", "timescale": "end of March"}
    first = party.fill(WINSTON, form, **values)
    assert read(first) == [
        "Added: BMG-2026-025 Publish the findings",
        "Its lead will be asked for an update when it is due.",
        "It may help to say how we will know that it worked: “/action BMG-2026-025 measure …”.",
        "Due: Wed 31 Mar 2027",
        "Lead: Detective Inspector, Public Protection (Rachel Okafor)",
        "Rating: not rated yet",
        "[Say how we will know…] [Show]",
    ]
    before = party.written()
    assert party.fill(WINSTON, form, **values) == first
    assert party.written() == before
    other = party.said(WINSTON, "/action new Publish the findings", place="BMG")
    assert party.fill(WINSTON, other).heading == "Added: BMG-2026-026 Publish the findings"


def test_a_new_action_needs_a_title_and_a_lead_there_is(party: Party) -> None:
    form = party.said(WINSTON, "/action new", place="BMG")
    again = party.fill(WINSTON, form, title="\u200d", owner="post:king", timescale="30 Sep")
    assert read(again) == [
        "Please look again: new action for BMG",
        "What is to be done? __",
        "Who will lead? _Nobody yet_",
        "By when? _30 Sep_",
        "! “30 Sep” could be Wed 30 Sep 2026 or Thu 30 Sep 2027. Please type the one you mean.",
        *REST_OF_NEW,
    ]
    again = party.fill(WINSTON, again, owner="post:king", timescale="June 2027")
    assert read(again) == [
        "Please look again: new action for BMG",
        "What is to be done? __",
        "! Say what is to be done.",
        "Who will lead? _Nobody yet_",
        "! Choose a lead from the list, or “Nobody yet”.",
        "By when? _June 2027_",
        *REST_OF_NEW,
    ]
    added = party.fill(WINSTON, again, title="Tell them", owner="")
    assert read(added) == [
        "Added: BMG-2026-025 Tell them",
        "Nobody leads it yet, so the business manager will be asked about it.",
        "It may help to say who leads it and how we will know that it worked.",
        "Due: end of June 2027",
        "Lead: nobody yet",
        "Rating: not rated yet",
        "[Choose a lead…] [Say how we will know…] [Show]",
    ]


def test_errors_stand_beside_who_else_owns_a_new_action_and_who_helps(party: Party) -> None:
    form = party.said(WINSTON, "/action new Tell them", place="BMG")
    again = party.fill(WINSTON, form, others="qaa", supporters="Mei Lin Thakray")
    assert errors_in(again) == {
        "owner": "Choose who leads it: others can only own it together with a lead."
    }
    again = party.fill(WINSTON, again, owner="each")
    assert errors_in(again) == {
        "others": "Each agency answers for itself here: nobody else can own it too."
    }
    again = party.fill(WINSTON, again, owner="post:designated-nurse")
    assert errors_in(again) == {
        "supporters": "I can't find “Mei Lin Thakray”. Did you mean Mei-Lin Thackray?"
    }
    added = party.fill(WINSTON, again, supporters="Mei-Lin Thackray", measure="Each has signed")
    assert added.text[1:] == ("It may help to say by when: “/action BMG-2026-025 date …”.",)


def test_who_may_add_to_several_groups_is_asked_which(party: Party) -> None:
    asked = party.said(JOAN, "/action new Tell them")
    assert asked.heading == "Which group is it for?"
    form = party.press(JOAN, button(asked, "Business Management Group"))
    assert read(form)[:2] == ["New action for BMG", "What is to be done? _Tell them_"]
