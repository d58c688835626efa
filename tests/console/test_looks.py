from __future__ import annotations

import pytest
from bs4 import Tag

from bot.talk.notice import Notice, Paper, Picture
from tests.console.fakes import ASHA, ASKED, HOSTILE, START, desktop, soup, text, texts

PAGES = [
    "/", "/as/asha/home", "/as/asha/messages", "/as/asha/groups/BMG", "/as/asha/groups/CSPR",
    "/as/nobody/home",
]  # fmt: skip


def test_one_chooses_among_featured_people_and_the_rest_by_agency() -> None:
    page = desktop().read("/")
    assert texts(page, ".featured .person") == [
        f"Asha Verma {ASHA.says} {ASHA.tries}",
    ]
    assert texts(page, ".agency") == [
        "Hospitals Cara Lund Designated Nurse – Hospitals",
        "Police Ben Okoro Detective Inspector – Police",
    ]
    assert [a["href"] for a in page.select(".person a")] == [
        "/as/asha/home", "/as/cara/home", "/as/ben/home",
    ]  # fmt: skip


def test_home_shows_what_is_owed() -> None:
    page = desktop().read("/as/asha/home")
    assert texts(page, "h1, h2, h3") == ["Home", "What asha owes", "14 Share the neglect toolkit"]


def test_the_navigation_says_where_one_is_and_where_one_may_go() -> None:
    page = desktop().read("/as/asha/groups/BMG")
    assert texts(page, "nav a") == [
        "Home", "Messages", "Business Management Group", "Practice Review Group restricted",
    ]  # fmt: skip
    assert texts(page, "nav [aria-current=page]") == ["Business Management Group"]
    assert text(page.select_one(".me")) == (
        "You are Asha Verma Head of Safeguarding – City Council Be somebody else"
    )


def test_the_box_names_what_can_be_asked_and_every_help() -> None:
    page = desktop().read("/as/asha/home")
    assert texts(page, "#text-hint code") == [
        "/action list", "/meeting list", "/action help", "/meeting help", "/clerk help",
    ]  # fmt: skip


def test_messages_come_newest_last_with_when_and_whether_changed() -> None:
    desk = desktop()
    desk.board.put("a", "person:asha", START, ASKED)
    desk.board.put("b", "person:asha", START.replace(hour=10), Notice("Second"))
    desk.board.edit("a", Notice("First, answered"), START.replace(hour=11))
    page = desk.read("/as/asha/messages")
    assert texts(page, "article h2") == ["First, answered", "Second"]
    assert texts(page, "article .by") == [
        "C Clerk Mon 2 Nov 2026, 09:00 – last changed Mon 2 Nov 2026, 11:00",
        "C Clerk Mon 2 Nov 2026, 10:00",
    ]
    assert text(page.select_one("#latest h2")) == "Second"
    assert texts(page, "nav .count") == ["2 posts"]


def test_a_notice_is_drawn_whole() -> None:
    desk = desktop()
    desk.board.put("a", "person:asha", START, ASKED)
    article = desk.read("/as/asha/messages").select_one("article")
    assert article
    assert [p.get_text() for p in article.select(":scope > p.words")] == [
        ASKED.text[0], ASKED.footer,
    ]  # fmt: skip
    assert texts(article, "dt, dd") == [
        "Group", "Business Management Group", "Agreed date", "Fri 30 Oct 2026",
        "Due", "Fri 30 Oct 2026",
    ]  # fmt: skip
    assert texts(article, "button") == ["On track – action 14", "Update… – action 14"]
    assert [i["value"] for i in article.select("input[name=ticket]")] == [
        "asha/action.on_track", "asha/action.update",
    ]  # fmt: skip


def test_everybody_in_a_channel_gets_tickets_of_their_own() -> None:
    desk = desktop()
    desk.board.put("a", "group:BMG", START, ASKED)
    page = desk.read("/as/ben/groups/BMG")
    assert page.select("input[name=ticket]")[0]["value"] == "ben/action.on_track"


def test_an_empty_place_says_so() -> None:
    page = desktop().read("/as/asha/groups/BMG")
    assert texts(page, ".empty") == ["Nothing has been posted here yet."]


