"""The sample's files, but nothing is asked or told around its meetings: most tests are about
something else, and what they read is theirs alone."""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from config.settings import SAMPLE

_FOLDER = TemporaryDirectory()
atexit.register(_FOLDER.cleanup)


@cache
def quiet_sample() -> Path:
    """The main file of a copy."""
    folder = Path(_FOLDER.name)
    for path in SAMPLE.parent.glob(f"{SAMPLE.stem}*.toml"):
        text = path.read_text(encoding="utf-8")
        quiet = text.replace("[[group]]\n", "[[group]]\ncycle = false\n")
        (folder / path.name).write_text(quiet, encoding="utf-8")
    return folder / SAMPLE.name


def sample(*, cycles: bool) -> Path:
    return SAMPLE if cycles else quiet_sample()
