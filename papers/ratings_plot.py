"""The picture of how ratings went: for each rating a row of bars, one a meeting.

Each bar carries its number and each rating its words and pattern: nothing hangs on colour.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from usecases.ports.charts import Chart, Panel

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PATTERNS = ("xxx", "///", "...", "", "|||", "---")
"""They tell the rows apart where one is looked at by itself."""

FILL, INK = "#cfe3e0", "#12393b"
WIDE, EACH, AROUND = 4.2, 0.95, 0.9
"""Inches: the whole, which a phone shows at about its size; a panel; title and days."""
DOTS = 144
"""An inch, so that it is sharp where an inch is taken for 96."""


class PngChart:
    """A ChartWriter."""

    def write(self, chart: Chart) -> bytes:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        rows = max(1, len(chart.panels))
        figure = Figure((WIDE, AROUND + EACH * rows), dpi=DOTS, layout="constrained")
        FigureCanvasAgg(figure)
        figure.suptitle(chart.title, fontsize=13, x=0.02, ha="left", parse_math=False)
        panels = figure.subplots(rows, 1, sharex=True, sharey=True, squeeze=False)[:, 0]
        for number, (axes, panel) in enumerate(zip(panels, chart.panels, strict=False)):
            _draw(axes, panel, PATTERNS[number % len(PATTERNS)])
        _days(panels[-1], chart.columns)
        octets = io.BytesIO()
        figure.savefig(octets, format="png", metadata={"Software": None})
        return octets.getvalue()


def _draw(axes: Axes, panel: Panel, pattern: str) -> None:
    places = range(len(panel.counts))
    axes.bar(places, panel.counts, width=0.7, fc=FILL, ec=INK, lw=1, hatch=pattern)
    for place, count in zip(places, panel.counts, strict=True):
        axes.annotate(
            str(count), (place, count), (0, 2), textcoords="offset points", ha="center", fontsize=10
        )
    axes.set_title(panel.label, fontsize=11, loc="left", pad=12, parse_math=False)
    axes.set_yticks([])
    axes.margins(y=0.3)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="x", length=0)


def _days(axes: Axes, columns: Sequence[str]) -> None:
    """Tue 3 Nov 2026 on two lines: a column is narrow."""
    axes.set_xticks(range(len(columns)), [_parted(one) for one in columns], fontsize=9)
    axes.set_xlim(-0.6, max(len(columns), 3) - 0.4)


def _parted(label: str) -> str:
    words = label.split()
    return "\n".join((" ".join(words[1:3]), words[3])) if len(words) == 4 else label
