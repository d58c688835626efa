"""The console's pages: what each one shows, and the templates that draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from bot.console.board import Board, Pin
from bot.console.cards import Card
from bot.console.needs import PersonCard, TimeControl
from bot.console.places import GROUPS, HOME, MESSAGES, Scene, Spot
from governance.dates import london, said

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    label: str
    note: str = ""
    count: int = 0
    current: bool = False


@dataclass(frozen=True, slots=True)
class Flash:
    """What moving the clock did, and whom Clerk wrote to meanwhile."""

    sentence: str
    wrote_to: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it is drawn: its card, when it came, and when it was last redrawn."""

    card: Card
    at: datetime
    edited: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """What stands in the main column; `reply` is for this reader's eyes only."""

    title: str
    intro: str
    empty: str = ""
    card: Card | None = None
    posts: tuple[Post, ...] = ()
    reply: Card | None = None


def moment(at: datetime) -> str:
    """As people read it: Mon 2 Nov 2026, 09:00."""
    there = london(at)
    return f"{said(there.date())}, {there:%H:%M}"


def day_after(at: datetime) -> str:
    return (london(at).date() + timedelta(days=1)).isoformat()


def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["moment"] = moment
    env.filters["day_after"] = day_after
    return env


class Pages:
    def __init__(self, partnership: str, time: TimeControl, board: Board) -> None:
        self._env = environment()
        self._partnership = partnership
        self._time = time
        self._board = board

    def people(self, people: tuple[PersonCard, ...], flash: Flash | None) -> HTMLResponse:
        others = [person for person in people if not person.featured]
        others.sort(key=lambda person: (person.agency, person.name))
        agencies = [
            (agency, [_stand(person) for person in group])
            for agency, group in groupby(others, key=lambda person: person.agency)
        ]
        featured = [_stand(person) for person in people if person.featured]
        return self._draw(
            "people.html", title="Who would you like to be?", flash=flash,
            featured=featured, agencies=agencies,
        )  # fmt: skip

    def place(self, scene: Scene, place: Place, delivery: str, flash: Flash | None) -> HTMLResponse:
        return self._draw(
            "place.html", title=place.title, flash=flash,
            scene=scene, place=place, delivery=delivery, links=self._links(scene),
        )  # fmt: skip

    def missing(self) -> HTMLResponse:
        return self._draw("missing.html", 404, title="There is nothing here", flash=None)

    def _draw(self, template: str, status: int = 200, **values: object) -> HTMLResponse:
        html = self._env.get_template(template).render(
            {"scene": None, "partnership": self._partnership, **values},
            now=self._time.now(),
            running=self._time.running(),
            movable=self._time.movable,
        )
        return HTMLResponse(html, status, {"cache-control": "no-store"})

    def _links(self, scene: Scene) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        own = tuple(
            self._link(scene, at, label) for at, label in ((HOME, "Home"), (MESSAGES, "Messages"))
        )
        channels = tuple(
            self._link(scene, GROUPS + c.group, c.name, "restricted" if c.restricted else "")
            for c in scene.channels
        )
        return (("Yours", own), ("Channels", channels))

    def _link(self, scene: Scene, at: str, label: str, note: str = "") -> Link:
        spot = Spot(scene.spot.who, at)
        count = 0 if at == HOME else len(self._board.shown(spot.board_place))
        end = "#latest" if count else ""
        return Link(spot.url + end, label, note, count, current=at == scene.spot.at)


def wrote_to(pins: tuple[Pin, ...], people: tuple[PersonCard, ...]) -> tuple[Link, ...]:
    """Links to the messages of everybody who was written to, each once."""
    places = {pin.place for pin in pins}
    spots = ((Spot(person.id, MESSAGES), person.name) for person in people)
    return tuple(
        Link(spot.url + "#latest", name) for spot, name in spots if spot.board_place in places
    )


def _stand(person: PersonCard) -> tuple[str, PersonCard]:
    return Spot(person.id, HOME).url, person
