"""A small Talk, Directory and TimeControl, and a way to read a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bs4 import BeautifulSoup, Tag
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from bot.console.app import routes
from bot.console.board import Board
from bot.console.guard import Guard
from bot.console.needs import ChannelCard, Directory, Drawn, PersonCard, Talk, TimeControl
from bot.talk.notice import Button, Choice, Fact, Field, Form, Item, Notice, Press
from governance.asks import Message, message_id
from governance.dates import LONDON
from governance.policy import Lane

BASE = "http://localhost:8080"
HERE = ("127.0.0.1", 50000)
OWN = {"origin": BASE, "sec-fetch-site": "same-origin"}
START = datetime(2026, 11, 2, 9, tzinfo=LONDON)
HOSTILE = "<script>alert(1)</script> <!channel> <b>bold</b>"

ASHA = PersonCard(
    "asha", "Asha Verma", "Head of Safeguarding – City Council", True, "City Council",
    "Owes two actions. Jump to the next event and answer.",
)  # fmt: skip
BEN = PersonCard("ben", "Ben Okoro", "Detective Inspector – Police", False, "Police")
CARA = PersonCard("cara", "Cara Lund", "Designated Nurse – Hospitals", False, "Hospitals")
BMG = ChannelCard("BMG", "Business Management Group")
CSPR = ChannelCard("CSPR", "Practice Review Group", restricted=True)

UPDATE = Press("action.update", {"action": "14"}, 3)
FORM = Form(
    (
        Field("rating", "Rating", "choice", required=True, choices=(
            Choice("clear", "On track (Clear)"),
            Choice("amber", "Late, under three months (Amber)"),
        )),
        Field("forecast", "When do you expect to finish?", "date"),
        Field("late", "What is the impact of being late?", "line", hint="One line is enough."),
        Field("note", "Note", "text", "First line\nsecond line"),
    ),
    Press("action.update.fill", {"action": "14"}, 3),
)  # fmt: skip
ASKED = Notice(
    "Update due: 1 action",
    ("Please say how it stands.\nIt takes a minute.",),
    (Fact("Group", "Business Management Group"), Fact("Agreed date", "Fri 30 Oct 2026")),
    (
        Item(
            "14 Share the neglect toolkit", (Fact("Due", "Fri 30 Oct 2026"),), "Waiting for you.",
            (
                Button("On track", Press("action.on_track"), "action 14", primary=True),
                Button("Update…", UPDATE, "action 14"),
            ),
        ),
    ),
    footer="Next, in five working days, your agency’s seat is told.",
)  # fmt: skip


@dataclass
class FakeTalk(Talk):
    """It remembers what reached it; `answer` is what it says next."""

    answer: Notice = field(default_factory=lambda: Notice("Recorded", ("Thank you.",)))
    heard: list[tuple[object, ...]] = field(default_factory=list)

    async def said(self, who: str, place: str | None, text: str, delivery: str) -> Notice:
        self.heard.append(("said", who, place, text, delivery))
        return self.answer

    async def pressed(self, who: str, ticket: str) -> Notice:
        self.heard.append(("pressed", who, ticket))
        return self.answer

    async def filled(self, who: str, ticket: str, values: dict[str, str]) -> Notice:
        self.heard.append(("filled", who, ticket, values))
        return self.answer

    async def home(self, who: str) -> Notice:
        return Notice(f"What {who} owes", items=ASKED.items)

    def ticket(self, who: str, press: Press) -> str:
        return f"{who}/{press.verb}"

    async def compose(self, message: Message) -> Notice:
        return Notice(f"Composed: {message.id}", items=ASKED.items)


class FakeDirectory(Directory):
    async def knows(self, recipient: str) -> bool:
        return recipient in {"person:asha", "person:ben", "person:cara", "group:BMG", "group:CSPR"}

    async def people(self) -> tuple[PersonCard, ...]:
        return (ASHA, BEN, CARA)

    async def channels(self, who: str) -> tuple[ChannelCard, ...]:
        return {"asha": (BMG, CSPR), "ben": (BMG,)}.get(who, ())


class FakeDrawn(Drawn):
    """Asha may see how BMG's ratings went, and have its agenda."""

    async def picture(self, who: str, of: str, about: str) -> bytes | None:
        return b"a picture" if (who, of, about) == ("asha", "ratings", "BMG/2027-01") else None

    async def paper(self, who: str, of: str, about: str) -> bytes | None:
        return b"a paper" if (who, of, about) == ("asha", "agenda", "BMG/2027-01") else None


@dataclass
class FakeTime(TimeControl):
    """A jump of four days puts a message on the board, as the courier would."""

    board: Board
    at: datetime = START
    runs: bool = False
    movable: bool = True

    def now(self) -> datetime:
        return self.at

    def running(self) -> bool:
        return self.runs

    async def advance_day(self) -> None:
        self.at += timedelta(days=1)

    async def go_to(self, day: date) -> None:
        self.at = datetime.combine(day, self.at.timetz())

    async def jump(self) -> str:
        self.at += timedelta(days=4)
        self.board.put("jumped", "person:asha", self.at, ASKED)
        return "Moved to Fri 6 Nov 2026, 09:00."

    async def run(self) -> None:
        self.runs = True

    async def pause(self) -> None:
        self.runs = False


@dataclass
class Desktop:
    """A console with a browser in front of it."""

    talk: FakeTalk
    time: FakeTime
    board: Board
    client: TestClient

    def read(self, path: str) -> BeautifulSoup:
        return soup(self.client.get(path).text)

    def send(self, path: str, **values: str) -> BeautifulSoup:
        return soup(self.client.post(path, data=values, headers=OWN).text)


def app(talk: FakeTalk, time: FakeTime, board: Board) -> Starlette:
    paths = routes(
        talk, FakeDirectory(), time, board, "Sample Safeguarding Partnership", drawn=FakeDrawn()
    )
    return Starlette(routes=paths, middleware=[Middleware(Guard)])


def desktop(client: tuple[str, int] = HERE, base: str = BASE) -> Desktop:
    talk, board = FakeTalk(), Board(None)
    time = FakeTime(board)
    return Desktop(talk, time, board, TestClient(app(talk, time, board), base, client=client))


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def text(tag: Tag | None) -> str:
    """What a person reads, with blanks run together."""
    return " ".join(tag.get_text(" ").split()) if tag else ""


def texts(page: Tag, selector: str) -> list[str]:
    return [text(tag) for tag in page.select(selector)]


def a_message(recipient: str, sequence: int = 1) -> Message:
    on = date(2026, 11, 2)
    name = message_id(Lane.DAILY, recipient, on, sequence)
    return Message(id=name, lane=Lane.DAILY, recipient=recipient, on=on, asks=())
