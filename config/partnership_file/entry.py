"""What every table in a partnership's files has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """A table in a file: a key nobody knows is an error, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)
