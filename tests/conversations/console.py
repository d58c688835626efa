"""The console's driver: real requests to the real application."""

from __future__ import annotations

from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag
from starlette.testclient import TestClient

from bot.console.cards import PREFIX
from tests.conversations.console_page import notice_text, words

ORIGIN = {"origin": "http://localhost:8080"}
POST = '<article class="card post"'


class ConsoleDriver:
    def __init__(self, client: TestClient) -> None:
        self._client = client
        self._seen: dict[str, Tag] = {}

    def said(self, who: str, place: str | None, text: str) -> str:
        where = f"groups/{place}" if place else "messages"
        page = self._page(f"/as/{who}/{where}")
        form = page.select_one("form.command")
        assert form is not None
        return self._twice(who, form, {"text": text})

    def press(self, who: str, label: str, row: str) -> str:
        for button in self._seen[who].select(".buttons button"):
            if words(button) == label and self._in_row(button, row):
                form = button.find_parent("form")
                assert isinstance(form, Tag)
                return self._twice(who, form, {})
        raise AssertionError(f"{who} has no button “{label}” in “{row}”")

    def fill(self, who: str, values: Mapping[str, str]) -> str:
        form = self._seen[who].select_one("form.form")
        assert form is not None, f"{who} has no form to fill in"
        return self._twice(who, form, {PREFIX + name: value for name, value in values.items()})

    def sees(self, who: str, where: str) -> str:
        if where == "home":
            card = self._page(f"/as/{who}/home").select_one("article.card")
        else:
            path = "messages" if where == "messages" else f"groups/{where}"
            posts = self._page(f"/as/{who}/{path}").select("article.post")
            card = posts[-1] if posts else None
        return self._saw(who, card) if card else "(nothing)"

    def clock(self, move: str) -> str:
        name, _, day = move.partition(" ")
        page = self._post(f"/clock/{name}", {"day": day})
        said = page.select_one("#clock-said p")
        face = page.select_one(".clock-face")
        assert face is not None
        return words(said if said else face)

    def told(self, replied: str) -> str:
        return replied

    def _twice(self, who: str, form: Tag, values: Mapping[str, str]) -> str:
        data = {**_fields(form), **values}
        first, again = (self._post(str(form["action"]), data) for _ in range(2))
        cards = [page.select_one("article.reply") for page in (first, again)]
        assert cards[0] is not None, first.get_text()
        assert cards[1] is not None, again.get_text()
        text = self._saw(who, cards[0])
        assert notice_text(cards[1]) == text, "pressed twice, answered differently"
        return text

    def _saw(self, who: str, card: Tag) -> str:
        self._seen[who] = card
        return notice_text(card)

    def _in_row(self, button: Tag, row: str) -> bool:
        title = button.find_parent("li", class_="row")
        found = title.select_one(".row-title") if title else None
        return words(found).startswith(row) if found else not row

    def _page(self, path: str) -> BeautifulSoup:
        answer = self._client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        return _parsed(answer.text)

    def _post(self, path: str, data: Mapping[str, str]) -> BeautifulSoup:
        answer = self._client.post(path, data=dict(data), headers=ORIGIN)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text}"
        return _parsed(answer.text)


def _parsed(page: str) -> BeautifulSoup:
    """Without the posts before the last: the longer a conversation, the more there are of them."""
    first, last = page.find(POST), page.rfind(POST)
    return BeautifulSoup(page[:first] + page[last:] if first != -1 else page, "html.parser")


def _fields(form: Tag) -> dict[str, str]:
    """A form's fields as a browser would send them if nobody touched it."""
    values = {}
    for box in form.select("input, textarea"):
        if box.get("type") == "radio" and not box.has_attr("checked"):
            continue
        values[str(box["name"])] = str(box.get("value") or box.get_text())
    for box in form.select("select"):
        chosen = box.select_one("[selected]") or box.select_one("option")
        values[str(box["name"])] = str(chosen["value"]) if chosen else ""
    return values