@pytest.mark.parametrize(
    "path",
    ["/as/nobody/home", "/as/ben/groups/CSPR", "/as/ben/groups/NONE", "/as/ben/else", "/as/x"],
)
def test_what_is_not_there_or_not_for_them_looks_the_same(path: str) -> None:
    answer = desktop().client.get(path)
    assert (answer.status_code, texts(soup(answer.text), "h1")) == (404, ["There is nothing here"])
    assert answer.text == desktop().client.get("/as/nobody/messages").text


def test_nothing_typed_becomes_markup() -> None:
    desk = desktop()
    desk.board.put("a", "person:asha", START, Notice(HOSTILE, (HOSTILE,), footer=HOSTILE))
    page = desk.read("/as/asha/messages")
    assert (page.select("script"), page.select("article b")) == ([], [])
    assert [t.get_text() for t in page.select("article h2, article .words")] == [HOSTILE] * 3


def test_the_style_sheet_and_icon_are_served() -> None:
    client = desktop().client
    kinds = [client.get(f"/console/static/{n}").headers["content-type"] for n in ASSETS]
    assert kinds == ["text/css; charset=utf-8", "image/svg+xml"]


ASSETS = ("console.css", "icon.svg")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_h1_landmarks_and_a_skip_link(path: str) -> None:
    page = desktop().read(path)
    counts = {tag: len(page.select(tag)) for tag in ("h1", "main", "header", "a.skip", "title")}
    assert counts == {"h1": 1, "main": 1, "header": 1, "a.skip": 1, "title": 1}
    assert page.select("script, style, [style], [onclick]") == []


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique_and_what_they_are_used_for_exists(path: str) -> None:
    desk = desktop()
    for n in range(3):
        desk.board.put(f"a{n}", "person:asha", START, ASKED)
    page = desk.read(path)
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert sorted(set(ids)) == sorted(ids)
    assert set(references(page)) - set(ids) == set()


def references(page: Tag) -> list[str]:
    names = ("aria-labelledby", "aria-describedby", "for")
    return [
        word
        for name in names
        for tag in page.select(f"[{name}]")
        for word in str(tag[name]).split()
    ]


PICTURE = Picture("Ratings", "Now, <three> actions.", "ratings", "BMG/2027-01")


def test_a_picture_stands_with_its_words() -> None:
    desk = desktop()
    desk.board.put("a", "person:asha", START, Notice("Digest", picture=PICTURE))
    image = desk.read("/as/asha/messages").select_one("figure img")
    assert image is not None
    assert (image["src"], image["alt"]) == (
        "/as/asha/pictures/ratings/BMG/2027-01",
        "Now, <three> actions.",
    )


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/as/asha/pictures/ratings/BMG/2027-01", 200),
        ("/as/ben/pictures/ratings/BMG/2027-01", 404),
        ("/as/nobody/pictures/ratings/BMG/2027-01", 404),
        ("/as/asha/pictures/other/BMG/2027-01", 404),
    ],
)
def test_and_is_there_only_for_those_who_may_see_it(url: str, status: int) -> None:
    answer = desktop().client.get(url)
    assert (answer.status_code, answer.headers["cache-control"]) == (status, "no-store")
    assert (answer.headers["content-type"] == "image/png") is (status == 200)


def test_a_paper_is_a_link() -> None:
    desk = desktop()
    paper = Paper("The <agenda>", "otherwise", "agenda", "BMG/2027-01")
    desk.board.put("a", "person:asha", START, Notice("Issued", paper=paper))
    link = desk.read("/as/asha/messages").select_one("p.paper a")
    assert link is not None
    assert (link["href"], link.get_text()) == (
        "/as/asha/papers/agenda/BMG/2027-01",
        "The <agenda>",
    )


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/as/asha/papers/agenda/BMG/2027-01", 200),
        ("/as/ben/papers/agenda/BMG/2027-01", 404),
        ("/as/nobody/papers/agenda/BMG/2027-01", 404),
        ("/as/asha/papers/ratings/BMG/2027-01", 404),
    ],
)
def test_and_is_handed_out_only_to_those_who_may_have_it(url: str, status: int) -> None:
    answer = desktop().client.get(url)
    assert (answer.status_code, answer.headers["cache-control"]) == (status, "no-store")
    named = answer.headers.get("content-disposition")
    assert named == ('attachment; filename="agenda-BMG-2027-01.docx"' if status == 200 else None)
