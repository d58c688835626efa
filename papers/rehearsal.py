"""A rehearsal as one page of HTML: nothing is fetched, no script runs."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from papers import rehearsal_words as words
from usecases.ports.rehearsals import Rehearsed, Run

TEMPLATES = Path(__file__).parent / "templates"


class HtmlPage:
    """A PageWriter."""

    def write(self, rehearsed: Rehearsed) -> bytes:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        page = environment.get_template("rehearsal.html")
        return page.render(rehearsed=rehearsed, words=words, picture=_picture).encode()


@dataclass(frozen=True, slots=True)
class Picture:
    """`source` is a data: address; `width` is in pixels of the page."""

    source: str
    width: int


def _picture(run: Run, title: str) -> Picture:
    from papers.rehearsal_plot import plot, shown_width

    png = plot(run, title)
    return Picture(f"data:image/png;base64,{b64encode(png).decode()}", shown_width(png))
