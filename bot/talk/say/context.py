"""What the sentences need besides the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Context:
    """`address` turns a calendar link's id into its secret address; `places` are the platforms that
    are set up."""

    today: date
    address: Callable[[str], str]
    places: tuple[str, ...] = ("console",)
