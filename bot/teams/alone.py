"""Away from the environment, for what would be configured by it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

NO_FILE = {"PYTHON_DOTENV_DISABLED": "1"}
"""No file named .env is read."""


@contextmanager
def alone() -> Iterator[None]:
    """What is loaded or built in here finds no variable, and leaves none behind."""
    kept = dict(os.environ)
    _be(NO_FILE)
    try:
        yield
    finally:
        _be(kept)


def _be(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)
