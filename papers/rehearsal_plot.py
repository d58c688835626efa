"""The picture of a rehearsal: messages a person a week."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

from governance.dates import MONTHS
from usecases.ports.rehearsals import Run

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHADES = ("#ffffff", "#d9ebe8", "#79b5af", "#12393b")
"""None, one, two, more; they differ in brightness, and each square carries its number."""
INK = ("#12393b", "#000000", "#000000", "#ffffff")
LINE = "#c9d1d8"
SQUARE = 0.27
"""Inches a week and a reader."""
NARROWEST = 5.5
"""Inches that the title takes."""
DOTS = 144
"""An inch, so that it is sharp on most screens, where an inch is taken for 96."""


def plot(run: Run, title: str) -> bytes:
    """A PNG. A square a person and week, with the number of messages; above, each week's sum."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    wide, high = SQUARE * len(run.people.mondays), SQUARE * len(run.people.readers)
    size = (max(2.6 + wide, NARROWEST), 2.6 + high)
    figure = Figure(figsize=size, dpi=DOTS, layout="constrained")
    FigureCanvasAgg(figure)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=(1.1, 0.3 + high))
    _sums(above, run)
    _squares(below, run)
    figure.suptitle(
        f"Messages a person, {title[0].lower()}{title[1:]}", fontsize=13, x=0.01, ha="left"
    )
    octets = io.BytesIO()
    figure.savefig(octets, format="png", metadata={"Software": None})
    return octets.getvalue()


def shown_width(png: bytes) -> int:
    """In pixels of a page, from the picture's own head."""
    return int.from_bytes(png[16:20]) * 96 // DOTS


def _sums(axes: Axes, run: Run) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
    axes.bar(range(len(run.people.mondays)), run.people.totals, color=SHADES[2], width=0.8)
    axes.set_ylabel("Messages\nin all")
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(axis="x", length=0, labelbottom=False)


def _squares(axes: Axes, run: Run) -> None:
    readers, mondays = run.people.readers, run.people.mondays
    for row, reader in enumerate(readers):
        for week, count in enumerate(reader.weeks):
            _square(axes, week, row, count)
    axes.set_xlim(-0.5, len(mondays) - 0.5)
    axes.set_ylim(len(readers) - 0.5, -0.5)
    axes.set_yticks(
        range(len(readers)), [run.names[reader.recipient] for reader in readers], parse_math=False
    )
    axes.set_xticks(*_months(mondays))
    axes.set_xlabel("Weeks; the first Monday of each month is named")
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _square(axes: Axes, week: int, row: int, count: int) -> None:
    from matplotlib.patches import Rectangle

    shade = min(count, 3)
    axes.add_patch(Rectangle((week - 0.5, row - 0.5), 1, 1, fc=SHADES[shade], ec=LINE, lw=0.5))
    if count:
        number = axes.text(week, row, str(count), color=INK[shade], fontsize=8)
        number.set(ha="center", va="center")


def _months(mondays: tuple[date, ...]) -> tuple[list[int], list[str]]:
    """Where a month's first Monday stands, and its name; the very first week has one too."""
    named = [n for n, day in enumerate(mondays) if n == 0 or day.month != mondays[n - 1].month]
    return named, [f"{_short(mondays[n])}\n{mondays[n].year}" for n in named]


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
