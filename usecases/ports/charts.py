"""Pictures of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Panel:
    """One row of bars: what it counts, and how many at each column."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    columns: tuple[str, ...]
    panels: tuple[Panel, ...]


class ChartWriter(Protocol):
    def write(self, chart: Chart) -> bytes:
        """A PNG."""
