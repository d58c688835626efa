from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from bot.talk.notice import Choice, Fact, Field, Form, Notice, Press
from tests.console.fakes import BASE, FORM, OWN, START, Desktop, desktop, soup, texts

PRIVATE = "Clerk Only you can see this"


def location(desk: Desktop, path: str, **values: str) -> str:
    answer = desk.client.post(path, data=values, headers=OWN, follow_redirects=False)
    assert answer.status_code == 303
    return str(answer.headers["location"])


@pytest.mark.parametrize(
    ("at", "place"), [("home", None), ("messages", None), ("groups/BMG", "BMG")]
)
def test_what_is_said_reaches_clerk_with_its_place(at: str, place: str | None) -> None:
    desk = desktop()
    page = desk.read(f"/as/asha/{at}")
    delivery = str(page.select("[name=delivery]")[0]["value"])
    desk.send("/as/asha/say", text=" /action list ", at=at, delivery=delivery)
    [(verb, who, where, text, once)] = desk.talk.heard
    assert (verb, who, where, text) == ("said", "asha", place, "/action list")
    assert str(once).split(".")[0] == delivery


def test_the_same_words_from_the_same_page_are_one_delivery() -> None:
    desk = desktop()
    words = {"text": "/action 14 amber", "at": "home", "delivery": "page-1"}
    desk.send("/as/asha/say", **words)
    desk.send("/as/asha/say", **words)
    first, second = desk.talk.heard
    assert first == second


def test_other_words_from_a_page_brought_back_are_another_delivery() -> None:
    desk = desktop()
    for text, at in (("/action list", "home"), ("/meeting list", "home"), ("/action list", "x")):
        place = "groups/BMG" if at == "x" else at
        desk.send("/as/asha/say", text=text, at=place, delivery="page-1")
    assert len({heard[4] for heard in desk.talk.heard}) == 3


def test_each_page_has_a_delivery_of_its_own() -> None:
    desk = desktop()
    pages = [desk.read("/as/asha/home") for _ in range(3)]
    assert len({str(page.select("[name=delivery]")[0]["value"]) for page in pages}) == 3


def test_saying_nothing_says_nothing() -> None:
    desk = desktop()
    assert location(desk, "/as/asha/say", text="  ", at="messages") == "/as/asha/messages"
    assert desk.talk.heard == []


@pytest.mark.parametrize("at", ["home", "messages", "groups/BMG"])
def test_a_private_reply_is_shown_only_where_it_was_asked_for(at: str) -> None:
    desk = desktop()
    url = location(desk, "/as/asha/say", text="/action list", at=at)
    assert urlsplit(url).path == f"/as/asha/{at}"
    assert texts(desk.read(url), ".reply .by, .reply h2") == [f"C {PRIVATE}", "Recorded"]
    assert texts(desk.read(f"/as/asha/{at}"), ".reply") == []


def test_a_private_reply_is_nobody_elses_and_nowhere_else() -> None:
    desk = desktop()
    url = location(desk, "/as/asha/say", text="/action list", at="groups/BMG")
    [name] = parse_qs(urlsplit(url).query)["reply"]
    for path in ("/as/ben/groups/BMG", "/as/asha/groups/CSPR", "/as/asha/home"):
        assert texts(desk.read(f"{path}?reply={name}"), ".reply") == []


def test_only_the_latest_replies_are_kept() -> None:
    desk = desktop()
    urls = [location(desk, "/as/asha/press", ticket=str(n), at="home") for n in range(201)]
    shown = [len(desk.read(urls[n]).select(".reply")) for n in (0, 1, 200)]
    assert shown == [0, 1, 1]


def test_what_all_should_see_is_posted_in_the_channel_once() -> None:
    desk = desktop()
    desk.talk.answer = Notice("14 is now amber", private=False)
    words = {"text": "/action 14 amber", "at": "groups/BMG", "delivery": "page-1"}
    assert location(desk, "/as/asha/say", **words) == "/as/asha/groups/BMG#latest"
    desk.send("/as/asha/say", **words)
    page = desk.read("/as/ben/groups/BMG")
    assert texts(page, "article h2") == ["14 is now amber"]
    assert (desk.board.writes, texts(page, ".reply")) == (1, [])


def test_a_button_sends_its_ticket() -> None:
    desk = desktop()
    page = desk.send("/as/asha/press", ticket="signed", at="home")
    assert desk.talk.heard == [("pressed", "asha", "signed")]
    assert texts(page, ".reply h2") == ["Recorded"]


def test_a_form_is_drawn_with_a_label_for_everything() -> None:
    desk = desktop()
    desk.talk.answer = Notice("Update 14", (), (Fact("Agreed", "Fri 30 Oct 2026"),), form=FORM)
    page = desk.send("/as/asha/press", ticket="signed", at="messages")
    labels = {str(tag["for"]): tag.get_text() for tag in page.select("label")}
    inputs = page.select("input:not([type=hidden]), textarea")
    assert [labels[str(tag["id"])] for tag in inputs] == [
        "Go to",
        "On track (Clear)",
        "Late, under three months (Amber)",
        "When do you expect to finish? (optional)",
        "What is the impact of being late? (optional)",
        "Note (optional)",
        "Write to Clerk",
    ]
    assert texts(page, "fieldset legend") == ["Rating"]
    assert page.select("textarea")[0].get_text().strip("\n") == "First line\nsecond line"
    assert page.select(".form [name=ticket]")[0]["value"] == "asha/action.update.fill"
    assert page.select(".problems") == []


