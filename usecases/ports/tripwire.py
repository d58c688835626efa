"""Named points at which a test may kill the process, to see what a restart makes of it."""

from __future__ import annotations

from collections.abc import Callable

Tripwire = Callable[[str], None]


def untouched(_point: str) -> None:
    """Outside tests nobody trips."""
