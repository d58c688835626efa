"""When a sample's clock starts: all that what only reads wants of a partnership's file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from config.partnership_file.sources import Source, source_at
from governance.dates import LONDON

STANDS_STILL = (
    "This partnership is a sample: its clock stands still, and only the console can move it, so "
    "that nobody is asked anything. Use a partnership of your own: “clerk init” helps to make one."
)
"""Of a sample that is not on the console."""


def starts(path: Path) -> datetime | None:
    """As PartnershipFile.starts, without a look at the rest.

    Where it does not plainly say, the whole is read. Raises BrokenFile then.
    """
    main = source_at(path)
    if isinstance(main, Source) and "sample" not in main.data:
        return None
    sample = main.data["sample"] if isinstance(main, Source) else None
    at: Any = sample.get("starts") if isinstance(sample, dict) else None
    if isinstance(at, datetime) and at.tzinfo is None:
        return at.replace(tzinfo=LONDON)

    from config.partnership_file.load import load  # slow: it knows everything that can be wrong

    return load(path).starts