def many_choices(count: int, *, required: bool = False, value: str = "") -> BeautifulSoup:
    """The page that asks for one of so many."""
    desk = desktop()
    choices = tuple(Choice(f"v{n}", f"Choice {n}") for n in range(count))
    field = Field("lead", "Who leads?", "choice", value, "One.", choices, required, "Which?")
    desk.talk.answer = Notice("New", form=Form((field,), Press("action.new.save")))
    return desk.send("/as/asha/press", ticket="signed", at="messages")


@pytest.mark.parametrize(("count", "radios", "options"), [(7, 7, 0), (8, 0, 8)])
def test_many_choices_open_from_one_line(count: int, radios: int, options: int) -> None:
    page = many_choices(count)
    assert (len(page.select("[type=radio]")), len(page.select("option"))) == (radios, options)


def test_a_long_list_keeps_what_was_chosen_and_says_what_is_wrong() -> None:
    page = many_choices(9, value="v3")
    [chosen] = page.select("option[selected]")
    assert (chosen["value"], chosen.get_text()) == ("v3", "Choice 3")
    [box] = page.select("select")
    assert [texts(page, f"#{one}") for one in str(box["aria-describedby"]).split()] == [
        ["One."], ["Problem: Which?"],
    ]  # fmt: skip
    assert texts(page, f"label[for={box['id']}]") == ["Who leads? (optional)"]
    assert [a["href"] for a in page.select("#problems a")] == [f"#{box['id']}"]


@pytest.mark.parametrize(
    ("required", "value", "first"),
    [(True, "", "Choose one"), (True, "v3", "Choice 0"), (False, "", "Choice 0")],
)
def test_nothing_is_chosen_for_whoever_must_choose(required: bool, value: str, first: str) -> None:
    assert texts(many_choices(9, required=required, value=value), "option")[0] == first


def test_a_filled_form_arrives_with_its_values() -> None:
    desk = desktop()
    desk.send(
        "/as/asha/fill",
        **{"ticket": "t", "at": "home", "field.rating": "amber", "field.note": "a\r\nb", "x": "y"},
    )
    assert desk.talk.heard == [("filled", "asha", "t", {"rating": "amber", "note": "a\nb"})]


def wrong_form() -> Notice:
    rating, forecast, *rest = FORM.fields
    fields = (
        replace(rating, error="Choose a rating."),
        replace(forecast, value="<31 Feb>", error="There is no such day."),
        *rest,
    )
    return Notice("Update 14", form=Form(fields, FORM.press))


def test_errors_are_tied_to_their_fields_and_values_are_kept() -> None:
    desk = desktop()
    desk.talk.answer = wrong_form()
    url = location(desk, "/as/asha/fill", ticket="t", at="home")
    page = soup(desk.client.get(url).text)
    assert urlsplit(url).fragment == "problems"
    [date] = page.select("[name='field.forecast']")
    assert (date["value"], date["aria-invalid"]) == ("<31 Feb>", "true")
    assert [page.select(f"#{n}")[0].get_text() for n in str(date["aria-describedby"]).split()] == [
        "For example 30 Sep 2026", "Problem: There is no such day.",
    ]  # fmt: skip
    for tag in (page.select("fieldset")[0], *page.select("[type=radio]")):
        [said] = str(tag["aria-describedby"]).split()
        assert page.select(f"#{said}")[0].get_text() == "Problem: Choose a rating."


def test_the_summary_of_errors_can_take_the_focus_and_leads_to_the_fields() -> None:
    desk = desktop()
    desk.talk.answer = wrong_form()
    page = desk.send("/as/asha/fill", ticket="t", at="home")
    [summary] = page.select("#problems")
    assert (summary["tabindex"], summary["role"]) == ("-1", "alert")
    links = {a.get_text(): str(a["href"]) for a in summary.select("a")}
    assert {said: page.select(href)[0]["name"] for said, href in links.items()} == {
        "Rating – Choose a rating.": "field.rating",
        "When do you expect to finish? – There is no such day.": "field.forecast",
    }


@pytest.mark.parametrize(
    ("path", "at"),
    [("/as/nobody/say", "home"), ("/as/ben/say", "groups/CSPR"), ("/as/ben/press", "else"),
     ("/as/ben/fill", "groups/")],
)  # fmt: skip
def test_sending_where_one_may_not_be_does_nothing(path: str, at: str) -> None:
    desk = desktop()
    answer = desk.client.post(path, data={"at": at, "text": "hello"}, headers=OWN)
    assert (answer.status_code, desk.talk.heard) == (404, [])


def test_files_are_not_taken() -> None:
    desk = desktop()
    answer = desk.client.post("/as/asha/say", files={"text": ("a.txt", b"x")}, headers=OWN)
    assert (answer.status_code, desk.talk.heard) == (400, [])


def test_the_time_of_a_public_reply_is_business_time() -> None:
    desk = desktop(base=BASE)
    desk.talk.answer = Notice("Posted", private=False)
    desk.send("/as/asha/press", ticket="t", at="groups/BMG")
    assert [pin.at for pin in desk.board.shown("group:BMG")] == [START]
